import { checkOpened } from '../../../src/check.ts';
import { exampleBook } from '../../../src/example-book.ts';
import type { BookEdit } from '../../../src/examples.ts';
import { cellName, type Sheet, type Workbook } from '../../../src/model/grid.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { isText } from '../../../src/model/place.ts';
import { message } from '../../../src/report/messages.ts';

export const bookOf = (edit: Omit<BookEdit, 'at'>): Workbook => exampleBook({ ...edit, at: '' });

export function outcomeOf(book: Workbook): Outcome {
  const source = { path: 'x.xlsx', sha256: '', lines: [] };
  return checkOpened({ source, root: undefined, book, problems: [] });
}

/** What one rule says: severity, cell, the text that stands in that cell, and the sentence. */
export function said(code: string, book: Workbook): (readonly [string, string, string, string])[] {
  return outcomeOf(book).findings.flatMap((finding) => {
    const { place } = finding;
    if (finding.code !== code || isText(place)) return [];
    const sheet = book.sheets[place.order[0]]!;
    const cell = [...sheet.cells, ...sheet.covered].find((other) => cellName(other.row, other.column) === place.cell);
    return [[finding.severity, `${place.sheet}!${place.cell}`, cell?.raw ?? '', message(finding).zh]];
  });
}

/** The workbook with the sheets changed. */
export const withSheets = (book: Workbook, change: (sheet: Sheet) => Partial<Sheet>): Workbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({ ...sheet, ...change(sheet) })),
});
