import { coordinateKey } from '../model/coordinates.ts';
import { columnKey, type Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';
import type { Group } from './canonical.ts';

/**
 * Statements of one fact must agree. Within a group the first statement of each table is held against the first of every
 * other table, and further statements of a table against its first, unless a sum of one part already ties them.
 */
export function sameFacts(
  groups: Iterable<Group>,
  tied: ReadonlySet<string>,
  isUsed: (fact: Fact) => boolean,
): Relation[] {
  const relations: Relation[] = [];
  for (const { facts } of groups) {
    if (facts.length < 2 || repeatsName(facts)) continue;
    const figures = facts.filter((fact) => fact.state !== 'empty');
    if (figures.length === 0) continue;
    const firsts = new Map<number, Fact>();
    for (const fact of figures) {
      const first = firsts.get(fact.line.table);
      if (!first) firsts.set(fact.line.table, fact);
      else if (!tied.has(pairKey(first, fact))) relations.push({ kind: 'same', total: first, parts: [fact] });
    }
    const speakers = [...firsts.values()];
    for (const [i, a] of speakers.entries())
      for (const b of speakers.slice(i + 1)) relations.push({ kind: 'same', total: a, parts: [b] });
    for (const empty of facts) {
      if (empty.state !== 'empty' || !isUsed(empty)) continue;
      for (const a of speakers)
        if (a.value !== 0n && a.line.table !== empty.line.table)
          relations.push({ kind: 'same', total: a, parts: [empty] });
    }
  }
  return relations;
}

export const pairKey = (a: Fact, b: Fact): string => (a.id < b.id ? `${a.id}~${b.id}` : `${b.id}~${a.id}`);

/** Two rows of one list under one name (two projects of the same title) are two facts, and neither can be matched. */
function repeatsName(facts: readonly Fact[]): boolean {
  const seen = new Set<string>();
  for (const fact of facts) {
    if (fact.state === 'empty') continue;
    const key = `${columnKey(fact.line)}.${coordinateKey(fact.at)}`;
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}
