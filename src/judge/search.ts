import type { Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';
import type { Workings } from '../model/workings.ts';
import type { Candidate } from './candidate.ts';
import { Candidates } from './candidates.ts';
import { components } from './components.ts';
import { evaluate } from './evaluate.ts';
import { bestPair, pairsFor } from './pairs.ts';
import { bestOf, favour, isFilled, isOdd, isTotal, merits, sharesAll } from './rank.ts';

/** A figure that may be the wrong one, with what speaks for and against it. */
export type Suspect = {
  /** One figure, or one figure copied to several places. */
  readonly facts: readonly Fact[];
  /** What it should be then. */
  readonly value: bigint;
  /** What formulas work out of it: it has to be worked out again then. */
  readonly follows: readonly Fact[];
  /** Broken relations that hold once it is corrected. */
  readonly settles: readonly Relation[];
  /** Relations that hold with the figure as it stands: they confirm it. */
  readonly confirmed: number;
};

/** A wrong figure and the value that settles what is broken around it. */
export type Correction = Suspect & {
  /** Other figures whose correction would explain the same equally well. */
  readonly alternatives: readonly Suspect[];
};

export type Diagnosis = {
  readonly corrections: readonly Correction[];
  /** Broken relations that no correction explains. */
  readonly unexplained: readonly Relation[];
  readonly values: ReadonlyMap<number, bigint>;
};

/** A correction to make, and those that would do as well. */
type Step = { readonly candidate: Candidate; readonly alternatives: readonly Candidate[] };

/** Weighings that one search for two figures may take, and all of them together. Counted, not timed: the same everywhere. */
const A_PAIR = 20_000;
const ALL_PAIRS = 60_000;
/** More groups of relations than this are not tried together. */
const FEW = 6;

/**
 * Relations are linear equations over facts; one wrong figure breaks all of its own by the same amount. The smallest set of
 * corrections that settles everything broken is sought in each group of broken relations that share figures: exactly where one or
 * two wrong figures explain it, else greedily, taking the correction that settles most less what it newly breaks until one or two
 * are left.
 * @param stated the linear ones that are broken as they stand, in the same order
 * @param fixed facts that cannot be the wrong ones, such as those of last year's report
 */
export function findCorrections(
  relations: readonly Relation[],
  stated: readonly Relation[],
  fixed: ReadonlySet<number>,
  workings?: Workings,
): Diagnosis {
  if (stated.length === 0) return { corrections: [], unexplained: [], values: new Map() };
  const candidates = new Candidates(relations, stated, fixed, workings);
  const { standings } = candidates;
  const wasBroken = new Set(stated);
  const open = new Set(stated);
  const pairs = new PairSearch(candidates);
  const corrections: Correction[] = [];
  for (let steps = nextSteps(open, candidates, pairs); steps.length > 0; steps = nextSteps(open, candidates, pairs)) {
    for (const { candidate, alternatives } of steps) {
      // What an earlier correction upset was not broken as it stands, and proves nothing.
      const suspect = ({ facts, value, moves, settled, held }: Candidate): Suspect => ({
        facts,
        value,
        follows: [...moves.keys()].filter((fact) => !facts.includes(fact)),
        settles: settled.filter((relation) => wasBroken.has(relation)),
        confirmed: held,
      });
      const found = suspect(candidate);
      if (found.settles.length > 0) corrections.push({ ...found, alternatives: alternatives.map(suspect) });
      for (const relation of candidates.correct(candidate)) {
        if (standings.state(relation) === 'broken') open.add(relation);
        else open.delete(relation);
      }
    }
  }
  const needed = withoutNeedless(corrections, candidates, standings.values);
  const isBroken = (relation: Relation): boolean =>
    evaluate(relation).state === 'broken' && evaluate(relation, needed.values).state === 'broken';
  const unexplained = relations.filter((relation) => open.has(relation) && isBroken(relation));
  return { ...needed, unexplained };
}

/**
 * A correction that was made early may have become needless by those after it: all that it settled holds without it, and nothing breaks.
 * Were it said, two findings would contradict each other.
 */
function withoutNeedless(
  corrections: readonly Correction[],
  candidates: Candidates,
  made: ReadonlyMap<number, bigint>,
): Pick<Diagnosis, 'corrections' | 'values'> {
  let values = made;
  const kept = corrections.filter(({ facts, follows }) => {
    if (corrections.length < 2) return true;
    const without = new Map(values);
    for (const { id } of [...facts, ...follows]) without.delete(id);
    const isWorse = (relation: Relation): boolean =>
      evaluate(relation, without).state === 'broken' && evaluate(relation, values).state !== 'broken';
    if ([...candidates.relationsOf(facts)].some(isWorse)) return true;
    values = without;
    return false;
  });
  return { corrections: kept, values };
}

/** The corrections to make next: all that explain a group alone, else two that do, else what gains most in each. */
function nextSteps(open: ReadonlySet<Relation>, candidates: Candidates, pairs: PairSearch): readonly Step[] {
  if (open.size === 0) return [];
  const groups = components(open, candidates.isFixed, candidates.suspectsIn).map((group) => ({
    group,
    weighed: candidates.best(group),
  }));
  const clean = groups.map(({ group, weighed }) =>
    weighed.filter(
      ({ settled, upset }) =>
        upset.length === 0 &&
        settled.length >= group.size &&
        [...group].every((relation) => settled.includes(relation)),
    ),
  );
  // A blank that nothing else speaks of takes any amount: two figures that explain more go before it. Where one relation is all
  // that is broken there is no more to explain, whatever is broken elsewhere.
  const alone = apart(
    clean.map((all, index) => {
      const filled = all.filter((one) => !isFiller(one));
      const isSingle = open.size === 1 || (groups[index]!.group.size === 1 && filled.length > 0);
      return choose(isSingle ? all : filled);
    }),
  );
  const isDoubtful = alone.some(({ candidate }) => groups.some(({ group }) => isPartOf(candidate, group)));
  if (alone.length > 0 && !isDoubtful) return alone;
  // A pair may join groups by what only both of its corrections keep whole.
  const together = groups.length > 1 && groups.length <= FEW ? bestPair(pairs.of(open)) : [];
  if (together.length > 0) return together;
  if (alone.length > 0) return alone;
  const two = apart(groups.map(({ group }) => bestPair(pairs.of(group))));
  if (two.length > 0) return two;
  const filled = apart(clean.map(choose));
  if (filled.length > 0) return filled;
  return apart(groups.map(({ weighed }) => choose(weighed.filter(({ score }) => score > 0))));
}

/** Copied to several places it settles some of what is broken in a group, and leaves the rest of it as it is. */
function isPartOf({ settled }: Candidate, group: ReadonlySet<Relation>): boolean {
  const own = settled.filter((relation) => group.has(relation));
  return own.length > 0 && own.length < group.size;
}

/** What is not written would have to be, and only one relation says so. */
const isFiller = (candidate: Candidate): boolean =>
  !isFilled(candidate) && (isOdd(candidate) || candidate.settled.length === 1);

/** One slip copied to several places settles several groups: what it settles needs no other correction, and no figure has two. */
function apart(choices: readonly (readonly Step[])[]): readonly Step[] {
  const taken = new Set<Relation | Fact>();
  return choices
    .filter((steps) => {
      const own = steps.flatMap(({ candidate }) => [...candidate.settled, ...candidate.facts]);
      if (own.some((one) => taken.has(one))) return false;
      for (const one of own) taken.add(one);
      return true;
    })
    .flat();
}

const SINGLE = { merits, favour, strain: ({ strain }: Candidate): number => strain };

/** The best of these, if there is any, with its equals. */
function choose(candidates: readonly Candidate[]): readonly Step[] {
  const [first, ...others] = bestOf(candidates, SINGLE);
  if (!first) return [];
  const equals = [first, ...others.filter((other) => sharesAll(first.settled, other.settled))];
  // Among many that nothing tells apart the total speaks for its parts.
  const best = equals.length > 3 ? (equals.find(isTotal) ?? first) : first;
  return [{ candidate: best, alternatives: equals.filter((other) => other !== best) }];
}

/** Searches for two wrong figures, each group of relations once, as long as there is work to spend. */
class PairSearch {
  private readonly candidates: Candidates;
  private readonly tried = new Map<Relation, Set<string>>();
  private readonly numbers = new Map<Relation, number>();
  private left = ALL_PAIRS;

  constructor(candidates: Candidates) {
    this.candidates = candidates;
  }

  of(group: ReadonlySet<Relation>) {
    const [first] = group;
    if (!first || group.size < 2 || this.left <= 0) return [];
    const key = [...group].map((relation) => this.number(relation)).join();
    const tried = this.tried.get(first) ?? new Set();
    this.tried.set(first, tried);
    if (tried.has(key)) return [];
    tried.add(key);
    const before = this.candidates.weighings;
    const pairs = pairsFor(group, this.candidates, Math.min(A_PAIR, this.left));
    this.left -= this.candidates.weighings - before;
    return pairs;
  }

  private number(relation: Relation): number {
    const known = this.numbers.get(relation) ?? this.numbers.size;
    this.numbers.set(relation, known);
    return known;
  }
}
