import type { Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';
import { evaluate, type Values } from './evaluate.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What is broken and holds once figures are changed; nothing, if anything they stand in is broken still or anew.
 * @param values what the changed figures are to be
 * @param isAside relations that the change is not asked about
 */
export function settledWith(
  values: Values,
  changed: Iterable<Fact>,
  around: Surroundings,
  broken: ReadonlySet<Relation>,
  isAside: (relation: Relation) => boolean = () => false,
): readonly Relation[] | undefined {
  const settles = new Set<Relation>();
  const seen = new Set<Relation>();
  for (const fact of changed)
    for (const relation of around.relationsOf(fact)) {
      if (seen.has(relation) || isAside(relation)) continue;
      seen.add(relation);
      if (evaluate(relation, values).state === 'broken') return undefined;
      if (broken.has(relation)) settles.add(relation);
    }
  return [...settles];
}
