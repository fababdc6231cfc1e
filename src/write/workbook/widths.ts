import type { Printout } from '../../model/printout.ts';
import { figureText } from './figures.ts';

const WIDEST = 44;
/** A table of many columns is read across the page, its long labels over several lines. */
const PAGE = 150;
const NARROW = 14;
const NARROWEST = 9;
/** A title is set in larger type than the rows. */
const TITLE_SCALE = 1.7;

/** How wide a text is, in the characters of Latin type that Excel measures columns by: a Chinese one takes two. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (width, char) => width + (char.codePointAt(0)! > 0x2e7f ? 2 : char === '“' || char === '”' ? 2 : 1),
    0,
  );

/** Widths of the columns, so that figures are never cut, labels wrap only where they are very long, and the title has room. */
export function columnWidths({ columns, headings, rows, title, department, unit }: Printout): number[] {
  const widths = columns.map((column, at) => {
    const body = rows.map(({ cells }) => {
      const cell = cells[at];
      if (cell?.figure) return widthOf(figureText(cell.figure, column));
      return cell?.text === undefined ? 0 : widthOf(cell.text) + 2 * (cell.indent ?? 0);
    });
    return Math.min(WIDEST, Math.max(NARROWEST, ...body.map((width) => width + 2)));
  });
  squeeze(widths, columns);
  for (const { column, columns: span, text } of headings) {
    // A heading may take two lines, three over a narrow column.
    const needed = span === 1 ? 2 * Math.ceil(widthOf(text) / 4) + 3 : widthOf(text) + 2;
    widen(widths, column, span, needed);
  }
  widen(widths, 0, widths.length, widthOf(title) * TITLE_SCALE);
  widen(widths, 0, widths.length, widthOf(department ?? '') + widthOf(unit ?? '') + 4);
  // The unit stands over the last column alone.
  if (widths.length > 1) widen(widths, widths.length - 1, 1, widthOf(unit ?? '') + 1);
  return widths.map((width) => Math.round(width * 10) / 10);
}

/** Takes from the labels what is too much for a page. */
function squeeze(widths: number[], columns: Printout['columns']): void {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const long = widths.flatMap((width, at) => (columns[at]!.kind === 'label' && width > NARROW ? [at] : []));
  const room = long.reduce((sum, at) => sum + widths[at]! - NARROW, 0);
  if (total <= PAGE || room === 0) return;
  const kept = Math.max(0, 1 - (total - PAGE) / room);
  for (const at of long) widths[at] = NARROW + (widths[at]! - NARROW) * kept;
}

function widen(widths: number[], from: number, count: number, needed: number): void {
  const own = widths.slice(from, from + count);
  const has = own.reduce((sum, width) => sum + width, 0);
  if (has >= needed || has === 0) return;
  for (const [at, width] of own.entries()) widths[from + at] = (width * needed) / has;
}

/** Lines a text takes in a column. */
export const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width - 1))), 0);
