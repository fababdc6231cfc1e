import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Half } from '../model/halves.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { isAmount } from './canonical.ts';
import { leftBlank } from './left-blank.ts';
import { type Pattern, SHORT } from './pattern.ts';
import { type Shape, shapeOf, statedIn } from './shape.ts';

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
    if (isOfOneBasis(line, true)) yield line;
    else yield* byBasis(line.filter(takesPart));
  }
}

/** Rows that are 其中 with columns that are not: across its columns such a row adds up like any other. */
export function ofWhichRows(facts: readonly Fact[]): FactLine[] {
  if (!facts.some(({ ofWhich }) => ofWhich)) return [];
  const mixed = new Set<number>();
  for (const { ofWhich, column } of facts) if (!ofWhich) mixed.add(column.id);
  const rows = new Map<number, Fact[]>();
  const plain = new Set<number>();
  for (const fact of facts) {
    if (!fact.ofWhich) plain.add(fact.row.id);
    else if (isAmount(fact) && !fact.crossed && mixed.has(fact.column.id)) push(rows, fact.row.id, fact);
  }
  return [...rows].flatMap(([id, row]) => (plain.has(id) ? [] : byBasis(row)));
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

/** Nearly every line is. Facts of one frame, as those of a column mostly are, need not be asked one by one. */
function isOfOneBasis(line: FactLine, takingPart: boolean): boolean {
  let basis: string | undefined;
  let last: Half | undefined;
  for (const fact of line) {
    if (takingPart && !takesPart(fact)) return false;
    const { frame } = fact.at;
    if (frame === last) continue;
    last = frame;
    basis ??= fact.at.basis;
    if (fact.at.basis !== basis) return false;
  }
  return true;
}

function byBasis(facts: readonly Fact[]): FactLine[] {
  if (isOfOneBasis(facts, false)) return facts.length > 0 ? [facts] : [];
  const bases = new Map<string, Fact[]>();
  for (const fact of facts) push(bases, fact.at.basis, fact);
  return [...bases.values()];
}

/**
 * Who stands next above whom in one line. An empty cell sums nothing, unless figures below it show that a total was left
 * blank there: in a row that holds figures, over two figures at least, or over the one that the sum above it lacks.
 */
export function readLine(line: FactLine, pattern: Pattern, isUsed: (fact: Fact) => boolean): Shape {
  const isFilled = (i: number): boolean => line[i]!.state !== 'empty';
  if (pattern.hasTwins || !pattern.uppers.every(isFilled)) {
    const isStated = statedIn(line, pattern, isUsed);
    const shape = blankShape(line, pattern, isStated);
    const left = leftBlank(line, shape, pattern, isStated);
    return left.size === 0 ? shape : blankShape(line, pattern, (i) => isStated(i) || left.has(i));
  }
  const { families, tops } = pattern.full(line);
  // A blank that is above nothing says nothing.
  return { families, tops: tops.length > 1 ? tops.filter(isFilled) : tops };
}

function blankShape(line: FactLine, pattern: Pattern, stated: (i: number) => boolean): Shape {
  // In longer lines hardly any two leave the same blank; what two of the same coordinates hold tells whether they are one.
  if (line.length > SHORT || pattern.hasTwins) return shapeOf(line, pattern, stated);
  let key = '';
  for (let i = 0; i < line.length; i++) key += line[i]!.state !== 'empty' ? '.' : stated(i) ? '_' : ' ';
  const shape = pattern.blanks.get(key) ?? shapeOf(line, pattern, stated);
  pattern.blanks.set(key, shape);
  return shape;
}

/**
 * Sums of a line: each fact equals the facts next below it. Parts that exclude one another in some dimension make one
 * sum; parts that overlap are several breakdowns of the same total, one sum each, told apart by the dimensions they vary in.
 */
export function sumsOf(line: FactLine, { families }: Shape, isUsed: (fact: Fact) => boolean): Relation[] {
  const sums: Relation[] = [];
  for (const { total, breakdowns } of families) {
    for (const { parts: positions, besides } of breakdowns) {
      if (besides.some((position) => line[position]!.value !== 0n)) continue;
      const parts = positions.map((position) => line[position]!);
      // Where every part is blank in columns that hold figures elsewhere, the blanks are zeros; an unused breakdown, or a
      // blank one beside one that is filled in, says nothing.
      const blank = parts.every((part) => part.state === 'empty');
      if (blank && (breakdowns.length > 1 || !parts.some(isUsed))) continue;
      const whole = line[total]!;
      // What makes up 公务用车 of another year may have been left out on purpose.
      const likely = blank && whole.at.item !== ALL;
      sums.push({ kind: 'sum', total: whole, parts, ...(likely && { likely }) });
    }
  }
  return sums;
}
