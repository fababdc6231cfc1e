import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { type Candidate, keyOf } from './candidate.ts';
import type { Candidates } from './candidates.ts';
import { bestOf, isFilled, isOdd } from './rank.ts';

/** Two corrections; the second is weighed with the first made. */
export type Pair = readonly [first: Candidate, second: Candidate];

/** A candidate's figures with all relations they stand in. */
type Reach = { readonly candidate: Candidate; readonly touched: ReadonlySet<Relation> };

/**
 * All pairs of corrections that make everything open hold and break nothing. Of two wrong figures at least one stands in an open
 * relation without the other, which tells its value; with it corrected the other is the single one left. (Two that
 * stand in the same relations only cannot be told apart by any arithmetic.)
 * @param most weighings that may be spent
 */
export function pairsFor(open: ReadonlySet<Relation>, candidates: Candidates, most: number): Pair[] {
  const found = new Map<string, Pair>();
  const end = candidates.weighings + most;
  const all = candidates
    .all(open)
    .map((candidate) => ({ candidate, touched: candidates.relationsOf(candidate.facts) }));
  const byRelation = new Map<Relation, Reach[]>();
  let widest = 0;
  for (const reach of all) {
    let wide = 0;
    for (const relation of reach.touched) {
      push(byRelation, relation, reach);
      if (open.has(relation)) wide++;
    }
    widest = Math.max(widest, wide);
  }
  for (const { candidate: first } of all) {
    if (candidates.weighings > end) break;
    if (open.size - first.settled.length > widest) continue;
    const left = [...open].filter((relation) => !first.settled.includes(relation));
    const remaining = [...left, ...first.upset];
    if (remaining.length === 0) continue;
    // The other one stands in all that is left; of the shortest relation the fewest figures have to be looked at.
    const pivot = remaining.reduce((a, b) => (b.parts.length < a.parts.length ? b : a));
    const seconds = (byRelation.get(pivot) ?? []).filter(
      ({ candidate, touched }) =>
        remaining.every((relation) => touched.has(relation)) &&
        !candidate.facts.some((fact) => first.facts.includes(fact)),
    );
    if (seconds.length === 0) continue;
    const undo = candidates.standings.correct(first.moves);
    const tried = new Set<string>();
    for (const { candidate } of seconds) {
      const places = candidate.facts.map(({ id }) => id).join();
      if (tried.has(places)) continue;
      tried.add(places);
      const second = candidates.making(pivot, candidate.facts);
      if (!second || second.upset.length > 0) continue;
      if (!remaining.every((relation) => second.settled.includes(relation))) continue;
      const key = [keyOf(first), keyOf(second)].sort().join(' ');
      if (!found.has(key)) found.set(key, [first, second]);
    }
    undo();
  }
  return [...found.values()];
}

const PAIR = {
  merits: ([a, b]: Pair): readonly number[] => [
    -(a.worked + b.worked),
    a.support + b.support,
    -(a.facts.length + b.facts.length),
    -(Number(isOdd(a)) + Number(isOdd(b))),
  ],
  strain: ([a, b]: Pair): number => a.strain + b.strain,
  favour: ([a, b]: Pair): readonly number[] => [
    // A figure whose correction settles something by itself, whatever is done to the other.
    Math.min(a.score, b.score),
    Number(isFilled(a)) + Number(isFilled(b)),
    a.exact + b.exact,
    -(a.strain + b.strain),
    -(a.held + b.held),
    -Math.min(a.facts[0]!.id, b.facts[0]!.id),
    -Math.max(a.facts[0]!.id, b.facts[0]!.id),
  ],
};

/** The best pair, and for each of its two the corrections that would do as well in its stead. */
export function bestPair(
  pairs: readonly Pair[],
): readonly { readonly candidate: Candidate; readonly alternatives: readonly Candidate[] }[] {
  const equals = bestOf(pairs, PAIR);
  const [best] = equals;
  if (!best) return [];
  const chosen = new Set(best.map(keyOf));
  const others = new Map<string, Candidate>();
  for (const pair of equals) for (const one of pair) if (!chosen.has(keyOf(one))) others.set(keyOf(one), one);
  const [first, second] = best;
  const isOfFirst = (other: Candidate): boolean => shared(other, first) > shared(other, second);
  const rest = [...others.values()];
  return [
    { candidate: first, alternatives: rest.filter(isOfFirst) },
    { candidate: second, alternatives: rest.filter((other) => !isOfFirst(other)) },
  ];
}

const shared = (a: Candidate, b: Candidate): number =>
  a.settled.filter((relation) => b.settled.includes(relation)).length;
