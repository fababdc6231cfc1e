import { push } from '../../model/multimap.ts';
import type { Problem } from '../../model/problem.ts';
import { byTable, type Ground, isAmount, type Spot } from './ground.ts';

/**
 * XLS006: amounts that nobody who opens the workbook sees, yet sums count them. One finding for a hidden sheet, one for
 * the hidden rows or columns of a table; hidden blanks and zeros hide nothing.
 */
export function hiddenAmounts(ground: Ground): Problem[] {
  const hidden = ground.spots((cell, sheet) => whyHidden({ sheet, cell }) !== undefined).filter(isAmount);
  const bySheet = new Map<number, Spot[]>();
  for (const spot of hidden.filter(({ sheet }) => sheet.hidden)) push(bySheet, spot.sheet.index, spot);
  const inTables = byTable(hidden.filter(({ sheet }) => !sheet.hidden));
  return [...bySheet.values(), ...inTables.values()].map((spots) => {
    const group = ground.led(spots);
    return ground.problem('XLS006', group, { what: whyHidden(group[0])!, count: group.length });
  });
}

const whyHidden = ({ sheet, cell }: Pick<Spot, 'sheet' | 'cell'>): 'sheet' | 'row' | 'column' | undefined =>
  sheet.hidden
    ? 'sheet'
    : sheet.hiddenRows.has(cell.row)
      ? 'row'
      : sheet.hiddenColumns.has(cell.column)
        ? 'column'
        : undefined;
