import type { Reading } from '../model/coordinates.ts';
import type { Block } from '../model/table.ts';
import type { ReadHeading } from './heading-words.ts';
import { partsBeside } from './named-by-sums.ts';
import type { RowAmounts } from './row-amounts.ts';
import { isOtherYears, THIS_YEAR } from './this-year.ts';

/**
 * 2026年预算数 | 上年结转 | 一般公共预算 …: by its words this year's money, beside that of the last. Where the rows that hold a carry-over add up to
 * it with the carry-over, and not without, it is the total of what stands behind it.
 */
export function yearsOverAll(
  read: readonly ReadHeading[],
  readings: readonly { at: Reading }[],
  block: Block,
  amounts: () => RowAmounts,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (!readings.some(({ at }) => isOtherYears(at))) return found;
  for (const [whole, { column, phrases, unknown }] of read.entries()) {
    const last = phrases.at(-1);
    if (unknown || last?.total || last?.role || last?.subject || !saysOnlyWhen(readings[whole]!.at)) continue;
    const parts = partsBeside(whole, column.heading.length - 1, read, block) ?? [];
    const [others, rest] = [true, false].map((is) => parts.filter((i) => isOtherYears(readings[i]!.at) === is));
    const isWith = (carried: number): boolean =>
      amounts().compare(whole, parts, carried).held > amounts().compare(whole, rest!, carried).held;
    const borne = parts.length > 0 && amounts().compare(whole, parts);
    const live = others!.filter((index) => amounts().isLive(index));
    if (borne && borne.held > borne.broken && live.length > 0 && live.every(isWith)) found.add(whole);
  }
  return found;
}

const saysOnlyWhen = ({ flow: _, origin, ...at }: Reading): boolean =>
  Object.keys(at).length === 0 && (origin === undefined || origin === THIS_YEAR);

/** The same without a word of the year its money is from. */
export function ofAllYears(at: Reading): Reading {
  const { origin: _, ...rest } = at;
  return rest;
}
