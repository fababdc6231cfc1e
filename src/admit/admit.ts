import { needsOwn, type OwnWords } from '../lexicon/own.ts';
import { nearest } from '../lexicon/spelling.ts';
import { unitOf } from '../lexicon/units.ts';
import type { Problem } from '../model/problem.ts';
import { entry, type Node, plain, resolve } from '../model/source.ts';
import { ownTitles } from './own-titles.ts';
import { baseline, config, keys, lexicon, report } from './validators.generated.js';

/** How many complaints of a kind are told apart before the rest is only counted; a broken file has thousands. */
const MOST = 200;

type Complaint = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Record<string, unknown>;
  /** The key that is complained of, where keys have a schema. */
  readonly propertyName?: string;
};

/** Where keys are headings: a row of a table, and what is nested in it. */
const HEADING = /^\/预算表\/[^/]+\/(?:行|收入|支出)\/\d+(?:\/|$)/u;
const SAID_BY_LEXICON: readonly string[] = ['propertyNames', 'minLength', 'maxLength', 'minItems'];

/** What a document is held against: a report, a list of a region's words, settings, or a baseline. */
const VALIDATORS = { report: () => report, lexicon: () => lexicon, config: () => config, baseline: () => baseline };
export type Kind = keyof typeof VALIDATORS;

/**
 * Holds the tree against its schema: one complaint becomes one problem at the key that deserves it.
 * @param own the words of the report's region: headings, titles and units the schema cannot know
 */
export function admit(tree: Node, kind: Kind = 'report', own?: OwnWords): Problem[] {
  const root = own ? ownTitles(tree, own) : tree;
  const validate = VALIDATORS[kind]();
  if (validate(plain(root))) return [];
  const complaints = (validate.errors ?? []) as unknown as readonly Complaint[];
  const problems: Problem[] = [];
  const choices = new Map<string, string[]>();
  for (const complaint of complaints) {
    if (complaint.keyword === 'required' && complaint.schemaPath.includes('/anyOf/')) {
      const missing = choices.get(complaint.instancePath) ?? [];
      missing.push(String(complaint.params['missingProperty']));
      choices.set(complaint.instancePath, missing);
    }
  }
  // A misspelt key is why the right one is missing: one slip, one problem.
  const misspelt = new Set(
    complaints.filter(({ keyword }) => keyword === 'additionalProperties').map(({ instancePath }) => instancePath),
  );
  const seen = new Set<string>();
  for (const complaint of complaints) {
    const problem = translate(root, complaint, choices, keys[kind], own);
    if (!problem || (problem.code === 'SCH003' && misspelt.has(complaint.instancePath))) continue;
    const key = JSON.stringify([problem.code, problem.place, problem.data['key']]);
    if (seen.has(key)) continue;
    seen.add(key);
    problems.push(problem);
    if (problems.length >= MOST) break;
  }
  return problems;
}

type Keys = { readonly [at: string]: readonly string[] };

