import type { Fact } from '../../model/fact.ts';
import { sumOf } from '../../model/rounding.ts';

/** One digit is another, two neighbours are exchanged, or one is left out. */
export function isSlip(a: bigint, b: bigint): boolean {
  const [one, other] = [String(a), String(b)].sort((left, right) => right.length - left.length) as [string, string];
  if (one.length === other.length + 1) return [...one].some((_, i) => one.slice(0, i) + one.slice(i + 1) === other);
  if (one.length !== other.length) return false;
  const unlike = [...one].flatMap((digit, i) => (digit === other[i] ? [] : [i]));
  const [first = 0, second] = unlike;
  if (unlike.length === 1) return true;
  return unlike.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
}

/** A slip in the total or in one of its parts is all that lies between them. */
export function areMistyped(total: Fact, parts: readonly Fact[]): boolean {
  const gap = total.value - sumOf(parts);
  if (gap === 0n) return false;
  const slips = (typed: bigint, meant: bigint): boolean => isLong(typed) && isLong(meant) && isSlip(typed, meant);
  return slips(total.value, total.value - gap) || parts.some(({ value }) => slips(value, value + gap));
}

/** Of round figures one is soon like another. */
const isLong = (value: bigint): boolean => String(value).replace(/0+$/u, '').length >= 4;
