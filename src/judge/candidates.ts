import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import type { Workings } from '../model/workings.ts';
import { asPrinted, type Candidate, isBetterValue, keyOf, placesOf } from './candidate.ts';
import { copiesOf } from './copies.ts';
import { evaluate, isLinear, type Values, valueIn } from './evaluate.ts';
import { Followers } from './followers.ts';
import { LeftOut } from './left-out.ts';
import { type Moves, Standings, signOf, strainOf, type Term, termsOf } from './standing.ts';

/** Corrections read off broken equations, weighed once each until something around them is corrected. */
export class Candidates {
  readonly standings: Standings;
  /** How many corrections were weighed: the measure of work, the same on every machine. */
  weighings = 0;
  private readonly around: ReadonlyMap<number, readonly Term[]>;
  private readonly witnesses = new Map<number, Relation[]>();
  private readonly fixed: ReadonlySet<number>;
  private readonly proposed = new Map<Relation, readonly Candidate[]>();
  private readonly near = new Map<Relation, ReadonlySet<Relation>>();
  private readonly followers: Followers;
  /** Figures of relations that are broken as they stand. */
  private readonly accused = new Set<number>();
  private readonly leftOut: LeftOut;
  private readonly weights = new Map<Relation, ReadonlyMap<Fact, bigint>>();
  private readonly misfits = new Map<number, boolean>();
  /** Tables in which an amount is less than nothing. */
  private readonly negative = new Set<number>();

  /**
   * @param stated those that are broken as they stand
   * @param fixed facts that cannot be the wrong ones, such as those of last year's report
   */
  constructor(
    relations: readonly Relation[],
    stated: Iterable<Relation>,
    fixed: ReadonlySet<number>,
    workings: Workings = UNTOLD,
  ) {
    for (const { total, parts } of stated) for (const { id } of [total, ...parts]) this.accused.add(id);
    this.leftOut = new LeftOut(stated);
    this.followers = new Followers(workings);
    this.around = termsOf(relations.filter(isLinear));
    this.standings = new Standings(this.around);
    this.fixed = fixed;
    for (const { total, parts } of relations)
      for (const { at, value, row } of [total, ...parts])
        if (value < 0n && at.measure === '金额') this.negative.add(row.table);
    for (const relation of relations) {
      // A share or a rate that a formula gives bears out whatever it is given.
      if (isLinear(relation) || workings.formulas.has(relation.total.id)) continue;
      for (const fact of [relation.total, ...relation.parts]) push(this.witnesses, fact.id, relation);
    }
  }

  isFixed = (fact: Fact): boolean => this.fixed.has(fact.id) || this.standings.values.has(fact.id);

  /** The relations these figures stand in, or what is worked out of them. */
  relationsOf(facts: readonly Fact[]): Set<Relation> {
    const found = new Set<Relation>();
    const { isEmpty } = this.followers;
    const add = ({ id }: Fact): void => {
      for (const { relation } of this.around.get(id) ?? []) found.add(relation);
    };
    for (const fact of facts) {
      add(fact);
      if (isEmpty) continue;
      for (const follower of this.followers.of(fact)) add(follower.fact);
    }
    return found;
  }

  /** The figures whose correction may settle a relation: its own, and those that formulas work them out of. */
  suspectsIn = ({ total, parts }: Relation): readonly Fact[] => {
    const own = [total, ...parts];
    if (this.followers.isEmpty) return own;
    const behind = new Set<Fact>();
    for (const fact of own) for (const other of this.followers.behind(fact)) behind.add(other);
    for (const fact of own) behind.delete(fact);
    return behind.size === 0 ? own : [...own, ...this.foremost(behind)];
  };

