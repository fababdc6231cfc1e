import type { GridCell } from './grid.ts';

/** What the first sheet of a blank workbook is called, and its title ends with. */
export const GUIDE = '填写说明';

/** A sheet that only says how to fill in the others: no part of the report. One that holds a number may be a table all the same. */
export const isGuideSheet = (cells: readonly GridCell[]): boolean =>
  (cells[0]?.raw.trim().endsWith(GUIDE) ?? false) && cells.every(({ kind }) => kind === 'text');
