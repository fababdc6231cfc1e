import { differing, exclusive } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { isAmount } from './canonical.ts';
import type { Pattern, Relief } from './pattern.ts';

/** A row or a column of figures that belong to one another. */
export type FactLine = readonly Fact[];

/** Amounts of one basis in rows or columns, 其中 parts left out. */
const takesPart = (fact: Fact): boolean => isAmount(fact) && !fact.ofWhich && !fact.crossed;

/** Every row of every block, one after the other: of hundreds of thousands of figures none is held twice. */
export function* rowsOf(facts: readonly Fact[]): Generator<FactLine> {
  for (let from = 0, to = 0; from < facts.length; from = to) {
    const { row } = facts[from]!;
    while (to < facts.length && facts[to]!.row === row) to++;
    const line = facts.slice(from, to);
    if (line.every((fact) => takesPart(fact) && fact.at.basis === line[0]!.at.basis)) yield line;
    else yield* byBasis(line.filter(takesPart));
  }
}

/** Every column of every block. A column that is 其中 from top to bottom adds up like any other. */
export function columnsOf(facts: readonly Fact[]): FactLine[] {
  const columns = new Map<number, Fact[]>();
  const mixed = new Set<number>();
  for (const fact of facts) {
    if (!isAmount(fact) || fact.crossed) continue;
    if (!fact.ofWhich) mixed.add(fact.column.id);
    push(columns, fact.column.id, fact);
  }
  return [...columns].flatMap(([id, column]) =>
    byBasis(mixed.has(id) ? column.filter((fact) => !fact.ofWhich) : column),
  );
}

function byBasis(facts: readonly Fact[]): FactLine[] {
  if (facts.every((fact) => fact.at.basis === facts[0]!.at.basis)) return facts.length > 0 ? [facts] : [];
  const bases = new Map<string, Fact[]>();
  for (const fact of facts) push(bases, fact.at.basis, fact);
  return [...bases.values()];
}

/**
 * What a line sums, by positions: a fact and the breakdowns of what stands next below it, and what has nothing above it.
 */
export type Shape = {
  readonly families: readonly { readonly total: number; readonly breakdowns: readonly (readonly number[])[] }[];
  readonly tops: readonly number[];
};

/** In longer lines hardly any two leave the same blank. */
const SHORT = 24;

/** The shape of a line in which all that sums anything is filled in. */
export const fullShape = (line: FactLine, pattern: Relief): Shape => shapeOf(line, pattern, () => true);

/**
 * Who stands next above whom in one line. An empty cell sums nothing, unless figures below it show that a total was left
 * blank there: in a row that holds figures, or over two figures at least.
 */
export function readLine(line: FactLine, pattern: Pattern, isUsed: (fact: Fact) => boolean): Shape {
  const isFilled = (i: number): boolean => line[i]!.state !== 'empty';
  if (!pattern.uppers.every(isFilled)) {
    const stated = statedIn(line, pattern, isUsed);
    if (line.length > SHORT) return shapeOf(line, pattern, stated);
    let key = '';
    for (let i = 0; i < line.length; i++) key += isFilled(i) ? '.' : stated(i) ? '_' : ' ';
    const shape = pattern.blanks.get(key) ?? shapeOf(line, pattern, stated);
    pattern.blanks.set(key, shape);
    return shape;
  }
  const { families, tops } = pattern.full(line);
  // A blank that is above nothing says nothing.
  return { families, tops: tops.length > 1 ? tops.filter(isFilled) : tops };
}

function shapeOf(line: FactLine, pattern: Relief, stated: (i: number) => boolean): Shape {
  const below = new Map<number, number[]>();
  const tops: number[] = [];
  for (let i = 0; i < line.length; i++) {
    const above = nextAbove(i, pattern, stated);
    if (above.length === 0 && stated(i)) tops.push(i);
    for (const total of above) push(below, total, i);
  }
  const families = [...below].map(([total, children]) => ({
    total,
    breakdowns: breakdowns(line, total, withoutInnerBlanks(line, pattern, distinct(line, children))),
  }));
  return { families, tops };
}

