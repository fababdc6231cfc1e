import { cellName } from '../../model/grid.ts';
import type { PrintedColumn, PrintedFigure, Spot } from '../../model/printout.ts';

/** What Excel holds: a percentage is a hundredth. At most fifteen digits, which a double holds exactly enough. */
export const numberOf = ({ digits, decimals, percent }: PrintedFigure): number =>
  Number(`${digits}e-${percent ? decimals + 2 : decimals}`);

/** `#,##0.00`, or `0.00%` of a percentage that is written as one. */
export function formatOf(figure: PrintedFigure | undefined, { decimals }: PrintedColumn): string {
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  return figure?.percent ? `0${places}%` : `#,##0${places}`;
}

/** As Excel will show it. */
export function figureText({ digits, decimals, percent }: PrintedFigure, column: PrintedColumn): string {
  const negative = digits < 0n;
  const text = String(negative ? -digits : digits).padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals).replace(/\B(?=(?:\d{3})+$)/gu, ',');
  const fraction = text.slice(text.length - decimals).padEnd(column.decimals, '0');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}${percent ? '%' : ''}`;
}

/**
 * `SUM(C6:C9,C12)`: neighbours in a column or a row are one range.
 * @param body the row of the sheet that the first row of the body stands in
 */
export function sumFormula(spots: readonly Spot[], body: number): string {
  const ranges: { first: Spot; last: Spot }[] = [];
  for (const spot of spots) {
    const range = ranges.at(-1);
    if (range && follows(range.first, range.last, spot)) range.last = spot;
    else ranges.push({ first: spot, last: spot });
  }
  const name = ({ row, column }: Spot): string => cellName(body + row, column + 1);
  return `SUM(${ranges.map(({ first, last }) => (first === last ? name(first) : `${name(first)}:${name(last)}`)).join(',')})`;
}

/** In the same direction as the range runs already. */
function follows(first: Spot, last: Spot, next: Spot): boolean {
  const down = next.column === last.column && next.row === last.row + 1 && first.column === next.column;
  const across = next.row === last.row && next.column === last.column + 1 && first.row === next.row;
  return down || across;
}
