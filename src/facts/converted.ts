import type { Fact, Precision } from '../model/fact.ts';

/** In micro-yuan: a hundredth of 万元, what figures of a disclosure are rounded to. */
const HUNDREDTH = 100_000_000n;
/** So many figures are not multiples of 100 元 by chance. */
const ENOUGH = 50;
const MOST = 0.98;

/**
 * A report in 元 whose figures are all multiples of 100 元 was rounded in 万元 and multiplied: its figures are no finer than
 * that, whatever decimals it prints, and residues of that rounding are residues still.
 */
export function roundedBefore(facts: readonly Fact[]): readonly Fact[] {
  let figures = 0;
  let coarse = 0;
  for (const fact of facts) {
    if (!isFine(fact)) continue;
    figures++;
    if (fact.value % HUNDREDTH === 0n) coarse++;
  }
  if (figures < ENOUGH || coarse < figures * MOST) return facts;
  const coarser = new Map<Precision, Precision>();
  return facts.map((fact) => {
    if (!isFine(fact) || fact.value % HUNDREDTH !== 0n) return fact;
    const precision = coarser.get(fact.precision) ?? { ...fact.precision, half: HUNDREDTH / 2n };
    coarser.set(fact.precision, precision);
    return fact.withPrecision(precision);
  });
}

/** A non-zero amount printed finer than a hundredth of 万元. */
const isFine = ({ state, value, precision }: Fact): boolean =>
  state === 'figure' &&
  value !== 0n &&
  (precision.unit === '元' || precision.unit === '千元') &&
  precision.half * 2n < HUNDREDTH;
