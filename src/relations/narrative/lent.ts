import type { Fact } from '../../model/fact.ts';
import { growthRange, ratioRange } from '../../model/ratio.ts';
import { isWithin } from '../../model/rounding.ts';
import type { ToldFact, ToldRecord } from '../../model/told.ts';
import { entryOf, type Stated } from './stated.ts';

/** Of a text that repeats itself without end that is enough. */
const MOST = 5;
const ONE = 100_000_000n;

/**
 * This year's amount of a sentence that states only how it changed, or its share: what the text stated of the same before, or what the tables do. Of
 * several that may be meant the one that its figures fit, else the likeliest.
 * @param before records of the same words, further up, that state an amount
 * @param year the report's
 * @returns `undefined` of a sentence with an amount of its own, and where none is known
 */
export function amountLent(
  record: ToldRecord,
  before: readonly ToldRecord[],
  stated: Stated,
  best: (fact: Fact) => Fact,
  year: number | undefined,
): Fact | undefined {
  const { currents, priors, changes, rates, shares, reason, named, reading } = record;
  const at = (changes[0] ?? rates[0] ?? shares[0])?.fact.at;
  if (currents.length > 0 || reason || named !== undefined || !at || !isTelling(record)) return undefined;
  // 2023年决算比2022年…: of another year than this.
  const isOther = ({ base }: ToldFact): boolean =>
    base?.year !== undefined && year !== undefined && base.year !== year - 1;
  if ([...changes, ...rates].some(isOther)) return undefined;
  const own = before
    .slice(-MOST)
    .toReversed()
    .flatMap(({ currents }) => currents.slice(-1).map(({ fact }) => best(fact)));
  const { plain, any, likely } = stated.of(reading, entryOf(at, reading));
  // Under last year's name stands this year's amount: the name is wrong, and nothing is left to be lent.
  const taken = priors[0]?.fact.value;
  const isOpen = ({ state, value }: Fact): boolean => state === 'figure' && value !== taken;
  const known = [...own, ...(plain && !likely ? [plain] : [])].filter(isOpen);
  return [...known, ...any.filter(isOpen)].find((one) => fits(one, record)) ?? known[0];
}

/** A heading that names a fund says too little of what a sentence without a subject is about; 收支预算总额 says all. */
const isTelling = ({ own, reading, words }: ToldRecord): boolean =>
  Object.keys(own).length > 0 ||
  /收、?支/u.test(words) ||
  [reading.item, reading.function, reading.economic, reading.nature].some((member) => member !== undefined);

function fits(now: Fact, { priors, changes, rates }: ToldRecord): boolean {
  const [prior, change, rate] = [priors[0]?.fact, changes[0]?.fact, rates[0]?.fact];
  if (prior && change && !isWithin(now.value - prior.value - change.value, now.half + prior.half + change.half))
    return false;
  if (!rate || (!prior && !change)) return true;
  const over = prior && ratioRange(now.value, now.half, prior.value, prior.half);
  const range = prior
    ? over && ([over[0] - ONE, over[1] - ONE] as const)
    : change && growthRange(change.value, change.half, now.value, now.half);
  return range === undefined || (rate.value + rate.half >= range[0] && rate.value - rate.half <= range[1]);
}
