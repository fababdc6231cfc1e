import type { Fact } from '../model/fact.ts';
import { abs } from '../model/money.ts';
import { growthRange, ratio, ratioRange, truncatePercent } from '../model/ratio.ts';
import type { Relation } from '../model/relation.ts';
import { sumOf } from '../model/rounding.ts';

/**
 * How a relation stands: `held`, a `residue` that rounding explains (note) or may explain (query), `broken` beyond every
 * rounding, or `uncheckable` because something in it could not be read.
 */
export type Verdict =
  | { readonly state: 'held' | 'uncheckable' }
  | { readonly state: 'residue' | 'broken'; readonly grade: 'error' | 'query' | 'note'; readonly difference: bigint };

/** Corrected values stand in for stated ones while causes are sought. */
export type Values = ReadonlyMap<number, bigint>;

export const valueIn = (fact: Fact, values?: Values): bigint => values?.get(fact.id) ?? fact.value;

const HELD: Verdict = { state: 'held' };
const UNCHECKABLE: Verdict = { state: 'uncheckable' };

/** What is worked out of amounts has one right value, given these. */
export const isOfRatio = ({ kind }: Relation): boolean => kind === 'share' || kind === 'rate' || kind === 'growth';

/** Linear relations take part in the search for the wrong figure; the others are judged once the amounts are settled. */
export const isLinear = (relation: Relation): boolean =>
  relation.kind === 'sum' ||
  relation.kind === 'same' ||
  relation.kind === 'balance' ||
  relation.kind === 'prior' ||
  relation.kind === 'change';

export function evaluate(relation: Relation, values?: Values): Verdict {
  const verdict = verdictOf(relation, values);
  if (verdict.state === 'broken' && relation.likely) return { ...verdict, grade: 'query' };
  return relation.doubtful && verdict.state !== 'held' ? UNCHECKABLE : verdict;
}

function verdictOf(relation: Relation, values?: Values): Verdict {
  if (relation.total.state === 'unreadable' || relation.parts.some((part) => part.state === 'unreadable'))
    return UNCHECKABLE;
  if (isLinear(relation)) return linear(relation, values);
  if (relation.kind === 'part') return inequality(relation, values);
  if (relation.kind === 'floor') return floor(relation, values);
  if (relation.kind === 'share') return share(relation, values);
  return relation.kind === 'growth' ? growth(relation, values) : rate(relation, values);
}

/** What the right side of a relation comes to, in the scale of its total; `undefined` over a base of zero. */
export function computed(relation: Relation, values?: Values): bigint | undefined {
  const { kind, parts } = relation;
  const part = (index: number): bigint => valueIn(parts[index]!, values);
  if (kind === 'change') return parts.slice(1).reduce((left, fact) => left - valueIn(fact, values), part(0));
  if (kind === 'share') return ratio(part(0), part(1));
  if (kind === 'floor') return part(0);
  if (kind === 'rate') return ratio(part(0) - part(1), part(1));
  if (kind === 'growth') return ratio(part(0), part(1) - part(0));
  if (!values) return sumOf(parts);
  let sum = 0n;
  for (const fact of parts) sum += valueIn(fact, values);
  return sum;
}

export const difference = (relation: Relation, values?: Values): bigint =>
  valueIn(relation.total, values) - (computed(relation, values) ?? 0n);

/**
 * Rounding is explained, not tolerated: n non-empty parts and their total may be off by half a unit each (hard bound), and
 * are hardly ever off by more than three standard deviations, 3·√((n+1)/12) units (likely bound). One figure printed twice
 * has no slack at all, unless the units differ: then half of the coarser one.
 */
function linear(relation: Relation, values?: Values): Verdict {
  const gap = difference(relation, values);
  if (gap === 0n) return HELD;
  const slack = slackIn(relation, values);
  return slack.parts <= 1 ? printedTwice(relation, gap, values) : graded(gap, slack);
}

/** What rounding may make of a sum: the parts that are not blank, and half units of all its figures, added up and squared. */
export type Slack = { readonly parts: number; readonly hard: bigint; readonly squares: bigint };

export function slackIn({ total, parts }: Relation, values?: Values): Slack {
  let filled = 0;
  let hard = 0n;
  let squares = 0n;
  const add = ({ half }: Fact): void => {
    hard += half;
    squares += half * half;
  };
  if (!isEmpty(total, values)) add(total);
  for (const part of parts) {
    if (isEmpty(part, values)) continue;
    filled++;
    add(part);
  }
  return { parts: filled, hard, squares };
}

/** Blank, and no correction says otherwise. */
export const isEmpty = (fact: Fact, values?: Values): boolean => fact.state === 'empty' && !values?.has(fact.id);

