import { classificationOf, codesOf, type OwnSubjects } from '../lexicon/classification.ts';
import type { RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';

/**
 * 2010602 一般行政管理事务 over the projects that carry its code, in a column of projects: the row that bears the code's own name is
 * the subject, where the figures say that it is theirs added up.
 */
export function subjectHeads(
  rows: readonly Joined[],
  amounts: () => RowAmounts,
  own: OwnSubjects | undefined,
): readonly Joined[] {
  const result = [...rows];
  let [held, broken] = [0, 0];
  for (const [index, row] of rows.entries()) {
    const { function: code, project, ...rest } = row.at;
    if (code === undefined || project === undefined || row.total || row.unknown) continue;
    const parts: number[] = [];
    for (let at = index + 1; at < rows.length && isOf(rows[at]!, code); at++) parts.push(at);
    const dimension = parts.length > 0 ? classificationOf(code) : undefined;
    if (!dimension || !codesOf(dimension, project, own).includes(code)) continue;
    const borne = amounts().compare(index, parts);
    held += borne.held;
    broken += borne.broken;
    result[index] = { ...row, at: { ...rest, function: code } };
  }
  return held > broken ? result : rows;
}

const isOf = ({ at, total, unknown }: Joined, code: string): boolean =>
  !total && !unknown && at.function === code && at.project !== undefined;
