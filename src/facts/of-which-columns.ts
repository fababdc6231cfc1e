import { holdsAmounts } from '../lexicon/labels-or-amounts.ts';
import type { Phrase } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';
import { childrenOf, type Dimension, isOpen, listedWithin, parentOf } from '../model/dimension.ts';
import { type Block, isUnder } from '../model/table.ts';
import { standsBesideHead } from './beside-head.ts';
import { isBareOfWhich } from './column-parts.ts';
import { totalOfUnit, type Unit, unitAt } from './column-units.ts';
import { isRestOfMoney } from './columns-together.ts';
import type { ReadHeading } from './heading-words.ts';
import type { RowAmounts } from './row-amounts.ts';

const indexesOf = ({ from, to }: Unit): readonly number[] => Array.from({ length: to - from }, (_, nth) => from + nth);

/**
 * 合计 | 其中：基本支出 | 项目支出: 其中 is printed once, before the first of a list that goes on. Where the list is all of a column
 * before it, by what the figures come to or by its words, its columns add up like any others, and are that column's parts; else all of them
 * are 其中, of which nothing says how much is left.
 */
export function listsOfWhich(read: ReadHeading[], block: Block, amounts: () => RowAmounts): void {
  for (let index = 0; index < read.length; index++) {
    const bare = bareAt(read[index]!);
    if (bare >= 0) {
      const unit = unitAt(read, index, bare);
      below(unit, read, block, bare, amounts);
      index = unit.to - 1;
      continue;
    }
    const depth = read[index]!.phrases.findIndex(({ ofWhich }) => ofWhich);
    if (depth < 0 || read[index]!.unknown) continue;
    const first = unitAt(read, index, depth);
    const list = listFrom(first, read, depth);
    index = first.to - 1;
    const heads = headsBefore(first.from, read, block, depth);
    const found =
      list.length > 1
        ? (addedUp(heads, list, read, depth, amounts) ??
          wholeByWords(heads, list, read, depth) ??
          wholeByRest(heads, list, read, depth, amounts))
        : undefined;
    if (found) {
      plain(first, read, depth);
      nest(found, read, depth);
      continue;
    }
    const marked = sisters(heads, list, read, depth);
    for (const unit of marked) mark(unit, read, depth);
    // 小计 | 教育事业收入 | 科研事业收入 | 其中：住宿费: more than the column before it, so it is of another.
    const kinds = heads.filter((head) => !read[head]!.phrases[depth]!.total);
    const isOfLast = kinds.length < 2 || amounts().isMostlyWithin(first.from, heads[0]!);
    if (isOfLast) for (const unit of [first, ...marked]) ofFund(unit, heads, read, depth);
  }
}

/** What follows under the same headings: of other kinds, none of them a total, a label or 其中 again. */
function listFrom(first: Unit, read: readonly ReadHeading[], depth: number): readonly Unit[] {
  const list = [first];
  const outer = read[first.from]!.column.heading.slice(0, depth);
  for (let at = first.to; at < read.length; ) {
    const unit = unitAt(read, at, depth);
    const { column, phrases, unknown } = read[at]!;
    const own = phrases[depth];
    if (unknown || !own || !isUnder(column, outer) || phrases.some(({ ofWhich }) => ofWhich)) break;
    if (own.role || own.subject || own.total || own.year || Object.keys(own.at).length === 0) break;
    if (own.at.measure !== undefined || own.at.basis !== undefined) break;
    list.push(unit);
    at = unit.to;
  }
  return list;
}

/** The columns the list may be parts of, the nearest first. */
function headsBefore(index: number, read: readonly ReadHeading[], block: Block, depth: number): readonly number[] {
  const outer = read[index]!.column.heading.slice(0, depth);
  const found: number[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const { column, phrases, unknown } = read[at]!;
    if (!isUnder(column, outer)) break;
    const last = phrases.at(-1);
    // 项目资金: amounts under the words of a label.
    const isLabel = (last?.role ?? (last?.total ? undefined : last?.subject)) && !holdsAmounts(block, at, last?.role);
    const isAmount = !isLabel && !unknown;
    if (isAmount && column.heading.length === depth + 1 && !phrases.some(({ ofWhich }) => ofWhich)) found.push(at);
  }
  return found;
}

