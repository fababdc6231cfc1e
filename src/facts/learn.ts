import { type OwnSubjects, withLearnt } from '../lexicon/classification.ts';
import { codedRows, type HeadedTable } from './coded-rows.ts';
import { setBetween } from './set-between.ts';

/**
 * The codes and names of subjects as this report prints them side by side: where another table names a subject without its
 * code, the report itself says what it is. The official lists here are not complete, and local codes are in none.
 */
export const learnSubjects = (own: OwnSubjects | undefined, tables: readonly HeadedTable[]): OwnSubjects =>
  withLearnt(
    own,
    tables.flatMap((table) => [...codedRows(table).flat(), ...setBetween(table)]),
  );
