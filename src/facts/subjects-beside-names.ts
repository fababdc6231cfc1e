import { codesOf, onlyCode } from '../lexicon/classification.ts';
import type { Lexicon } from '../lexicon/phrase.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import { type Dimension, isByCode, isOpen } from '../model/dimension.ts';
import type { Row } from '../model/table.ts';
import type { LabelGroup } from './label-groups.ts';

/**
 * 项目名称 | 功能科目: where each row has the name of a project too, subjects without codes are no tree, and none stands under the one of
 * the row before it. Where several subjects have the name of one of them, the names only tell rows apart: 一般行政管理事务 may be of any section.
 */
export function subjectsBesideNames(
  groups: readonly LabelGroup[],
  rows: readonly Row[],
  { subjects }: Lexicon,
): LabelGroup[] {
  const names = groups.flatMap(({ subject, name }) => (isNamed(subject) && name !== undefined ? [name] : []));
  return groups.map((group) => {
    const { codes, name, subject, deeper } = group;
    if (name === undefined || codes.length > 0 || deeper || subject !== 'function') return group;
    const filled = rows.filter((row) => isFilled(row, name) && !row.cells[name]!.raw.trim().endsWith('计'));
    // Merged over its subjects, the project is written in the first of their rows.
    const isBeside = (other: number): boolean =>
      filled.length > 0 && (other < name ? filled.slice(0, 1) : filled).every((row) => isFilled(row, other));
    // A row that stops early is a total of others.
    const stopsEarly = groups.some(
      ({ name: later }) => later !== undefined && later > name && filled.some((row) => !isFilled(row, later)),
    );
    if (stopsEarly || !names.some(isBeside)) return group;
    const isShared = (row: Row): boolean => {
      const { text } = withoutNumbering(row.cells[name]!.raw.trim());
      return codesOf(subject, text, subjects).length > 0 && onlyCode(subject, text, subjects) === undefined;
    };
    return { ...group, beside: filled.some(isShared) ? 'words' : 'subjects' };
  });
}

const isNamed = (subject: Dimension | undefined): boolean =>
  subject !== undefined && subject !== 'budgetUnit' && isOpen(subject) && !isByCode(subject);

const isFilled = ({ cells }: Row, column: number): boolean => (cells[column]?.raw.trim() ?? '') !== '';
