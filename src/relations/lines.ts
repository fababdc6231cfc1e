import { type Coordinates, coordinateKey, differing, exclusive } from '../model/coordinates.ts';
import { ALL, covers, DIMENSIONS, type Dimension, isOpen, lineage, parentOf } from '../model/dimension.ts';
import { columnKey, type Fact, rowKey } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { isAmount } from './canonical.ts';

/** A row or a column of figures that belong to one another. */
export type FactLine = readonly Fact[];

/** Every row and every column of every block: amounts of one basis, 其中 parts left out. */
export function linesOf(facts: readonly Fact[]): { rows: FactLine[]; columns: FactLine[] } {
  const rows = new Map<string, Fact[]>();
  const columns = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (!isAmount(fact) || fact.ofWhich || fact.crossed) continue;
    push(rows, `${rowKey(fact.line)}.${fact.at.basis}`, fact);
    push(columns, `${columnKey(fact.line)}.${fact.at.basis}`, fact);
  }
  return { rows: [...rows.values()], columns: [...columns.values()] };
}

export type LineReading = {
  /** A fact and those next below it in the line. */
  readonly families: readonly { readonly total: Fact; readonly children: readonly Fact[] }[];
  /** Facts with nothing above them in the line. */
  readonly tops: readonly Fact[];
};

/**
 * Who stands next above whom in one line. An empty cell sums nothing, unless figures below it show that a total was left
 * blank there: in a row that holds figures, or over two figures at least.
 */
export function readLine(line: FactLine, isUsed: (fact: Fact) => boolean): LineReading {
  const varying = DIMENSIONS.filter((dimension) => line.some((fact) => fact.at[dimension] !== line[0]!.at[dimension]));
  const below = new Map<string, number>();
  for (const fact of line) {
    if (fact.state !== 'figure' || fact.value === 0n) continue;
    for (const key of keysAbove(fact, varying)) below.set(key, (below.get(key) ?? 0) + 1);
  }
  const byKey = new Map<string, Fact[]>();
  const stated = new Set<Fact>();
  for (const fact of line) {
    const key = keyOf(fact.at, varying);
    if (fact.state === 'empty' && (below.get(key) ?? 0) < (isUsed(fact) ? 1 : 2)) continue;
    stated.add(fact);
    push(byKey, key, fact);
  }
  const families = new Map<Fact, Fact[]>();
  const tops: Fact[] = [];
  for (const fact of line) {
    const above = nextAbove(fact, varying, byKey);
    if (above.length === 0 && stated.has(fact)) tops.push(fact);
    for (const total of above) push(families, total, fact);
  }
  return { families: [...families].map(([total, children]) => ({ total, children })), tops };
}

const keyOf = (at: Coordinates, dimensions: readonly Dimension[]): string =>
  dimensions.map((dimension) => at[dimension]).join('|');

/** The stated facts that cover this one with no other stated fact in between. */
function nextAbove(fact: Fact, varying: readonly Dimension[], byKey: ReadonlyMap<string, Fact[]>): Fact[] {
  const [only] = varying;
  if (varying.length === 1 && only) {
    for (let at = parentOf(only, fact.at[only]); at !== undefined; at = parentOf(only, at)) {
      const found = byKey.get(at)?.[0];
      if (found) return [found];
    }
    return [];
  }
  const above = keysAbove(fact, varying).flatMap((key) => byKey.get(key)?.slice(0, 1) ?? []);
  return above.filter((upper) => !above.some((nearer) => nearer !== upper && coversIn(upper.at, nearer.at, varying)));
}

/** The keys of every coordinate of the line above a fact's own. */
function keysAbove(fact: Fact, varying: readonly Dimension[]): string[] {
  let keys = [''];
  for (const [index, dimension] of varying.entries()) {
    const upward = lineage(dimension, fact.at[dimension]);
    keys = keys.flatMap((key) => upward.map((member) => (index === 0 ? member : `${key}|${member}`)));
  }
  return keys.slice(1);
}

const coversIn = (upper: Coordinates, lower: Coordinates, varying: readonly Dimension[]): boolean =>
  varying.every((dimension) => covers(dimension, upper[dimension], lower[dimension]));

/**
 * Sums of a line: each fact equals the facts next below it. Parts that exclude one another in some dimension make one
 * sum; parts that overlap are several breakdowns of the same total, one sum each, told apart by the dimensions they vary in.
 */
export function sumsOf({ families }: LineReading, isUsed: (fact: Fact) => boolean): Relation[] {
  const sums: Relation[] = [];
  for (const { total, children } of families) {
    const broken = breakdowns(total, distinct(children));
    const blank = (parts: readonly Fact[]): boolean => parts.every((part) => part.state === 'empty');
    for (const parts of broken) {
      // Where every part is blank in columns that hold figures elsewhere, the blanks are zeros; an unused breakdown, or a
      // blank one beside one that is filled in, says nothing.
      if (blank(parts) && (broken.length > 1 || !parts.some(isUsed))) continue;
      sums.push({ kind: 'sum', total, parts });
    }
  }
  return sums;
}

/** Two rows of one line that say the same of no list (部门预算 beside 本年收入合计) are one part, not two. */
function distinct(children: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  return children.filter(({ at }) => {
    if (DIMENSIONS.some((dimension) => isOpen(dimension) && at[dimension] !== ALL)) return true;
    const key = coordinateKey(at);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function breakdowns(total: Fact, children: readonly Fact[]): Fact[][] {
  const bySignature = new Map<string, Fact[]>();
  for (const part of children) push(bySignature, differing(total.at, part.at).join('+'), part);
  const groups = [...bySignature.values()];
  if (groups.length === 1) return groups;
  const all = groups.flat();
  if (all.length <= 200 && disjoint(all)) return [all];
  return groups;
}

function disjoint(parts: readonly Fact[]): boolean {
  return parts.every((a, i) =>
    parts.slice(i + 1).every((b) => exclusive(a.at, b.at) || coordinateKey(a.at) === coordinateKey(b.at)),
  );
}
