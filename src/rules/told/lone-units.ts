import type { Fact } from '../../model/fact.ts';
import { placeKey } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';

/** Places that are listed. */
const LISTED = 20;

/**
 * UNT003: 支出2897.08万元，比上年增加602.55元: in a text in 万元 an amount in 元 that no other figure bears out most likely lacks its 万.
 * @param said places of which something is said already
 */
export function loneUnits(facts: readonly Fact[], said: ReadonlySet<string>): Problem[] {
  const [first, ...others] = facts.filter(({ place }) => !said.has(placeKey(place)));
  if (!first) return [];
  const { place, raw } = first;
  const related = others.slice(0, LISTED).map((one) => ({ role: 'alike' as const, place: one.place, raw: one.raw }));
  const data = { lone: others.length + 1, unit: '元', meant: '万元' };
  return [
    {
      ...{ code: 'UNT003', severity: 'query' as const, place, raw, data, incomplete: false },
      ...(related.length > 0 && { related }),
    },
  ];
}
