import type { Fact } from '../model/fact.ts';
import type { LeftOut } from './left-out.ts';
import type { Standings, Term } from './standing.ts';

/** More places than one slip is ever pasted to. */
const MOST = 12;

/** The figure together with the places that state it alike: one slip copied is one finding. */
export function copiesOf(
  fact: Fact,
  around: ReadonlyMap<number, readonly Term[]>,
  standings: Standings,
  isFixed: (fact: Fact) => boolean,
  leftOut: LeftOut,
): readonly Fact[] {
  if (fact.state === 'empty') return leftOut.beside(fact, standings, isFixed);
  const found = new Set([fact]);
  const queue = [fact];
  for (let at = queue.pop(); at && found.size <= MOST; at = queue.pop()) {
    for (const { relation } of around.get(at.id) ?? []) {
      if (relation.kind === 'change' || relation.kind === 'prior') continue;
      const only = standings.onlyFigure(relation);
      if (!only || standings.state(relation) !== 'held') continue;
      for (const other of [relation.total, only]) {
        if (found.has(other) || other.value !== fact.value || isFixed(other)) continue;
        found.add(other);
        queue.push(other);
      }
    }
  }
  return [...found].sort((a, b) => a.id - b.id);
}
