import type { Space } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import type { NotUnderstood, TableCoverage } from '../model/outcome.ts';
import type { Problem } from '../model/problem.ts';
import type { Unread } from '../model/relation.ts';
import type { StatedSubject } from '../model/subject.ts';

/** What is gathered while the tables are read. */
export type Ledger = {
  /** The first fact's id, so that the facts of two reports can be told apart. */
  readonly from: number;
  readonly space: Space;
  /** Rows and columns met so far. */
  rows: number;
  columns: number;
  readonly facts: Fact[];
  readonly problems: Problem[];
  readonly notUnderstood: NotUnderstood[];
  readonly subjects: StatedSubject[];
  /** Where figures stand that were met but not understood. */
  readonly unread: Unread[];
  /** What came of each table. */
  readonly tables: TableCoverage[];
  /** Non-empty figures met, understood or not. */
  figures: number;
};

export const emptyLedger = (from: number, space: Space): Ledger => ({
  from,
  space,
  rows: 0,
  columns: 0,
  facts: [],
  problems: [],
  notUnderstood: [],
  subjects: [],
  unread: [],
  tables: [],
  figures: 0,
});
