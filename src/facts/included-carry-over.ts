import type { Reading } from '../model/coordinates.ts';
import { ALL } from '../model/dimension.ts';
import { isUnder } from '../model/table.ts';
import { totalOfUnit, unitAt } from './column-units.ts';
import type { ReadHeading } from './heading-words.ts';
import type { RowAmounts } from './row-amounts.ts';
import { isOtherYears } from './this-year.ts';

/**
 * 合计 | 其中：上年结转 | 财政拨款 | 单位资金: where the columns beside the carry-over come to 合计 without it, it is in them, and they are no more of this
 * year alone than 合计 is.
 */
export function holdCarryOver(
  read: readonly ReadHeading[],
  readings: { at: Reading }[],
  amounts: () => RowAmounts,
): void {
  for (const [index, { phrases, unknown }] of read.entries()) {
    const depth = phrases.findIndex(({ ofWhich }) => ofWhich);
    if (depth < 0 || unknown || !isOtherYears(readings[index]!.at)) continue;
    const beside = besideTotalOf(index, depth, read);
    if (!beside) continue;
    const { held, broken } = amounts().compare(beside.total, beside.parts, index);
    // Of 合计 and one office either may hold a slip.
    if (held === 0 || held < broken) continue;
    for (const column of [beside.total, ...beside.columns])
      readings[column] = { ...readings[column]!, at: { origin: ALL, ...readings[column]!.at } };
  }
}

type Beside = { readonly total: number; readonly parts: readonly number[]; readonly columns: readonly number[] };

/** The total before it under the same headings, what stands behind that, and which of those columns it adds up. */
function besideTotalOf(index: number, depth: number, read: readonly ReadHeading[]): Beside | undefined {
  const outer = read[index]!.column.heading.slice(0, depth);
  const isTotal = (at: number): boolean =>
    read[at]!.column.heading.length === depth + 1 && read[at]!.phrases[depth]?.total !== undefined;
  let total = index - 1;
  while (total >= 0 && isUnder(read[total]!.column, outer) && !isTotal(total)) total--;
  if (total < 0 || !isTotal(total)) return undefined;
  const parts: number[] = [];
  const columns: number[] = [];
  for (let at = total + 1; at < read.length && isUnder(read[at]!.column, outer); ) {
    const unit = unitAt(read, at, depth);
    const { phrases, unknown } = read[at]!;
    const own = phrases[depth];
    if (unknown || !own || own.total || own.role || own.subject) break;
    if (!own.ofWhich) {
      const whole = totalOfUnit(read, unit);
      if (whole === undefined) return undefined;
      parts.push(whole);
      for (let column = unit.from; column < unit.to; column++) columns.push(column);
    }
    at = unit.to;
  }
  return { total, parts, columns };
}
