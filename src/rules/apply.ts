import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Subject } from '../model/subject.ts';
import { emptyTables } from './empty-table.ts';
import { lastYear } from './last-year.ts';
import { subjectNames } from './subject-name.ts';
import { uncheckedParts } from './unchecked.ts';

/** What is not arithmetic. */
export const applyRules = (
  report: Report,
  facts: readonly Fact[],
  subjects: readonly Subject[],
  before?: Report,
): Problem[] => [
  ...uncheckedParts(report),
  ...emptyTables(report, facts),
  ...subjectNames(subjects),
  ...(before ? lastYear(report, before) : []),
];
