import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { evaluate, isLinear, type Values, valueIn } from './evaluate.ts';
import { type Change, change, Standings, signOf, type Term, termsOf } from './standing.ts';

/** A figure (or one figure copied to several places) and the value that settles what is broken around it. */
export type Correction = {
  readonly facts: readonly Fact[];
  readonly value: bigint;
  readonly settles: readonly Relation[];
  /** Other figures whose correction would explain the same equally well. */
  readonly alternatives: readonly { readonly facts: readonly Fact[]; readonly value: bigint }[];
};

export type Diagnosis = {
  readonly corrections: readonly Correction[];
  /** Broken relations that no correction explains. */
  readonly unexplained: readonly Relation[];
  readonly values: ReadonlyMap<number, bigint>;
};

type Candidate = {
  facts: readonly Fact[];
  value: bigint;
  settled: Relation[];
  score: number;
  exact: number;
  support: number;
  held: number;
};

/**
 * Relations are linear equations over facts; one wrong figure breaks all of its own by the same amount. Greedily: of all
 * corrections read off the broken equations take the one that settles most less what it newly breaks, apply it, go on.
 * @param stated the linear ones that are broken as they stand, in the same order
 * @param fixed facts that cannot be the wrong ones, such as those of last year's report
 */
export function findCorrections(
  relations: readonly Relation[],
  stated: readonly Relation[],
  fixed: ReadonlySet<number>,
): Diagnosis {
  if (stated.length === 0) return { corrections: [], unexplained: [], values: new Map() };
  const around = termsOf(relations.filter(isLinear));
  const witnesses = new Map<number, Relation[]>();
  for (const relation of relations) {
    if (isLinear(relation)) continue;
    for (const fact of [relation.total, ...relation.parts]) push(witnesses, fact.id, relation);
  }
  const values = new Map<number, bigint>();
  const standings = new Standings(values);
  const AS_STATED: ReadonlyMap<number, bigint> = new Map();
  const isBroken = (relation: Relation, given: ReadonlyMap<number, bigint>): boolean =>
    evaluate(relation, given).state === 'broken';
  let broken = stated;
  const open = new Set(broken);
  const corrections: Correction[] = [];
  while (broken.length > 0) {
    const candidates = propose(broken);
    const first = candidates.reduce<Candidate | undefined>((a, b) => (!a || better(b, a) ? b : a), undefined);
    if (!first || first.score < 1) break;
    const equals = candidates.filter((other) => rank(other) === rank(first) && sharesAll(first.settled, other.settled));
    // Among many that nothing tells apart the total speaks for its parts.
    const best = equals.length > 3 ? (equals.find(isTotal) ?? first) : first;
    const ties = equals.filter((other) => other !== best);
    for (const fact of best.facts) values.set(fact.id, best.value);
    // What an earlier correction upset was not broken as it stands, and proves nothing.
    const settles = best.settled.filter((relation) => isBroken(relation, AS_STATED));
    if (settles.length > 0) corrections.push({ facts: best.facts, value: best.value, settles, alternatives: ties });
    // Only what speaks of the corrected figures can have changed.
    for (const { relation } of best.facts.flatMap(({ id }) => around.get(id) ?? [])) {
      standings.forget(relation);
      if (standings.state(relation) === 'broken') open.add(relation);
      else open.delete(relation);
    }
    broken = relations.filter((relation) => open.has(relation));
  }
  // What a correction elsewhere upset was not broken as it stands.
  return { corrections, unexplained: broken.filter((relation) => isBroken(relation, AS_STATED)), values };

  /** Every correction read off an open equation, weighed. */
  function propose(open: readonly Relation[]): Candidate[] {
    const seen = new Map<string, Candidate>();
    for (const relation of open) {
      const gap = standings.gap(relation);
      for (const [index, fact] of [relation.total, ...relation.parts].entries()) {
        if (fixed.has(fact.id) || values.has(fact.id)) continue;
        const value = valueIn(fact, values) - signOf(relation, index) * gap;
        for (const facts of [[fact], copies(fact, around, standings, values, fixed)]) {
          if (facts.length === 1 && facts[0] !== fact) continue;
          const key = `${facts.map(({ id }) => id).join(',')}=${value}`;
          if (!seen.has(key)) seen.set(key, weigh(facts, value));
        }
      }
    }
    return [...seen.values()];
  }

  /** What a correction settles less what it newly breaks, and what else speaks for it. */
  function weigh(facts: readonly Fact[], value: bigint): Candidate {
    let made: Map<number, bigint> | undefined;
    const trial = (): Values => {
      made ??= new Map([...values, ...facts.map(({ id }) => [id, value] as const)]);
      return made;
    };
    const changes = new Map<Relation, Change>();
    for (const fact of facts) {
      for (const term of around.get(fact.id) ?? []) {
        const known = changes.get(term.relation) ?? { delta: 0n, parts: 0, hard: 0n, squares: 0n };
        changes.set(term.relation, known);
        change(known, fact, term, value, values);
      }
    }
    const settled: Relation[] = [];
    let newly = 0;
    let exact = 0;
    let held = 0;
    for (const [relation, changed] of changes) {
      const before = standings.state(relation);
      const after = standings.after(relation, changed, trial);
      if (after === 'held') exact++;
      if (before === 'held') held++;
      if (before === 'broken' && after !== 'broken') settled.push(relation);
      else if (before !== 'broken' && after === 'broken') newly++;
    }
    let support = 0;
    for (const relation of new Set(facts.flatMap(({ id }) => witnesses.get(id) ?? []))) {
      const before = isBroken(relation, values) ? 1 : 0;
      const after = isBroken(relation, trial()) ? 1 : 0;
      support += before - after;
    }
    return { facts, value, settled, score: settled.length - newly, exact, support, held };
  }
}

