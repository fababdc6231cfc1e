import type { Fact } from '../../model/fact.ts';
import { ratio } from '../../model/ratio.ts';
import { isWithin } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';

/**
 * Last year's amount, the change and the rate agree among themselves, and not with this year's amount, which a table bears out: they
 * are said of something else.
 * @param isSure whether a table states that amount
 */
export function isOfAnother(
  { currents, priors, changes, rates }: ToldRecord,
  isSure: (fact: Fact) => boolean,
): boolean {
  const [current, prior, change, rate] = [currents.at(-1)?.fact, priors[0]?.fact, changes[0]?.fact, rates[0]?.fact];
  if (!current || !prior || !change || !rate || !isSure(current)) return false;
  if (isWithin(current.value - prior.value - change.value, current.half + prior.half + change.half)) return false;
  const exact = ratio(change.value, prior.value);
  return exact !== undefined && isWithin(exact - rate.value, 2n * rate.half);
}
