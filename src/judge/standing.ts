import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import {
  difference,
  evaluate,
  graded,
  isEmpty,
  type Slack,
  slackIn,
  type Values,
  type Verdict,
  valueIn,
} from './evaluate.ts';

type State = Verdict['state'];

/** One place of a figure in a linear relation, with the sign its value has in what the relation is off by. */
export type Term = { readonly relation: Relation; readonly sign: bigint; readonly isPart: boolean };

/** A term for each place a figure has in relations, by the figure. */
export function termsOf(relations: readonly Relation[]): ReadonlyMap<number, readonly Term[]> {
  const terms = new Map<number, Term[]>();
  for (const relation of relations) {
    push(terms, relation.total.id, { relation, sign: 1n, isPart: false });
    for (const [index, part] of relation.parts.entries())
      push(terms, part.id, { relation, sign: signOf(relation, index + 1), isPart: true });
  }
  return terms;
}

/** Of a relation's figures, the total first: what this year is lessened by, the year before, is all that counts the other way. */
export const signOf = ({ kind }: Relation, index: number): bigint =>
  index === 0 || (kind === 'change' && index >= 2) ? 1n : -1n;

/** Values that figures are given. */
export type Moves = ReadonlyMap<Fact, bigint>;

/** What giving figures other values changes in a relation. */
type Change = { delta: bigint; parts: number; hard: bigint; squares: bigint };

export type Changes = ReadonlyMap<Relation, Readonly<Change>>;

export type Standing = {
  readonly gap: bigint;
  readonly slack: Slack;
  readonly state: State;
  /** Something in it could not be read: no value of anything else makes it checkable. */
  readonly isUnreadable: boolean;
};

/** How far a residue is from what rounding leaves on the average: its square in variances (a rounded figure has half²/3). */
export const strainOf = ({ state, gap, slack }: Standing): number =>
  state === 'residue' ? (3 * Number(gap) ** 2) / Number(slack.squares) : 0;

/**
 * How linear relations stand with the corrections made so far. A column of thousands is added up once, not once for each of its
 * figures that may be the wrong one; a correction changes what it touches and can be taken back.
 */
export class Standings {
  /** Corrected values, by the figure. */
  readonly values: Values;
  private readonly corrected = new Map<number, bigint>();
  private readonly around: ReadonlyMap<number, readonly Term[]>;
  private readonly known = new Map<Relation, Standing>();
  private readonly only = new Map<Relation, Fact | null>();

  constructor(around: ReadonlyMap<number, readonly Term[]>) {
    this.around = around;
    this.values = this.corrected;
  }

  state(relation: Relation): State {
    return this.of(relation).state;
  }

  gap(relation: Relation): bigint {
    return this.of(relation).gap;
  }

  /** What giving figures these values changes, relation by relation. */
  changes(moves: Moves): Changes {
    const changes = new Map<Relation, Change>();
    for (const [fact, value] of moves) {
      const wasEmpty = isEmpty(fact, this.values);
      const delta = value - valueIn(fact, this.values);
      for (const { relation, sign, isPart } of this.around.get(fact.id) ?? []) {
        const change = changes.get(relation) ?? { delta: 0n, parts: 0, hard: 0n, squares: 0n };
        changes.set(relation, change);
        change.delta += sign * delta;
        if (!wasEmpty) continue;
        if (isPart) change.parts++;
        change.hard += fact.half;
        change.squares += fact.half * fact.half;
      }
    }
    return changes;
  }

  /** How it stands, … */
  of(relation: Relation): Standing {
    let standing = this.known.get(relation);
    if (!standing) {
      const { values } = this;
      const gap = difference(relation, values);
      const isUnreadable = [relation.total, ...relation.parts].some((fact) => fact.state === 'unreadable');
      standing = { gap, slack: slackIn(relation, values), state: evaluate(relation, values).state, isUnreadable };
      this.known.set(relation, standing);
    }
    return standing;
  }

  /** … and how with some of its figures changed; `trial` gives all values then. */
  after(relation: Relation, { delta, parts, hard, squares }: Readonly<Change>, trial: () => Values): Standing {
    const { gap, slack, isUnreadable } = this.of(relation);
    const filled = { parts: slack.parts + parts, hard: slack.hard + hard, squares: slack.squares + squares };
    const state = (): State => {
      if (isUnreadable) return 'uncheckable';
      if (filled.parts <= 1) return evaluate(relation, trial()).state;
      const after = graded(gap + delta, filled).state;
      return relation.doubtful && after !== 'held' ? 'uncheckable' : after;
    };
    return { gap: gap + delta, slack: filled, state: state(), isUnreadable };
  }

  /** Makes the correction. Calling what it returns takes it back. */
  correct(moves: Moves): () => void {
    const changes = this.changes(moves);
    const before = [...changes.keys()].map((relation) => [relation, this.of(relation)] as const);
    const values = [...moves.keys()].map(({ id }) => [id, this.corrected.get(id)] as const);
    const after = new Map(this.values);
    for (const [{ id }, value] of moves) after.set(id, value);
    for (const [relation, change] of changes)
      this.known.set(
        relation,
        this.after(relation, change, () => after),
      );
    for (const [{ id }, value] of moves) this.corrected.set(id, value);
    return () => {
      for (const [relation, standing] of before) this.known.set(relation, standing);
      for (const [id, was] of values) {
        if (was === undefined) this.corrected.delete(id);
        else this.corrected.set(id, was);
      }
    };
  }

  /** The part of a relation that holds a figure, where only one does. */
  onlyFigure(relation: Relation): Fact | undefined {
    let only = this.only.get(relation);
    if (only === undefined) {
      // A written zero adds as little as a blank.
      const figures = relation.parts.filter((part) => part.state === 'figure' && part.value !== 0n);
      only = (figures.length === 1 && figures[0]) || null;
      this.only.set(relation, only);
    }
    return only ?? undefined;
  }
}
