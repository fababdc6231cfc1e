import { holdsAmounts } from '../lexicon/labels-or-amounts.ts';
import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import { suggestWord } from '../lexicon/suggest.ts';
import type { Reading } from '../model/coordinates.ts';
import { covers, type Dimension, parentOf, WITHIN } from '../model/dimension.ts';
import { placeKey } from '../model/place.ts';
import { type Block, isUnder } from '../model/table.ts';
import { holdsFigures } from './column-cells.ts';
import { depthOfWhich } from './column-parts.ts';
import type { ReadHeading } from './heading-words.ts';
import type { RowAmounts } from './row-amounts.ts';

/**
 * 合计 | 在职人员经费 | 离退休人员经费 | 编外人员经费: where a total is all that stands beside it in nearly every row, and not without the columns
 * whose headings nobody understands, these are parts of it by their own names. No other table's figures are theirs.
 */
export function namedBySums(read: ReadHeading[], block: Block, lexicon: Lexicon, amounts: () => RowAmounts): void {
  remarksAddedUp(read, block, amounts);
  if (read.every(({ unknown }) => !unknown)) return;
  for (const [whole, { column, phrases, unknown }] of read.entries()) {
    const last = phrases.at(-1);
    if (unknown || !last?.total || phrases.some(({ ofWhich }) => ofWhich)) continue;
    const depth = column.heading.length - 1;
    const parts = partsBeside(whole, depth, read, block);
    const nameless = parts?.filter((index) => read[index]!.unknown) ?? [];
    if (!parts || nameless.length === 0) continue;
    // 人员经费 over 小计 | 在职 | 离退休: what stands behind a 小计 under a heading of its own, and nothing else, is hardly anything else.
    const isOwn = depth > 0 && nameless.length === parts.length;
    if (nameless.some((index) => isMisspelt(read[index]!, lexicon))) continue;
    if (!isAll(whole, parts, nameless, amounts()) && !(isOwn && isLikelyAll(whole, parts, amounts()))) continue;
    const dimension = dimensionOf(parts.flatMap((index) => (read[index]!.unknown ? [] : [said(read[index]!, depth)])));
    if (!dimension || (dimension === 'nature' && mayBeNamed(parts, nameless, read, depth))) continue;
    if (dimension === 'fund' && mayBeCarriedOver(parts, nameless, read)) continue;
    const kinds = dimension === 'nature' ? parts.filter((index) => isKind(read[index]!)) : [];
    const named = kinds.length === 1 ? [...nameless, ...kinds] : nameless;
    for (const index of named) {
      const { column: own, phrases: words } = read[index]!;
      const name = fold(withoutNumbering(own.heading.at(-1)!.value).text);
      const at: Reading = { [dimension]: dimension === 'nature' ? kindOfSpending(name) : name };
      const phrase = { at, ofWhich: false, years: [], left: '' };
      read[index] = { column: own, phrases: [...words.slice(0, -1), phrase] };
    }
  }
}

/**
 * Without 基本支出 and 项目支出 beside it, or 人员经费 and 公用经费, a name nobody knows may stand for the one that is missing; not where several
 * names are of that by their own words. 项目支出-本级 beside 项目支出-上级 is not all of 项目支出.
 */
function mayBeNamed(
  parts: readonly number[],
  nameless: readonly number[],
  read: readonly ReadHeading[],
  depth: number,
): boolean {
  const natures = (indexes: readonly number[]): readonly (string | undefined)[] =>
    indexes.map((index) => said(read[index]!, depth).nature);
  const known = natures(parts.filter((index) => !nameless.includes(index)));
  const open = natures(nameless);
  if (open.some((nature) => nature !== undefined && known.includes(nature))) return true;
  const isStated = (half: string): boolean =>
    known.includes(half) ||
    open.filter((nature) => nature === half).length > 1 ||
    (half === BASIC && BASIC_HALVES.every(isStated));
  return [BASIC_HALVES, HALVES].some(
    (halves) => [...known, ...open].some((nature) => halves.includes(nature ?? '')) && !halves.every(isStated),
  );
}
const BASIC = '基本支出';
const BASIC_HALVES: readonly string[] = ['人员经费', '公用经费'];
const HALVES: readonly string[] = [BASIC, '项目支出'];

