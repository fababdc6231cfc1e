import { isOffice } from '../lexicon/office.ts';
import type { Lexicon } from '../lexicon/phrase.ts';
import { fold } from '../lexicon/spelling.ts';
import { withoutAsides } from '../lexicon/title-asides.ts';
import { officeIn } from '../lexicon/title-name.ts';
import type { Report } from '../model/report.ts';
import type { Table } from '../model/table.ts';

/**
 * Whose part of a report a table is, where it is not the whole department's. The name of an office below the title says so,
 * unless it is the department's own or stands over every table alike; 编制单位： before a name does where the same table is
 * there again under another name.
 * @param lexicon with the department's names
 */
export function ownUnits({ tables, department }: Report, lexicon: Lexicon): ReadonlyMap<Table, string> {
  const own = new Set([...lexicon.names, ...(department ? [department.value] : [])].map(fold));
  const found = new Map<Table, string>();
  const below = new Map<Table, string>();
  for (const table of tables) {
    const name = officeBelow(table);
    if (name !== undefined) below.set(table, name);
  }
  const isOfAll = new Set(below.values()).size === 1 && below.size > 1 && below.size === tables.length;
  for (const [table, name] of below) if (!own.has(name) && !isOfAll) found.set(table, name);
  const named = new Map(tables.map((table) => [table, inTitle(table, lexicon) ?? lineOf(table)]));
  const groups = grouped(tables, named);
  const seats = new Set(tables.filter(isOfSeat));
  // 支出总表 beside 支出总表（本级）: where all are the seat's, so is the report.
  if (groups.some((alike) => alike.some((table) => seats.has(table)) && !alike.every((table) => seats.has(table))))
    for (const table of seats) if (!found.has(table)) found.set(table, `${named.get(table) ?? ''}本级`);
  for (const alike of groups) {
    const offices = new Set(alike.flatMap((table) => named.get(table) ?? []));
    if (offices.size < 2) continue;
    for (const table of alike) {
      const name = named.get(table);
      if (name !== undefined && !own.has(name) && !found.has(table)) found.set(table, name);
    }
  }
  return found;
}

/** The last title that is the name of an office. */
function officeBelow({ titles }: Table): string | undefined {
  const name = titles.slice(1).findLast(({ value }) => isOffice(value));
  return name && fold(name.value);
}

const lineOf = ({ department }: Table): string | undefined => department && fold(department.value);

/** What one says of its table: 部门支出总表 is that of the department, 单位支出总表 the same of a unit. */
const WHOSE = /部门|单位|本级/gu;

const titleOf = ({ titles }: Table): string => titles.find(({ value }) => !isOffice(value))?.value ?? '';

const inTitle = (table: Table, lexicon: Lexicon): string | undefined => {
  const name = officeIn(titleOf(table), lexicon);
  return name && fold(name);
};

/** （本级）, （机关）, （不含下属单位） behind its title. */
const isOfSeat = (table: Table): boolean => /[（(]本级[)）]$/u.test(withoutAsides(titleOf(table)));

/** Tables of one printed title, whoever’s they are called. */
function grouped(tables: readonly Table[], named: ReadonlyMap<Table, string | undefined>): Table[][] {
  const groups = new Map<string, Table[]>();
  for (const table of tables) {
    const title = fold(withoutAsides(titleOf(table)))
      .replace('（汇总）', '')
      .replace(named.get(table) ?? '', '')
      .replace(WHOSE, '')
      .replace(/[（()）—－-]+$/u, '');
    if (title !== '') groups.set(title, [...(groups.get(title) ?? []), table]);
  }
  return [...groups.values()];
}
