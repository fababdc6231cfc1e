import {
  classCode,
  codeOf,
  codesOf,
  namesOf,
  type OwnSubjects,
  sameName,
  subjectKey,
} from '../../lexicon/classification.ts';
import type { Reading } from '../../model/coordinates.ts';
import { WITHIN } from '../../model/dimension.ts';

/** A subject given by its place in the classification: 公共安全（类）法院（款）行政运行（项）. */
export type SubjectPath = {
  readonly at: Reading;
  /** Words before it, and words behind the last level. */
  readonly before: string;
  readonly after: string;
  /** A name that is not the official one, and the one that is meant. */
  readonly misnamed?: { readonly written: string; readonly meant: string };
};

/** 教育支出（205类）, 教育支出（类）, 教育支出（205）: the level, a code, or both. */
const LEVEL = /[(（](?:(\d{0,7})(类|款|项)|(\d{2}|\d{3}|\d{5}|\d{7}))[)）]/gu;
const DEPTH = { 类: 1, 款: 2, 项: 3 } as const;

type Step = { readonly name: string; readonly code: string; readonly depth: 1 | 2 | 3 };

/**
 * @param above the class (or section) that a heading names
 * @returns `undefined` where the words hold no such path; an empty reading where none of its names is known
 */
export function pathIn(
  words: string,
  above: string | undefined,
  own: OwnSubjects | undefined,
): SubjectPath | undefined {
  const steps: Step[] = [];
  let from = 0;
  let bare = false;
  for (const match of words.matchAll(LEVEL)) {
    const name = words.slice(from, match.index).replace(/^[-—－·、]+/u, '');
    const [, coded, level, code = coded!] = match;
    const depth = level === undefined ? depthOf(code, steps.at(-1)?.depth) : DEPTH[level as '类'];
    if (depth === undefined) continue;
    bare ||= level === undefined;
    steps.push({ name, code, depth });
    from = match.index + match[0].length;
  }
  const [first] = steps;
  // 行政运行（2040601） alone is a code, and no path.
  if (!first || (bare && steps.length === 1)) return undefined;
  const after = words.slice(from);
  // Whose money it is may stand before the first name.
  for (const cut of cutsOf(first.name)) {
    const tried = [{ ...first, name: first.name.slice(cut) }, ...steps.slice(1)];
    const found = resolve(tried, above, own);
    if (found) return { ...found, before: first.name.slice(0, cut), after };
  }
  const near = resolveNearly(steps, above, own);
  return { at: {}, before: '', after, ...near };
}

/** How deep a code stands that is printed without its level: whole it tells, of two digits alone it is below the one before. */
function depthOf({ length }: string, above: Step['depth'] | undefined): Step['depth'] | undefined {
  if (length > 2) return ((length - 1) / 2) as Step['depth'];
  return above === undefined || above === 3 ? undefined : ((above + 1) as Step['depth']);
}

/** Where a name may begin: at once, or after words that end a phrase. */
function cutsOf(name: string): number[] {
  const cuts = [0];
  for (let at = 1; at < Math.min(name.length - 1, 60); at++) cuts.push(at);
  return cuts;
}

function resolve(
  steps: readonly Step[],
  above: string | undefined,
  own: OwnSubjects | undefined,
): { at: Reading; misnamed?: { written: string; meant: string } } | undefined {
  for (const dimension of ['function', 'economic'] as const) {
    const off: { written: string; meant: string }[] = [];
    const code = climb(steps, above, dimension, own, off, (below, name) =>
      codesOf(dimension, name, own).find(
        (known) => known.length === below.length + (below === '' ? 3 : 2) && known.startsWith(below),
      ),
    );
    if (code !== undefined) return { at: { [dimension]: code, flow: '支出' }, ...(off[0] && { misnamed: off[0] }) };
  }
  return undefined;
}

type Find = (below: string, name: string) => string | undefined;

function climb(
  steps: readonly Step[],
  above: string | undefined,
  dimension: 'function' | 'economic',
  own: OwnSubjects | undefined,
  off: { written: string; meant: string }[],
  find: Find,
): string | undefined {
  const [first] = steps;
  let at = first!.depth === 1 ? '' : (above ?? '').slice(0, first!.depth === 2 ? 3 : 5);
  if (dimension === 'economic' && first!.depth > 1) at = '';
  for (const { name, code, depth } of steps) {
    const printed = code !== '' && code.length < 2 * depth + 1 ? at + code.padStart(depth === 1 ? 3 : 2, '0') : code;
    let next = printed !== '' && codesOf(dimension, name, own).includes(printed) ? printed : find(at, name);
    // 应急管理事务（01）行政运行（04）: the name stands below the one before under another code.
    if (next !== undefined && printed.length === next.length && printed !== next)
      off.push({ written: code, meant: next.slice(-code.length) });
    // 行政运行(项) under a heading that names no class.
    if (next === undefined && at.length < 2 * depth - 1) next = only(dimension, name, depth, own);
    if (
      next === undefined &&
      printed !== '' &&
      (namesOf(dimension, printed, own).length === 0 || sameName(namesOf(dimension, printed, own)[0]!, name))
    )
      next = printed;
    if (next === undefined) return undefined;
    at = next;
  }
  return at;
}

