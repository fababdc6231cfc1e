import type { Fact } from '../model/fact.ts';
import type { Half } from '../model/halves.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { isWithin, roomOf, sumOf } from '../model/rounding.ts';
import type { DetailColumn } from './detail-lists.ts';
import type { ListMoney } from './list-money.ts';
import { keyAt, UNIT } from './list-names.ts';
import { unitOf } from './printed-lists.ts';
import type { Comparison } from './same-list.ts';

/**
 * Two detailed lists of the same money: by the names that all rows of both have, what one states in a single row the other states in one
 * or several. Each is held against the longest, so that many lists are not held against one another.
 */
export function betweenLists(
  columns: readonly DetailColumn[],
  told: ListMoney,
  isWhole: (column: DetailColumn) => boolean,
): ReadonlyMap<DetailColumn, Comparison> {
  const found = new Map<DetailColumn, Comparison>();
  const byMoney = new Map<Half, DetailColumn[]>();
  for (const column of columns)
    push(byMoney, told.common(new Set(column.rows.map(({ fact }) => told.of(fact.at.frame)))), column);
  for (const same of byMoney.values()) {
    if (same.length < 2) continue;
    const longest = same.reduce((a, b) => (b.rows.length > a.rows.length ? b : a));
    const known = new Map<string, ByName>();
    for (const column of same) {
      const depths = column.table === longest.table ? undefined : commonDepths(column, longest);
      if (!depths) continue;
      const kind = depths.join('.');
      const theirs = known.get(kind) ?? byName(longest, depths);
      known.set(kind, theirs);
      const comparison = compared(byName(column, depths), theirs, told);
      if (!comparison) continue;
      const areWhole = (isWhole(column) && isWhole(longest)) || comeToTheSame(column, longest);
      found.set(column, { ...comparison, isWhole: areWhole });
    }
  }
  return found;
}

/** How deep all rows of a list are named. */
const leastDepths = ({ rows }: DetailColumn): readonly number[] =>
  rows.reduce<readonly number[] | undefined>(
    (least, { fact, names }) =>
      fact.value === 0n ? least : names.map(({ length }, i) => (least ? Math.min(length, least[i]!) : length)),
    undefined,
  ) ?? [];

/** Nothing where that is one name alone: what tables print by one name they are held against anyhow. */
function commonDepths(one: DetailColumn, other: DetailColumn): readonly number[] | undefined {
  const theirs = leastDepths(other);
  const depths = leastDepths(one).map((depth, i) => Math.min(depth, theirs[i] ?? 0));
  const isDeep = ({ least }: DetailColumn): boolean => least.every((depth, i) => (depths[i] ?? 0) >= depth);
  return depths.filter((depth) => depth > 0).length > 1 && isDeep(one) && isDeep(other) ? depths : undefined;
}

type ByName = { readonly facts: ReadonlyMap<string, readonly Fact[]>; readonly units: ReadonlyMap<string, string> };

function byName({ rows }: DetailColumn, depths: readonly number[]): ByName {
  const facts = new Map<string, Fact[]>();
  const units = new Map<string, string>();
  for (const { fact, names } of rows) {
    const key = keyAt(names, depths);
    if (key === undefined) continue;
    push(facts, key, fact);
    units.set(key, depths[UNIT]! > 0 ? unitOf(names) : '');
  }
  return { facts, units };
}

function compared(own: ByName, theirs: ByName, told: ListMoney): Omit<Comparison, 'isWhole'> | undefined {
  const relations: Relation[] = [];
  for (const [key, some] of own.facts) {
    const others = theirs.facts.get(key) ?? [];
    const [total, parts] = others.length === 1 ? [others[0]!, some] : [some[0]!, others];
    if (parts.length === 0 || (some.length > 1 && others.length > 1)) continue;
    if (parts.length > 1 || !told.isOne(total, parts[0]!))
      relations.push({ kind: parts.length > 1 ? 'sum' : 'same', total, parts });
  }
  if (relations.length === 0) return undefined;
  const units = new Set(own.units.values());
  let missing = 0;
  for (const [key, some] of theirs.facts)
    if (!own.facts.has(key) && units.has(theirs.units.get(key)!) && sumOf(some) !== 0n) missing++;
  return { relations, missing, isOneList: false, lacksUnits: false };
}

function comeToTheSame(one: DetailColumn, other: DetailColumn): boolean {
  const facts = [...one.rows, ...other.rows].map(({ fact }) => fact);
  const gap = sumOf(one.rows.map(({ fact }) => fact)) - sumOf(other.rows.map(({ fact }) => fact));
  return isWithin(gap, roomOf(facts));
}
