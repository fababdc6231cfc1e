import type { Fact } from '../model/fact.ts';
import { greatest, least } from '../model/many.ts';
import type { Relation } from '../model/relation.ts';
import { difference } from './evaluate.ts';
import type { Surroundings } from './surroundings.ts';

/** What should stand where another value does, in the order of the document. */
export type Moves = ReadonlyMap<Fact, bigint>;

export type Shift = {
  readonly id: Along['low'] | Along['high'];
  /** A figure of each line that moves. */
  readonly lines: readonly Fact[];
  /** The line as printed. */
  readonly name: (fact: Fact) => string;
  readonly moves: Moves;
};

/** Lines of a table that may be filled in one place off: columns in rows, or rows in columns. */
type Along = {
  readonly low: 'rows-too-low' | 'columns-too-right';
  readonly high: 'rows-too-high' | 'columns-too-left';
  readonly line: (fact: Fact, around: Surroundings) => readonly Fact[];
  /** Which line a figure is in, and where in it. */
  readonly lineOf: (fact: Fact) => number;
  readonly at: (fact: Fact) => number;
  readonly name: (fact: Fact) => string;
};

const ALONG: readonly Along[] = [
  {
    low: 'rows-too-low',
    high: 'rows-too-high',
    line: (fact, around) => around.column(fact),
    lineOf: ({ column }) => column.id,
    at: ({ row }) => row.id,
    name: ({ label }) => label.column,
  },
  {
    low: 'columns-too-right',
    high: 'columns-too-left',
    line: (fact, around) => around.row(fact),
    lineOf: ({ row }) => row.id,
    at: ({ column }) => column.id,
    name: ({ label }) => label.row,
  },
];

/** Of more lines not every set can be tried. */
export const MANY = 16;

/** Figures of a line that have moved, at least: of the one that was written over others say what it is, whatever happened. */
const MOVED = 2;

/**
 * Columns that may have been filled in one row too low or too high, rows one column too far right or left: all those that other tables
 * or lines across contradict, and each alone.
 * @param facts figures of one table that stand in broken relations
 */
export const shiftsIn = (facts: ReadonlySet<Fact>, around: Surroundings): readonly Shift[] =>
  ALONG.flatMap((along) => shiftsAlong(along, facts, around));

function shiftsAlong(along: Along, facts: ReadonlySet<Fact>, around: Surroundings): readonly Shift[] {
  const { lineOf, at } = along;
  const gaps = new Gaps(along, around);
  const contradicted = [...facts].filter((fact) => gaps.elsewhere(fact) !== undefined);
  const each = linesOf(contradicted, lineOf);
  if (each.length > MANY) return [];
  const sets = each.length > 1 ? [each, ...each.map((one) => [one])] : [each];
  return sets.flatMap((set) => {
    const ids = new Set(set.map(lineOf));
    const places = contradicted.filter((fact) => ids.has(lineOf(fact))).map(at);
    if (places.length === 0) return [];
    const [first, last] = [least(places), greatest(places)];
    const lines = set.map((one) => along.line(one, around));
    const blank = blankIn(lines, at);
    // What is moved away leaves a blank, and of a row that is blank all the way nothing may be said.
    const before = greatest(blank.filter((place) => place < first));
    const after = least(blank.filter((place) => place > last));
    const shift = (from: number, to: number, by: 1 | -1): Shift => ({
      id: by > 0 ? along.low : along.high,
      lines: set,
      name: along.name,
      moves: movesOf(along, lines, from, to, by, gaps),
    });
    return [
      shift(first, last, 1),
      shift(first, last, -1),
      ...(Number.isFinite(before) ? [shift(before, last, 1)] : []),
      ...(Number.isFinite(after) ? [shift(first, after, -1)] : []),
    ];
  });
}

/** One place on or back. What stood at the end was written over: others say what it was, if it was anything else. */
function movesOf(
  along: Along,
  lines: readonly (readonly Fact[])[],
  first: number,
  last: number,
  by: 1 | -1,
  gaps: Gaps,
): Moves {
  let [moved, filled] = [0, 0];
  const moves = lines.flatMap((line) => {
    const span = line.filter((fact) => along.at(fact) >= first && along.at(fact) <= last);
    return span.map((fact, index) => {
      const from = span[index + by];
      const value = from ? from.value : (gaps.elsewhere(fact) ?? fact.value);
      if (fact.value !== 0n) filled++;
      if (fact.value !== value && (from || value === 0n)) moved++;
      return [fact, value] as const;
    });
  });
  // Each line that moves loses one; and one figure by itself stands in a wrong place, and no line does.
  const isMove = Math.min(moved, filled) >= MOVED * lines.length;
  return inOrder(isMove ? moves : []);
}

/** The places that are blank in each of these lines. */
function blankIn(lines: readonly (readonly Fact[])[], at: Along['at']): readonly number[] {
  const filled = new Set(lines.flatMap((line) => line.filter(({ state }) => state !== 'empty')).map(at));
  return [...new Set(lines.flat().map(at))].filter((place) => !filled.has(place));
}

/** One figure of each line. */
export function linesOf(facts: Iterable<Fact>, idOf: (fact: Fact) => number): readonly Fact[] {
  const lines = new Map<number, Fact>();
  for (const fact of facts) if (!lines.has(idOf(fact))) lines.set(idOf(fact), fact);
  return [...lines.values()];
}

export const inOrder = (moves: Iterable<readonly [Fact, bigint]>): Moves =>
  new Map([...moves].filter(([fact, value]) => fact.value !== value).sort(([a], [b]) => a.id - b.id));

/** What other tables, and lines across, say that figures should be. A sum of thousands is looked at once, not for each of them. */
class Gaps {
  private readonly along: Along;
  private readonly around: Surroundings;
  private readonly sums = new Map<Relation, bigint>();

  constructor(along: Along, around: Surroundings) {
    this.along = along;
    this.around = around;
  }

  /** What another table, or the rest of the line across, says that it should be, where it is something else. */
  elsewhere(fact: Fact): bigint | undefined {
    for (const relation of this.around.relationsOf(fact)) {
      const gap =
        relation.kind === 'sum' ? this.ofSum(relation) : relation.kind === 'same' ? ofSame(relation, fact) : 0n;
      if (gap !== 0n) return relation.total === fact ? fact.value - gap : fact.value + gap;
    }
    return undefined;
  }

  /** By how much a sum is off all of whose figures stand at one place of their lines; nothing where they do not. */
  private ofSum(relation: Relation): bigint {
    const known = this.sums.get(relation);
    if (known !== undefined) return known;
    const { total, parts } = relation;
    const place = this.along.at(total);
    const gap = parts.every((part) => this.along.at(part) === place) ? difference(relation) : 0n;
    this.sums.set(relation, gap);
    return gap;
  }
}

const ofSame = (relation: Relation, fact: Fact): bigint =>
  [relation.total, ...relation.parts].every((one) => one === fact || one.table !== fact.table)
    ? difference(relation)
    : 0n;
