import type { Fact, FactColumn, FactRow } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';
import { isBeyondRounding, sumOf } from '../model/rounding.ts';
import type { FactLine } from './lines.ts';

/** Rows that bear a reading out, against one that bears out the other. */
const MOST = 3;
/** Rows of one figure each that show together what no row shows alone. */
const ENOUGH = 4;

/** A total and the columns beside it that the figures show to be its parts. */
type Borne = { readonly total: number; readonly parts: ReadonlySet<number> };

/**
 * Two readings of a row: what its words mean, from which `sums` come, and what the total's place among the headings says it
 * adds up. Where the first is broken and the second holds to the last digit, in one row at least and nearly everywhere the two
 * differ, the words were misunderstood: no slip makes another sum of several figures come out.
 */
export class Beside {
  private readonly borne: readonly Borne[];
  /** Columns that hold less than their words say: what they are said to hold stands beside them. */
  private readonly narrower = new Set<number>();
  private readonly rows = new Map<FactRow, Map<number, Fact>>();

  constructor(lines: Iterable<FactLine>, sums: readonly Relation[]) {
    const suspects = sums.filter(isBeyondRounding);
    if (suspects.length === 0) {
      this.borne = [];
      return;
    }
    const tables = new Set(suspects.map(({ total }) => total.table));
    const totals = new Map<number, FactColumn>();
    for (const line of lines) {
      const [first] = line;
      if (!first || !tables.has(first.table)) continue;
      const known = this.rows.get(first.row) ?? new Map<number, Fact>();
      for (const fact of line) {
        const { column } = fact;
        known.set(column.id, fact);
        if (column.adds && column.adds.length > 1) totals.set(column.id, column);
      }
      this.rows.set(first.row, known);
    }
    const byRow = new Map<FactRow, Relation[]>();
    for (const sum of sums) {
      if (!tables.has(sum.total.table)) continue;
      const known = byRow.get(sum.total.row);
      if (known) known.push(sum);
      else byRow.set(sum.total.row, [sum]);
    }
    this.borne = [...totals.values()].flatMap((column) => {
      const borne = { total: column.id, parts: new Set(column.adds) };
      return this.isBorneOut(borne, byRow) ? [borne] : [];
    });
    for (const { parts } of this.borne)
      for (const sum of sums)
        if (parts.has(sum.total.column.id) && sum.parts.some(({ column }) => parts.has(column.id)))
          this.narrower.add(sum.total.column.id);
  }

  private isBorneOut(borne: Borne, byRow: ReadonlyMap<FactRow, readonly Relation[]>): boolean {
    let pro = 0;
    let contra = 0;
    let single = 0;
    const shown = new Set<number>();
    const live = new Set<number>();
    for (const [row, sums] of byRow) {
      const sum = this.sumIn(row, borne);
      const others = sums.filter((other) => contradicts(other, borne));
      if (!sum || others.length === 0) continue;
      const filled = liveIn(sum).map(({ column }) => column.id);
      for (const id of filled) live.add(id);
      const holds = !isBeyondRounding(sum);
      const worded = !others.some(isBeyondRounding);
      if (addsTwice(others, borne) || (holds && isHalved(sum, others)) || (!holds && worded)) contra++;
      else if (holds && !worded && filled.length > 1) pro++;
      else if (holds && filled.length === 1) {
        if (!worded) single++;
        shown.add(filled[0]!);
      }
    }
    if (pro > 0) return pro >= MOST * contra;
    // Projects are often paid from one fund each: of every column some row shows that the total holds it.
    return contra === 0 && single >= ENOUGH && shown.size > 1 && shown.size === live.size;
  }

  /** What the headings say of a row; nothing where the total is not stated in it. */
  private sumIn(row: FactRow, { total, parts }: Borne): Relation | undefined {
    const facts = this.rows.get(row);
    const whole = facts?.get(total);
    if (!facts || whole?.state !== 'figure') return undefined;
    const beside = [...parts].flatMap((id) => facts.get(id) ?? []);
    return { kind: 'sum', total: whole, parts: beside };
  }

