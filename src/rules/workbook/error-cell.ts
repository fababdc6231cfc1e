import { placeKey } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Ground } from './ground.ts';

/**
 * XLS007: a table has a cell in which a formula failed, or one stands beside it. Said in place of what reading the cell as a figure or a name would say, and
 * before it, so that it is the one that stands.
 */
export function errorCells(ground: Ground): Problem[] {
  const failed = ground.book.sheets.flatMap((sheet) =>
    sheet.cells.filter(({ kind }) => kind === 'error').map((cell) => ({ sheet, cell })),
  );
  if (failed.length === 0) return [];
  const places = new Set(failed.map(({ sheet, cell }) => placeKey(ground.place(sheet, cell))));
  const inTables = new Set<string>();
  for (const { blocks, strays = [] } of ground.report.tables) {
    for (const { at } of strays) if (places.has(placeKey(at))) inTables.add(placeKey(at));
    for (const { rows } of blocks)
      for (const { cells } of rows)
        for (const cell of cells) if (cell && places.has(placeKey(cell.at))) inTables.add(placeKey(cell.at));
  }
  return failed.flatMap(({ sheet, cell }) => {
    const place = ground.place(sheet, cell);
    if (!inTables.has(placeKey(place))) return [];
    const fact = ground.factAt(sheet, cell.row, cell.column);
    return fact
      ? [ground.problem('XLS007', [{ sheet, cell, fact }], {}, { incomplete: true })]
      : [{ code: 'XLS007', place, raw: cell.raw, data: {}, incomplete: false }];
  });
}
