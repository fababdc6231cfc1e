import { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import type { Group } from './groups.ts';
import { repeatsName } from './same.ts';

/**
 * Of what is one fact only while no sibling is in use, tables are held against each other by their first statements, and where a table
 * nobody understood may hold a sibling, by what they call alike: 收入总计 of two tables is the same whatever that table is.
 * @param told what the first statements say already
 */
export function inSameWords(groups: readonly Group[], told: readonly Relation[]): Relation[] {
  const known = new Set(told.flatMap(({ total, parts }) => parts.map((part) => pairOf(total, part))));
  return groups.flatMap((facts) => {
    if (facts instanceof Fact || repeatsName(facts)) return [];
    const alike = new Map<number, Fact[]>();
    for (const fact of facts) {
      const same = alike.get(fact.at.key) ?? [];
      if (fact.state === 'figure' && !same.some(({ table }) => table === fact.table)) push(alike, fact.at.key, fact);
    }
    return [...alike.values()].flatMap((same) =>
      same.flatMap((total, index) =>
        same
          .slice(index + 1)
          .filter((part) => !known.has(pairOf(total, part)))
          .map((part): Relation => ({ kind: 'same', total, parts: [part] })),
      ),
    );
  });
}

const pairOf = (one: Fact, other: Fact): string => `${one.id} ${other.id}`;