/** How a gap in a sum of two figures or more is taken. */
export function graded(signed: bigint, { hard, squares }: Slack): Verdict {
  if (signed === 0n) return HELD;
  const gap = abs(signed);
  if (gap > hard) return { state: 'broken', grade: 'error', difference: signed };
  if (gap * gap > 3n * squares) return { state: 'broken', grade: 'query', difference: signed };
  return { state: 'residue', grade: 'note', difference: signed };
}

function printedTwice(relation: Relation, signed: bigint, values?: Values): Verdict {
  const gap = abs(signed);
  const left = valueIn(relation.total, values);
  const halves = [relation.total, ...relation.parts].filter((fact) => !isEmpty(fact, values)).map(({ half }) => half);
  const coarsest = halves.reduce((a, b) => (b > a ? b : a), 0n);
  if (halves.some((half) => half !== coarsest) && gap <= coarsest) return HELD;
  // A workbook may hold more than it prints: what is printed alike is the same figure.
  if (gap < 2n * coarsest && printed(left, coarsest) === printed(left - signed, coarsest)) return HELD;
  return { state: 'broken', grade: 'error', difference: signed };
}

/** The value as its last printed place shows it; `half` is half of that place. */
const printed = (value: bigint, half: bigint): bigint =>
  half === 0n ? value : (value + (value < 0n ? -half : half)) / (2n * half);

function inequality(relation: Relation, values?: Values): Verdict {
  const gap = difference(relation, values);
  const slack = [relation.total, ...relation.parts].reduce((sum, fact) => sum + fact.half, 0n);
  // One amount rounded like its whole cannot be more than that; several may add up what each was rounded by.
  const rounds = relation.parts.length > 1 || relation.parts.some((part) => part.half !== relation.total.half);
  if (gap >= 0n || (rounds && -gap <= slack)) return HELD;
  return { state: 'broken', grade: relation.likely ? 'query' : 'error', difference: gap };
}

/** A change is not more than what is there after it. */
function floor(relation: Relation, values?: Values): Verdict {
  const over = difference(relation, values);
  const slack = relation.parts.reduce((sum, { half }) => sum + half, relation.total.half);
  return over <= slack ? HELD : { state: 'broken', grade: 'error', difference: over };
}

const slackOf = (fact: Fact): bigint => (fact.state === 'empty' ? 0n : fact.half);

function within(relation: Relation, exact: bigint, range: readonly [bigint, bigint]): Verdict {
  const { value, half, decimals } = relation.total;
  if (value + half >= range[0] && value - half <= range[1]) return HELD;
  const gap = value - exact;
  if (truncatePercent(exact, decimals) === value) return { state: 'residue', grade: 'note', difference: gap };
  return { state: 'broken', grade: 'error', difference: gap };
}

function share(relation: Relation, values?: Values): Verdict {
  const [part, whole] = relation.parts as [Fact, Fact];
  const p = valueIn(part, values);
  const w = valueIn(whole, values);
  if (w === 0n)
    return relation.total.value === 0n ? HELD : { state: 'broken', grade: 'error', difference: relation.total.value };
  const exact = ratio(p, w)!;
  if (part.id === whole.id) return within(relation, exact, [exact, exact]);
  return within(relation, exact, ratioRange(p, slackOf(part), w, slackOf(whole)) ?? [exact, exact]);
}

/** A change over this year less the change, each of the two anywhere within its half unit. */
function growth(relation: Relation, values?: Values): Verdict {
  const [change, now] = relation.parts as [Fact, Fact];
  const d = valueIn(change, values);
  const n = valueIn(now, values);
  if (n === d)
    return relation.total.value === 0n ? HELD : { state: 'broken', grade: 'error', difference: relation.total.value };
  const exact = ratio(d, n - d)!;
  return within(relation, exact, growthRange(d, slackOf(change), n, slackOf(now)) ?? [exact, exact]);
}

function rate(relation: Relation, values?: Values): Verdict {
  const [now, prior] = relation.parts as [Fact, Fact];
  const n = valueIn(now, values);
  const b = valueIn(prior, values);
  // Over a base of zero no rate exists; a printed 0.00 there is a blank.
  if (b === 0n)
    return relation.total.value === 0n ? HELD : { state: 'broken', grade: 'error', difference: relation.total.value };
  const exact = ratio(n - b, b)!;
  const range = ratioRange(n, slackOf(now), b, slackOf(prior));
  const one = 100_000_000n;
  return within(relation, exact, range ? [range[0] - one, range[1] - one] : [exact, exact]);
}
