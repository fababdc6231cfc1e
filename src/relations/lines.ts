import { differing, exclusive } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { isAmount } from './canonical.ts';
import type { Pattern } from './pattern.ts';

/** A row or a column of figures that belong to one another. */
export type FactLine = readonly Fact[];

/** Every row and every column of every block: amounts of one basis, 其中 parts left out. */
export function linesOf(facts: readonly Fact[]): { rows: FactLine[]; columns: FactLine[] } {
  const rows = new Map<number, Fact[]>();
  const columns = new Map<number, Fact[]>();
  const bases: string[] = [];
  for (const fact of facts) {
    if (!isAmount(fact) || fact.ofWhich || fact.crossed) continue;
    const { basis } = fact.at;
    let base = bases.indexOf(basis);
    if (base < 0) base = bases.push(basis) - 1;
    push(rows, fact.row.id * BASES + base, fact);
    push(columns, fact.column.id * BASES + base, fact);
  }
  return { rows: [...rows.values()], columns: [...columns.values()] };
}

/** There are three. */
const BASES = 4;

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
export function readLine(line: FactLine, pattern: Pattern, isUsed: (fact: Fact) => boolean): LineReading {
  const stated = statedIn(line, pattern, isUsed);
  const below: (Fact[] | undefined)[] = [];
  const families: { total: Fact; children: Fact[] }[] = [];
  const tops: Fact[] = [];
  for (let i = 0; i < line.length; i++) {
    const fact = line[i]!;
    const above = nextAbove(i, pattern, stated);
    if (above.length === 0 && stated(i)) tops.push(fact);
    for (const position of above) {
      const children = below[position];
      if (children) children.push(fact);
      else {
        const first = [fact];
        below[position] = first;
        families.push({ total: line[position]!, children: first });
      }
    }
  }
  return { families, tops };
}

/** Whether what stands at a position says something: a figure, or a blank that figures below show to be a total. */
function statedIn(line: FactLine, { above, first }: Pattern, isUsed: (fact: Fact) => boolean) {
  if (!line.some((fact) => fact.state === 'empty')) return () => true;
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

/** The stated facts that cover this one with no other stated fact in between. */
function nextAbove(i: number, { above, next }: Pattern, stated: (i: number) => boolean): readonly number[] {
  const candidates = above[i]!;
  if (candidates.length === 0) return NONE;
  const found: number[] = [];
  const firsts: number[] = [];
  for (const candidate of candidates) {
    // Of several with the same coordinates the first that says something.
    let position = candidate;
    while (position >= 0 && !stated(position)) position = next[position]!;
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
  if (children.length === 1 || children.every(({ at }) => at.entry.isListed)) return children;
  const seen = new Set<number>();
  return children.filter(({ at }) => {
    if (at.entry.isListed) return true;
    const isNew = !seen.has(at.key);
    seen.add(at.key);
    return isNew;
  });
}

function breakdowns(total: Fact, children: readonly Fact[]): (readonly Fact[])[] {
  const signature = differing(total.at, children[0]!.at);
  if (children.every((part) => differing(total.at, part.at) === signature)) return [children];
  const bySignature = new Map<number, Fact[]>();
  for (const part of children) push(bySignature, differing(total.at, part.at), part);
  const groups = [...bySignature.values()];
  const all = groups.flat();
  if (all.length <= 200 && disjoint(all)) return [all];
  return groups;
}

function disjoint(parts: readonly Fact[]): boolean {
  return parts.every((a, i) => parts.slice(i + 1).every((b) => exclusive(a.at, b.at) || a.at.is(b.at)));
}
