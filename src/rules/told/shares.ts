import { formatScaled } from '../../model/money.ts';
import { placeKey } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { isWithin, roomOf, sumOf } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';

const WHOLE = 100_000_000n;

/**
 * PCT003: the shares of a list that names all its parts do not add up to a hundred, as far as rounding explains.
 * @param said places of which something is said already: then it is no rounding
 */
export function sharesOfLists(records: readonly ToldRecord[], said: ReadonlySet<string>): Problem[] {
  const lists = new Map<number, ToldRecord[]>();
  for (const record of records) {
    if (record.head === undefined || record.reason || record.again) continue;
    lists.set(record.head, [...(lists.get(record.head) ?? []), record]);
  }
  return [...lists].flatMap(([id, items]): Problem[] => {
    const total = records[id]?.currents[0]?.fact;
    const parts = items.map(({ currents, shares }) => ({ amount: currents[0]?.fact, share: shares[0] }));
    if (!total || parts.length < 2 || parts.some(({ amount, share }) => !amount || !share || share.whole)) return [];
    const figures = [total, ...parts.flatMap(({ amount, share }) => [amount!, share!.fact])];
    if (figures.some(({ place }) => said.has(placeKey(place)))) return [];
    const amounts = parts.reduce((sum, { amount }) => sum + amount!.value, 0n);
    if (amounts !== total.value) return [];
    const shares = parts.map(({ share }) => share!.fact);
    const sum = sumOf(shares);
    // Beyond rounding one of the shares is wrong, which is said of that share.
    if (sum === WHOLE || !isWithin(sum - WHOLE, roomOf(shares))) return [];
    const first = parts[0]!.share!.fact;
    const data = { sum: formatScaled(sum, 6, first.decimals), parts: parts.length };
    const related = parts
      .slice(1)
      .map(({ share }) => ({ role: 'part' as const, place: share!.fact.place, raw: share!.fact.raw }));
    return [{ code: 'PCT003', place: first.place, raw: first.raw, data, related, incomplete: false }];
  });
}
