import { isOffice } from '../lexicon/office.ts';
import type { Lexicon } from '../lexicon/phrase.ts';
import { fold } from '../lexicon/spelling.ts';
import { withoutAsides } from '../lexicon/title-asides.ts';
import { levelIn } from '../lexicon/title-level.ts';
import { isName, officeIn, titleOfAny } from '../lexicon/title-name.ts';
import { push } from '../model/multimap.ts';
import { cellOf } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { ownOffices } from './own-office.ts';
import type { SaidYear } from './said-year.ts';
import { setsApart } from './sets.ts';

/**
 * Whose part of a report a table is, where it is not the whole department's. The name of an office below the title says so,
 * unless it is the department's own or stands over every table alike; where the same table is there again under another name, or
 * its own office bears the department's, so does 编制单位： before a name, a line above a set of tables, or the sheet. Sets that nothing tells apart and that hold other amounts are told
 * by their order.
 * @param lexicon with the department's names
 * @param said the tables that say another year, which tells them apart
 * @param problems where it is said that nothing tells sets apart
 */
export function ownUnits(
  { tables, department }: Report,
  lexicon: Lexicon,
  said: ReadonlyMap<Table, SaidYear>,
  problems: Problem[],
): ReadonlyMap<Table, string> {
  const own = new Set([...lexicon.names, ...(department ? [department.value] : [])].map(fold));
  const found = new Map<Table, string>();
  const below = new Map<Table, string>();
  for (const table of tables) {
    const name = officeBelow(table);
    if (name !== undefined) below.set(table, name);
  }
  const isOfAll = new Set(below.values()).size === 1 && below.size > 1 && below.size === tables.length;
  for (const [table, name] of below) if (!own.has(name) && !isOfAll) found.set(table, name);
  const named = new Map(tables.map((table) => [table, nameOf(table, lexicon, own)]));
  const title = (table: Table): string => titleOfAny(titleOf(table), inTitle(table, lexicon) ?? named.get(table));
  for (const [table, level] of levelsApart(tables)) if (!found.has(table)) found.set(table, level);
  const groups = new Map<string, Table[]>();
  for (const table of tables) if (title(table) !== '') push(groups, title(table), table);
  const seats = new Set(tables.filter(isOfSeat));
  for (const alike of groups.values()) {
    // 支出总表 beside 支出总表（本级）: where all are the seat's, so is the report.
    if (alike.some((table) => seats.has(table)) && !alike.every((table) => seats.has(table)))
      for (const table of seats) if (!found.has(table)) found.set(table, `${named.get(table) ?? ''}本级`);
  }
  const isOwn = (table: Table): boolean => own.has(named.get(table) ?? '');
  for (const table of ownOffices(groups.values(), tables, (one) => (isOwn(one) ? named.get(one) : undefined)))
    if (!found.has(table)) found.set(table, `${named.get(table)}本级`);
  for (const alike of groups.values()) {
    const offices = new Set(alike.flatMap((table) => named.get(table) ?? []));
    if (offices.size < 2 && !alike.some((table) => named.get(table) === undefined)) continue;
    for (const table of alike) {
      const name = named.get(table);
      if (name !== undefined && !own.has(name) && !found.has(table)) found.set(table, name);
    }
  }
  const owners = new Map<string, Table[]>();
  for (const table of tables) if (title(table) !== '') push(owners, found.get(table) ?? '', table);
  // 单位收支总表 under the department's name is of its own office, where the same table is there for other offices.
  const isBesideOthers = (table: Table): boolean =>
    isOfUnit(titleOf(table)) && (groups.get(title(table)) ?? []).some((other) => found.has(other));
  const seatOf = (table: Table): string | undefined =>
    inTitle(table, lexicon) ?? (isBesideOthers(table) ? named.get(table) : undefined);
  for (const [owner, alike] of owners) {
    const yearOf = (table: Table): string => String(said.get(table)?.year ?? '');
    const sets = setsApart(alike, (table) => [yearOf(table), title(table), ...furtherTitles(table)].join('|'));
    const untold: Table[] = [];
    for (const [nth, { tables: set, addsUp }] of sets.entries()) {
      // 示范市教育局单位收支总表 beside 部门收支总表 is of its own office.
      const seat = set.map(seatOf).find((name) => name !== undefined);
      for (const table of set) found.set(table, seat === undefined ? `${owner}第${nth + 2}份` : `${seat}本级`);
      if (seat === undefined && !addsUp) untold.push(...set);
    }
    const [first] = untold;
    const twins = first ? alike.filter((table) => table !== first && title(table) === title(first)) : [];
    const twin = twins.find((table) => !untold.includes(table)) ?? twins[0];
    if (first && twin) problems.push(untoldSets(first, twin, untold.length));
  }
  return found;
}