  /** Of thousands that a total is made of those that something else speaks against; some others show that these are not alone. */
  private foremost(facts: ReadonlySet<Fact>): readonly Fact[] {
    const all = [...facts];
    if (all.length <= MOST) return all;
    const isAccused = ({ id }: Fact): boolean => this.accused.has(id);
    return [...all.filter(isAccused), ...all.filter((fact) => !isAccused(fact))].slice(0, MOST);
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
  correct({ facts, moves }: Pick<Candidate, 'facts' | 'moves'>): Set<Relation> {
    this.standings.correct(moves);
    const touched = this.relationsOf(facts);
    for (const relation of touched) this.forget(this.nearOf(relation));
    return touched;
  }

  /** Beside a total of thousands few relations were read. */
  private forget(near: ReadonlySet<Relation>): void {
    if (near.size < this.proposed.size) for (const relation of near) this.proposed.delete(relation);
    else for (const relation of this.proposed.keys()) if (near.has(relation)) this.proposed.delete(relation);
  }

  /** Those in which a figure stands that may settle this one: the same all along, and asked for at every correction. */
  private nearOf(relation: Relation): ReadonlySet<Relation> {
    const near = this.near.get(relation) ?? this.relationsOf(this.suspectsIn(relation));
    this.near.set(relation, near);
    return near;
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
    const weights = this.weightsOf(relation);
    // Where all of a list was forgotten, its total was not.
    const forgotten =
      relation.likely && relation.kind === 'sum' && relation.parts.every(({ state }) => state === 'empty');
    for (const fact of this.suspectsIn(relation)) {
      if (this.isFixed(fact) || (forgotten && fact === relation.total)) continue;
      const value = this.valueIn(relation, weights, [fact]);
      if (value !== undefined && this.mayBe(fact, value)) found.push({ facts: [fact], value });
      if (seen.has(fact)) continue;
      const all = copiesOf(fact, this.around, this.standings, this.isFixed, this.leftOut);
      for (const copy of all) seen.add(copy);
      const copies = this.leading(all);
      const alike = copies.length > 1 ? this.valueIn(relation, weights, copies) : undefined;
      if (alike !== undefined && this.mayBe(fact, alike)) found.push({ facts: copies, value: alike });
    }
    return found;
  }

  /** Nobody plans to spend or to get less than nothing, where no other amount of the table is. */
  private mayBe({ at, row }: Fact, value: bigint): boolean {
    return value >= 0n || at.measure !== '金额' || this.negative.has(row.table);
  }

  /** Without those that follow from another of them. */
  private leading(facts: readonly Fact[]): readonly Fact[] {
    if (this.followers.isEmpty) return facts;
    const led = new Set(facts.flatMap((fact) => this.followers.of(fact).map((follower) => follower.fact)));
    return led.size === 0 ? facts : facts.filter((fact) => !led.has(fact));
  }

  /** The correction of these figures that makes a relation hold they stand in. */
  making(relation: Relation, facts: readonly Fact[]): Candidate | undefined {
    const value = this.valueIn(relation, this.weightsOf(relation), facts);
    return value === undefined ? undefined : this.weigh(facts, value);
  }

  private weightsOf(relation: Relation): ReadonlyMap<Fact, bigint> {
    const known = this.weights.get(relation) ?? weightsIn(relation);
    this.weights.set(relation, known);
    return known;
  }

  /** The value of these figures that makes a relation hold; `undefined` where none does. */
  private valueIn(relation: Relation, weights: ReadonlyMap<Fact, bigint>, facts: readonly Fact[]): bigint | undefined {
    let weight = 0n;
    for (const fact of facts) {
      weight += weights.get(fact) ?? 0n;
      if (this.followers.isEmpty) continue;
      for (const follower of this.followers.of(fact)) weight += follower.times * (weights.get(follower.fact) ?? 0n);
    }
    const gap = this.standings.gap(relation);
    if (weight === 0n || gap % weight !== 0n) return undefined;
    const fact = (facts.length > 1 && facts.find((one) => weights.has(one))) || facts[0]!;
    return asPrinted(fact, valueIn(fact, this.standings.values) - gap / weight);
  }

  /** These figures at a value, with all that follows. */
  private movesTo(facts: readonly Fact[], value: bigint): Moves {
    const { values } = this.standings;
    const moves = new Map<Fact, bigint>();
    for (const fact of facts) moves.set(fact, value);
    if (this.followers.isEmpty) return moves;
    const follow = new Map<Fact, bigint>();
    for (const fact of facts) {
      const by = value - valueIn(fact, values);
      for (const { fact: other, times } of this.followers.of(fact))
        if (!moves.has(other)) follow.set(other, (follow.get(other) ?? valueIn(other, values)) + by * times);
    }
    for (const [other, moved] of follow) moves.set(other, moved);
    return moves;
  }

  /** A formula that does what it says is not wrong by itself, unless it adds something else than its total is made of. */
  private isWorked(fact: Fact): boolean {
    if (!this.followers.isWorked(fact)) return false;
    let misfit = this.misfits.get(fact.id);
    if (misfit === undefined) {
      const inputs = this.followers.inputsOf(fact);
      misfit = (this.around.get(fact.id) ?? []).some(
        ({ relation, isPart }) =>
          !isPart &&
          relation.parts.length > 1 &&
          relation.parts.some((part) => inputs.includes(part)) &&
          evaluate(relation).state === 'broken',
      );
      this.misfits.set(fact.id, misfit);
    }
    return !misfit;
  }

  /** What a correction settles less what it newly breaks, and what else speaks for it. */
  weigh(facts: readonly Fact[], value: bigint): Candidate {
    this.weighings++;
    const { standings } = this;
    const moves = this.movesTo(facts, value);
    const follows = moves.size > facts.length;
    let made: Map<number, bigint> | undefined;
    const trial = (): Values => {
      if (!made) {
        made = new Map(standings.values);
        for (const [{ id }, moved] of moves) made.set(id, moved);
      }
      return made;
    };
    const settled: Relation[] = [];
    const upset: Relation[] = [];
    let exact = 0;
    let held = 0;
    let strain = 0;
    for (const [relation, change] of standings.changes(moves)) {
      // What a formula keeps whole whatever it is given says nothing of the figure.
      if (follows && change.delta === 0n && change.parts === 0) continue;
      const before = standings.of(relation);
      const after = standings.after(relation, change, trial);
      strain += strainOf(after) - strainOf(before);
      if (after.state === 'held') exact++;
      if (before.state === 'held') held++;
      if (before.state === 'broken' && after.state !== 'broken') settled.push(relation);
      else if (before.state !== 'broken' && after.state === 'broken') upset.push(relation);
    }
    let support = 0;
    for (const relation of new Set([...moves.keys()].flatMap(({ id }) => this.witnesses.get(id) ?? []))) {
      const before = evaluate(relation, standings.values).state === 'broken' ? 1 : 0;
      const after = evaluate(relation, trial()).state === 'broken' ? 1 : 0;
      support += before - after;
    }
    const worked = this.followers.isEmpty ? 0 : facts.filter((fact) => this.isWorked(fact)).length;
    const score = settled.length - upset.length;
    return { facts, value, moves, worked, settled, upset, score, exact, support, strain, held };
  }
}

/** How far a relation's gap goes when one of its figures goes by one. */
function weightsIn(relation: Relation): ReadonlyMap<Fact, bigint> {
  const weights = new Map([[relation.total, 1n]]);
  for (const [index, part] of relation.parts.entries())
    weights.set(part, (weights.get(part) ?? 0n) + signOf(relation, index + 1));
  return weights;
}

/** More figures than this are not sought below a relation's own. */
const MOST = 100;

const UNTOLD: Workings = { inputs: new Map(), formulas: new Set() };
