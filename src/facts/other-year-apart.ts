import { type Fact, isThisYear } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Problem } from '../model/problem.ts';
import type { Table } from '../model/table.ts';
import type { SaidYear } from './said-year.ts';

/** So many figures that other tables state have to differ. */
const ENOUGH = 3;

/**
 * A whole table that says another year and mostly holds other figures than this year's: last year's kept beside them. A slip in the year of
 * a title leaves the figures as they are elsewhere.
 * @param said by the tables that say another year than the report's
 * @returns the facts, those of such tables of their own year, and what is said of them
 */
export function otherYearsApart(
  facts: readonly Fact[],
  tables: readonly Table[],
  said: ReadonlyMap<Table, SaidYear>,
  problems: readonly Problem[],
): { readonly facts: readonly Fact[]; readonly problems: readonly Problem[] } {
  const saidBy = (fact: Fact): SaidYear | undefined => said.get(tables[fact.table]!);
  if (said.size === 0) return { facts, problems };
  const stated = new Map<number, bigint[]>();
  for (const fact of facts) if (isLive(fact) && !saidBy(fact)) push(stated, fact.at.key, fact.value);
  const compared = new Map<number, { same: number; other: number }>();
  for (const fact of facts) {
    if (!isLive(fact) || !saidBy(fact)) continue;
    const count = compared.get(fact.table) ?? { same: 0, other: 0 };
    compared.set(fact.table, count);
    const elsewhere = stated.get(fact.at.key);
    if (elsewhere?.includes(fact.value)) count.same++;
    else if (elsewhere) count.other++;
  }
  const isApart = (table: number): boolean => {
    const { same, other } = compared.get(table) ?? { same: 0, other: 0 };
    return other >= ENOUGH && other > same;
  };
  const indices = tables.flatMap((table, index) => (said.has(table) ? [index] : []));
  const years = new Set(indices.filter(isApart).map((index) => said.get(tables[index]!)!.year));
  // What differs less, and what no table of this year states, goes with those that are told.
  const goesWith = (table: number): boolean => {
    const { same, other } = compared.get(table) ?? { same: 0, other: 0 };
    return other >= ENOUGH || same + other < ENOUGH;
  };
  const apart = new Map(
    indices.flatMap((index) => {
      const own = said.get(tables[index]!)!;
      return isApart(index) || (years.has(own.year) && goesWith(index)) ? [[index, own] as const] : [];
    }),
  );
  if (apart.size === 0) return { facts, problems };
  return {
    facts: facts.map((fact) => {
      const own = apart.get(fact.table);
      return own ? ofYear(fact, own.year) : fact;
    }),
    problems: withReason(problems, tables, apart),
  };
}

const isLive = (fact: Fact): boolean => fact.state === 'figure' && fact.value !== 0n && isThisYear(fact);

/** 上年预算数 in a table of 2023 is of 2022; 2022年预算数 says so itself. */
function ofYear(fact: Fact, year: number): Fact {
  const { basis } = fact.at;
  if (basis !== '本年预算' && /20\d\d/u.test(fact.label.column)) return fact;
  return fact.withBasis(basis.replace('本年', `${year}年`).replace('上年', `${year - 1}年`));
}

/** DIS003, saying that nothing in the table was held against others. */
function withReason(
  problems: readonly Problem[],
  tables: readonly Table[],
  apart: ReadonlyMap<number, SaidYear>,
): readonly Problem[] {
  const result = [...problems];
  for (const [index, { year, bySheet }] of apart) {
    const table = tables[index]!;
    const known = result.findIndex(
      ({ code, place }) => code === 'DIS003' && table.titles.some(({ at }) => at === place),
    );
    if (known >= 0) {
      result[known] = { ...result[known]!, data: { ...result[known]!.data, apart: 1 } };
      continue;
    }
    const { value, at } = table.titles[0] ?? { value: table.name, at: table.at };
    const data = { title: value, said: String(year), apart: 1, ...(bySheet && { sheet: 1 }) };
    result.push({ code: 'DIS003', place: at, raw: value, data, incomplete: false });
  }
  return result;
}
