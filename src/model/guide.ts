import type { GridCell } from './grid.ts';

/** What the first sheet of a blank workbook is called, and its title ends with. */
export const GUIDE = '填写说明';
/** What others call theirs. 编制说明 is the narrative in some regions. */
const TITLE = /填\s*[写报表]\s*说\s*明\s*[：:]?\s*$/u;

/** A sheet that only says how to fill in the others: no part of the report. One that holds a number may be a table all the same. */
export const isGuideSheet = (cells: readonly GridCell[]): boolean =>
  isTitledGuide(cells) && cells.every(({ kind }) => kind === 'text');

/** The same by its title alone. */
export const isTitledGuide = ([first]: readonly GridCell[]): boolean => first !== undefined && TITLE.test(first.raw);
