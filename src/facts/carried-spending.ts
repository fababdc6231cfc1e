import { ALL } from '../model/dimension.ts';
import type { RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';
import { ofThisYear } from './this-year.ts';

/**
 * 本年支出合计, 上年结转安排的支出, 支出总计: what is spent of carried-over money stands behind the total of what is spent of this year's,
 * and both are the last. Where the two totals are the same it is a part of the first.
 */
export function carriedSpending(
  rows: readonly Joined[],
  flow: string | undefined,
  amounts: () => RowAmounts,
): readonly Joined[] {
  const isSpent = ({ at }: Joined): boolean => (at.flow ?? flow) === '支出';
  const carried = rows.findIndex((row) => isCarried(row) && isSpent(row));
  const own = carried - 1;
  const last = carried + 1;
  if (carried < 1 || !isTotalOf(rows[own]!, '本年支出') || !rows[last] || !isTotalOf(rows[last]!, undefined))
    return rows;
  if (!isSpent(rows[own]!) || !isSpent(rows[last]!)) return rows;
  if (amounts().comeToTheSame([own], [last])) return rows.with(carried, { ...rows[carried]!, ofWhich: true });
  const before = rows.findLastIndex((row, index) => index < own && (row.total !== undefined || row.at.flow === '收入'));
  return rows.map((row, index) =>
    index > before && index < carried && !row.unknown ? { ...row, at: ofThisYear(row.at) } : row,
  );
}

const isCarried = ({ at: { origin, nature, flow: _, ...others }, total, ofWhich }: Joined): boolean =>
  origin === '上年结转' &&
  (nature === undefined || nature === '本年支出') &&
  Object.keys(others).length === 0 &&
  !total &&
  !ofWhich;

const isTotalOf = ({ total, at: { nature, flow: _, ...others } }: Joined, of: string | undefined): boolean =>
  total !== undefined && (nature === ALL ? undefined : nature) === of && Object.keys(others).length === 0;
