import { fold } from '../lexicon/spelling.ts';
import type { Located } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Table } from '../model/table.ts';

/** Tables that have to name the department before one that names another is odd. */
const ENOUGH = 3;

type Named = {
  readonly table: Table;
  readonly department: Located<string> & { readonly lead: string };
  readonly key: string;
};

/**
 * DIS004: one table names another department over it than all the others do, as happens when a form is taken over from elsewhere;
 * or several do, as where the tables of two departments were put into one workbook.
 * The offices of a department have tables of their own: a name that any row lists, that is made of the same words, or that is
 * introduced by another word, is no other department's.
 */
export function otherDepartments({ tables }: Report): Problem[] {
  const named = tables.flatMap((table): Named | [] =>
    table.department ? { table, department: table.department, key: fold(table.department.value) } : [],
  );
  return [...oneTable(named, tables), ...severalTables(named)].slice(0, 1);
}

function oneTable(named: readonly Named[], tables: readonly Table[]): Problem[] {
  const counts = new Map<string, number>();
  for (const { key } of named) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size !== 2) return [];
  const [most, least] = [...counts].sort(([, a], [, b]) => b - a) as [[string, number], [string, number]];
  if (most[1] < ENOUGH || least[1] > 1) return [];
  const usual = named.find(({ key }) => key === most[0])!;
  const odd = named.find(({ key }) => key === least[0])!;
  if (!isLedAlike(named) || isOne(odd.key, usual.key) || isListed(tables, odd.key)) return [];
  return problemOf(odd, 1, usual, most[1]);
}

/**
 * Units have whole sets of tables beside their department's, and any office may be a unit. Two that are both called as
 * departments are (甲局, 乙委员会), of whose own offices no table is, are two departments.
 */
function severalTables(named: readonly Named[]): Problem[] {
  const groups: Named[][] = [];
  for (const one of named) {
    const own = groups.find(([first]) => isOne(first!.key, one.key));
    if (own) own.push(one);
    else groups.push([one]);
  }
  // In a tie what comes first is the report's.
  const [usual, odd, ...more] = groups.sort((a, b) => b.length - a.length);
  if (!usual || !odd || more.length > 0 || usual.length < ENOUGH || odd.length < 2 || !isLedAlike(named)) return [];
  if (!named.every(({ key }) => DEPARTMENT.test(key) && !OWN_OFFICE.test(key))) return [];
  if (odd.filter(({ table }) => isOfUnit(table)).length * 2 > odd.length) return [];
  const lists = (all: readonly Named[], others: readonly Named[]): boolean =>
    others.some(({ key }) =>
      isListed(
        all.map(({ table }) => table),
        key,
      ),
    );
  if (lists(usual, odd) || lists(odd, usual)) return [];
  return problemOf(odd[0]!, odd.length, usual[0]!, usual.length);
}

function problemOf(odd: Named, count: number, usual: Named, tables: number): Problem[] {
  const { value, at } = odd.department;
  const data = { table: odd.table.name, name: value, count, department: usual.department.value, tables };
  const related = [{ role: 'first' as const, place: usual.department.at, raw: usual.department.value }];
  return [{ code: 'DIS004', place: at, raw: value, label: odd.table.name, data, related, incomplete: false }];
}

/** How departments are called. Where schools, teams and centres are, they are somebody's. */
const DEPARTMENT = /(?:局|委|委员会|办|办公室|厅|部|政府|联合会|妇联|残联|文联|工商联|政协|法院|检察院)$/u;
const OWN_OFFICE = /本级|机关/u;

/** 2024年单位支出总表, as units call theirs; 单位资金 is money. */
const isOfUnit = ({ titles }: Table): boolean =>
  titles.some(({ value }) => /单位(?!资金)/u.test(value)) && !titles.some(({ value }) => value.includes('部门'));

const isLedAlike = ([first, ...rest]: readonly Named[]): boolean =>
  first !== undefined &&
  first.department.lead !== '' &&
  rest.every(({ department }) => department.lead === first.department.lead);

const isOne = (one: string, other: string): boolean => isShortFor(one, other) || isShortFor(other, one);

/** Its characters stand in the other's, in their order: a part of the name, or an abbreviation of it. */
function isShortFor(short: string, long: string): boolean {
  let from = 0;
  for (const char of short) {
    const at = long.indexOf(char, from);
    if (at < 0) return false;
    from = at + char.length;
  }
  return true;
}

const isListed = (tables: readonly Table[], name: string): boolean =>
  tables.some(({ blocks }) =>
    blocks.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell && fold(cell.raw).includes(name)))),
  );
