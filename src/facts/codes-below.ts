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