  /** The sums of rows, those that the headings contradict left out, with those of the headings instead. */
  settled(sums: readonly Relation[]): readonly Relation[] {
    if (this.borne.length === 0) return sums;
    const kept = sums.filter((sum) => !this.borne.some((borne) => contradicts(sum, borne)));
    const added = this.borne.flatMap((borne) =>
      [...this.rows.keys()].flatMap((row) => {
        const sum = this.sumIn(row, borne);
        return sum && !kept.some((other) => other.total === sum.total && isOf(other, borne)) ? [sum] : [];
      }),
    );
    return [...kept, ...added];
  }

  /** What other tables say of such a column proves nothing against it. */
  leavesOpen({ total, parts }: Relation): boolean {
    if (this.narrower.size === 0) return false;
    const isNarrower = ({ column }: Fact): boolean => this.narrower.has(column.id);
    return parts.some(({ table }) => table !== total.table) && [total, ...parts].some(isNarrower);
  }

  /** Whether the headings of a row say otherwise: its words call two of its figures the same, or one a part of another. */
  denies({ kind, total, parts }: Relation): boolean {
    if (this.borne.length === 0 || (kind !== 'same' && kind !== 'sum')) return false;
    if (!parts.every(({ row }) => row === total.row)) return false;
    const [other] = parts;
    return this.borne.some(
      (borne) =>
        contradicts({ kind, total, parts }, borne) ||
        (kind === 'same' && other !== undefined && contradicts({ kind, total: other, parts: [total] }, borne)),
    );
  }
}

const isOf = ({ total, parts }: Relation, borne: Borne): boolean =>
  total.column.id === borne.total && parts.every(({ column }) => borne.parts.has(column.id));

/** It adds up other columns to the total, or one of its parts to another. */
function contradicts({ total, parts }: Relation, borne: Borne): boolean {
  const among = parts.filter(({ column }) => borne.parts.has(column.id)).length;
  if (total.column.id === borne.total) return among > 0 && (among < parts.length || among < borne.parts.size);
  return borne.parts.has(total.column.id) && among > 0;
}

/**
 * A total that holds a part and the parts of that, which do add up, or two breakdowns that come to the same, was itself added up
 * wrongly: the words are right.
 */
function addsTwice(others: readonly Relation[], borne: Borne): boolean {
  const isLive = ({ parts }: Relation): boolean => parts.some(({ value }) => value !== 0n);
  const [own, inner] = [others.filter(isLive), borne.parts];
  if (own.some((sum) => inner.has(sum.total.column.id) && !isBeyondRounding(sum))) return true;
  const whole = own.flatMap(({ total, parts }) => (total.column.id === borne.total ? sumOf(parts) : []));
  return new Set(whole).size < whole.length;
}

/** Two lists side by side, of several figures each, that both come to half of it; what the words call one list is not cut in two. */
function isHalved({ total, parts }: Relation, others: readonly Relation[]): boolean {
  const live = parts.filter(({ value }) => value !== 0n);
  let sum = 0n;
  return live.some(({ value }, i) => {
    sum += value;
    if (i === 0 || i >= live.length - 2 || sum * 2n !== total.value) return false;
    const before = new Set(live.slice(0, i + 1).map(({ column }) => column.id));
    const isCut = (other: Relation): boolean => {
      const among = liveIn(other).filter(({ column }) => before.has(column.id)).length;
      return among > 0 && among < liveIn(other).length;
    };
    return !others.some(isCut);
  });
}

/** Two at least prove something in one row: one alone says nothing of the others. */
const liveIn = ({ parts }: Relation): readonly Fact[] =>
  parts.filter(({ state, value }) => state === 'figure' && value !== 0n);
