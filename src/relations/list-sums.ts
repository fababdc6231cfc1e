import { covers, overlaps } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { FRAME, type Half } from '../model/halves.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { isWithin, roomOf, sumOf } from '../model/rounding.ts';
import type { Usage } from './canonical.ts';
import { type DetailColumn, detailColumns, type Named } from './detail-lists.ts';
import { type Groups, representative, statements } from './groups.ts';
import { ListMoney } from './list-money.ts';
import { keyAt, ListNames, PROJECT, UNIT } from './list-names.ts';
import { betweenLists } from './list-pairs.ts';
import { type Printed, type PrintedList, printedElsewhere, printedLists, unitOf } from './printed-lists.ts';
import { type Comparison, heldTogether } from './same-list.ts';
import { StatedAmounts } from './stated-amounts.ts';

/**
 * The rows of a detailed list, each of a unit, a subject, a project and a fund at once, come to what other tables print of each unit, each
 * subject, each project: as far as the list is shown to be all there is.
 */
export function listSums(facts: readonly Fact[], sums: readonly Relation[], groups: Groups, usage: Usage): Relation[] {
  const [first] = facts;
  // No other table prints anything.
  if (!first || facts.every(({ table, row }) => table === first.table || row.told)) return [];
  const stated = new StatedAmounts(facts);
  const names = new ListNames(stated.projects);
  const columns = detailColumns(facts, sums, names);
  if (columns.length === 0) return [];
  const told = new ListMoney(usage);
  const printed = printedLists(groups, told, names);
  const slips = new Map(columns.map((column) => [column, slipIn(column, printed, told)]));
  const pairs = betweenLists(columns, told, (column) => slips.get(column) !== undefined);
  return columns.flatMap((column) => {
    const pair = pairs.get(column);
    const all = [...comparisons(column, slips.get(column), printed, told, stated), ...(pair ? [pair] : [])];
    return heldTogether(all, (value) => stated.isElsewhere(value, column.table));
  });
}

/** Units are missing among its rows, or it is all of one unit that no row names: then there may be others. */
function isOfSomeUnits({ rows }: DetailColumn, stated: StatedAmounts): boolean {
  const units = new Set(rows.flatMap(({ names }) => names[UNIT]![0] ?? []));
  const [only] = units;
  if (only === undefined) return false;
  const isNamed = units.size > 1 || rows.some(({ fact }) => fact.row.label.includes(only));
  return !isNamed || [...stated.units].some((unit) => !units.has(unit));
}

/** The list against all that is printed of its money by names that it has, too. */
function comparisons(
  column: DetailColumn,
  slip: bigint | undefined,
  printed: Printed,
  told: ListMoney,
  stated: StatedAmounts,
): Comparison[] {
  const lacksUnits = isOfSomeUnits(column, stated);
  const own = column.rows.map((row) => ({ ...row, frame: told.of(row.fact.at.frame) }));
  const ofProject = own.flatMap((row) =>
    row.names[PROJECT]!.length > 0 ? [{ ...row, frame: told.ofProject(row.fact.at.frame) }] : [],
  );
  return [...printed].flatMap(([money, lists]) => {
    const rows = rowsOf(money, own, told);
    const projects = rowsOf(money, ofProject, told);
    const gap = rows && excessIn(rows, totalOf(lists, column.table));
    // Of one kind of its money a whole list may hold more or less than is printed, but for the slip that it is off by in all.
    const isWhole = slip !== undefined && (gap === undefined || gap === 0n || gap === slip);
    return [...lists.values()].flatMap((list): Comparison[] => {
      const { depths, tables } = list;
      const isOwn = tables.size === 0 || (tables.size === 1 && tables.has(column.table));
      if (isOwn || column.least.some((depth, i) => depths[i]! < depth)) return [];
      const some = depths[PROJECT]! > 0 ? projects : rows;
      const found = some && compared(some, list, column.table, told);
      return found ? [{ ...found, isWhole, lacksUnits: lacksUnits && depths[UNIT] === 0 }] : [];
    });
  });
}

