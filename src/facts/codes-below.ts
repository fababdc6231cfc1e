import { classificationOf, codesOf, type OwnSubjects } from '../lexicon/classification.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import type { Row } from '../model/table.ts';
import { codeOfRow, type LabelGroup } from './label-groups.ts';

/** A subject without its code over projects that carry it: the code of the row below is its own where it bears the code's name. */
export function codesBelow(rows: readonly Row[], group: LabelGroup, own?: OwnSubjects): readonly Row[] {
  const { name, codes, mixed } = group;
  if (!mixed || name === undefined || codes.length === 0) return rows;
  return rows.map((row, index): Row => {
    const below = rows[index + 1];
    if (!below || codeOfRow(row, group) !== '') return row;
    const code = codeOfRow(below, group);
    const dimension = classificationOf(code);
    const text = withoutNumbering(row.cells[name]?.raw.trim() ?? '').text;
    const same = fold(below.cells[name]?.raw ?? '') === fold(text);
    if (!dimension || text === '' || same || !codesOf(dimension, text, own).includes(code)) return row;
    const cells = [...row.cells];
    for (const c of codes) cells[c] = below.cells[c];
    return { at: row.at, cells };
  });
}

/** 205, 02, 2050201 in one column: a section by its two digits alone, which the whole code of the row below bears out. */
export function withShortCodes(rows: readonly Row[], { codes }: LabelGroup): readonly Row[] {
  const [column] = codes;
  if (column === undefined || codes.length > 1) return rows;
  const codeAt = (index: number): string => rows[index]?.cells[column]?.raw.trim() ?? '';
  if (!rows.some((_, index) => SHORT.test(codeAt(index)))) return rows;
  let open: string | undefined;
  return rows.map((row, index): Row => {
    const code = codeAt(index);
    if (classificationOf(code)) open = code.slice(0, 3);
    const cell = row.cells[column];
    if (!cell || open === undefined || !SHORT.test(code)) return row;
    const whole = `${open}${code}`;
    if (!classificationOf(codeAt(index + 1)) || !codeAt(index + 1).startsWith(whole)) return row;
    return { ...row, cells: row.cells.with(column, { ...cell, raw: whole, printed: cell.printed ?? cell.raw }) };
  });
}

const SHORT = /^\d\d$/u;

/** One code beside several names: some of them are those of projects. */
export function namesProjects(rows: readonly Row[], group: LabelGroup): boolean {
  const names = new Map<string, string>();
  return rows.some((row) => {
    const code = codeOfRow(row, group);
    const name = group.name === undefined ? '' : fold(row.cells[group.name]?.raw ?? '');
    if (name === '' || !classificationOf(code)) return false;
    const other = names.get(code);
    names.set(code, name);
    return other !== undefined && other !== name;
  });
}
