import type { Range } from '../../model/grid.ts';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** `B7` at `from`–`to` of a text, as `row * 2^15 + column`; 0 where it is no cell. Cells by the hundred thousand come through here. */
export function packedCell(text: string, from: number, to: number): number {
  let at = from;
  let column = 0;
  for (; at < to; at++) {
    const code = text.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
    if (column > LAST_COLUMN) return 0;
  }
  const digits = at;
  let row = 0;
  for (; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return 0;
    row = row * 10 + digit;
    if (row > LAST_ROW) return 0;
  }
  return column === 0 || row === 0 || digits === to ? 0 : row * 32_768 + column;
}

// Rows times columns take 35 bits, more than shifting has.
export const rowOf = (packed: number): number => Math.floor(packed / 32_768);
export const columnOf = (packed: number): number => packed & 32_767;
export const pack = (row: number, column: number): number => row * 32_768 + column;

/** `A1:C3` or `B7`; `undefined` where it is neither. */
export function parseRange(text: string): Range | undefined {
  const plain = text.replaceAll('$', '');
  const colon = plain.indexOf(':');
  const first = packedCell(plain, 0, colon < 0 ? plain.length : colon);
  const last = colon < 0 ? first : packedCell(plain, colon + 1, plain.length);
  if (first === 0 || last === 0) return undefined;
  return {
    top: Math.min(rowOf(first), rowOf(last)),
    left: Math.min(columnOf(first), columnOf(last)),
    bottom: Math.max(rowOf(first), rowOf(last)),
    right: Math.max(columnOf(first), columnOf(last)),
  };
}
