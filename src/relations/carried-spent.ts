import { covers } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Half } from '../model/halves.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { type Group, statements } from './groups.ts';

/** A list of what is spent of last year's money may be of fiscal money alone where it does not say so. */
export const isFiscal = (group: Group): boolean =>
  statements(group).some(({ at }) => covers('fund', '财政拨款', at.fund));

/** What is spent of all that was carried over says nothing more where each of its funds balances, or does not, by itself. */
export function withoutTotals(balances: readonly Relation[]): readonly Relation[] {
  const entries = new Map<Half, Relation[]>();
  for (const one of balances) push(entries, one.total.at.entry, one);
  return balances.filter((one) => {
    const within = entries.get(one.total.at.entry)!.filter((other) => other !== one && isWithin(other, one));
    const comesTo = (of: (relation: Relation) => Fact): boolean =>
      of(one).value === within.reduce((sum, other) => sum + of(other).value, 0n);
    return within.length === 0 || !comesTo(({ total }) => total) || !comesTo(({ parts }) => parts[0]!);
  });
}

const isWithin = ({ total }: Relation, whole: Relation): boolean =>
  total.at.fund !== whole.total.at.fund && covers('fund', whole.total.at.fund, total.at.fund);
