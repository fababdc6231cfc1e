/** The same workbook as a clerk would make it: whatever is the sum of other cells of its table is a formula. */
import type { Fact } from '../../src/model/fact.ts';
import { cellName, type GridCell } from '../../src/model/grid.ts';
import { isText } from '../../src/model/place.ts';
import type { Opened } from '../../src/read/open.ts';
import { deriveRelations } from '../../src/relations/derive.ts';

function at({ place }: Fact): { readonly sheet: string; readonly row: number; readonly column: number } {
  if (isText(place) || !place.order) throw new Error('a cell');
  return { sheet: place.sheet, row: place.order[1], column: place.order[2] };
}

export function withFormulas(opened: Opened, facts: readonly Fact[]): Opened {
  const sums = new Map<string, readonly Fact[]>();
  for (const { kind, total, parts } of deriveRelations(facts).relations) {
    const figures = parts.filter(({ state }) => state === 'figure');
    const adds = kind === 'sum' && parts.every(({ table, unit }) => table === total.table && unit === total.unit);
    const exact = figures.length > 0 && figures.reduce((sum, { value }) => sum + value, 0n) === total.value;
    if (!adds || !exact || total.state !== 'figure' || sums.has(total.place.path + keyOf(at(total)))) continue;
    sums.set(total.place.path + keyOf(at(total)), parts);
  }
  const formula = (sheet: string, cell: GridCell): GridCell => {
    const parts = sums.get(`x${keyOf({ sheet, row: cell.row, column: cell.column })}`);
    if (!parts || cell.kind !== 'number' || cell.formula) return cell;
    const ranges = parts.map(at);
    const terms = ranges.map(({ row, column }) => ({
      sign: 1 as const,
      range: { top: row, left: column, bottom: row, right: column },
    }));
    const text = ranges.map(({ row, column }) => cellName(row, column)).join('+');
    return { ...cell, formula: { text, terms, recomputed: cell.raw } };
  };
  const sheets = opened.book!.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => formula(sheet.name, cell)),
  }));
  return { ...opened, book: { ...opened.book!, sheets } };
}

const keyOf = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string =>
  ` ${sheet}!${row}.${column}`;
