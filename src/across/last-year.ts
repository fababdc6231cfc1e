/** Which of many reports is last year’s of the same department: by name and year, never by guessing. */

import { departmentOf } from '../model/department.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { findingFrom, namedFile, wholeOf } from './finding.ts';
import { yearOf } from './words.ts';

/** Whose report it is, and of which year. */
export type Who = Pick<Outcome, 'department' | 'year'>;

/** What a report is found by; nothing where it does not say whose or of which year it is. */
export const unitKey = (who: Who): string | undefined => keyed(who, 0);

/** What last year’s report of the same department is found by. */
export const lastYearKey = (who: Who): string | undefined => keyed(who, -1);

function keyed({ department, year }: Who, by: number): string | undefined {
  const [name, of] = [departmentOf(department), yearOf(year)];
  return name === '' || of === '' ? undefined : `${name} ${Number(of) + by}`;
}

/** Names that are listed; the rest is counted. */
const NAMED = 5;

/** BAT004: several could be last year's, so none was taken. */
export const severalLastYears = ({ source, department, year }: Outcome, paths: readonly string[]): Finding =>
  findingFrom({
    code: 'BAT004',
    severity: 'query',
    place: wholeOf(source.path),
    data: { department: department ?? '', year: Number(yearOf(year)) - 1, count: paths.length },
    related: paths.slice(0, NAMED).map(namedFile),
    identity: [department ?? '', year ?? ''],
  });
