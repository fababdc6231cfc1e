import type { PrintedCell, PrintedFigure, Printout } from '../model/printout.ts';
import { csvField } from './escape.ts';

/** A byte order mark: without one Excel on Windows reads a CSV file in the code page of the machine. */
const BOM = '\ufeff';

/** One table as CSV: a line of headings, each with those above it, then the rows; figures as they are, without separators. */
export function printoutCsv({ columns, headings, depth, rows }: Printout): string {
  const head = columns.map((_, at) =>
    [...Array(depth).keys()]
      .flatMap(
        (row) =>
          headings.find((one) => one.row === row && at >= one.column && at < one.column + one.columns)?.text ?? [],
      )
      .join(' '),
  );
  const lines = [head, ...rows.map(({ cells }) => columns.map((_, at) => textOf(cells[at])))];
  return `${BOM}${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}

const textOf = (cell: PrintedCell | undefined): string => (cell?.figure ? plain(cell.figure) : (cell?.text ?? ''));

function plain({ digits, decimals, percent }: PrintedFigure): string {
  const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
  const fraction = decimals > 0 ? `.${text.slice(text.length - decimals)}` : '';
  return `${digits < 0n ? '-' : ''}${text.slice(0, text.length - decimals)}${fraction}${percent ? '%' : ''}`;
}
