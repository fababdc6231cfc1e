import { ALL } from '../model/dimension.ts';
import { CARRIED_OVER } from './carried-apart.ts';
import type { RowAmounts } from './row-amounts.ts';
import { isMember, type Joined } from './sections.ts';

/**
 * 一、一般公共预算拨款 / 其中：上年结转 / 二、政府性基金预算拨款 / 其中：上年结转: what is 其中 is of the money above it, and that holds both years'.
 * The one 其中 of a list, behind the last of several funds, may be of all of them.
 */
export function carriedWithinRows(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  const within = rows.flatMap((row, index) => (isCarriedWithin(row, rows[index - 1]) ? [index] : []));
  if (within.length === 0 || rows.some((row) => isMember(row) && isBareCarryOver(row))) return rows;
  const result = [...rows];
  for (const index of within) {
    const head = rows[index - 1]!;
    if (!amounts().isWithin(index, index - 1)) continue;
    const isOwn = within.length > 1 || rows.slice(index + 1).some(isMoney) || !rows.slice(0, index - 1).some(isMoney);
    if (isOwn && head.at.fund !== undefined)
      result[index] = { ...rows[index]!, at: { ...rows[index]!.at, fund: head.at.fund } };
  }
  // All of the list holds what is carried over, or the list would name it by itself.
  return result.map((row) =>
    isMoney(row) && row.at.origin === undefined ? { ...row, at: { ...row.at, origin: ALL } } : row,
  );
}

const isMoney = (row: Joined): boolean => isMember(row) && row.at.fund !== undefined;

const isBareCarryOver = ({ at: { flow: _, origin, ...more } }: Joined): boolean =>
  origin === CARRIED_OVER && Object.keys(more).length === 0;

const isCarriedWithin = (row: Joined, head: Joined | undefined): boolean =>
  row.ofWhich && !row.total && isBareCarryOver(row) && head !== undefined && isMoney(head);