type Found = { readonly head: number; readonly list: readonly Unit[] };

/** The longest list that comes to the nearest column it can in most rows, in one of them at least by several figures. */
function addedUp(
  heads: readonly number[],
  list: readonly Unit[],
  read: readonly ReadHeading[],
  depth: number,
  amounts: () => RowAmounts,
): Found | undefined {
  const totals = list.map((unit) => totalOfUnit(read, unit));
  for (const head of heads)
    for (let length = list.length; length > 1; length--) {
      const parts = totals.slice(0, length);
      if (parts.includes(undefined)) continue;
      const some = list.slice(0, length);
      if (amounts().comesTo(head, parts as number[]) && !standsBesideHead(head, some, depth, read, amounts()))
        return { head, list: some };
    }
  return undefined;
}

const ofUnit = (read: readonly ReadHeading[], { from }: Unit, depth: number): Reading =>
  read[from]!.phrases[depth]?.at ?? {};

/** The dimension in which the list differs, where it is one of a closed tree, and what its members stand below. */
function splitIn(list: readonly Unit[], read: readonly ReadHeading[], depth: number) {
  const [first, ...others] = list.map((unit) => ofUnit(read, unit, depth));
  const dimensions = (Object.keys(first!) as Dimension[]).filter(
    (dimension) => !isOpen(dimension) && others.every((at) => at[dimension] !== first![dimension]),
  );
  const [dimension] = dimensions;
  const own = dimension && first![dimension];
  if (dimension === undefined || own === undefined) return undefined;
  return { dimension, parent: parentOf(dimension, own) };
}

/** A column is of the member by its words, or a total of whatever stands beside it. */
const says = ({ phrases }: ReadHeading, dimension: Dimension, member: string): boolean =>
  phrases.some(({ at }) => at[dimension] === member) ||
  (phrases.at(-1)?.total !== undefined && phrases.every(({ at }) => at[dimension] === undefined));

/** All that the tree has below what the column before it says. */
function wholeByWords(
  heads: readonly number[],
  list: readonly Unit[],
  read: readonly ReadHeading[],
  depth: number,
): Found | undefined {
  for (let length = list.length; length > 1; length--) {
    const some = list.slice(0, length);
    const split = splitIn(some, read, depth);
    if (split?.parent === undefined) continue;
    const { dimension, parent } = split;
    const head = heads.find((at) => says(read[at]!, dimension, parent));
    const members = some.map((unit) => ofUnit(read, unit, depth)[dimension]);
    const children = childrenOf(dimension, parent);
    if (head !== undefined && children.length > 0 && children.every((child) => members.includes(child)))
      return { head, list: some };
  }
  return undefined;
}

/** 项目资金 | 其中：财政拨款 | 其他资金: what is not in the one is in the other, as some row bears out. */
function wholeByRest(
  [head]: readonly number[],
  list: readonly Unit[],
  read: readonly ReadHeading[],
  depth: number,
  amounts: () => RowAmounts,
): Found | undefined {
  const own = head === undefined ? undefined : read[head]!.phrases[depth];
  if (head === undefined || !own || Object.keys(own.at).length > 0) return undefined;
  const last = list.findIndex(({ from }) => isRestOfMoney(read[from]!.column.heading[depth]!.value));
  const some = list.slice(0, last + 1);
  const parts = some.flatMap((unit) => totalOfUnit(read, unit) ?? []);
  const isAll = some.length > 1 && parts.length === some.length && amounts().compare(head, parts).held > 0;
  return isAll ? { head, list: some } : undefined;
}