/** Whether what stands at a position says something: a figure, or a blank that figures below show to be a total. */
function statedIn(line: FactLine, { above, first }: Relief, isUsed: (fact: Fact) => boolean) {
  const below = new Uint32Array(line.length);
  for (let i = 0; i < line.length; i++) {
    const fact = line[i]!;
    if (fact.state !== 'figure' || fact.value === 0n) continue;
    for (const position of above[i]!) below[position]!++;
  }
  return (i: number): boolean => {
    const fact = line[i]!;
    return fact.state !== 'empty' || below[first[i]!]! >= (isUsed(fact) ? 1 : 2);
  };
}

const NONE: readonly number[] = [];

/** Of several with the same coordinates the first that says something, or -1. */
function speaker(candidate: number, next: readonly number[], stated: (i: number) => boolean): number {
  let position = candidate;
  while (position >= 0 && !stated(position)) position = next[position]!;
  return position;
}

/** The stated facts that cover this one with no other stated fact in between. */
function nextAbove(i: number, { above, next }: Relief, stated: (i: number) => boolean): readonly number[] {
  const candidates = above[i]!;
  if (candidates.length === 0) return NONE;
  if (candidates.length === 1) {
    const position = speaker(candidates[0]!, next, stated);
    return position === candidates[0] ? candidates : position < 0 ? NONE : [position];
  }
  const found: number[] = [];
  const firsts: number[] = [];
  for (const candidate of candidates) {
    const position = speaker(candidate, next, stated);
    if (position < 0) continue;
    found.push(position);
    firsts.push(candidate);
  }
  if (found.length < 2) return found;
  return found.filter((_, upper) => !firsts.some((nearer) => above[nearer]!.includes(firsts[upper]!)));
}

/**
 * Sums of a line: each fact equals the facts next below it. Parts that exclude one another in some dimension make one
 * sum; parts that overlap are several breakdowns of the same total, one sum each, told apart by the dimensions they vary in.
 */
export function sumsOf(line: FactLine, { families }: Shape, isUsed: (fact: Fact) => boolean): Relation[] {
  const sums: Relation[] = [];
  for (const { total, breakdowns } of families) {
    for (const positions of breakdowns) {
      const parts = positions.map((position) => line[position]!);
      // Where every part is blank in columns that hold figures elsewhere, the blanks are zeros; an unused breakdown, or a
      // blank one beside one that is filled in, says nothing.
      const blank = parts.every((part) => part.state === 'empty');
      if (blank && (breakdowns.length > 1 || !parts.some(isUsed))) continue;
      sums.push({ kind: 'sum', total: line[total]!, parts });
    }
  }
  return sums;
}

/** Two rows of one line that say the same of no list (部门预算 beside 本年收入合计) are one part, not two. */
function distinct(line: FactLine, children: readonly number[]): readonly number[] {
  const seen = new Set<number>();
  return children.filter((child) => {
    const { at } = line[child]!;
    if (at.entry.isListed) return true;
    const isNew = !seen.has(at.key);
    seen.add(at.key);
    return isNew;
  });
}

/** Below a blank the blanks it would hold say nothing more. */
function withoutInnerBlanks(line: FactLine, { above, first }: Relief, children: readonly number[]): readonly number[] {
  const blank = children.filter((child) => line[child]!.state === 'empty');
  if (blank.length < 2) return children;
  const uppers = new Set(blank.map((child) => first[child]!));
  const inner = new Set(blank.filter((child) => above[child]!.some((upper) => uppers.has(upper))));
  return inner.size === 0 ? children : children.filter((child) => !inner.has(child));
}

function breakdowns(line: FactLine, total: number, children: readonly number[]): (readonly number[])[] {
  const bySignature = new Map<number, number[]>();
  for (const part of children) push(bySignature, differing(line[total]!.at, line[part]!.at), part);
  const groups = [...bySignature.values()];
  if (groups.length === 1) return groups;
  const all = groups.flat();
  if (all.length <= 200 && disjoint(all.map((part) => line[part]!))) return [all];
  return groups;
}

function disjoint(parts: readonly Fact[]): boolean {
  return parts.every((a, i) => parts.slice(i + 1).every((b) => exclusive(a.at, b.at) || a.at.is(b.at)));
}
