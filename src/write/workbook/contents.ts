import { literal } from '../xml-text.ts';
import type { Worksheet } from './exceljs.ts';
import { BOLD, CENTRE, LINES, LINK, left, PLAIN, TITLE } from './styles.ts';
import { widthOf } from './widths.ts';

export const CONTENTS = '目录';

/** A sheet as the page of contents lists it. */
export type Listed = {
  /** What the sheet is called. */
  readonly name: string;
  readonly number?: string;
  readonly title: string;
  /** What stands below the title, where several sheets have the same. */
  readonly section?: string;
};

/** A page of links to the sheets. */
export function addContents(sheet: Worksheet, heading: string, listed: readonly Listed[]): void {
  const widest = Math.max(30, ...listed.map(({ title, section = '' }) => widthOf(`${title} ${section}`) + 4));
  sheet.columns = [{ width: 8 }, { width: 18 }, { width: widest }];
  sheet.mergeCells(1, 1, 1, 3);
  const title = sheet.getCell(1, 1);
  title.value = heading;
  title.font = TITLE;
  title.alignment = CENTRE;
  sheet.getRow(1).height = 38;
  for (const [at, words] of ['序号', '表号', '表名'].entries()) {
    const cell = sheet.getCell(2, at + 1);
    cell.value = words;
    cell.font = BOLD;
    cell.border = LINES;
    cell.alignment = CENTRE;
  }
  for (const [index, { name, number, title, section }] of listed.entries()) {
    const row = index + 3;
    const words = section === undefined ? title : `${title} ${section}`;
    const cells = [String(index + 1), number ?? '', words];
    for (const [at, text] of cells.entries()) {
      const cell = sheet.getCell(row, at + 1);
      cell.value = at === 2 ? { text: literal(text), hyperlink: `#'${name.replaceAll("'", "''")}'!A1` } : text;
      cell.font = at === 2 ? LINK : PLAIN;
      cell.border = LINES;
      cell.alignment = at === 2 ? left() : CENTRE;
    }
    sheet.getRow(row).height = 20;
  }
  sheet.views = [{ state: 'frozen', ySplit: 2 }];
  sheet.pageSetup = {
    ...{ paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    horizontalCentered: true,
  };
}