/** What settles a choice between corrections; equal ranks are said as “either”. */
const rank = (candidate: Candidate): string => `${candidate.score}/${candidate.support}/${candidate.facts.length}`;

function better(a: Candidate, b: Candidate): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.support !== b.support) return a.support > b.support;
  if (a.facts.length !== b.facts.length) return a.facts.length < b.facts.length;
  if (a.exact !== b.exact) return a.exact > b.exact;
  // What is written is more suspect than what is not.
  if (isFilled(a) !== isFilled(b)) return isFilled(a);
  // A figure that others confirm is less suspect; after that the first in the document speaks.
  if (a.held !== b.held) return a.held < b.held;
  return a.facts[0]!.id < b.facts[0]!.id;
}

const isFilled = ({ facts }: Candidate): boolean => facts[0]?.state === 'figure';

const isTotal = ({ facts, settled }: Candidate): boolean => settled.every((relation) => relation.total === facts[0]);

const sharesAll = (a: readonly Relation[], b: readonly Relation[]): boolean =>
  a.every((relation) => b.includes(relation));

/** The figure together with the places that state it alike: one slip copied is one finding. */
function copies(
  fact: Fact,
  around: ReadonlyMap<number, readonly Term[]>,
  standings: Standings,
  given: ReadonlyMap<number, bigint>,
  fixed: ReadonlySet<number>,
): Fact[] {
  if (fact.state === 'empty') return [fact];
  const found = new Set([fact]);
  const queue = [fact];
  for (let at = queue.pop(); at && found.size <= 12; at = queue.pop()) {
    for (const { relation } of around.get(at.id) ?? []) {
      if (relation.kind === 'change' || relation.kind === 'prior') continue;
      const only = standings.onlyFigure(relation);
      if (!only || standings.state(relation) !== 'held') continue;
      for (const other of [relation.total, only]) {
        if (found.has(other) || other.value !== fact.value || fixed.has(other.id) || given.has(other.id)) continue;
        found.add(other);
        queue.push(other);
      }
    }
  }
  return [...found].sort((a, b) => a.id - b.id);
}
