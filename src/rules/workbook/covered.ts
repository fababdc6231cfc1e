import { readFigure } from '../../model/figure.ts';
import type { GridCell, Sheet } from '../../model/grid.ts';
import type { Problem } from '../../model/problem.ts';
import type { Ground, Spot } from './ground.ts';

/**
 * XLS011: a figure lies under a merged cell, where nobody sees it and a SUM over the range counts it all the same. Where it is the
 * same figure as the one that shows, some program filled all cells of the range: a note.
 */
export function coveredFigures(ground: Ground): Problem[] {
  const found = ground.book.sheets.flatMap((sheet) =>
    sheet.covered.flatMap((cell): Spot[] => {
      const fact = isFilled(cell) ? ground.factAt(sheet, cell.row, cell.column) : undefined;
      return fact ? [{ sheet, cell, fact }] : [];
    }),
  );
  const alike = (spot: Spot): boolean => shownOver(spot, ground) === spot.cell.raw;
  return [
    ...ground
      .groups(found.filter((spot) => !alike(spot)))
      .map((spots) => ground.problem('XLS011', spots, { count: spots.length, same: '' })),
    ...ground
      .groups(found.filter(alike))
      .map((spots) => ground.problem('XLS011', spots, { count: spots.length, same: 'yes' }, { severity: 'note' })),
  ];
}

function isFilled({ raw }: GridCell): boolean {
  const figure = readFigure(raw);
  return figure.state === 'figure' && figure.digits !== 0n;
}

function shownOver({ sheet, cell }: { readonly sheet: Sheet; readonly cell: GridCell }, ground: Ground) {
  const range = sheet.merges.find(
    ({ top, left, bottom, right }) =>
      cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right,
  );
  return range && ground.spotAt(sheet, range.top, range.left)?.cell.raw;
}
