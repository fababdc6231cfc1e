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

/** Of a relation's figures, the total first: this year less the year before is the only part that counts the other way. */
export const signOf = ({ kind }: Relation, index: number): bigint =>
  index === 0 || (kind === 'change' && index === 2) ? 1n : -1n;

/** What a trial changes in a relation. */
export type Change = { delta: bigint; parts: number; hard: bigint; squares: bigint };

/** What giving a figure another value changes at one of its places. */
export function change(into: Change, fact: Fact, { sign, isPart }: Term, value: bigint, given: Values): void {
  into.delta += sign * (value - valueIn(fact, given));
  if (!isEmpty(fact, given)) return;
  if (isPart) into.parts++;
  into.hard += fact.half;
  into.squares += fact.half * fact.half;
}

type Standing = {
  readonly gap: bigint;
  readonly slack: Slack;
  readonly state: State;
  /** Something in it could not be read: no value of anything else makes it checkable. */
  readonly isUnreadable: boolean;
};

/**
 * How linear relations stand with the corrections made so far. A column of thousands is added up once, not once for each of its
 * figures that may be the wrong one.
 */
export class Standings {
  private readonly values: Values;
  private readonly known = new Map<Relation, Standing>();
  private readonly only = new Map<Relation, Fact | null>();

  constructor(values: Values) {
    this.values = values;
  }

  state(relation: Relation): State {
    return this.of(relation).state;
  }

  gap(relation: Relation): bigint {
    return this.of(relation).gap;
  }

  /** The state with some figures of the relation changed; `trial` gives all values then. */
  after(relation: Relation, { delta, parts, hard, squares }: Change, trial: () => Values): State {
    const { gap, slack, isUnreadable } = this.of(relation);
    if (isUnreadable) return 'uncheckable';
    const filled = { parts: slack.parts + parts, hard: slack.hard + hard, squares: slack.squares + squares };
    if (filled.parts <= 1) return evaluate(relation, trial()).state;
    const after = graded(gap + delta, filled).state;
    return relation.doubtful && after !== 'held' ? 'uncheckable' : after;
  }

  /** The part of a relation that holds a figure, where only one does. */
  onlyFigure(relation: Relation): Fact | undefined {
    let only = this.only.get(relation);
    if (only === undefined) {
      const figures = relation.parts.filter((part) => part.state === 'figure');
      only = (figures.length === 1 && figures[0]) || null;
      this.only.set(relation, only);
    }
    return only ?? undefined;
  }

  /** A figure of the relation was corrected. */
  forget(relation: Relation): void {
    this.known.delete(relation);
  }

  private of(relation: Relation): Standing {
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
}
