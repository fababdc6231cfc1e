import { isWithin } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';

/**
 * Both years' amounts stand in the sentence, the change is what lies between them and so is the rate, and both are said to go the
 * other way: it is the words that are wrong, once.
 */
export function isTurned({ currents, priors, changes, rates }: ToldRecord): boolean {
  const [current, prior, change, rate] = [currents.at(-1)?.fact, priors[0]?.fact, changes[0]?.fact, rates[0]?.fact];
  if (!current || !prior || !change || !rate || priors.length > 1 || changes.length > 1 || rates.length > 1)
    return false;
  const moved = current.value - prior.value;
  const room = current.half + prior.half + change.half;
  return (
    change.value !== 0n &&
    !isWithin(moved - change.value, room) &&
    isWithin(moved + change.value, room) &&
    change.value > 0n === rate.value > 0n
  );
}
