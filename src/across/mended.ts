import { isUnit, maxDecimals, money } from '../model/money.ts';
import { everyFinding, type Result } from '../model/outcome.ts';
import { placeKey } from '../model/place.ts';
import { isWithin } from '../model/rounding.ts';

/** By the place of a figure what a report's own findings say that it should be instead. */
export type Mended = ReadonlyMap<string, readonly bigint[]>;

const NONE: Mended = new Map();

/** What one figure is said to be wrong by is not said again of the sum it is in. */
export function mendedIn(result: Pick<Result, 'findings' | 'accepted'>): Mended {
  const all = everyFinding(result);
  if (all.length === 0) return NONE;
  const mended = new Map<string, bigint[]>();
  for (const { finding } of all)
    for (const { place, expected, unit } of [finding, ...finding.suspects]) {
      const value = expected === null ? undefined : amountOf(expected, unit);
      if (value === undefined) continue;
      const key = placeKey(place);
      mended.set(key, [...(mended.get(key) ?? []), value]);
    }
  return mended;
}

function amountOf(text: string, unit: string | null): bigint | undefined {
  const [, sign = '', whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text.replaceAll(',', '')) ?? [];
  if (whole === undefined || unit === null || !isUnit(unit) || part.length > maxDecimals(unit)) return undefined;
  return money(BigInt(`${sign}${whole}${part}`), part.length, unit);
}

/** More figures of one sum that are said to be wrong are not looked through. */
const MOST = 8;

/**
 * Whether a gap is gone once some of the figures are what they should be.
 * @param changes by how much each would change the gap
 */
export function isMended(gap: bigint, changes: readonly bigint[], room: bigint): boolean {
  if (changes.length === 0 || changes.length > MOST) return false;
  let sums = [gap];
  for (const change of changes) sums = [...sums, ...sums.map((sum) => sum + change)];
  return sums.some((sum, at) => at > 0 && isWithin(sum, room));
}
