import type { Fact } from '../../model/fact.ts';
import type { Relation } from '../../model/relation.ts';
import { isBeyondRounding } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';

/** 本年收入1200万元，加上上年结转50万元，收入合计1250万元: the sum that the sentence itself makes. */
export function addedSums(records: readonly ToldRecord[], now: (fact: Fact) => Fact): Relation[] {
  return records.flatMap((record): Relation[] => {
    const [total] = record.currents;
    if (!record.sums || !total) return [];
    const parts = record.sums.flatMap((id) => records[id]?.currents.at(-1) ?? []);
    const sum: Relation = {
      kind: 'sum',
      total: now(total.fact),
      parts: parts.map(({ fact }) => now(fact)),
    };
    // Of more than two, one may be a part of another.
    return parts.length === 2 || !isBeyondRounding(sum) ? [sum] : [{ ...sum, likely: true }];
  });
}
