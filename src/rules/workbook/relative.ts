import type { Range } from '../../model/grid.ts';

const CELL = /(?<![\p{L}\p{N}_.!$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/giu;
const PART = String.raw`R(\[-?\d+\]|\d+)C(\[-?\d+\]|\d+)`;
const RANGE = new RegExp(`${PART}(?::${PART})?`, 'gu');

/** A formula as seen from its cell: two that do the same with other rows read alike. Cells of other sheets stay as written. */
export function relativeForm(text: string, row: number, column: number): string {
  return text.replace(CELL, (_, fixedColumn: string, name: string, fixedRow: string, number: string) => {
    const r = fixedRow === '$' ? number : `[${Number(number) - row}]`;
    const c = fixedColumn === '$' ? String(columnNumber(name)) : `[${columnNumber(name) - column}]`;
    return `R${r}C${c}`;
  });
}

/** The cells of its own sheet that a relative form reads at a cell. */
export function rangesAt(form: string, row: number, column: number): Range[] {
  const at = (part: string, from: number): number =>
    part.startsWith('[') ? from + Number(part.slice(1, -1)) : Number(part);
  return [...form.matchAll(RANGE)].map(([, r = '', c = '', r2 = r, c2 = c]) => {
    const [top, bottom] = [at(r, row), at(r2, row)];
    const [left, right] = [at(c, column), at(c2, column)];
    return {
      top: Math.min(top, bottom),
      bottom: Math.max(top, bottom),
      left: Math.min(left, right),
      right: Math.max(left, right),
    };
  });
}

function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
