import type { PrintedColumn, PrintedFigure } from '../../model/printout.ts';

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
