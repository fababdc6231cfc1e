import { type Place, placeKey } from '../../model/place.ts';
import type { PrintedCell, Printout, Spot } from '../../model/printout.ts';

export type Sum = { readonly total: Place; readonly parts: readonly Place[] };

/**
 * The same tables with each total that adds up as a sum of cells of its own sheet. Of two ways to add the one that runs down the
 * column is taken, as a clerk would: then the one with more parts.
 */
export function withFormulas(printouts: readonly Printout[], sums: readonly Sum[]): Printout[] {
  const ways = new Map<string, Sum[]>();
  for (const sum of sums) {
    const key = placeKey(sum.total);
    const known = ways.get(key);
    if (known) known.push(sum);
    else ways.set(key, [sum]);
  }
  return printouts.map((printout): Printout => {
    const spots = spotsOf(printout);
    const cellOf = (cell: PrintedCell | undefined, at: Spot): PrintedCell | undefined => {
      if (!cell?.figure || !cell.at) return cell;
      const known = (ways.get(placeKey(cell.at)) ?? []).flatMap(({ parts }) => {
        const found = parts.flatMap((part) => spots.get(placeKey(part)) ?? []);
        return found.length === parts.length ? [found] : [];
      });
      const [best] = known.sort((a, b) => Number(isDown(b, at)) - Number(isDown(a, at)) || b.length - a.length);
      return best ? { ...cell, sum: best } : cell;
    };
    const rows = printout.rows.map(({ cells }, row) => ({
      cells: cells.map((cell, column) => cellOf(cell, { row, column })),
    }));
    return { ...printout, rows };
  });
}

const isDown = (parts: readonly Spot[], { column }: Spot): boolean => parts.every((part) => part.column === column);

function spotsOf({ rows }: Printout): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const [row, { cells }] of rows.entries())
    for (const [column, cell] of cells.entries()) if (cell?.at) spots.set(placeKey(cell.at), { row, column });
  return spots;
}
