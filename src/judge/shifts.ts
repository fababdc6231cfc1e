import type { Fact } from '../model/fact.ts';
import { difference } from './evaluate.ts';
import type { Surroundings } from './surroundings.ts';

/** What should stand where another value does, in the order of the document. */
export type Moves = ReadonlyMap<Fact, bigint>;

export type Shift = {
  readonly id: 'rows-too-low' | 'rows-too-high';
  /** A figure of each column. */
  readonly columns: readonly Fact[];
  readonly moves: Moves;
};

/** Of more lines not every set can be tried. */
export const MANY = 16;

/** Figures of a column that have moved, at least: of the one that was written over others say what it is, whatever happened. */
const MOVED = 2;

/**
 * Columns that may have been filled in one row too low or too high: all those that other tables or columns contradict, and each alone.
 * @param facts figures of one table that stand in broken relations
 */
export function shiftsIn(facts: ReadonlySet<Fact>, around: Surroundings): readonly Shift[] {
  const contradicted = [...facts].filter((fact) => elsewhere(fact, around) !== undefined);
  const columns = linesOf(contradicted, ({ column }) => column.id);
  if (columns.length > MANY) return [];
  const sets = columns.length > 1 ? [columns, ...columns.map((one) => [one])] : [columns];
  return sets.flatMap((set) => {
    const ids = new Set(set.map(({ column }) => column.id));
    const rows = contradicted.filter(({ column }) => ids.has(column.id)).map(({ row }) => row.id);
    if (rows.length === 0) return [];
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    const lines = set.map((one) => around.column(one));
    const blank = blankRows(lines);
    // What is moved away leaves a blank, and of a row that is blank all the way nothing may be said.
    const above = Math.max(...blank.filter((row) => row < first));
    const below = Math.min(...blank.filter((row) => row > last));
    return [
      shiftOf(set, lines, first, last, 1, around),
      shiftOf(set, lines, first, last, -1, around),
      ...(Number.isFinite(above) ? [shiftOf(set, lines, above, last, 1, around)] : []),
      ...(Number.isFinite(below) ? [shiftOf(set, lines, first, below, -1, around)] : []),
    ];
  });
}

/** One row up or down. What stood at the end was written over: others say what it was, if it was anything else. */
function shiftOf(
  columns: readonly Fact[],
  lines: readonly (readonly Fact[])[],
  first: number,
  last: number,
  by: 1 | -1,
  around: Surroundings,
): Shift {
  let moved = 0;
  const moves = lines.flatMap((line) => {
    const span = line.filter(({ row }) => row.id >= first && row.id <= last);
    return span.map((fact, index) => {
      const from = span[index + by];
      if (from && from.value !== fact.value) moved++;
      return [fact, from ? from.value : (elsewhere(fact, around) ?? fact.value)] as const;
    });
  });
  // Each column that moves loses one.
  const isMove = moved >= MOVED * lines.length;
  return { id: by > 0 ? 'rows-too-low' : 'rows-too-high', columns, moves: inOrder(isMove ? moves : []) };
}

/** The rows that are blank in each of these columns. */
function blankRows(lines: readonly (readonly Fact[])[]): readonly number[] {
  const filled = new Set(
    lines.flatMap((line) => line.filter(({ state }) => state !== 'empty')).map(({ row }) => row.id),
  );
  return [...new Set(lines.flat().map(({ row }) => row.id))].filter((row) => !filled.has(row));
}

/** One figure of each line. */
export function linesOf(facts: Iterable<Fact>, idOf: (fact: Fact) => number): readonly Fact[] {
  const lines = new Map<number, Fact>();
  for (const fact of facts) if (!lines.has(idOf(fact))) lines.set(idOf(fact), fact);
  return [...lines.values()];
}

export const inOrder = (moves: Iterable<readonly [Fact, bigint]>): Moves =>
  new Map([...moves].filter(([fact, value]) => fact.value !== value).sort(([a], [b]) => a.id - b.id));

/** What another table, or the rest of its row, says that it should be, where it is something else. */
function elsewhere(fact: Fact, around: Surroundings): bigint | undefined {
  for (const relation of around.relationsOf(fact)) {
    const { kind, total, parts } = relation;
    const others = [total, ...parts].filter((one) => one !== fact);
    const isAcross =
      kind === 'same'
        ? others.every(({ table }) => table !== fact.table)
        : kind === 'sum' && others.every(({ row }) => row.id === fact.row.id);
    const gap = isAcross ? difference(relation) : 0n;
    if (gap !== 0n) return total === fact ? fact.value - gap : fact.value + gap;
  }
  return undefined;
}
