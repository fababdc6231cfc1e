import { columnName } from '../../model/grid.ts';

/** What is printed of a sheet, from its first cell. The package puts a $ before each column and leaves the row to us. */
export const printArea = (columns: number, rows: number): string => `A$1:${columnName(columns)}$${rows}`;
