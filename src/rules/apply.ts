import type { OwnSubjects } from '../lexicon/classification.ts';
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
  own?: OwnSubjects,
): Problem[] => [
  ...uncheckedParts(report),
  ...emptyTables(report, facts),
  ...subjectNames(subjects, own),
  ...(before ? lastYear(report, before) : []),
];