/** 专项业务费, 行政事业类项目 beside 基本建设支出: a kind of spending like it, and not all of 项目支出. */
function isKind({ column, phrases, unknown }: ReadHeading): boolean {
  const nature = unknown ? undefined : phrases.at(-1)?.at.nature;
  if (nature === undefined || !covers('nature', '项目支出', nature)) return false;
  return nature !== '项目支出' || !fold(column.heading.at(-1)!.value).includes('项目');
}

/** Among funds without 上年结转 beside them a name that says nothing of money may stand for it: then the total is of more than this year. */
const mayBeCarriedOver = (
  parts: readonly number[],
  nameless: readonly number[],
  read: readonly ReadHeading[],
): boolean =>
  !parts.some((index) => !read[index]!.unknown && read[index]!.phrases.some(({ at }) => at.origin === '上年结转')) &&
  nameless.some((index) => {
    const name = fold(read[index]!.column.heading.at(-1)!.value);
    return (
      !/(?:收入|拨款|资金|预算|分成|补助|财力|经费|专项|配套|投入|自筹|债券|[款费])$/u.test(name) ||
      /[结余转存]|上年|以前|历年/u.test(name)
    );
  });

/**
 * 合计 | 备用 | 项目支出: figures under a word for remarks, or for names, without which the total does not come out are amounts, of nobody
 * knows what.
 */
function remarksAddedUp(read: ReadHeading[], block: Block, amounts: () => RowAmounts): void {
  for (const [index, one] of read.entries()) {
    const isMisread = !isAside(one) && isLabel(one) && holdsAmounts(block, index, one.phrases.at(-1)?.role);
    if (!(isAside(one) || (isMisread && isEmpty(one))) || !holdsFigures(block, index)) continue;
    const { column, phrases } = one;
    const depth = column.heading.length - 1;
    const word = column.heading[depth]!;
    const phrase = { at: {}, ofWhich: false, years: [], left: fold(word.value) };
    const unknown = { column, phrases: [...phrases.slice(0, -1), phrase], unknown: { word, phrase } };
    const tried = read.with(index, unknown);
    const isCounted = tried.some(({ column: other, phrases: said, unknown: odd }, whole) => {
      if (whole >= index || odd || !said.at(-1)?.total || other.heading.length !== depth + 1) return false;
      const parts = partsBeside(whole, depth, tried, block);
      return parts?.includes(index) && isAll(whole, parts, [index], amounts());
    });
    if (isCounted) read[index] = unknown;
  }
}

/** A kind beside 基本支出 and 项目支出 is one of this year's spending. */
const kindOfSpending = (name: string): string =>
  parentOf('nature', name) === parentOf('nature', SPENT) || covers('nature', '项目支出', name)
    ? `${OTHERS}${WITHIN}${name}`
    : name;
const SPENT = '本年支出';
const OTHERS = '项目支出及其他支出';

const said = ({ phrases }: ReadHeading, depth: number): Reading => phrases[depth]?.at ?? {};

