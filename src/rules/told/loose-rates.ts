import { formatScaled } from '../../model/money.ts';
import { placeKey } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { ratio, roundPercent } from '../../model/ratio.ts';
import type { ToldRecord } from '../../model/told.ts';

/**
 * PCT004: a rate that its amounts allow only because each of them is rounded: worked out from what is printed it is another. Small
 * amounts allow much (1.48万元 is anything from 1.475 to 1.485), so it is said, as a note.
 * @param said places of which something is said already
 */
export function looseRates(records: readonly ToldRecord[], said: ReadonlySet<string>): Problem[] {
  return records.flatMap(({ currents, priors, changes, rates }): Problem[] => {
    const now = currents.at(-1)?.fact.value;
    const [rate, prior, change] = [rates[0], priors[0]?.fact.value, changes[0]?.fact.value];
    const isSaid = [...currents, ...priors, ...changes, ...rates].some(({ fact }) => said.has(placeKey(fact.place)));
    if (!rate || rate.bare || now === undefined || isSaid) return [];
    const exact =
      prior !== undefined ? ratio(now - prior, prior) : change !== undefined ? ratio(change, now - change) : undefined;
    if (exact === undefined) return [];
    const { fact, typed } = rate;
    const expected = roundPercent(exact, typed);
    const unit = 10n ** BigInt(Math.max(0, 6 - typed));
    const gap = fact.value > expected ? fact.value - expected : expected - fact.value;
    // A unit of the last place is cutting off, or another way of rounding.
    if (gap <= unit) return [];
    const shown = formatScaled(expected < 0n ? -expected : expected, 6, typed);
    return [{ code: 'PCT004', place: fact.place, raw: fact.raw, data: { expected: shown }, incomplete: false }];
  });
}
