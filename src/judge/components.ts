import type { Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';

/**
 * Relations that share a figure which may be the wrong one belong together; the others have nothing to do with them. In the order given.
 */
export function components(
  relations: Iterable<Relation>,
  isFixed: (fact: Fact) => boolean,
  suspectsIn: (relation: Relation) => readonly Fact[],
): Set<Relation>[] {
  const all = [...relations];
  const parent = all.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const first = new Map<number, number>();
  for (const [index, relation] of all.entries()) {
    for (const fact of suspectsIn(relation)) {
      if (isFixed(fact)) continue;
      const known = first.get(fact.id);
      if (known === undefined) first.set(fact.id, index);
      else {
        const [a, b] = [root(known), root(index)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  const groups = new Map<number, Set<Relation>>();
  for (const [index, relation] of all.entries()) {
    const group = groups.get(root(index));
    if (group) group.add(relation);
    else groups.set(root(index), new Set([relation]));
  }
  return [...groups.values()];
}
