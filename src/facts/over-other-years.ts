import { isLive } from '../model/figure.ts';
import type { Block } from '../model/table.ts';
import { type ReadColumn, spokenOf } from './columns.ts';
import type { ReadRow } from './rows.ts';
import { isOtherYears, THIS_YEAR } from './this-year.ts';

export const isOfThisYear = (column: ReadColumn): boolean => spokenOf(column)?.at.origin === THIS_YEAR;

/**
 * 本年预算 over a column in which 上年结转 has a row of its own: this year's budget, not this year's money.
 * @param elsewhere so it is in the table's other side, and the word means the same here
 */
export function overOtherYears(
  columns: readonly ReadColumn[],
  rows: readonly ReadRow[],
  block: Block,
  elsewhere: boolean,
): readonly ReadColumn[] {
  const others = rows.flatMap(({ spoken: { at } }, r) => (isOtherYears(at) ? [r] : []));
  // Where no column is for it, its row is there to hold it, blank or not.
  const isAlone =
    (elsewhere || others.length > 0) && !columns.some((column) => isOtherYears(spokenOf(column)?.at ?? {}));
  return columns.map((column, c) => {
    const holdsAny = (r: number): boolean => isLive(block.rows[r]?.cells[c]?.raw ?? '');
    if (column.kind !== 'amount' || !isOfThisYear(column)) return column;
    if (!isAlone && !others.some(holdsAny)) return column;
    const { origin: _, ...at } = column.spoken.at;
    return { ...column, spoken: { ...column.spoken, at } };
  });
}