/** What follows a total under the same headings, of a group with a total of its own that one; nothing where some of it is of another kind. */
export function partsBeside(
  whole: number,
  depth: number,
  read: readonly ReadHeading[],
  block: Block,
): readonly number[] | undefined {
  const outer = read[whole]!.column.heading.slice(0, depth);
  const parts: number[] = [];
  for (let index = whole + 1; index < read.length; ) {
    const { column } = read[index]!;
    if (!isUnder(column, outer) || column.heading.length <= depth) break;
    const cell = placeKey(column.heading[depth]!.at);
    let to = index + 1;
    while (
      to < read.length &&
      read[to]!.column.heading[depth] &&
      placeKey(read[to]!.column.heading[depth]!.at) === cell
    )
      to++;
    const group = Array.from({ length: to - index }, (_, nth) => index + nth);
    index = to;
    if (group.every((one) => isAside(read[one]!))) continue;
    if (group.some((one) => isLabel(read[one]!))) break;
    if (!group.every((one) => isPart(read[one]!, depth, block, one))) return undefined;
    const total = group.find((one) => read[one]!.phrases.at(-1)?.total && !read[one]!.unknown);
    // 合计 again begins another group, or ends this one.
    if (total !== undefined && read[total]!.column.heading.length === depth + 1) break;
    parts.push(...(total === undefined ? group : [total]));
  }
  return parts.length > 1 ? parts : undefined;
}

// Within a word nobody understands 备 and 项 say nothing.
const isAside = ({ phrases, unknown }: ReadHeading): boolean => !unknown && phrases.at(-1)?.role === 'remark';

/** Its last word says nothing of what an amount is. */
const isEmpty = ({ phrases }: ReadHeading): boolean => Object.keys(phrases.at(-1)?.at ?? {}).length === 0;

export const isLabel = ({ phrases, unknown }: ReadHeading): boolean => {
  const last = unknown ? undefined : phrases.at(-1);
  return last?.role !== undefined || (last?.subject !== undefined && !last.total);
};

/** An amount of this year, or figures under a heading of which only the last word is not understood. */
function isPart(one: ReadHeading, depth: number, block: Block, index: number): boolean {
  const { column, phrases, unknown } = one;
  if (depthOfWhich(one) >= depth) return false;
  if (phrases.slice(depth).some(({ at, year, executed }) => at.measure ?? at.basis ?? year ?? executed)) return false;
  if (!unknown) return true;
  return column.heading.length === depth + 1 && unknown.word === column.heading[depth] && holdsFigures(block, index);
}

/** 基本支岀, #基本支出, 基本支出（万块）: a word that other tables are held against, by a slip, and no name of its own. */
function isMisspelt({ column }: ReadHeading, lexicon: Lexicon): boolean {
  const text = fold(withoutNumbering(column.heading.at(-1)!.value).text);
  const says = (word: string): boolean => {
    const { at, left, total } = readPhrase(word, lexicon);
    return left === '' && (total !== undefined || Object.keys(at).length > 0);
  };
  const bare = text.replace(/（[^（）]*）$/u, '').replace(/[^\u4e00-\u9fff]/gu, '');
  if (text.length > LONGEST) return true;
  const near = suggestWord(text);
  return (bare !== text && says(bare)) || (near !== undefined && says(near));
}

/** Nobody calls a column by more characters. */
const LONGEST = 30;

/** Of the rows in which a column in question holds anything most bear it out, and two at least. */
const isAll = (whole: number, parts: readonly number[], nameless: readonly number[], amounts: RowAmounts): boolean =>
  nameless.every((index) => {
    const { telling, broken } = amounts.compare(whole, parts, index);
    return telling > 1 && telling > broken;
  });

/** One row bears it out, and no more rows do not. */
function isLikelyAll(whole: number, parts: readonly number[], amounts: RowAmounts): boolean {
  const { telling, broken } = amounts.compare(whole, parts);
  return telling > 0 && telling >= broken;
}

/** In what the columns that are understood differ; a list of their own where none is. */
function dimensionOf(known: readonly Reading[]): Dimension | undefined {
  if (known.length === 0) return 'category';
  const named = new Set(known.flatMap((at) => Object.keys(at) as Dimension[]));
  named.delete('flow');
  if (named.has('fund')) named.delete('origin');
  const [only] = named;
  return named.size === 1 && known.every((at) => Object.keys(at).length > 0) && SPLIT.includes(only!)
    ? only
    : undefined;
}

const SPLIT: readonly Dimension[] = ['nature', 'fund', 'economic'];
