import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { copiesOf } from './copies.ts';
import { evaluate, isLinear, type Values, valueIn } from './evaluate.ts';
import { Standings, signOf, strainOf, type Term, termsOf } from './standing.ts';

/** A correction that may be the right one: a figure (or one figure copied to several places), its value, and what comes of it. */
export type Candidate = {
  readonly facts: readonly Fact[];
  readonly value: bigint;
  /** Broken relations that hold then, and relations that break. */
  readonly settled: readonly Relation[];
  readonly upset: readonly Relation[];
  /** Settled less upset. */
  readonly score: number;
  /** Relations that hold to the last place then. */
  readonly exact: number;
  /** Inequalities, shares and rates that hold then, less those that break. */
  readonly support: number;
  /** What it adds to the strain of residues, or takes from it. */
  readonly strain: number;
  /** Relations that held all along: they confirm the figure as it stands. */
  readonly held: number;
};

/** Corrections read off broken equations, weighed once each until something around them is corrected. */
export class Candidates {
  readonly standings: Standings;
  /** How many corrections were weighed: the measure of work, the same on every machine. */
  weighings = 0;
  private readonly around: ReadonlyMap<number, readonly Term[]>;
  private readonly witnesses = new Map<number, Relation[]>();
  private readonly fixed: ReadonlySet<number>;
  private readonly proposed = new Map<Relation, readonly Candidate[]>();

  /** @param fixed facts that cannot be the wrong ones, such as those of last year's report */
  constructor(relations: readonly Relation[], fixed: ReadonlySet<number>) {
    this.around = termsOf(relations.filter(isLinear));
    this.standings = new Standings(this.around);
    this.fixed = fixed;
    for (const relation of relations) {
      if (isLinear(relation)) continue;
      for (const fact of [relation.total, ...relation.parts]) push(this.witnesses, fact.id, relation);
    }
  }

  isFixed = (fact: Fact): boolean => this.fixed.has(fact.id) || this.standings.values.has(fact.id);

  relationsOf(facts: readonly Fact[]): Set<Relation> {
    return new Set(facts.flatMap(({ id }) => (this.around.get(id) ?? []).map(({ relation }) => relation)));
  }

  /** Every correction that can be read off these relations. */
  all(relations: Iterable<Relation>): Candidate[] {
    const found = new Map<string, Candidate>();
    for (const relation of relations)
      for (const candidate of this.readOff(relation)) {
        const key = keyOf(candidate);
        if (!found.has(key)) found.set(key, candidate);
      }
    return [...found.values()];
  }

  /** The same with only the best value of each figure. */
  best(relations: Iterable<Relation>): Candidate[] {
    const best = new Map<string, Candidate>();
    for (const relation of relations)
      for (const candidate of this.readOff(relation)) {
        const key = placesOf(candidate);
        const known = best.get(key);
        if (!known || isBetterValue(candidate, known)) best.set(key, candidate);
      }
    return [...best.values()];
  }

  /** Makes a correction; what was weighed around it is forgotten. */
  correct({ facts, value }: Pick<Candidate, 'facts' | 'value'>): Set<Relation> {
    this.standings.correct(facts, value);
    const touched = this.relationsOf(facts);
    const others = new Set<Fact>();
    for (const relation of touched) for (const fact of [relation.total, ...relation.parts]) others.add(fact);
    for (const relation of this.relationsOf([...others])) this.proposed.delete(relation);
    return touched;
  }

  private readOff(relation: Relation): readonly Candidate[] {
    let found = this.proposed.get(relation);
    if (!found) {
      found = this.corrections(relation).map(({ facts, value }) => this.weigh(facts, value));
      this.proposed.set(relation, found);
    }
    // Copies far from a correction may have been weighed before it was made.
    return found.some(({ facts }) => facts.some(this.isFixed))
      ? found.filter(({ facts }) => !facts.some(this.isFixed))
      : found;
  }

  /** What would make this relation hold: each of its figures, alone or with its copies, given another value. */
  private corrections(relation: Relation): Pick<Candidate, 'facts' | 'value'>[] {
    const seen = new Set<Fact>();
    const found: Pick<Candidate, 'facts' | 'value'>[] = [];
    for (const [index, fact] of [relation.total, ...relation.parts].entries()) {
      if (this.isFixed(fact)) continue;
      const value = this.valueAt(relation, index, fact);
      found.push({ facts: [fact], value });
      if (seen.has(fact)) continue;
      const copies = copiesOf(fact, this.around, this.standings, this.isFixed);
      for (const copy of copies) seen.add(copy);
      if (copies.length > 1) found.push({ facts: copies, value });
    }
    return found;
  }

  /** The correction of these figures that makes a relation hold they stand in. */
  making(relation: Relation, facts: readonly Fact[]): Candidate | undefined {
    const index = [relation.total, ...relation.parts].findIndex((fact) => facts.includes(fact));
    if (index < 0) return undefined;
    return this.weigh(facts, this.valueAt(relation, index, index === 0 ? relation.total : relation.parts[index - 1]!));
  }

  private valueAt(relation: Relation, index: number, fact: Fact): bigint {
    const { standings } = this;
    return asPrinted(fact, valueIn(fact, standings.values) - signOf(relation, index) * standings.gap(relation));
  }

  /** What a correction settles less what it newly breaks, and what else speaks for it. */
  weigh(facts: readonly Fact[], value: bigint): Candidate {
    this.weighings++;
    const { standings } = this;
    let made: Map<number, bigint> | undefined;
    const trial = (): Values => {
      made ??= new Map([...standings.values, ...facts.map(({ id }) => [id, value] as const)]);
      return made;
    };
    const settled: Relation[] = [];
    const upset: Relation[] = [];
    let exact = 0;
    let held = 0;
    let strain = 0;
    for (const [relation, change] of standings.changes(facts, value)) {
      const before = standings.of(relation);
      const after = standings.after(relation, change, trial);
      strain += strainOf(after) - strainOf(before);
      if (after.state === 'held') exact++;
      if (before.state === 'held') held++;
      if (before.state === 'broken' && after.state !== 'broken') settled.push(relation);
      else if (before.state !== 'broken' && after.state === 'broken') upset.push(relation);
    }
    let support = 0;
    for (const relation of new Set(facts.flatMap(({ id }) => this.witnesses.get(id) ?? []))) {
      const before = evaluate(relation, standings.values).state === 'broken' ? 1 : 0;
      const after = evaluate(relation, trial()).state === 'broken' ? 1 : 0;
      support += before - after;
    }
    return { facts, value, settled, upset, score: settled.length - upset.length, exact, support, strain, held };
  }
}

const placesOf = ({ facts }: Candidate): string =>
  facts.length === 1 ? `${facts[0]!.id}` : facts.map(({ id }) => id).join();

/** The same for equal corrections. */
export const keyOf = (candidate: Candidate): string => `${placesOf(candidate)}=${candidate.value}`;

/** A correction is printed like the figure it corrects, however finely what it was read off is printed. */
function asPrinted(fact: Fact, value: bigint): bigint {
  const place = 2n * fact.half;
  if (place === 0n || value % place === 0n || fact.value % place !== 0n) return value;
  return ((value + (value < 0n ? -fact.half : fact.half)) / place) * place;
}

const isBetterValue = (a: Candidate, b: Candidate): boolean =>
  a.score !== b.score ? a.score > b.score : a.exact !== b.exact ? a.exact > b.exact : false;
