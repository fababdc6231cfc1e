import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, type Range } from 'yaml';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Entry, Node } from '../model/source.ts';
import type { Span } from '../model/text.ts';
import { type ScalarStyle, scalarSpans } from './scalar-spans.ts';

const STYLES: { readonly [type: string]: ScalarStyle } = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

export type Draft = { readonly root: Node | undefined; readonly problems: readonly Problem[] };

const MAX_DEPTH = 64;
/** A broken file has thousands of complaints; nobody reads more than these. */
const MOST_PROBLEMS = 200;

/** Reads YAML into a tree that keeps every literal as typed (`3205.70` its zero, `021` its nought) and every place. */
export function readYaml(path: string, text: string): Draft {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const place = (from: number, to: number): Place => {
    const { line, col } = lines.linePos(from);
    const end = text.indexOf('\n', from);
    const shown = text.slice(from, Math.min(to, end < 0 ? text.length : end)).trimEnd();
    const length = Math.max(1, shown.length);
    return { path, line: Math.max(1, line), column: Math.max(1, col), length };
  };
  const document = parse(text, lines);
  if (!document) {
    const problem = { code: 'SEC003', place: place(0, 1), raw: '', data: { limit: MAX_DEPTH }, incomplete: true };
    return { root: undefined, problems: [problem] };
  }
  for (const error of document.errors) {
    const [from, to] = error.pos;
    const at = place(from, to);
    const line = text.split('\n', 'line' in at ? at.line : 1).at(-1) ?? '';
    problems.push({
      code: 'SCH001',
      place: at,
      raw: line.trim(),
      data: { what: error.code, detail: error.message.split('\n')[0] ?? '' },
      incomplete: true,
    });
  }

  const broken = document.errors.length > 0;
  // With full-width colons alone the whole text is one long word, and no error.
  const hints =
    broken || isScalar(document.contents)
      ? slips(path, text).filter(({ data }) => broken || data['what'] === 'colon')
      : [];
  // A slip we can name explains the parser's complaints better than they do themselves.
  if (hints.length > 0) problems.splice(0, problems.length, ...hints);

  const span = (range: Range | null | undefined, fallback: Place): Place =>
    range ? place(range[0], range[1]) : fallback;

  function scalarText(node: ParsedNode | null): string {
    if (!isScalar(node)) return '';
    return node.type === 'PLAIN'
      ? (node.source ?? '')
      : typeof node.value === 'string'
        ? node.value
        : (node.source ?? '');
  }

  /** Of a scalar that does not simply stand at its place. */
  function spansOf(value: string, type: string | undefined, [from, to]: Range): Span[] | undefined {
    if (type === 'PLAIN' && to - from === value.length) return undefined;
    return scalarSpans(value, text, [from, to], STYLES[type ?? ''] ?? 'plain', (offset) => {
      const { line, col } = lines.linePos(offset);
      return { path, line, column: col, length: 1 };
    });
  }

  function convert(node: ParsedNode | null, fallback: Place, depth: number): Node {
    if (depth > MAX_DEPTH) {
      problems.push({ code: 'SEC003', place: fallback, raw: '', data: { limit: MAX_DEPTH }, incomplete: true });
      return { kind: 'scalar', raw: '', value: null, at: fallback };
    }
    const at = span(node?.range, fallback);
    if (isMap(node)) {
      const entries: Entry[] = [];
      const seen = new Map<string, Place>();
      for (const pair of node.items) {
        if (!isPair(pair)) continue;
        const keyNode = pair.key as ParsedNode | null;
        const key = scalarText(keyNode);
        const keyAt = span(keyNode?.range, at);
        const first = seen.get(key);
        if (first) {
          if (problems.length > MOST_PROBLEMS) continue;
          problems.push({
            code: 'SCH004',
            place: keyAt,
            raw: key,
            data: { key },
            related: [{ role: 'first', place: first, raw: key }],
            incomplete: true,
          });
          continue;
        }
        seen.set(key, keyAt);
        entries.push({ key, keyAt, value: convert(pair.value as ParsedNode | null, after(keyAt), depth + 1) });
      }
      return { kind: 'map', entries, at };
    }
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => convert(item as ParsedNode | null, at, depth + 1)), at };
    if (isAlias(node)) {
      problems.push({ code: 'SEC002', place: at, raw: `*${node.source}`, data: { count: 1 }, incomplete: true });
      return { kind: 'scalar', raw: '', value: null, at };
    }
    if (isScalar(node)) {
      const raw = scalarText(node);
      const { value, type, range } = node;
      const own = typeof value === 'string' && raw !== '' ? spansOf(value, type, range) : undefined;
      return {
        kind: 'scalar',
        raw,
        value,
        at: raw === '' && type === 'PLAIN' ? fallback : at,
        ...(own && { spans: own }),
        ...(own && type === 'BLOCK_LITERAL' && { literal: true }),
      };
    }
    return { kind: 'scalar', raw: '', value: null, at: fallback };
  }

  /** A blank value has no text of its own: it stands just behind its key's colon. */
  function after(key: Place): Place {
    return 'line' in key ? { ...key, column: key.column + key.length + 1, length: 1 } : key;
  }

  const top: Place = { path, line: 1, column: 1, length: 1 };
  const root = document.contents ? convert(document.contents as ParsedNode, top, 0) : undefined;
  return { root, problems };
}

/** `undefined` where the nesting is deeper than the parser's stack. */
function parse(text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | undefined {
  try {
    // Duplicate keys are found below, with both places.
    return parseDocument(text, { lineCounter, uniqueKeys: false, version: '1.2', schema: 'core' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Slips of people who write in Chinese that make a line no YAML, and where in the line to point. The first that fits is named. */
const SLIPS: readonly {
  readonly what: string;
  readonly line: RegExp;
  readonly unless?: RegExp;
  readonly mark: RegExp;
}[] = [
  { what: 'colon', line: /^\s*(?:-\s+)?[^\s:：#'"|>-][^:：#'"]*：/u, unless: /:(?:\s|$)/u, mark: /：/u },
  { what: 'tab', line: /^ *\t/u, mark: /\t/u },
  { what: 'dash', line: /^\s*(?:[－—]\s*\S|-[^\s\d-])/u, mark: /[－—-]/u },
  { what: 'blank', line: /^\s*(?:-\s+)?[^\s:：#'"]+:[^\s:]/u, mark: /:/u },
];

function slips(path: string, text: string): Problem[] {
  const found: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const slip = SLIPS.find((known) => known.line.test(line) && !known.unless?.test(line));
    if (!slip) continue;
    const place = { path, line: index + 1, column: line.search(slip.mark) + 1, length: 1 };
    found.push({
      code: 'SCH001',
      place,
      raw: line.trim(),
      data: { what: slip.what },
      incomplete: true,
    });
    if (found.length >= 50) break;
  }
  return found;
}
