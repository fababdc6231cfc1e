import { isFirst, style } from '../lexicon/numbering.ts';
import { numberBefore } from '../lexicon/spelling.ts';
import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { excessOf, isWithin, roomOf } from '../model/rounding.ts';

/** A row of a column whose figure nobody understood. */
export type UnknownRow = { readonly row: number; readonly label: string; readonly value?: bigint };

/** The first and the last row of what a figure sums, itself among them. */
type Extent = { readonly from: number; readonly to: number };

/**
 * Which sums of a column may hold a row nobody understood: those it stands among, or right beside. A row that stands within what
 * a part of a sum adds up is that part's; so is one that is numbered like the parts of one sum, and not like those of the others.
 * It may also be the heading of rows below it (an office, 项目支出, 上年结转), which then are not what they were taken for.
 * @param rows of the column, as understood, 其中 left out
 */
export function openSums(
  sums: readonly Relation[],
  rows: readonly Fact[],
  unknown: readonly UnknownRow[],
): ReadonlySet<Relation> {
  if (unknown.length > MANY) return new Set(sums);
  const sumsOf = new Map<Fact, Relation[]>();
  for (const sum of sums) sumsOf.set(sum.total, [...(sumsOf.get(sum.total) ?? []), sum]);
  const headed = new Set(isPlainList(rows) ? [] : unknown.flatMap((one) => rowsHeaded(one, rows)));
  // What is not certain to be where it was placed, and what is blank, parts nothing.
  const known = rows.filter((fact) => fact.state !== 'empty' && !headed.has(fact)).map(({ line }) => line.row);
  known.sort((a, b) => a - b);
  // A row above a total is one of its own, down from the total before.
  const totals = rows.filter(({ row }) => TOTAL.test(row.label)).map(({ line }) => line.row);
  totals.sort((a, b) => a - b);
  const placed = (parts: readonly Fact[]): readonly Fact[] =>
    parts.flatMap((part) => (headed.has(part) ? placed(partsOf(part)) : [part]));
  const partsOf = (fact: Fact): readonly Fact[] => (sumsOf.get(fact) ?? []).flatMap((sum) => sum.parts);
  const extents = new Map<Fact, Extent>();
  const extentOf = (fact: Fact): Extent => {
    const found = extents.get(fact);
    if (found) return found;
    const { row } = fact.line;
    extents.set(fact, { from: row, to: row });
    const extent = around(row, placed(partsOf(fact)).map(extentOf));
    extents.set(fact, extent);
    return extent;
  };
  const mayHold = ({ total, parts }: Relation, row: number): boolean => {
    const inner = placed(parts).map(extentOf);
    if (inner.some(({ from, to }) => from < row && row < to)) return false;
    const own = total.line.row;
    const { from, to } = around(own, inner);
    if (from < row && row < to) return true;
    // A total stands at one end of its rows: beyond it nothing is theirs.
    return row > to ? own !== to && !isBetween(known, to, row) : own !== from && !isBetween(totals, row, from);
  };
  const open = new Set<Relation>();
  for (const sum of sums) if (headed.has(sum.total) || sum.parts.some((part) => headed.has(part))) open.add(sum);
  const held = new Map<Relation, UnknownRow[]>();
  for (const one of unknown) {
    const { row, label } = one;
    const holding = sums.filter((sum) => mayHold(sum, row));
    const written = numberingOf(label);
    const alike = written === '' ? [] : holding.filter(({ parts }) => parts.some((part) => isWritten(part, written)));
    if (alike.length > 0) for (const sum of alike) open.add(sum);
    else for (const sum of holding) push(held, sum, one);
  }
  for (const [sum, some] of held) if (mayMend(sum, some)) open.add(sum);
  return open;
}

/**
 * Some of the unknown rows, added or taken away, make it come out, alone or in place of a part that may be theirs. What comes out
 * neither with them nor without them is wrong, whatever they are.
 */
function mayMend(sum: Relation, unknown: readonly UnknownRow[]): boolean {
  if (unknown.length > FEW || unknown.some(({ value }) => value === undefined)) return true;
  const excess = excessOf(sum);
  let gaps = [excess];
  for (const { value } of unknown) gaps = gaps.flatMap((gap) => [gap, gap + value!, gap - value!]);
  const room = roomOf([sum.total, ...sum.parts]);
  const inPlace = [0n, ...sum.parts.map(({ value }) => value)];
  return gaps.some((gap) => gap !== excess && inPlace.some((part) => isWithin(gap - part, room)));
}

/** Every choice of so many is tried. */
const FEW = 4;

/** Of a list in which so many rows are unknown nothing is known. */
const MANY = 40;

const TOTAL = /[合总]\s*计/u;

/** Subjects by their codes, each once: no heading stands over some of them. */
const isPlainList = (rows: readonly Fact[]): boolean =>
  rows.every(({ at, row }) => at.budgetUnit === ALL && (/^\d{3}/u.test(row.label) || TOTAL.test(row.label))) &&
  new Set(rows.map(({ at }) => at.key)).size === rows.length;

/** What may stand under an unknown row: down to the next total, or to a row that goes on counting what was begun above. */
function rowsHeaded(unknown: UnknownRow, rows: readonly Fact[]): readonly Fact[] {
  const headed: Fact[] = [];
  const begun = new Set<string>();
  for (const fact of rows) {
    const { label } = fact.row;
    if (fact.line.row <= unknown.row) continue;
    const written = numberingOf(label);
    if (TOTAL.test(label) || (written !== '' && !begun.has(written) && !isFirst(label))) break;
    begun.add(written);
    headed.push(fact);
  }
  return headed;
}

const around = (row: number, inner: readonly Extent[]): Extent => ({
  from: inner.reduce((least, { from }) => Math.min(least, from), row),
  to: inner.reduce((most, { to }) => Math.max(most, to), row),
});

/** Some row of these, in order, stands after the one and before the other. */
function isBetween(rows: readonly number[], after: number, before: number): boolean {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! <= after) low = middle + 1;
    else high = middle;
  }
  return low < rows.length && rows[low]! < before;
}

const isWritten = ({ row }: Fact, written: string): boolean => numberingOf(row.label) === written;

const numberingOf = (label: string): string => style(numberBefore(label.trimStart()));
