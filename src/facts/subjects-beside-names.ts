import { type Dimension, isByCode, isOpen } from '../model/dimension.ts';
import type { Row } from '../model/table.ts';
import type { LabelGroup } from './label-groups.ts';

/**
 * 项目名称 | 功能科目: where each row has the name of a project too, subjects without codes are no tree. None stands under the one of the row
 * before it, and a name that several have says nothing.
 */
export function subjectsBesideNames(groups: readonly LabelGroup[], rows: readonly Row[]): LabelGroup[] {
  const names = groups.flatMap(({ subject, name }) => (isNamed(subject) && name !== undefined ? [name] : []));
  return groups.map((group) => {
    const { codes, name, subject, deeper } = group;
    if (name === undefined || codes.length > 0 || deeper || subject === undefined || !isByCode(subject)) return group;
    const filled = rows.filter((row) => isFilled(row, name) && !row.cells[name]!.raw.trim().endsWith('计'));
    // Merged over its subjects, the project is written in the first of their rows.
    const isBeside = (other: number): boolean =>
      filled.length > 0 && (other < name ? filled.slice(0, 1) : filled).every((row) => isFilled(row, other));
    return names.some(isBeside) ? { ...group, beside: true } : group;
  });
}

const isNamed = (subject: Dimension | undefined): boolean =>
  subject !== undefined && subject !== 'budgetUnit' && isOpen(subject) && !isByCode(subject);

const isFilled = ({ cells }: Row, column: number): boolean => (cells[column]?.raw.trim() ?? '') !== '';
