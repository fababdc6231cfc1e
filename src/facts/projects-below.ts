import { classificationOf, codesOf, namesOf } from '../lexicon/classification.ts';
import { isOffice } from '../lexicon/office.ts';
import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import type { Row } from '../model/table.ts';
import { codeOfRow, type LabelGroup } from './label-groups.ts';

/** What a column of names says of a row, where subjects with their codes stand over projects without. */
type Level = 'subject' | 'other name' | 'project' | 'outside';

/** 2070102 一般行政管理事务 over projects without a code, in one column of names: some are those of subjects, some of projects. */
export function isOverProjects(group: LabelGroup, rows: readonly Row[], lexicon: Lexicon, projects: boolean): boolean {
  const { subject, mixed, codes, name } = group;
  if (codes.length === 0 || name === undefined || mixed === 'subjects') return false;
  if (subject === undefined ? !projects && !mixed : subject !== 'project') return false;
  const levels = rows.map((row) => levelOf(row, group, lexicon));
  const first = levels.find((level) => level !== 'outside');
  const count = (of: Level): number => levels.filter((level) => level === of).length;
  return (
    (first === 'subject' || first === 'other name') && count('project') > 0 && count('subject') > count('other name')
  );
}

/** A project below a subject is that subject's: it has its code. */
export function projectsBelow(rows: readonly Row[], group: LabelGroup, lexicon: Lexicon): readonly Row[] {
  let head: Row | undefined;
  return rows.map((row, index): Row => {
    const level = levelOf(row, group, lexicon);
    if (level === 'subject' || level === 'other name') head = row;
    const opens = level === 'project' && isHeadOfSubjects(rows, index, group);
    if (level === 'outside' || opens) head = undefined;
    if (!head || level !== 'project') return row;
    const cells = [...row.cells];
    for (const c of group.codes) cells[c] = head.cells[c];
    return { at: row.at, cells };
  });
}

function levelOf(row: Row, group: LabelGroup, lexicon: Lexicon): Level {
  const text = nameOf(row, group);
  const code = codeOfRow(row, group);
  const dimension = classificationOf(code);
  if (dimension && text !== '') {
    const isUnknown = namesOf(dimension, code, lexicon.subjects).length === 0;
    return isUnknown || codesOf(dimension, text, lexicon.subjects).includes(code) ? 'subject' : 'other name';
  }
  if (code !== '' || text === '') return 'outside';
  const { total, left, at } = readPhrase(text, lexicon);
  const isSaid = left === '' && (total !== undefined || at.origin !== undefined || at.nature === '结转下年');
  return isSaid ? 'outside' : 'project';
}

/** An office over the subjects of its own. */
const isHeadOfSubjects = (rows: readonly Row[], index: number, group: LabelGroup): boolean =>
  isOffice(nameOf(rows[index]!, group)) && rows[index + 1] !== undefined && codeOfRow(rows[index + 1]!, group) !== '';

const nameOf = (row: Row, { name }: LabelGroup): string =>
  withoutNumbering((name === undefined ? undefined : row.cells[name]?.raw.trim()) ?? '').text;
