import type { GridCell, Range, Workbook } from '../../src/model/grid.ts';

/** A number and the decimals it is printed with; a text; a blank. */
export type Value = string | number | readonly [raw: string, shown: number] | null;

/** A workbook of one sheet, row by row. */
export const gridBook = (rows: readonly (readonly Value[])[], merges: readonly Range[] = []): Workbook => ({
  links: [],
  sheets: [
    {
      name: '表1',
      index: 0,
      hidden: false,
      cells: rows.flatMap((row, r) => row.flatMap((value, c) => cellOf(value, r + 1, c + 1) ?? [])),
      covered: [],
      merges,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      notes: [],
    },
  ],
});

function cellOf(value: Value, row: number, column: number): GridCell | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return { row, column, kind: 'text', raw: value };
  if (typeof value === 'number') return { row, column, kind: 'number', raw: String(value) };
  return { row, column, kind: 'number', raw: value[0], shown: value[1] };
}