function translate(
  root: Node,
  complaint: Complaint,
  choices: ReadonlyMap<string, string[]>,
  keys: Keys,
  own: OwnWords | undefined,
): Problem | undefined {
  // Of a word that is too long, or a code that is none, the lexicon says what is wrong with it.
  if (complaint.propertyName !== undefined || SAID_BY_LEXICON.includes(complaint.keyword)) return undefined;
  const node = resolve(root, complaint.instancePath);
  const raw = node.kind === 'scalar' ? node.raw : '';
  const incomplete = true;
  switch (complaint.keyword) {
    case 'additionalProperties': {
      // A branch of a choice complains of what another branch allows; the choice itself is reported.
      const key = String(complaint.params['additionalProperty']);
      const found = entry(node, key);
      if (!found) return undefined;
      if (own && HEADING.test(complaint.instancePath) && needsOwn(key, own)) return listBelow(found.value);
      // `{合计: 3,205.70}` on one line is cut at the comma: the rest of the number stands there as a key.
      const cut = /^\d{3}(?:[.,]\d+)*$/u.test(key) && found.value.kind === 'scalar' && found.value.raw === '';
      const suggestion = cut ? undefined : nearest(key, siblings(root, complaint, keys));
      return {
        code: 'SCH002',
        place: found.keyAt,
        raw: key,
        data: { key, ...(suggestion !== undefined && { suggestion }), ...(cut && { cut: 1 }) },
        incomplete,
      };
    }
    case 'required': {
      if (complaint.schemaPath.includes('/anyOf/')) return undefined;
      const key = String(complaint.params['missingProperty']);
      return { code: 'SCH003', place: node.at, raw: '', data: { key }, incomplete };
    }
    case 'anyOf': {
      const missing = choices.get(complaint.instancePath);
      if (missing && node.kind === 'map')
        return {
          code: 'SCH003',
          place: node.at,
          raw: '',
          data: { key: [...new Set(missing)].join(' / ') },
          incomplete,
        };
      if (node.kind === 'map' || node.kind === 'scalar' || `${pathOf(complaint)}/*` in keys) return undefined;
      return { code: 'SCH005', place: node.at, raw: '', data: { expected: 'scalar', found: node.kind }, incomplete };
    }
    case 'type': {
      const expected = [complaint.params['type']].flat().map(String);
      if (node.kind === 'list' && expected.includes('number') && `${pathOf(complaint)}/*` in keys) return undefined;
      // Where a group of headings may stand too, what is wrong is in the group.
      if (node.kind === 'map' && expected.includes('number') && pathOf(complaint) in keys) return undefined;
      // 1e400 is a number too large for a double; how it is written is reported where figures are read.
      if (node.kind === 'scalar' && typeof node.value === 'number' && expected.includes('number')) return undefined;
      const found = node.kind === 'scalar' ? (node.raw === '' ? 'empty' : typeof node.value) : node.kind;
      const wanted = expected.includes('array') ? 'list' : expected.includes('object') ? 'map' : 'scalar';
      return { code: 'SCH005', place: node.at, raw, data: { expected: wanted, found }, incomplete };
    }
    case 'enum': {
      // In a list of words 单位 is a section.
      if (complaint.instancePath.endsWith('/单位')) {
        if (unitOf(raw, own?.units)) return undefined;
        return { code: 'UNT002', place: node.at, raw, data: { unit: raw }, incomplete };
      }
      const allowed = (complaint.params['allowedValues'] as unknown[]).map(String);
      return { code: 'SCH006', place: node.at, raw, data: { value: raw, allowed: allowed.join('、') }, incomplete };
    }
    default:
      return { code: 'SCH006', place: node.at, raw, data: { value: raw, allowed: complaint.keyword }, incomplete };
  }
}

/** The place in the schema: any item of a list is `*`. */
const pathOf = ({ instancePath }: Complaint): string =>
  instancePath.replace(/\/\d+(?=\/|$)/gu, '/*').replaceAll('~1', '/');

/** Keys that may stand beside the unknown one and do not yet. */
function siblings(root: Node, complaint: Complaint, keys: Keys): readonly string[] {
  const node = resolve(root, complaint.instancePath);
  const present = node.kind === 'map' ? node.entries.map(({ key }) => key) : [];
  return (keys[pathOf(complaint)] ?? []).filter((key) => !present.includes(key));
}

/** A heading the schema does not know may stand over an amount or over further headings, but over no list. */
function listBelow(node: Node): Problem | undefined {
  if (node.kind === 'scalar') return undefined;
  if (node.kind === 'map')
    return node.entries.map(({ value }) => listBelow(value)).find((found) => found !== undefined);
  return {
    code: 'SCH005',
    place: node.at,
    raw: '',
    data: { expected: 'scalar', found: 'list' },
    incomplete: true,
  };
}
