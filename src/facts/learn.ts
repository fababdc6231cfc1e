import { type OwnSubjects, withLearnt } from '../lexicon/classification.ts';
import type { CodedRow, HeadedTable } from './coded-rows.ts';
import { setBetween } from './set-between.ts';

/**
 * The codes and names of subjects as this report prints them side by side: where another table names a subject without its
 * code, the report itself says what it is. The official lists here are not complete, and local codes are in none.
 * @param coded the rows of each table that print both
 */
export const learnSubjects = (
  own: OwnSubjects | undefined,
  tables: readonly HeadedTable[],
  coded: readonly (readonly CodedRow[])[],
): OwnSubjects =>
  withLearnt(
    own,
    tables.flatMap((table, index) => [...coded[index]!, ...setBetween(table)]),
  );
