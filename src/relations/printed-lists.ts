import { type Fact, isThisYear } from '../model/fact.ts';
import type { Half } from '../model/halves.ts';
import { push } from '../model/multimap.ts';
import { type Group, type Groups, placeOf, representative, statements } from './groups.ts';
import type { ListMoney } from './list-money.ts';
import { depthsOf, keyAt, type ListNames, PROJECT, UNIT } from './list-names.ts';

/** What all tables print of one kind of money by one way of naming it: 基本支出 by 项 and 单位. */
export type PrintedList = {
  readonly depths: readonly number[];
  readonly at: Map<string, Group[]>;
  /** Whose they are. */
  readonly tables: Set<number>;
  /** How many of them are not nothing, of each unit where units are named. */
  readonly filled: Map<string, number>;
};

/** What is printed, by the money, then by how it is named, then by the name. */
export type Printed = ReadonlyMap<Half, ReadonlyMap<string, PrintedList>>;

export function printedLists(groups: Groups, money: ListMoney, names: ListNames): Printed {
  const printed = new Map<Half, Map<string, PrintedList>>();
  for (const group of groups.all()) {
    const { frame, entry } = placeOf(group);
    const speaker = representative(group);
    if (speaker.state !== 'figure' || !isThisYear(speaker)) continue;
    const named = names.of(entry);
    if (!named) continue;
    const depths = depthsOf(named);
    const own = depths[PROJECT]! > 0 ? money.ofProject(frame) : money.of(frame);
    const lists = printed.get(own) ?? new Map<string, PrintedList>();
    printed.set(own, lists);
    const kind = depths.join('.');
    const list = lists.get(kind) ?? { depths, at: new Map(), tables: new Set(), filled: new Map() };
    lists.set(kind, list);
    const key = keyAt(named, depths)!;
    push(list.at, key, group);
    for (const fact of statements(group)) if (!fact.row.told) list.tables.add(fact.table);
    const unit = unitOf(named);
    if (speaker.value !== 0n) list.filled.set(unit, (list.filled.get(unit) ?? 0) + 1);
  }
  return printed;
}

export const unitOf = (names: readonly (readonly string[])[]): string => names[UNIT]!.join('|');

/** What other tables print there: neither the list itself nor a sentence, nor what a table prints twice. */
export function printedElsewhere(groups: readonly Group[], table: number): Fact | undefined {
  const others = groups
    .flatMap(statements)
    .filter((fact) => fact.table !== table && !fact.row.told && fact.state === 'figure');
  const [first] = others;
  if (!first) return undefined;
  const columns = new Set(others.map(({ column }) => column));
  // 本年支出合计 and 支出总计 are one, two projects of one name are two.
  const isOnce =
    columns.size === others.length || (!first.at.entry.isListed && others.every(({ value }) => value === first.value));
  return isOnce ? representative(others) : undefined;
}
