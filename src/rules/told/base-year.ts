import type { Problem } from '../../model/problem.ts';
import type { Told, ToldRecord } from '../../model/told.ts';

/**
 * TXT007: this year is measured against a year that is not the one before; or an amount stands under last year's name that the tables
 * state for this year: the year was not changed when last year's text was taken over.
 * @param isThisYears whether the tables state that amount of that record for this year
 */
export function baseYears(
  told: Told,
  year: number | undefined,
  isThisYears: (record: ToldRecord) => boolean,
): Problem[] {
  if (year === undefined) return [];
  const found = new Map<string, Problem>();
  const add = (problem: Problem): void => {
    const key = JSON.stringify([problem.place, problem.raw]);
    if (!found.has(key)) found.set(key, problem);
  };
  for (const record of told.records) {
    for (const { base } of [...record.changes, ...record.rates]) {
      if (base?.year === undefined || base.year === year - 1) continue;
      const data = { what: 'base', words: base.words, year: base.year, expected: year - 1 };
      add({ code: 'TXT007', place: base.at, raw: base.words, data, incomplete: false });
    }
    const [prior] = record.priors;
    const bare = record.currents.length === 0 && record.changes.length === 0 && record.rates.length === 0;
    if (prior?.base?.year === year - 1 && bare && !record.reason && isThisYears(record)) {
      const data = { what: 'copied', words: prior.base.words, year: year - 1, expected: year };
      add({ code: 'TXT007', place: prior.fact.place, raw: prior.fact.raw, data, incomplete: false });
    }
  }
  return [...found.values()];
}