/** Of a list that is not all there is, those that stand below the same member as the first. */
function sisters(
  heads: readonly number[],
  [first, ...others]: readonly Unit[],
  read: readonly ReadHeading[],
  depth: number,
): readonly Unit[] {
  const found: Unit[] = [];
  for (const unit of others) {
    const split = splitIn([first!, unit], read, depth);
    const own = split && ofUnit(read, unit, depth)[split.dimension];
    if (split?.parent === undefined || own === undefined) break;
    const { dimension, parent } = split;
    if (parentOf(dimension, own) !== parent || !heads.some((at) => says(read[at]!, dimension, parent))) break;
    found.push(unit);
  }
  return found;
}

const change = (unit: Unit, read: readonly ReadHeading[], depth: number, of: (phrase: Phrase) => Phrase): void => {
  for (let index = unit.from; index < unit.to; index++) {
    const one = read[index]!;
    one.phrases = one.phrases.map((phrase, at) => (at === depth ? of(phrase) : phrase));
  }
};

const plain = (unit: Unit, read: readonly ReadHeading[], depth: number): void =>
  change(unit, read, depth, (phrase) => ({ ...phrase, ofWhich: false }));

const mark = (unit: Unit, read: readonly ReadHeading[], depth: number): void =>
  change(unit, read, depth, (phrase) => ({ ...phrase, ofWhich: true }));

/** 一般公共预算 | 其中：一般债券: a part of the fund before it, wherever else such money stands. */
function ofFund(unit: Unit, [head]: readonly number[], read: readonly ReadHeading[], depth: number, own = depth): void {
  const whole = head === undefined ? undefined : read[head]!.phrases[depth]!.at.fund;
  change(unit, read, own, (phrase) => {
    const part =
      whole === undefined || phrase.at.fund === undefined ? undefined : listedWithin('fund', whole, phrase.at.fund);
    return part === undefined ? phrase : { ...phrase, at: { ...phrase.at, fund: part } };
  });
}

/** How deep 其中 stands alone over the names of what is within, or -1. */
const bareAt = ({ column }: ReadHeading): number =>
  column.heading.slice(0, -1).findIndex(({ value }) => isBareOfWhich(value));

/**
 * 项目支出 | 其中：(一般公共预算 | 政府性基金): where the columns below come to the one before, 其中 stands for its name; where none of their rows
 * does, or there is one alone, they are some of it.
 */
function below(unit: Unit, read: ReadHeading[], block: Block, depth: number, amounts: () => RowAmounts): void {
  const heads = headsBefore(unit.from, read, block, depth);
  const [head] = heads;
  const own = head === undefined ? undefined : read[head]!.phrases[depth];
  const parts = indexesOf(unit);
  if (head === undefined || !own || parts.some((index) => read[index]!.unknown)) return;
  const { held, broken } = amounts().compare(head, parts);
  if (parts.length > 1 && !own.total && amounts().comesTo(head, parts)) setOver(head, parts, read, depth, 1);
  else if (parts.length === 1 || (held === 0 && broken > 0)) {
    mark(unit, read, depth + 1);
    ofFund(unit, heads, read, depth, depth + 1);
  }
}

/** 项目支出 | 其中：本年预算 | 上年结转: as if the column before stood over them. */
function nest({ head, list }: Found, read: ReadHeading[], depth: number): void {
  if (!read[head]!.phrases[depth]!.total) setOver(head, list.flatMap(indexesOf), read, depth, 0);
}

/**
 * A column's name over the headings of its parts, so that its own figures are their 小计.
 * @param instead of how many of their headings it stands
 */
function setOver(head: number, parts: readonly number[], read: ReadHeading[], depth: number, instead: 0 | 1): void {
  const { column, phrases } = read[head]!;
  const [word, own] = [column.heading[depth]!, phrases[depth]!];
  for (const index of parts) {
    const one = read[index]!;
    read[index] = {
      ...one,
      column: { heading: one.column.heading.toSpliced(depth, instead, word) },
      phrases: one.phrases.toSpliced(depth, instead, own),
    };
  }
  read[head] = { ...read[head]!, column: { heading: [...column.heading, word] }, phrases: [...phrases, SUBTOTAL] };
}

const SUBTOTAL: Phrase = { at: {}, total: 'total', ofWhich: false, years: [], left: '' };
