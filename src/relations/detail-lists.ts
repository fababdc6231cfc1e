import { type Fact, isThisYear } from '../model/fact.ts';
import type { Half } from '../model/halves.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { isBeyondRounding } from '../model/rounding.ts';
import { depthsOf, type ListNames, type Names } from './list-names.ts';

/** A column of a list whose rows are named in several ways at once (单位 × 科目 × 项目), or are of several kinds of money: its rows that are no totals. */
export type DetailColumn = {
  readonly table: number;
  readonly rows: readonly Named[];
  /** How deep in each list what it is held against has to go: its heading names a part of what the row names. */
  readonly least: readonly number[];
};

export type Named = { readonly fact: Fact; readonly names: Names };

/** @param sums of rows and columns: what is a total in its column is no row of the list */
export function detailColumns(facts: readonly Fact[], sums: readonly Relation[], names: ListNames): DetailColumn[] {
  const totals = new Set<number>();
  for (const { total, parts } of sums) if (parts.some(({ column }) => column === total.column)) totals.add(total.id);
  const missing = leftBlank(sums);
  const columns = new Map<number, Named[]>();
  const least = new Map<number, readonly number[]>();
  for (const row of rowsIn(facts, names)) {
    const common = depthsInCommon(row);
    for (const one of row) {
      const { fact } = one;
      if ((fact.state === 'empty' && !missing.has(fact)) || totals.has(fact.id)) continue;
      push(columns, fact.column.id, one);
      if (!common) continue;
      const known = least.get(fact.column.id);
      const narrowed = one.names.map(({ length }, i) => (length > common[i]! ? common[i]! + 1 : 0));
      least.set(fact.column.id, known ? narrowed.map((depth, i) => Math.max(depth, known[i]!)) : narrowed);
    }
  }
  return [...columns].flatMap(([id, rows]) =>
    isDetailed(rows) ? [{ table: rows[0]!.fact.table, rows, least: least.get(id) ?? [] }] : [],
  );
}

/** A blank in a row that does not add up may be what is missing there, and then in all that its column comes to. */
function leftBlank(sums: readonly Relation[]): ReadonlySet<Fact> {
  const blanks = new Set<Fact>();
  for (const sum of sums) {
    const all = [sum.total, ...sum.parts];
    const empty = all.filter(({ state }) => state === 'empty');
    const isRow = all.every(({ row }) => row === sum.total.row);
    if (empty.length > 0 && isRow && isBeyondRounding(sum)) for (const fact of empty) blanks.add(fact);
  }
  return blanks;
}

/** This year's amounts, row by row. */
function* rowsIn(facts: readonly Fact[], names: ListNames): Generator<readonly Named[]> {
  let row: Named[] = [];
  for (const fact of facts) {
    if (fact.ofWhich || fact.crossed || fact.row.told || !isThisYear(fact)) continue;
    const own = names.of(fact.at.entry);
    if (!own) continue;
    if (row.length > 0 && row[0]!.fact.row !== fact.row) {
      yield row;
      row = [];
    }
    row.push({ fact, names: own });
  }
  if (row.length > 0) yield row;
}

/** How deep the names go that all figures of a row have; nothing where all have the same. */
function depthsInCommon([first, ...others]: readonly Named[]): readonly number[] | undefined {
  let common: readonly number[] | undefined;
  for (const { names } of others) {
    if (names === first!.names) continue;
    common = (common ?? depthsOf(first!.names)).map((depth, i) => {
      let same = 0;
      while (same < depth && names[i]![same] === first!.names[i]![same]) same++;
      return same;
    });
  }
  return common;
}

function isDetailed(rows: readonly Named[]): boolean {
  if (rows.length < 2) return false;
  const frames = new Set<Half>(rows.map(({ fact }) => fact.at.frame));
  const least = frames.size > 1 ? 1 : 2;
  return rows.some(({ names }) => names.filter(({ length }) => length > 0).length >= least);
}
