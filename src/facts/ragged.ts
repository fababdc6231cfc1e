import type { Problem } from '../model/problem.ts';
import type { Block } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';

/**
 * All rows of a block have the same columns. A column most rows have and one lacks is missing there, which is not the same
 * as empty; a column only a few rows have is the odd one itself.
 */
export function raggedCells(
  block: Block,
  columns: readonly ReadColumn[],
): { readonly problems: readonly Problem[]; readonly missing: (row: number, column: number) => boolean } {
  const problems: Problem[] = [];
  const common = new Set<number>();
  for (const [c, column] of columns.entries()) {
    // A heading nobody understood has been said; it is not also an odd column.
    if (column.kind !== 'amount') continue;
    const name = block.columns[c]!.heading.map((word) => word.value).join('·');
    const having = block.rows.filter((row) => row.cells[c] !== undefined);
    if (having.length === block.rows.length) continue;
    if (having.length * 2 >= block.rows.length) {
      common.add(c);
      for (const row of block.rows) {
        // A misspelt heading in the row is why the right one is missing.
        const misspelt = row.cells.some((cell, i) => cell !== undefined && columns[i]!.kind === 'unknown');
        if (row.cells[c] === undefined && !misspelt)
          problems.push({ code: 'SCH003', place: row.at, raw: '', data: { key: name }, incomplete: true });
      }
    } else {
      const [first] = having;
      const cell = first?.cells[c];
      if (cell)
        problems.push({
          code: 'SCH009',
          place: cell.at,
          raw: cell.raw,
          data: { column: name, rows: having.length, others: block.rows.length - having.length },
          incomplete: true,
        });
    }
  }
  return { problems, missing: (row, column) => common.has(column) && block.rows[row]?.cells[column] === undefined };
}
