import type { Fact } from '../../model/fact.ts';
import { formatScaled } from '../../model/money.ts';
import { placeKey } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { growthRange, ratio, ratioRange, roundPercent } from '../../model/ratio.ts';
import type { ToldRecord } from '../../model/told.ts';

/**
 * PCT004: a rate that its amounts allow only because each of them is rounded: worked out from what is printed it is another. Small
 * amounts allow much (1.48万元 is anything from 1.475 to 1.485), so it is said, as a note.
 * @param said places of which something is said already
 */
export function looseRates(records: readonly ToldRecord[], said: ReadonlySet<string>): Problem[] {
  return records.flatMap(({ currents, priors, changes, rates }): Problem[] => {
    const now = currents.at(-1)?.fact;
    const [rate, prior, change] = [rates[0], priors[0]?.fact, changes[0]?.fact];
    const isSaid = [...currents, ...priors, ...changes, ...rates].some(({ fact }) => said.has(placeKey(fact.place)));
    if (!rate || rate.bare || now === undefined || isSaid) return [];
    const { fact, typed } = rate;
    const exact = prior
      ? ratio(now.value - prior.value, prior.value)
      : change
        ? ratio(change.value, now.value - change.value)
        : undefined;
    if (
      exact === undefined ||
      !isOfRounding(
        fact,
        prior ? overPrior(now, prior) : change && growthRange(change.value, change.half, now.value, now.half),
      )
    )
      return [];
    const expected = roundPercent(exact, typed);
    const unit = 10n ** BigInt(Math.max(0, 6 - typed));
    const gap = fact.value > expected ? fact.value - expected : expected - fact.value;
    // A unit of the last place is cutting off, or another way of rounding.
    if (gap <= unit) return [];
    const shown = formatScaled(expected < 0n ? -expected : expected, 6, typed);
    return [{ code: 'PCT004', place: fact.place, raw: fact.raw, data: { expected: shown }, incomplete: false }];
  });
}

type Range = readonly [least: bigint, greatest: bigint];
const ONE = 100_000_000n;

/** The amounts may be such that the rate comes of them; over what may be nothing any rate may. */
const isOfRounding = ({ value, half }: Fact, range: Range | undefined): boolean =>
  range === undefined || (value + half >= range[0] && value - half <= range[1]);

function overPrior(now: Fact, prior: Fact): Range | undefined {
  const range = ratioRange(now.value, now.half, prior.value, prior.half);
  return range && [range[0] - ONE, range[1] - ONE];
}
