import type { Figure } from '../model/figure.ts';

/**
 * Decimals a table is printed with: the most that at least two figures (or a tenth of them) show. A workbook drops
 * trailing zeros, so one short figure says nothing; a single long one is a slip, not the table's precision.
 */
export function tableDecimals(figures: readonly Figure[]): number {
  const decimals = figures.flatMap((figure) => (figure.state === 'figure' && !figure.percent ? [figure.decimals] : []));
  const enough = Math.min(decimals.length, Math.max(2, Math.ceil(decimals.length / 10)));
  let most = 0;
  for (const candidate of new Set(decimals)) {
    if (candidate > most && decimals.filter((d) => d >= candidate).length >= enough) most = candidate;
  }
  return most;
}
