import { style } from '../lexicon/numbering.ts';
import type { Reading } from '../model/coordinates.ts';
import { covers, type Dimension, isOpen, parentOf } from '../model/dimension.ts';
import { mayBeOf } from './kinds-of-fund.ts';
import type { RowAmounts } from './row-amounts.ts';
import { isWhole, type Joined } from './sections.ts';

/**
 * （一）一般公共预算 / 其中：经费拨款 / 纳入预算管理的非税收入: 其中 is printed once, before the first of the kinds below a row. Where they
 * come to what that row says, or are all there can be, they are its parts; else all of them are 其中.
 */
export function listsOfWhichRows(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  if (!rows.some(({ ofWhich }) => ofWhich)) return rows;
  const result = [...rows];
  for (let index = 1; index < rows.length; index++) {
    const first = rows[index]!;
    if (!first.ofWhich || style(first.numbering) !== '' || first.total) continue;
    const sisters = ownSisters(rows, index, amounts);
    const list = sisters.length > 1 ? sisters : range(index, endOfNameless(rows, index, amounts));
    if (list.length < 2) continue;
    const isAll =
      !first.unknown &&
      (amounts().comesTo(index - 1, list) ||
        isWhole(list.map((at) => rows[at]!.at)) ||
        isSpent(
          rows[index - 1]!,
          list.map((at) => rows[at]!.at),
        ));
    // 上年结转 / 其中：一般公共预算拨款 / 政府性基金预算拨款: all of it is of that year.
    const { origin } = rows[index - 1]!.at;
    for (const at of list) {
      const row = rows[at]!;
      result[at] = { ...row, ofWhich: !isAll, ...(isAll && origin && { at: { origin, ...row.at } }) };
    }
  }
  return result;
}

const range = (from: number, end: number): readonly number[] =>
  Array.from({ length: end - from }, (_, nth) => from + nth);

/** 其中：财政拨款 below 一般公共预算, and behind it 政府性基金: what is of another fund than the row above is beside that, unless all come to it. */
function ownSisters(rows: readonly Joined[], index: number, amounts: () => RowAmounts): readonly number[] {
  const sisters = sistersOf(rows, index);
  const head = rows[index - 1]!;
  const whole = head.total ? undefined : head.at.fund;
  const isOther = (at: number): boolean => {
    const { fund } = rows[at]!.at;
    return at !== index && whole !== undefined && fund !== undefined && !mayBeOf(whole, fund);
  };
  const other = sisters.findIndex(isOther);
  return other < 0 || amounts().comesTo(index - 1, sisters) ? sisters : sisters.slice(0, other);
}

/** The row and those of its kind that follow it, each perhaps with rows of its own below. */
function sistersOf(rows: readonly Joined[], index: number): readonly number[] {
  const found = [index];
  for (let at = index + 1; at < rows.length; at++) {
    if (isSister(rows[index]!, rows[at]!)) found.push(at);
    else if (!isWithin(rows[at]!, rows[found.at(-1)!]!)) break;
  }
  return found;
}

/** 本年支出合计 / 其中：基本支出 / 项目支出. 总计 may hold 结转下年 besides. */
const isSpent = ({ total }: Joined, listed: readonly Reading[]): boolean =>
  total === 'total' && ['基本支出', '项目支出'].every((kind) => listed.some(({ nature }) => nature === kind));

/** Says all that the other row does, and more: 基本支出 / 其中：人员经费. What 其中 names in words of its own is of whatever stands above. */
const isWithin = (row: Joined, whole: Joined): boolean =>
  (row.unknown !== undefined && row.ofWhich) || (isBare(row) && saysMore(row, whole));

const saysMore = (row: Joined, whole: Joined): boolean =>
  isBare(whole) &&
  (Object.keys(whole.at) as Dimension[]).every((dimension) => {
    const own = row.at[dimension];
    return dimension === 'flow' || (own !== undefined && covers(dimension, whole.at[dimension]!, own));
  });

/** 机关运行经费 / 其中：办公费 / 印刷费: what is below it bears names of its own, where all of them come to it to the last digit. */
function endOfNameless(rows: readonly Joined[], index: number, amounts: () => RowAmounts): number {
  let end = index + 1;
  if (!rows[index]!.unknown) return end;
  while (end < rows.length && rows[end]!.unknown && !rows[end]!.ofWhich && style(rows[end]!.numbering) === '') end++;
  return amounts().comesTo(index - 1, range(index, end)) ? end : index + 1;
}

/** No number of its own says where it stands. */
const isBare = ({ numbering, total, unknown }: Joined): boolean => style(numbering) === '' && !total && !unknown;

/** Another kind of the same. */
function isSister(first: Joined, row: Joined): boolean {
  if (!isBare(row) || row.ofWhich) return false;
  const dimensions = (Object.keys(first.at) as Dimension[]).filter((dimension) => !isOpen(dimension));
  return dimensions.some((dimension) => {
    const [one, other] = [first.at[dimension], row.at[dimension]];
    if (one === undefined || other === undefined || one === other || !agree(first.at, row.at, dimension)) return false;
    const parent = upperOf(dimension, one);
    return parent !== undefined && parent === upperOf(dimension, other);
  });
}

/** What holds 项目支出 and the kinds of spending beside it, or 事业收入 and the other own money, is printed nowhere. */
const UNPRINTED: ReadonlySet<string> = new Set(['项目支出及其他支出', '单位资金', '非财政拨款']);

function upperOf(dimension: Dimension, member: string): string | undefined {
  const parent = parentOf(dimension, member);
  return parent !== undefined && UNPRINTED.has(parent) ? upperOf(dimension, parent) : parent;
}

const agree = (one: Reading, other: Reading, but: Dimension): boolean =>
  (Object.keys(one) as Dimension[]).every((dimension) => dimension === but || one[dimension] === other[dimension]);
