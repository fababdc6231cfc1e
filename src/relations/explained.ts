import { covers, overlaps } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { abs } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { excessOf, isBeyondRounding } from '../model/rounding.ts';
import { COLLAPSING } from './canonical.ts';

/** A blank that its list may lack, and by how much the list falls short. */
type Lacking = { readonly blank: Fact; readonly gap: bigint };

/**
 * Without relations that speak of another figure only as long as a blank is nothing. 收入总计 120.5 = 政府性基金 100.5 + 上年结转 (blank): that
 * 100.5 should be all that is spent rests on there being no 上年结转; were it filled in, nothing of that would be left. What the list
 * itself says tells as much, of the blank too.
 */
export function withoutExplained(
  relations: readonly Relation[],
  sums: readonly Relation[],
  isUsed: (fact: Fact) => boolean,
): readonly Relation[] {
  const lacking = lackingIn(sums, isUsed);
  if (lacking.size === 0) return relations;
  const lists = new Set(sums);
  return relations.filter((relation) => {
    const { kind, total, parts } = relation;
    if ((kind !== 'same' && kind !== 'balance' && kind !== 'sum') || lists.has(relation)) return true;
    const gap = abs(excessOf(relation));
    if (gap === 0n) return true;
    const all = [total, ...parts];
    const found = all.flatMap((fact) => lacking.get(fact.id) ?? []);
    return !found.some((one) => one.gap === gap && !all.includes(one.blank) && takesForNothing(all, one.blank));
  });
}

/** By the parts that stand in a list with such a blank. Its total has others to speak for it. */
function lackingIn(
  sums: readonly Relation[],
  isUsed: (fact: Fact) => boolean,
): ReadonlyMap<number, readonly Lacking[]> {
  const found = new Map<number, Lacking[]>();
  for (const sum of sums) {
    const gap = -excessOf(sum);
    if (gap <= 0n || sum.parts.length > MOST || !isBeyondRounding(sum)) continue;
    // In a column that is blank from top to bottom nothing was forgotten.
    for (const blank of sum.parts)
      if (blank.state === 'empty' && (blank.column === sum.total.column || isUsed(blank)))
        for (const { id } of sum.parts) push(found, id, { blank, gap });
  }
  return found;
}

/** Of longer lists no blank tells more than another. */
const MOST = 100;

/** One of them is of a whole that the blank belongs to, another of a part of it beside the blank's. */
const takesForNothing = (facts: readonly Fact[], { at }: Fact): boolean =>
  COLLAPSING.some(
    (dimension) =>
      facts.some((fact) => covers(dimension, fact.at[dimension], at[dimension])) &&
      facts.some((fact) => !overlaps(dimension, fact.at[dimension], at[dimension])),
  );
