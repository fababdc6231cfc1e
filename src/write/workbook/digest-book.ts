import { DIGEST_MARK, type Digest, type DigestColumn, type DigestRow, type DigestSheet } from '../../model/digest.ts';
import type { Severity } from '../../model/finding.ts';
import { columnName } from '../../model/grid.ts';
import { bytesOf, emptyBook } from './bytes.ts';
import type { Alignment, Cell, Fill, Worksheet } from './exceljs.ts';
import { printArea } from './print-area.ts';
import { ALONE, BOLD, CENTRE, LINES, LINK, left, PLAIN, RIGHT, shared, TITLE } from './styles.ts';
import { linesOf } from './widths.ts';

const LINE = 15;
/** What a double holds for certain; a cell holds at most so many characters. */
const DIGITS = 15;
const MOST = 32_000;

/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const FILLS: Readonly<Record<Severity, Fill>> = {
  error: solid('FFF8D7D5'),
  query: solid('FFFCEBC5'),
  note: solid('FFDCE8F5'),
};
const HEAD = solid('FFEDEBE4');

/** Results as a workbook: every sheet with its headings frozen and a filter on them. */
export async function digestBook({ sheets }: Digest): Promise<Uint8Array> {
  const book = emptyBook();
  const starts = sheets.map(({ lead, columns }) => headRow(lead.length, columns) + 1);
  for (const sheet of sheets) addSheet(book.addWorksheet(sheet.name), sheet, sheets, starts);
  return bytesOf(book, DIGEST_MARK);
}

/** Below title and lead, and the line of totals where there is one. */
const headRow = (lead: number, columns: readonly DigestColumn[]): number =>
  lead + 2 + Number(columns.some(({ summed }) => summed));

function addSheet(
  sheet: Worksheet,
  data: DigestSheet,
  sheets: readonly DigestSheet[],
  starts: readonly number[],
): void {
  const { title, lead, columns, rows } = data;
  sheet.columns = columns.map(({ width }) => ({ width }));
  const words = [title, ...lead];
  for (const [at, text] of words.entries()) {
    const cell = sheet.getCell(at + 1, 1);
    cell.value = text;
    cell.font = at === 0 ? TITLE : PLAIN;
    cell.alignment = ALONE;
    sheet.getRow(at + 1).height = at === 0 ? 34 : LINE + 3;
  }
  const head = headRow(lead.length, columns);
  const last = Math.max(head + rows.length, head + 1);
  for (const [at, { heading, summed }] of columns.entries()) {
    const cell = sheet.getCell(head, at + 1);
    cell.value = heading;
    cell.style = { font: BOLD, alignment: CENTRE, border: LINES, fill: HEAD };
    if (!summed) continue;
    const name = columnName(at + 1);
    const total = sheet.getCell(head - 1, at + 1);
    const result = rows.reduce((sum, { cells }) => sum + Number(cells[at] ?? 0), 0);
    // Counts what the filter leaves.
    total.value = { formula: `SUBTOTAL(109,${name}${head + 1}:${name}${last})`, result };
    total.style = { font: BOLD, alignment: RIGHT, numFmt: '#,##0' };
  }
  sheet.getRow(head).height = 2 * LINE + 4;
  for (const [index, row] of rows.entries()) addRow(sheet, head + 1 + index, row, columns, sheets, starts);
  const span = columnName(columns.length);
  sheet.autoFilter = `A${head}:${span}${last}`;
  sheet.views = [{ state: 'frozen', ySplit: head, xSplit: 2, topLeftCell: `C${head + 1}` }];
  const printed = columns.findLastIndex(({ unprinted }) => !unprinted) + 1;
  // One page across: a row whose end is on another sheet of paper tells nobody anything.
  sheet.pageSetup = {
    ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    margins: MARGINS,
    printTitlesRow: `${head}:${head}`,
    ...(printed < columns.length && { printArea: printArea(printed, last) }),
  };
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
}

function addRow(
  sheet: Worksheet,
  at: number,
  { cells, look, link }: DigestRow,
  columns: readonly DigestColumn[],
  sheets: readonly DigestSheet[],
  starts: readonly number[],
): void {
  let lines = 1;
  for (const [index, column] of columns.entries()) {
    const value = cells[index] ?? null;
    const cell = sheet.getCell(at, index + 1);
    const fill = look?.column === index ? look.severity : undefined;
    const leads = link?.column === index ? link : undefined;
    const figure = typeof value === 'string' && column.kind === 'amount' ? numberOf(value) : undefined;
    put(cell, figure ? figure.value : value);
    if (leads && typeof value === 'string')
      cell.value = { text: value, hyperlink: `#'${sheets[leads.sheet]!.name}'!A${starts[leads.sheet]! + leads.row}` };
    const numFmt = figure?.format ?? (column.kind === 'count' ? '#,##0' : '@');
    cell.style = shared(`digest ${column.kind} ${fill} ${leads !== undefined} ${numFmt}`, () => ({
      font: leads ? LINK : PLAIN,
      border: LINES,
      alignment: alignmentOf(column, figure !== undefined),
      ...(numFmt !== '@' && { numFmt }),
      ...(fill && { fill: FILLS[fill] }),
    })) as Cell['style'];
    if (typeof value === 'string' && !figure && column.kind !== 'centred')
      lines = Math.max(lines, linesOf(value, column.width));
  }
  sheet.getRow(at).height = Math.min(400, lines * LINE + 3);
}

/** Text is text, whatever it begins with. */
function put(cell: Cell, value: string | number | null): void {
  if (value !== null && value !== '') cell.value = typeof value === 'string' ? value.slice(0, MOST) : value;
}

/** An amount as a number with its own decimals; more digits than a double holds stay text. */
function numberOf(text: string): { readonly value: number; readonly format: string } | undefined {
  const match = /^-?(\d+)(?:\.(\d+))?$/u.exec(text);
  if (!match) return undefined;
  const [, whole = '', decimals = ''] = match;
  if (whole.replace(/^0+/u, '').length + decimals.length > DIGITS) return undefined;
  return { value: Number(text), format: `#,##0${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}` };
}

function alignmentOf({ kind }: DigestColumn, isFigure: boolean): Partial<Alignment> {
  if (kind === 'count' || isFigure) return RIGHT;
  return kind === 'centred' ? CENTRE : left();
}