/** The one code of that depth the name stands for. */
function only(
  dimension: 'function' | 'economic',
  name: string,
  depth: number,
  own: OwnSubjects | undefined,
): string | undefined {
  if (depth === 1 && dimension === 'function') return classCode(name, own);
  // 行政运行（项）: every section has one, and this report's tables one alone.
  const learnt = own?.codes.get(subjectKey(name))?.filter((code) => code.length === 2 * depth + 1) ?? [];
  const ofKind = learnt.filter((code) => code.startsWith('2') === (dimension === 'function'));
  if (ofKind.length === 1) return ofKind[0];
  const codes = codesOf(dimension, name, own).filter((code) => code.length === 2 * depth + 1);
  return codes.length === 1 ? codes[0] : undefined;
}

/**
 * A last name that no list holds. Transposed it is the one it has the letters of (一般行政事务管理 for 一般行政管理事务); otherwise it is a
 * subject of its own below the one it stands under: the official lists here are not complete.
 */
function resolveNearly(
  steps: readonly Step[],
  above: string | undefined,
  own: OwnSubjects | undefined,
): { at: Reading; misnamed?: { written: string; meant: string } } | undefined {
  const last = steps.at(-1)!;
  const before = steps.slice(0, -1);
  const start = before.length > 0 ? resolve(before, above, own)?.at.function : above;
  if (start === undefined || last.depth !== (start.length - 1) / 2 + 1) return undefined;
  const siblings = new Map<string, string>();
  for (let n = 0; n < 100; n++) {
    const code = `${start}${String(n).padStart(2, '0')}`;
    for (const name of namesOf('function', code, own)) siblings.set(name, code);
  }
  const meant = [...siblings.keys()].find((name) => letters(name) === letters(last.name));
  if (meant !== undefined)
    return { at: { function: siblings.get(meant)!, flow: '支出' }, misnamed: { written: last.name, meant } };
  return { at: { function: `${start}${WITHIN}${subjectKey(last.name)}`, flow: '支出' } };
}

const letters = (name: string): string => [...name].sort().join('');

/** A class or subject named without its level: 一般公共服务支出2,868.35万元, 教育-普通教育-小学教育. */
export function namedSubject(
  words: string,
  above: string | undefined,
  own: OwnSubjects | undefined,
): Reading | undefined {
  // 社会保障和就业支出科目.
  const bare = words.replace(/科目$/u, '');
  const byClass = classCode(bare, own);
  if (byClass !== undefined) return { function: byClass, flow: '支出' };
  const names = bare.split(/[-—－]/u);
  if (names.length > 1) {
    const depths = [1, 2, 3] as const;
    const steps = names.slice(0, 3).map((name, i) => ({ name, code: '', depth: depths[i]! }));
    const found = resolve(steps, above, own);
    if (found) return found.at;
  }
  const below = above === undefined ? undefined : codeOf('function', words, above, own);
  if (below?.startsWith(above ?? '') && below.length > 3) return { function: below, flow: '支出' };
  return undefined;
}

/** A name that this report's tables give one subject only, or the name of an economic class. */
export function learntSubject(words: string, own: OwnSubjects | undefined): Reading | undefined {
  const learnt = own?.codes.get(subjectKey(words))?.filter((code) => code.length > 3) ?? [];
  for (const [dimension, first] of [
    ['function', '2'],
    ['economic', '3'],
  ] as const) {
    const codes = learnt.filter((code) => code.startsWith(first));
    if (codes.length === 1) return { [dimension]: codes[0]!, flow: '支出' };
  }
  const kind = codesOf('economic', words, own).find((code) => code.length === 3);
  return kind === undefined ? undefined : { economic: kind, flow: '支出' };
}

/** A subject of the economic classification below the one that is divided. */
export function economicBelow(words: string, above: string, own: OwnSubjects | undefined): Reading | undefined {
  const code = codesOf('economic', words, own).find((one) => one.length > 3 && one.startsWith(above) && one !== above);
  return code === undefined ? undefined : { economic: code, flow: '支出' };
}
