import type { ToldRecord } from '../../model/told.ts';
import { wordsOf } from './whole.ts';

const COMPARED = /^(?:按?(?:同|可比|相同)口径)?[比较与同和相]/u;

/**
 * 2020年一般公共预算拨款2499.42万元 in a report of 2021, whose tables state that amount for this year: the year was not changed (TXT007), and nothing that
 * follows from it, or is listed below it, is said of last year.
 * @param isThisYears whether the tables state its amount for this year, and not for the last
 */
export function misdated(
  records: readonly ToldRecord[],
  isThisYears: (record: ToldRecord) => boolean,
): ReadonlySet<ToldRecord> {
  const told = new Set(records.flatMap((record) => (record.currents.length > 0 ? [keyOf(record)] : [])));
  const found = new Set<ToldRecord>();
  for (const record of records) {
    const { reason, named, currents, priors, head } = record;
    const base = priors[0]?.base;
    if (!base || reason || currents.length > 0) continue;
    const above = head === undefined ? undefined : records[head];
    if (above && found.has(above) && above.priors[0]?.base === base) found.add(record);
    else if (named === undefined && base.year !== undefined && !COMPARED.test(base.words) && !told.has(keyOf(record)))
      if (isThisYears(record)) found.add(record);
  }
  return found;
}

/** Beside an amount of this year it is last year's by its words. */
const keyOf = ({ paragraph, reading }: ToldRecord): string => `${paragraph} ${wordsOf(reading)}`;
