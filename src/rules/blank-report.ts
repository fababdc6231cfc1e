import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

/** A table by itself may well be blank: some departments publish a file a table. */
const FEW = 2;

/** SCH012: a form nobody filled in, of which every table is empty. That they hold no contradiction says nothing. */
export function blankReport({ tables }: Report): Problem[] {
  const [first] = tables;
  if (!first) return [];
  return [{ code: 'SCH012', place: first.at, raw: first.name, data: { tables: tables.length }, incomplete: true }];
}

/** Not one figure in several tables, of which some do not say that they are empty. */
export const isBlank = ({ tables }: Pick<Report, 'tables'>, figures: number): boolean =>
  figures === 0 && tables.length >= FEW && tables.some(({ note }) => !note);
