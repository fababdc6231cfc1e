import { style } from '../lexicon/numbering.ts';
import type { Reading } from '../model/coordinates.ts';
import { type Dimension, isOpen, parentOf } from '../model/dimension.ts';
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
    let end = index + 1;
    while (end < rows.length && isSister(first, rows[end]!)) end++;
    if (end === index + 1) end = endOfNameless(rows, index, amounts);
    const list = Array.from({ length: end - index }, (_, nth) => index + nth);
    if (list.length < 2) continue;
    const isAll = !first.unknown && (amounts().comesTo(index - 1, list) || isWhole(list.map((at) => rows[at]!.at)));
    for (const at of list) result[at] = { ...rows[at]!, ofWhich: !isAll };
    index = end - 1;
  }
  return result;
}

/** 机关运行经费 / 其中：办公费 / 印刷费: what is below it bears names of its own, where all of them come to it to the last digit. */
function endOfNameless(rows: readonly Joined[], index: number, amounts: () => RowAmounts): number {
  let end = index + 1;
  if (!rows[index]!.unknown) return end;
  while (end < rows.length && rows[end]!.unknown && !rows[end]!.ofWhich && style(rows[end]!.numbering) === '') end++;
  const list = Array.from({ length: end - index }, (_, nth) => index + nth);
  return amounts().comesTo(index - 1, list) ? end : index + 1;
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
    const parent = parentOf(dimension, one);
    return parent !== undefined && parent === parentOf(dimension, other);
  });
}

const agree = (one: Reading, other: Reading, but: Dimension): boolean =>
  (Object.keys(one) as Dimension[]).every((dimension) => dimension === but || one[dimension] === other[dimension]);
