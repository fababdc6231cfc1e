import type { Metrics } from './metrics.ts';

/** The box a comment is shown in: what size its text asks for, and how that is said of a sheet. */

export type Size = { readonly width: number; readonly height: number };

/** Of a line of nine points, and of half a Chinese character. */
const LINE = 16;
const HALF = 6.2;
const MARGIN = 12;
/** Widths tried one after another until the box is no taller than wide. */
const WIDTHS = [230, 320, 420, 520] as const;
const TALLEST = 560;

export function sizeOf(text: string): Size {
  const lines = text.split('\n').map(halves);
  for (const width of WIDTHS) {
    const room = Math.floor((width - MARGIN) / HALF);
    const count = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line / room)), 0);
    const height = count * LINE + MARGIN;
    if (height <= width * 0.8 || width === WIDTHS.at(-1)) return { width, height: Math.min(height, TALLEST) };
  }
  return { width: WIDTHS[0], height: TALLEST };
}

/** Chinese characters are two wide. */
function halves(line: string): number {
  let count = 0;
  for (const char of line) count += char.codePointAt(0)! >= 0x1100 ? 2 : 1;
  return count;
}

/** Left column, pixels into it, top row, pixels into it, and the same for the lower right corner; columns and rows from 0. */
export type Anchor = readonly [number, number, number, number, number, number, number, number];

/**
 * A box beside a cell, a little above it, as Excel puts it.
 * @param row 1-based
 * @param column 1-based; the last of a merged range
 */
export function beside(row: number, column: number, size: Size, metrics: Metrics): Anchor {
  const top = Math.max(0, row - 2);
  return stretched([column, 15, top, row > 1 ? 10 : 2, 0, 0, 0, 0], size, metrics);
}

/** The same upper left corner, with the lower right one as far away as the size asks for. */
export function stretched(anchor: Anchor, { width, height }: Size, metrics: Metrics): Anchor {
  const [left, leftInto, top, topInto] = anchor;
  const [right, rightInto] = far(left, leftInto, width, metrics.ofColumn, 16_384);
  const [bottom, bottomInto] = far(top, topInto, height, metrics.ofRow, 1_048_576);
  return [left, leftInto, top, topInto, right, rightInto, bottom, bottomInto];
}

/** How large a box is now. */
export function sizeIn([left, leftInto, top, topInto, right, rightInto, bottom, bottomInto]: Anchor, m: Metrics): Size {
  return {
    width: span(left, right, m.ofColumn) - leftInto + rightInto,
    height: span(top, bottom, m.ofRow) - topInto + bottomInto,
  };
}

/** Boxes are never this many rows or columns long; a file may say so all the same. */
const MOST = 2_000;

function span(from: number, to: number, of: (at: number) => number): number {
  let sum = 0;
  for (let at = from; at < Math.min(to, from + MOST); at++) sum += of(at + 1);
  return sum;
}

function far(from: number, into: number, length: number, of: (at: number) => number, last: number): [number, number] {
  let rest = length + into;
  let at = from;
  // Of a long run of hidden rows no end is looked for.
  for (; at < Math.min(last - 1, from + MOST) && rest > of(at + 1); at++) rest -= of(at + 1);
  return [at, Math.max(0, Math.min(rest, of(at + 1)))];
}
