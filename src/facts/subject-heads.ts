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
    // Whether it bears the code's name is asked first: of one code thousands may stand below each other.
    const dimension = classificationOf(code);
    if (!dimension || !codesOf(dimension, project, own).includes(code)) continue;
    const parts: number[] = [];
    for (let at = index + 1; at < rows.length && isOf(rows[at]!, code); at++) parts.push(at);
    if (parts.length === 0) continue;
    const borne = amounts().compare(index, parts);
    held += borne.held;
    broken += borne.broken;
    result[index] = { ...row, at: { ...rest, function: code } };
  }
  return held > broken ? result : rows;
}

const isOf = ({ at, total, unknown }: Joined, code: string): boolean =>
  !total && !unknown && at.function === code && at.project !== undefined;
