import type { Severity } from './finding.ts';
import type { GridCell } from './grid.ts';

/** How a cell of an annotated copy is to look: the finding's own, or one that may have to be changed along with it. */
export type Look = Severity | 'also';

/** One cell to be filled, and what its comment says: already in words, lines parted by `\n`, the first of them a heading. */
export type Mark = {
  readonly sheet: string;
  /** 1-based, as a spreadsheet counts. */
  readonly row: number;
  readonly column: number;
  readonly look: Look;
  readonly text: string;
};

/** A row of the sheet of results. The cell under “位置” leads to a cell of the workbook, where the row is about one. */
export type ResultRow = {
  readonly look: Look | 'plain';
  readonly cells: readonly string[];
  /** How many lines the tallest of its cells takes. */
  readonly lines: number;
  readonly link?: { readonly sheet: string; readonly cell: string };
};

/** The sheet put in front of an annotated copy, already in words. */
export type Results = {
  /** What it is to be called; numbered where the workbook has a sheet of that name. */
  readonly name: string;
  readonly title: string;
  /** What stands between the title and the table: the verdict, what was read, what the colours mean. */
  readonly lead: readonly { readonly text: string; readonly lines: number }[];
  readonly headings: readonly string[];
  /** Of each column, in characters of ASCII. */
  readonly widths: readonly number[];
  readonly rows: readonly ResultRow[];
};

export type Annotation = {
  readonly marks: readonly Mark[];
  readonly results: Results;
  /** Who the comments are by. */
  readonly author: string;
};

/** The headings of the table of results, in both languages: by them a sheet of results is known when the copy is checked again. */
export const RESULT_HEADINGS = {
  zh: ['序号', '级别', '编号', '位置', '填报数', '应为', '说明', '原因', '相关单元格'],
  en: ['No.', 'Severity', 'Code', 'Place', 'Stated', 'Expected', 'What is odd', 'Probable cause', 'Related cells'],
} as const;
/** Which of them leads to the cell. */
export const PLACE_COLUMN = 3;

const KNOWN = Object.values(RESULT_HEADINGS).map((headings) => headings.join('\n'));
/** The headings stand near the top. */
const LOOKED_AT = 100;

/** A sheet that an earlier check put into the workbook: no part of the report. */
export function isResultSheet(cells: readonly GridCell[]): boolean {
  const top = cells.slice(0, LOOKED_AT);
  const first = top.find(({ raw }) => raw === RESULT_HEADINGS.zh[0] || raw === RESULT_HEADINGS.en[0]);
  if (!first) return false;
  const row = top.filter((cell) => cell.row === first.row).map(({ raw }) => raw);
  return KNOWN.includes(row.join('\n'));
}
