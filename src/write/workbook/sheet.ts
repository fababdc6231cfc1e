import type { PrintedCell, PrintedColumn, Printout } from '../../model/printout.ts';
import { literal } from '../xml-text.ts';
import type { Cell, Style, Workbook, Worksheet } from './exceljs.ts';
import { formatOf, numberOf, sumFormula } from './figures.ts';
import { printArea } from './print-area.ts';
import { ALONE, BOLD, CENTRE, COMPUTED, LINES, left, PLAIN, RIGHT, shared, TITLE } from './styles.ts';
import { columnWidths, linesOf } from './widths.ts';

const LINE = 15;
/** Wider than this, in characters, a table is easier to read across the page. */
const UPRIGHT = 112;
const A4 = 9;

/** Where the parts of a table stand on its sheet; rows count from 1. */
export type Placed = { readonly head: number; readonly body: number; readonly last: number };

/**
 * A table on a sheet of its own, ready to be printed.
 * @param least widths that columns have at least, where what will stand in them is not there yet
 */
export function addSheet(
  book: Workbook,
  printout: Printout,
  least: readonly number[] = [],
): { readonly sheet: Worksheet; readonly placed: Placed } {
  const { columns, rows, depth, headings, note, title, number } = printout;
  const widths = columnWidths(printout).map((width, at) => Math.max(width, least[at] ?? 0));
  const sheet = book.addWorksheet(printout.name);
  sheet.columns = widths.map((width) => ({ width }));
  const span = Math.max(1, columns.length);
  let at = 1;
  if (number !== undefined) text(sheet.getCell(at++, 1), number, 'number');
  merge(sheet, at, 1, at, span);
  text(sheet.getCell(at, 1), title, 'title');
  sheet.getRow(at++).height = 34;
  preamble(sheet, at++, span, printout);
  if (printout.section !== undefined) text(sheet.getCell(at++, 1), printout.section, 'section');
  const head = at;
  for (const heading of headings) {
    const [top, column] = [head + heading.row, heading.column + 1];
    lined(sheet, top, column, heading.rows, heading.columns);
    merge(sheet, top, column, top + heading.rows - 1, column + heading.columns - 1);
    text(sheet.getCell(top, column), heading.text, 'heading');
  }
  for (let row = 0; row < depth; row++) sheet.getRow(head + row).height = headingHeight(printout, row, widths);
  const body = head + depth;
  at = body;
  for (const { cells } of rows) {
    let lines = 1;
    for (const [c, column] of columns.entries()) {
      const cell = sheet.getCell(at, c + 1);
      const content = cells[c];
      fill(cell, content, column);
      if (content?.sum && content.figure)
        cell.value = { formula: sumFormula(content.sum, body), result: numberOf(content.figure) };
      if (content?.text !== undefined)
        lines = Math.max(lines, linesOf(content.text, widths[c]! - 2 * (content.indent ?? 0)));
    }
    sheet.getRow(at++).height = Math.min(400, lines * LINE + 3);
  }
  if (note !== undefined) {
    merge(sheet, at, 1, at, span);
    text(sheet.getCell(at, 1), note, 'note');
    sheet.getRow(at).height =
      linesOf(
        note,
        widths.reduce((all, width) => all + width, 0),
      ) *
        LINE +
      3;
    at++;
  }
  const placed = { head, body, last: at - 1 };
  print(sheet, placed, widths, span, columns);
  return { sheet, placed };
}

/** 部门名称 to the left, 单位 over the last column. */
function preamble(sheet: Worksheet, row: number, span: number, { department, unit }: Printout): void {
  if (span > 2) merge(sheet, row, 1, row, span - 1);
  if (department !== undefined) text(sheet.getCell(row, 1), department, 'number');
  if (unit !== undefined) text(sheet.getCell(row, span > 1 || department === undefined ? span : 2), unit, 'unit');
  sheet.getRow(row).height = 20;
}

function headingHeight({ headings }: Printout, row: number, widths: readonly number[]): number {
  const lines = headings
    .filter((heading) => heading.row === row && heading.rows === 1)
    .map(({ text: words, column, columns }) =>
      linesOf(
        words,
        widths.slice(column, column + columns).reduce((all, width) => all + width, 0),
      ),
    );
  const tall = headings
    .filter((heading) => heading.row <= row && heading.rows > 1 && row < heading.row + heading.rows)
    .map(({ text: words, column, rows }) => Math.ceil(linesOf(words, widths[column]!) / rows));
  return Math.max(1, ...lines, ...tall) * LINE + 7;
}

function fill(cell: Cell, content: PrintedCell | undefined, column: PrintedColumn): void {
  cell.style = look(content, column) as Cell['style'];
  if (content?.figure) cell.value = numberOf(content.figure);
  else if (content?.text !== undefined) cell.value = literal(content.text);
}

function look(content: PrintedCell | undefined, column: PrintedColumn): Partial<Style> {
  const { bold, centred, computed, indent = 0, figure } = content ?? {};
  const isFigure = column.kind === 'amount' || column.kind === 'percent';
  // A code is no number, whatever is typed into the cell later.
  const numFmt = isFigure ? formatOf(figure, column) : column.kind === 'code' ? '@' : undefined;
  const place = centred || column.kind === 'code' ? 'centre' : isFigure ? 'right' : 'left';
  return shared(`${bold} ${place} ${indent} ${computed} ${numFmt}`, () => ({
    border: LINES,
    font: bold ? BOLD : PLAIN,
    alignment: place === 'centre' ? CENTRE : place === 'right' ? RIGHT : left(indent),
    ...(numFmt !== undefined && { numFmt }),
    ...(computed && { fill: COMPUTED }),
  }));
}

const LOOKS = {
  number: { font: PLAIN, alignment: ALONE },
  section: { font: BOLD, alignment: ALONE },
  title: { font: TITLE, alignment: CENTRE },
  unit: { font: PLAIN, alignment: RIGHT },
  note: { font: PLAIN, alignment: left() },
  heading: { font: BOLD, alignment: CENTRE, border: LINES },
} as const;

function text(cell: Cell, value: string, kind: keyof typeof LOOKS): void {
  cell.value = literal(value);
  cell.style = LOOKS[kind];
}

function merge(sheet: Worksheet, top: number, first: number, bottom: number, last: number): void {
  if (top !== bottom || first !== last) sheet.mergeCells(top, first, bottom, last);
}

/** Lines around every cell below a heading that covers several: Excel draws those of the hidden ones. */
function lined(sheet: Worksheet, top: number, first: number, rows: number, columns: number): void {
  for (let row = top; row < top + rows; row++)
    for (let column = first; column < first + columns; column++) sheet.getCell(row, column).style = LOOKS.heading;
}

function print(
  sheet: Worksheet,
  { head, body, last }: Placed,
  widths: readonly number[],
  span: number,
  columns: readonly PrintedColumn[],
): void {
  const wide = widths.reduce((all, width) => all + width, 0) > UPRIGHT;
  const labels = columns.findIndex(({ kind }) => kind === 'amount' || kind === 'percent');
  sheet.views = [{ state: 'frozen', ySplit: body - 1, xSplit: span > 6 && labels > 0 && labels < 4 ? labels : 0 }];
  sheet.pageSetup = {
    ...{ paperSize: A4, orientation: wide ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...{ horizontalCentered: true, printTitlesRow: `${head}:${body - 1}`, printArea: printArea(span, last) },
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
  };
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
}
