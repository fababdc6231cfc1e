import { type Fact, isThisYear } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

/** A table by itself may well be blank: some departments publish a file a table. */
const FEW = 2;

/**
 * SCH012: a form nobody filled in, of which every table is empty. That they hold no contradiction says nothing.
 * @param figures met in its tables: all of them are of last year
 */
export function blankReport({ tables }: Report, figures: number): Problem[] {
  const [first] = tables;
  if (!first) return [];
  const data = { tables: tables.length, lastYears: figures };
  return [{ code: 'SCH012', place: first.at, raw: first.name, data, incomplete: true }];
}

/** Not one figure in several tables, of which some do not say that they are empty; or none but those of last year, which a new form brings along. */
export const isBlank = ({ tables }: Pick<Report, 'tables'>, figures: number, facts: readonly Fact[]): boolean =>
  tables.length >= FEW && tables.some(({ note }) => !note) && (figures === 0 || isOfLastYear(figures, facts));

function isOfLastYear(figures: number, facts: readonly Fact[]): boolean {
  const filled = facts.filter(({ state }) => state === 'figure');
  return filled.length === figures && !filled.some(isThisYear) && facts.some(isThisYear);
}