/** 全县一般公共预算支出表 beside 县级一般公共预算支出表: a government's own money, and that with all below it. Either word alone tells nothing apart. */
function levelsApart(tables: readonly Table[]): ReadonlyMap<Table, string> {
  const levels = new Map<Table, string>();
  const byRest = new Map<string, Set<string>>();
  for (const table of tables) {
    const said = levelIn(titleOf(table));
    if (!said) continue;
    if (said.level !== '') levels.set(table, said.level);
    byRest.set(said.rest, (byRest.get(said.rest) ?? new Set()).add(said.level));
  }
  return [...byRest.values()].some(({ size }) => size > 1) ? levels : new Map();
}

/** DIS006 */
function untoldSets(first: Table, twin: Table, tables: number): Problem {
  const { value, at } = first.titles[0]!;
  const data = { title: value, tables };
  const related = [{ role: 'first' as const, place: twin.titles[0]!.at, raw: twin.titles[0]!.value }];
  return { code: 'DIS006', place: at, raw: value, label: first.name, data, related, incomplete: false };
}

const furtherTitles = ({ titles }: Table): string[] => titles.slice(1).map(({ value }) => value);

/** Its title, a line that names another than the department, what stands above its set, its sheet. */
function nameOf(table: Table, lexicon: Lexicon, own: ReadonlySet<string>): string | undefined {
  const line = table.department && fold(table.department.value);
  const over = table.office && fold(table.office.value);
  const isOwn = line === undefined || own.has(line);
  return inTitle(table, lexicon) ?? (isOwn ? (over ?? ofSheet(table, lexicon) ?? line) : line);
}

/** The last title that is the name of an office. */
function officeBelow({ titles }: Table): string | undefined {
  const name = titles.slice(1).findLast(({ value }) => isOffice(value));
  return name && fold(name.value);
}

/** 示范市第一小学-收支总表, 示范市第一小学 */
function ofSheet({ at }: Table, lexicon: Lexicon): string | undefined {
  const parts = (cellOf(at)?.sheet ?? '').split(/[-－—_\s（）()、.．]+/u);
  const name = parts.find(isName) ?? officeIn(parts.join(''), lexicon);
  return name && fold(name);
}

const titleOf = ({ titles }: Table): string => titles.find(({ value }) => !isOffice(value))?.value ?? '';

const inTitle = (table: Table, lexicon: Lexicon): string | undefined => {
  const name = officeIn(titleOf(table), lexicon);
  return name && fold(name);
};

/** 单位收支总表 beside 部门收支总表 */
const isOfUnit = (title: string): boolean => title.includes('单位') && !title.includes('部门');

/** （本级）, （机关）, （不含下属单位） behind its title; 本级收支总表, 机关收支总表. */
const isOfSeat = (table: Table): boolean =>
  /[（(]本级[)）]$|(?:^|年度?|部门|单位)\s*本级(?=收支|收入|支出|财政拨款|一般公共|政府性基金|国有资本)/u.test(
    withoutAsides(titleOf(table)),
  );
