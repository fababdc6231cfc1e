import { columnName } from '../../model/grid.ts';
import { LAST_COLUMN, LAST_ROW, packedCell } from './reference.ts';

/** Texts, quoted names, other files, words, numbers: consumed whole, so that a reference inside them is none. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.!])|[\p{L}\p{N}_.\\]+/gu;

/** A shared formula as it reads so many rows down and columns to the right of where it was written. */
export function shiftFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  const row = (fixed: string, digits: string): string => {
    const moved = Number(digits) + (fixed ? 0 : rows);
    return moved >= 1 && moved <= LAST_ROW ? `${fixed}${moved}` : LOST;
  };
  const column = (fixed: string, letters: string): string => {
    const moved = columnNumber(letters) + (fixed ? 0 : columns);
    return moved >= 1 && moved <= LAST_COLUMN ? `${fixed}${columnName(moved)}` : LOST;
  };
  const joined = (one: string, mark: string, other: string): string =>
    one === LOST || other === LOST ? LOST : `${one}${mark}${other}`;
  return text.replace(TOKEN, (token, ...found: (string | undefined)[]) => {
    const [fixColumn, letters, fixRow, digits, fixLeft, left, fixRight, right, fixTop, top, fixBottom, bottom] = found;
    if (letters) return joined(column(fixColumn ?? '', letters), '', row(fixRow ?? '', digits!));
    if (left) return joined(column(fixLeft ?? '', left), ':', column(fixRight ?? '', right!));
    if (top) return joined(row(fixTop ?? '', top), ':', row(fixBottom ?? '', bottom!));
    return token;
  });
}

/** What a spreadsheet shows for a reference that was moved off the sheet. */
const LOST = '#REF!';

const columnNumber = (letters: string): number => packedCell(`${letters}1`, 0, letters.length + 1) & 32_767;
