import { style } from '../lexicon/numbering.ts';
import { fold } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { covers, type Dimension } from '../model/dimension.ts';
import { type Family, levelFamilies } from './printed-levels.ts';
import { isSum, type RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';

const MOST_ENDS = 100;

/** Lists that are crossed with one another: what a row says in one of them its parts may be told apart by in another. */
const LISTS: readonly Dimension[] = ['nature', 'fund', 'function', 'economic', 'govEconomic', 'method'];

/**
 * 二、项目支出 over 一般公共预算 and 政府性基金, 政府性基金 over 基本支出 and 项目支出: rows listed below one of another list are its own, and
 * stand where both meet. 其中, numbers and how far names are set in show what is listed below what. Behind 其中 they are all
 * of it where they come to it or can be nothing less, else some; where there are only indents the figures have to say so.
 */
export function crossedRows(written: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  // A table of one list crosses it with nothing.
  if (LISTS.filter((list) => written.some(({ at }) => at[list] !== undefined)).length < 2) return written;
  const rows = withoutItemAbove(written);
  const result = [...written];
  const lists = ofWhichLists(rows).map((list) => ({ ...list, whole: wholeOf(rows, list, amounts()) }));
  for (const { head, parts, whole } of lists) {
    const isAll = whole ?? (isSaidElsewhere(rows, head, parts, lists) ? parts : undefined);
    for (const part of isAll ?? parts) result[part] = within(rows[part]!, result[head]!, isAll === undefined);
  }
  const families = levelFamilies(rows).filter((family) => isCrossed(rows, family));
  if (families.length === 0) return result;
  // Numbers leave no doubt; blanks before a name may be there by chance.
  const isNumbered = families.every((family) =>
    [family.head, family.parts[0]!].every((index) => style(rows[index]!.numbering) !== ''),
  );
  if (!isNumbered && !isBorneOut(families, amounts())) return result;
  for (const { head, parts } of families)
    for (const part of parts) result[part] = within(rows[part]!, result[head]!, false);
  return result;
}

/** 二、债务还本支出 / 其中：一般债务还本: the item is what the row above is called, and says nothing more of its part. */
function withoutItemAbove(rows: readonly Joined[]): readonly Joined[] {
  let named: string | undefined;
  return rows.map((row) => {
    if (row.total || row.unknown) return row;
    const { item, ...at } = row.at;
    if (item === undefined) named = row.name === undefined ? undefined : fold(row.name);
    return item !== undefined && item === named && listsOf(at).length > 0 ? { ...row, at } : row;
  });
}

/** 项目支出 / 其中：一般公共预算 / 政府性基金: 其中 is printed once, or before each of them. */
function ofWhichLists(rows: readonly Joined[]): readonly Family[] {
  const found: Family[] = [];
  for (let index = 1; index < rows.length; index++) {
    const first = rows[index]!;
    if (!first.ofWhich || !isBare(first) || !isHead(rows[index - 1]!)) continue;
    let end = index + 1;
    while (end < rows.length && isBare(rows[end]!) && sameLists(rows[end]!, first)) end++;
    const family = { head: index - 1, parts: Array.from({ length: end - index }, (_, nth) => index + nth) };
    if (!isCrossed(rows, family)) continue;
    found.push(family);
    index = end - 1;
  }
  return found;
}

/**
 * So many of the parts, from the first, as come to what they stand below, all of them at best; and all that there can be
 * whatever they come to.
 */
function wholeOf(rows: readonly Joined[], { head, parts }: Family, amounts: RowAmounts): readonly number[] | undefined {
  // A list of thousands is not tried end by end.
  for (let length = parts.length; length > 1 && parts.length - length < MOST_ENDS; length--) {
    const listed = parts.slice(0, length);
    if (amounts.comesTo(head, listed)) return listed;
  }
  if (parts.length === 1) return isSum(amounts.compare(head, parts)) ? parts : undefined;
  return isAllThereIs(
    rows[head]!.at,
    parts.map((index) => rows[index]!.at),
  )
    ? parts
    : undefined;
}

/** 基本支出 is spent on three classes, and a fiscal fund on 基本支出 and 项目支出. */
function isAllThereIs(whole: Reading, listed: readonly Reading[]): boolean {
  const names = (dimension: Dimension, ...members: readonly string[]): boolean =>
    members.every((member) => listed.some((at) => at[dimension] === member));
  if (whole.nature === '基本支出') return names('economic', '301', '302', '303');
  const isFiscal = whole.fund !== undefined && covers('fund', '财政拨款', whole.fund);
  return isFiscal && whole.nature === undefined && names('nature', '基本支出', '项目支出');
}

/** A list of the same kind below another row of the table comes to what that says. */
function isSaidElsewhere(
  rows: readonly Joined[],
  head: number,
  parts: readonly number[],
  lists: readonly (Family & { readonly whole: readonly number[] | undefined })[],
): boolean {
  const isAlike = (other: Family): boolean =>
    other.head !== head &&
    other.parts.length > 1 &&
    sameLists(rows[other.head]!, rows[head]!) &&
    sameLists(rows[other.parts[0]!]!, rows[parts[0]!]!);
  const alike = lists.filter(isAlike);
  return parts.length > 1 && alike.some(({ whole }) => whole) && alike.every(({ whole }) => whole);
}

/** Half the rows at least are what stands below them added up, one of them by more than one figure; or all of them are. */
function isBorneOut(families: readonly Family[], amounts: RowAmounts): boolean {
  const borne = families.map(({ head, parts }) => amounts.compare(head, parts));
  const held = borne.filter(isSum);
  return (
    held.length === families.length || (held.some(({ telling }) => telling > 0) && held.length * 2 >= borne.length)
  );
}

const isHead = ({ total, unknown, at }: Joined): boolean => !total && !unknown && listsOf(at).length > 0;

const isBare = ({ numbering, total, unknown }: Joined): boolean => style(numbering) === '' && !total && !unknown;

/** No part says anything of the list its head is of, all are of one other, and of nothing else. */
function isCrossed(rows: readonly Joined[], { head, parts }: Family): boolean {
  const whole = rows[head]!;
  const first = rows[parts[0]!]!;
  if (!isHead(whole) || !isPlain(whole)) return false;
  const own = listsOf(whole.at);
  return parts.every((index) => {
    const row = rows[index]!;
    return (
      !row.total &&
      !row.unknown &&
      isPlain(row) &&
      sameLists(row, first) &&
      listsOf(row.at).length === 1 &&
      !listsOf(row.at).some((dimension) => own.includes(dimension))
    );
  });
}

const listsOf = (at: Reading): readonly Dimension[] => LISTS.filter((dimension) => at[dimension] !== undefined);

const sameLists = (one: Joined, other: Joined): boolean => {
  const [first, second] = [listsOf(one.at), listsOf(other.at)];
  return first.length === second.length && first.every((dimension) => second.includes(dimension));
};

const isPlain = ({ at }: Joined): boolean =>
  (Object.keys(at) as Dimension[]).every((dimension) => dimension === 'flow' || LISTS.includes(dimension));

const within = (row: Joined, head: Joined, ofWhich: boolean): Joined => ({
  ...row,
  ofWhich,
  at: { ...head.at, ...row.at },
});
