import type { Sketch, SketchCell } from '../../model/sketch.ts';
import { literal } from '../xml-text.ts';
import type { Workbook } from './exceljs.ts';
import { formatOf, numberOf } from './figures.ts';
import { printArea } from './print-area.ts';
import { BOLD, CENTRE, LINES, left, PLAIN, RIGHT, TITLE } from './styles.ts';
import { linesOf } from './widths.ts';

const LINE = 15;
const TALLEST = 400;
/** Of a merged cell less is filled than its columns are wide: words are not broken where they please. */
const FILLED = 0.93;

const LOOKS = {
  title: { font: TITLE, alignment: CENTRE },
  heading: { font: PLAIN, alignment: CENTRE },
  label: { font: BOLD, alignment: CENTRE, border: LINES },
  centre: { font: PLAIN, alignment: CENTRE, border: LINES },
  text: { font: PLAIN, alignment: left(), border: LINES },
  amount: { font: PLAIN, alignment: RIGHT, border: LINES },
} as const;

/** A sheet drawn cell by cell, A4 upright, as wide as the page. */
export function addSketch(book: Workbook, { name, widths, rows }: Sketch): void {
  const sheet = book.addWorksheet(name);
  sheet.columns = widths.map((width) => ({ width }));
  for (const [index, { cells }] of rows.entries()) {
    const row = index + 1;
    let lines = 1;
    for (const { column, columns = 1, rows: height = 1, text, figure, look } of cells) {
      for (let r = row; r < row + height; r++)
        for (let c = column; c < column + columns; c++) sheet.getCell(r, c).style = LOOKS[look];
      if (columns > 1 || height > 1) sheet.mergeCells(row, column, row + height - 1, column + columns - 1);
      const cell = sheet.getCell(row, column);
      if (figure) {
        cell.value = numberOf({ ...figure, percent: false });
        cell.numFmt = formatOf(undefined, { kind: 'amount', decimals: figure.decimals });
      } else if (text !== undefined && text !== '') cell.value = literal(text);
      if (height === 1) lines = Math.max(lines, linesOf(text ?? '', FILLED * widthOf(widths, { column, columns })));
    }
    sheet.getRow(row).height = cells[0]?.look === 'title' ? 34 : Math.min(TALLEST, lines * LINE + 5);
  }
  sheet.pageSetup = {
    ...{ paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...{ horizontalCentered: true, printArea: printArea(widths.length, rows.length) },
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
  };
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
}

const widthOf = (widths: readonly number[], { column, columns = 1 }: Pick<SketchCell, 'column' | 'columns'>): number =>
  widths.slice(column - 1, column - 1 + columns).reduce((sum, width) => sum + width, 0);
