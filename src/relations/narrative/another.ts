import type { Fact } from '../../model/fact.ts';
import { ratio } from '../../model/ratio.ts';
import { isWithin } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';
import { isSlip } from './slip.ts';

/**
 * Last year's amount, the change and the rate agree among themselves, and not with this year's amount, which a table bears out: they
 * are said of something else. Not where the tables know that amount of last year of the same, nor where one slip explains it all:
 * a rate fits an amount with another last digit as well, or both words of direction are turned.
 * @param isSure whether a table states that amount
 * @param isLast whether a table states that amount for last year
 */
export function isOfAnother(
  record: ToldRecord,
  isSure: (fact: Fact) => boolean,
  isLast: (fact: Fact, record: ToldRecord) => boolean,
): boolean {
  const { currents, priors, changes, rates } = record;
  const [current, prior, change, rate] = [currents.at(-1)?.fact, priors[0]?.fact, changes[0]?.fact, rates[0]?.fact];
  if (!current || !prior || !change || !rate || !isSure(current)) return false;
  const room = current.half + prior.half + change.half;
  if (isWithin(current.value - prior.value - change.value, room)) return false;
  if (isWithin(current.value - prior.value + change.value, room)) return false;
  const fits = (before: bigint): boolean => {
    const exact = ratio(change.value, before);
    return exact !== undefined && isWithin(exact - rate.value, 2n * rate.half);
  };
  // So small a rate fits this year's amount as well: then last year's alone is wrong.
  if (!fits(prior.value) || fits(current.value - change.value)) return false;
  if (isLast(prior, record)) return false;
  return (
    !isMistyped(prior.value, current.value - change.value) && !isMistyped(change.value, current.value - prior.value)
  );
}

/** A slip that leaves the amount as long as it is: with a digit less it is another amount, which no rate fits by chance. */
const isMistyped = (typed: bigint, meant: bigint): boolean =>
  String(typed).length === String(meant).length && isSlip(typed, meant);
