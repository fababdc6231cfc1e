import { classificationOf, codesOf, namesOf } from '../lexicon/classification.ts';
import { isOffice } from '../lexicon/office.ts';
import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import type { Row } from '../model/table.ts';
import { codeOfRow, type LabelGroup } from './label-groups.ts';

/** What a column of names says of a row, where subjects with their codes stand over projects without. */
type Level = 'subject' | 'other name' | 'project' | 'outside';

/**
 * 2070102 一般行政管理事务 over projects without a code of a subject, in one column of names: the rows that name subjects.
 * @returns nothing where the column is no such one
 */
export function subjectsOverProjects(
  group: LabelGroup,
  rows: readonly Row[],
  lexicon: Lexicon,
  projects: boolean,
): readonly Row[] | undefined {
  const { subject, mixed, codes, name } = group;
  if (codes.length === 0 || name === undefined || mixed === 'subjects') return undefined;
  if (subject === undefined ? !projects && !mixed : subject !== 'project') return undefined;
  const levels = levelsOf(rows, group, lexicon);
  const first = levels.find((level) => level !== 'outside');
  const count = (of: Level): number => levels.filter((level) => level === of).length;
  if (first === 'project' || count('project') === 0 || count('subject') <= count('other name')) return undefined;
  return rows.filter((_, index) => isSubject(levels[index]!));
}

/** A project below a subject is that subject's: it has its code. */
export function projectsBelow(rows: readonly Row[], group: LabelGroup, lexicon: Lexicon): readonly Row[] {
  const levels = levelsOf(rows, group, lexicon);
  let head: Row | undefined;
  return rows.map((row, index): Row => {
    const level = levels[index]!;
    if (level !== 'project') head = isSubject(level) ? row : undefined;
    if (!head || level !== 'project') return row;
    const cells = [...row.cells];
    for (const c of group.codes) cells[c] = head.cells[c];
    return { at: row.at, cells };
  });
}

const isSubject = (level: Level): boolean => level === 'subject' || level === 'other name';

function levelsOf(rows: readonly Row[], group: LabelGroup, lexicon: Lexicon): readonly Level[] {
  const levels = rows.map((row) => levelOf(row, group, lexicon));
  const names = rows.map((row) => nameOf(row, group));
  // Where the list begins with an office, each office stands over the subjects of its own.
  const first = levels.findIndex((level) => level !== 'outside');
  if (levels[first] !== 'project' || !isOffice(names[first]!)) return levels;
  const opens = (index: number): boolean =>
    levels[index] === 'project' && isOffice(names[index]!) && (isSubject(levels[index + 1]!) || opens(index + 1));
  return levels.map((level, index) => (opens(index) ? 'outside' : level));
}

function levelOf(row: Row, group: LabelGroup, lexicon: Lexicon): Level {
  const text = nameOf(row, group);
  const code = codeOfRow(row, group);
  const dimension = classificationOf(code);
  if (text === '') return 'outside';
  // No kind of income stands over projects: 113 is an office's.
  if (dimension && dimension !== 'receipt') {
    const isUnknown = namesOf(dimension, code, lexicon.subjects).length === 0;
    return isUnknown || codesOf(dimension, text, lexicon.subjects).includes(code) ? 'subject' : 'other name';
  }
  const { total, left, at } = readPhrase(text, lexicon);
  const isSaid = left === '' && (total !== undefined || at.origin !== undefined || at.nature === '结转下年');
  return isSaid ? 'outside' : 'project';
}

const nameOf = (row: Row, { name }: LabelGroup): string =>
  withoutNumbering((name === undefined ? undefined : row.cells[name]?.raw.trim()) ?? '').text;
