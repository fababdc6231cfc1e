import { ALL } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import type { Table } from '../model/table.ts';
import { THIS_YEAR } from './this-year.ts';

/**
 * 收入合计 in a table that has no row for last year's money, while others of the report have: by its words it holds every year's, and by
 * what stands in the table this year's alone. A note below the table says so, or its spending comes to the same and another table states
 * just that of this year.
 */
export function thisYearsTotals(facts: readonly Fact[], tables: readonly Table[]): readonly Fact[] {
  const totals = facts.filter(isTotal);
  const speaks = new Set(facts.flatMap((fact) => (isCarried(fact) ? [fact.table] : [])));
  if (speaks.size === 0) return facts;
  const stated = (origin: string): ReadonlySet<bigint> =>
    new Set(totals.flatMap(({ at, table, value }) => (speaks.has(table) && at.origin === origin ? [value] : [])));
  const [whole, thisYears] = [stated(ALL), stated(THIS_YEAR)];
  const spent = new Map<number, Set<bigint>>();
  for (const { at, table, state, value } of facts)
    if (at.flow === '支出' && state === 'figure' && at.entry.isRoot)
      spent.set(table, (spent.get(table) ?? new Set()).add(value));
  const isOfThisYear = ({ at, table, value }: Fact): boolean => {
    if (at.origin !== ALL || speaks.has(table) || whole.has(value)) return false;
    const isNoted = LEAVES_OUT.test(tables[table]?.note?.value ?? '');
    return isNoted || (thisYears.has(value) && (spent.get(table)?.has(value) ?? false));
  };
  const rows = new Set(totals.filter(isOfThisYear).map(({ row }) => row.id));
  return rows.size === 0
    ? facts
    : facts.map((fact) => (rows.has(fact.row.id) && fact.at.origin === ALL ? fact.withOrigin(THIS_YEAR) : fact));
}

/** 注：本表不含上年结转。 */
const LEAVES_OUT =
  /(?:^|[。；：:\s])(?:\d[.、．])?(?:本表|上表|表中)?(?:所列)?(?:数据|金额|资金|各项)?(?:均|都|暂)?(?:不含|不包括|不包含|未含|未包括|未包含)(?:上年|以前年度|历年)(?:财政拨款|财政)?结[转余]/u;

const isTotal = (fact: Fact): boolean =>
  fact.at.flow === '收入' && fact.at.entry.isRoot && fact.state === 'figure' && isThisYear(fact);

const isCarried = (fact: Fact): boolean =>
  fact.at.flow === '收入' && fact.at.origin === '上年结转' && fact.state === 'figure' && fact.value !== 0n;
