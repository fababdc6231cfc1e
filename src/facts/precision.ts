import type { Figure } from '../model/figure.ts';
import type { Cell } from '../model/table.ts';

/**
 * Decimals a table is printed with: the most that at least two figures (or a tenth of them) show. A workbook drops
 * trailing zeros, so one short figure says nothing; a single long one is a slip, not the table's precision. Where the number
 * format of a workbook says how many are printed, that counts.
 */
export function tableDecimals(
  figures: readonly { readonly figure: Figure; readonly cell: Cell }[],
  most: number,
): number {
  const decimals = figures.flatMap(({ figure, cell }) =>
    figure.state === 'figure' && !figure.percent ? [Math.min(most, cell.number?.shown ?? figure.decimals)] : [],
  );
  const enough = Math.min(decimals.length, Math.max(2, Math.ceil(decimals.length / 10)));
  let usual = 0;
  for (const candidate of new Set(decimals)) {
    if (candidate > usual && decimals.filter((d) => d >= candidate).length >= enough) usual = candidate;
  }
  return usual;
}
