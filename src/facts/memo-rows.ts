import type { Reading } from '../model/coordinates.ts';
import type { Dimension } from '../model/dimension.ts';
import type { RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';

/**
 * 合计, its subjects, and at the very end 其中：一般公共预算 / 政府性基金预算: of another list than the subject they stand under, they divide the
 * total once more where they come to it.
 */
export function memoRows(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  const from = rows.findLastIndex(({ ofWhich }) => ofWhich);
  const total = rows.findIndex((row) => row.total !== undefined);
  const [above, first] = [rows[from - 1], rows[from]];
  if (!above || !first || total < 0 || total >= from - 1 || above.total || above.unknown) return rows;
  const memo = rows.slice(from);
  if (memo.length < 2 || !memo.every((row) => !row.total && !row.unknown && isAlike(row.at, first.at))) return rows;
  if (memo.some(({ at }) => isAlike(at, above.at))) return rows;
  if (
    !amounts().comesTo(
      total,
      memo.map((_, nth) => from + nth),
    )
  )
    return rows;
  return [
    ...rows.slice(0, from),
    ...memo.map((row) => ({ ...row, ofWhich: false, at: { ...rows[total]!.at, ...row.at } })),
  ];
}

/** Of one list at least both are. */
const isAlike = (one: Reading, other: Reading): boolean =>
  (Object.keys(one) as Dimension[]).some((dimension) => dimension !== 'flow' && other[dimension] !== undefined);