const IN_ALL = '0.0.0.0.0.0';

type Row = Named & { readonly frame: Half };

/** The rows that are of this money, if each is told to be or not to be, and nothing else tells that they are only some of it. */
function rowsOf(money: Half, rows: readonly Row[], told: ListMoney): readonly Row[] | undefined {
  const within = new Map<Half, boolean>();
  for (const { frame } of rows) {
    if (within.has(frame)) continue;
    const isIn = FRAME.every((dimension, i) => covers(dimension, money.members[i]!, frame.members[i]!));
    if (!isIn && FRAME.every((dimension, i) => overlaps(dimension, money.members[i]!, frame.members[i]!)))
      return undefined;
    within.set(frame, isIn);
  }
  const frames = new Set([...within].flatMap(([frame, isIn]) => (isIn ? [frame] : [])));
  if (frames.size === 0 || told.common(frames) !== money) return undefined;
  return frames.size === within.size ? rows : rows.filter(({ frame }) => within.get(frame));
}

function compared(
  rows: readonly Row[],
  list: PrintedList,
  table: number,
  told: ListMoney,
): Omit<Comparison, 'lacksUnits' | 'isWhole'> | undefined {
  const { depths, at, filled } = list;
  const parts = new Map<string, Fact[]>();
  const units = new Set<string>();
  for (const { fact, names } of rows) {
    const key = keyAt(names, depths);
    if (key !== undefined) push(parts, key, fact);
    // Of a row without a name nobody knows whose it is.
    else if (fact.value !== 0n && depths.some((depth, i) => i !== PROJECT && names[i]!.length < depth))
      return undefined;
    units.add(depths[UNIT]! > 0 ? unitOf(names) : '');
  }
  let expected = 0;
  let extra = 0;
  for (const unit of units) expected += filled.get(unit) ?? 0;
  const relations: Relation[] = [];
  for (const [key, some] of parts) {
    const group = at.get(key);
    if (group === undefined) {
      if (sumOf(some) !== 0n) extra++;
      continue;
    }
    for (const one of group) if (representative(one).value !== 0n) expected--;
    const total = printedElsewhere(group, table);
    if (!total || (some.length === 1 && told.isOne(total, some[0]!))) continue;
    relations.push({ kind: some.length > 1 ? 'sum' : 'same', total, parts: some });
  }
  return relations.length > 0
    ? { relations, missing: Math.max(expected, 0), isOneList: depths[PROJECT]! > 0 && expected <= 0 && extra === 0 }
    : undefined;
}

/** By how much the rows come to more than other tables print as the total of this money; nothing where none does. */
function excessIn(rows: readonly Named[], total: Fact | undefined): bigint | undefined {
  if (!total || total.value === 0n) return undefined;
  const facts = rows.map(({ fact }) => fact);
  const gap = sumOf(facts) - total.value;
  return isWithin(gap, roomOf([total, ...facts])) ? 0n : gap;
}

/** What other tables print in all. */
const totalOf = (lists: ReadonlyMap<string, PrintedList> | undefined, table: number): Fact | undefined =>
  printedElsewhere(lists?.get(IN_ALL)?.at.get('') ?? [], table);

/** By how much a list is off that comes to, or prints as its total, what other tables print as the total of its money. */
function slipIn({ table, rows, least }: DetailColumn, printed: Printed, told: ListMoney): bigint | undefined {
  if (least.some((depth) => depth > 0)) return undefined;
  const lists = printed.get(told.common(new Set(rows.map(({ fact }) => told.of(fact.at.frame)))));
  const total = totalOf(lists, table);
  const gap = excessIn(rows, total);
  const own = lists?.get(IN_ALL)?.at.get('')?.flatMap(statements) ?? [];
  const isPrinted = own.some((fact) => fact.table === table && fact.value === total?.value);
  return gap === 0n || isPrinted ? gap : undefined;
}
