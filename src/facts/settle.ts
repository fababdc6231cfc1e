import { isBesideProjects, PROJECTS } from '../model/beside-projects.ts';
import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import { agreement, isTotal } from './agreement.ts';
import { Carried } from './carried.ts';
import { nearerReading } from './nearer-reading.ts';
import { isCarriedIntoProjects } from './projects-carry-all.ts';
import { StatedElsewhere } from './stated-elsewhere.ts';
import { THIS_YEAR } from './this-year.ts';

/** A carry-over counts once two figures state it, or the totals of its column; a single one could be a slip. */
const LIVE = 2;
/** How many of the cells met elsewhere must agree before a whole table is read another way. */
const MOST = 0.75;
const ENOUGH = 4;

/**
 * Does an expenditure table without a word about it hold last year's carry-over? No word fixes it, so the whole table
 * decides, by what nearly all of its cells agree with elsewhere; never one cell. Where nothing decides, the question is left open, and
 * what other tables say proves nothing against it.
 */
export function settleOrigins(facts: readonly Fact[]): readonly Fact[] {
  const carried = facts.filter((fact) => fact.at.origin === '上年结转' && fact.state === 'figure' && fact.value !== 0n);
  if (carried.length < LIVE && !carried.some((fact) => isAddedUp(fact, facts))) return facts;
  const open = new Map<number, Fact[]>();
  const fixed = new Set<number>();
  const meant = withOtherProjects(facts);
  for (const fact of facts) {
    if (fact.at.flow !== '支出' || fact.at.basis !== '本年预算') continue;
    if (fact.originWorded) fixed.add(fact.table);
    else push(open, fact.table, meant(fact));
  }
  for (const table of open.keys()) if (spendsCarryOver(facts, table)) fixed.add(table);
  const carries = new Carried(facts);
  const found = new Map<number, Reading>();
  const isMoved = (table: number): boolean => found.get(table)?.how === 'without';
  // What a table turns out to hold tells of others that state the same.
  for (let known = -1; known < fixed.size; ) {
    known = fixed.size;
    const stated = new StatedElsewhere(facts, carries, (table) => fixed.has(table), isMoved);
    for (const [table, cells] of open) {
      if (fixed.has(table)) continue;
      const reading = readingOf(table, cells, stated, facts, carries);
      if (reading.how !== 'open') found.set(table, reading);
    }
    for (const [table, { sure }] of found) if (sure) fixed.add(table);
  }
  const undecided = [...open.keys()].filter((table) => !fixed.has(table) && !found.has(table));
  if (undecided.length === 0 && ![...found.keys()].some(isMoved)) return facts;
  const whole = new Set([...found.keys()].filter(isMoved).flatMap((table) => totalsBesideRevenue(facts, table)));
  const holdsNone = isCarriedIntoProjects(facts);
  return facts.map((fact) => {
    if (fact.at.flow !== '支出' || whole.has(fact) || holdsNone(fact)) return fact;
    // Last year's figures beside them are compared with them, so they are of the same kind.
    if (isMoved(fact.table)) return fact.originWorded ? fact : fact.withOrigin(THIS_YEAR);
    return undecided.includes(fact.table) && fact.at.basis === '本年预算' ? fact.withOpenOrigin() : fact;
  });
}

/** A list of projects that holds what stands beside them in 支出总表 is more than they are there, but not for any carry-over. */
function withOtherProjects(facts: readonly Fact[]): (fact: Fact) => Fact {
  const beside = new Map<number, Fact[]>();
  for (const fact of facts) if (isBesideProjects(fact)) push(beside, fact.row.id, fact);
  if (beside.size === 0) return (fact) => fact;
  const stated = new Map<number, Set<bigint>>();
  const keyOf = ({ at }: Fact): number => at.with('origin', ALL).key;
  for (const fact of facts)
    if (fact.at.nature === PROJECTS && fact.at.basis === '本年预算')
      stated.set(keyOf(fact), (stated.get(keyOf(fact)) ?? new Set()).add(fact.value));
  return (fact) => {
    if (fact.at.nature !== PROJECTS || fact.state !== 'figure') return fact;
    const others = (beside.get(fact.row.id) ?? []).filter(({ at }) => at.with('nature', PROJECTS).is(fact.at));
    const value = others.reduce((sum, other) => sum + other.value, fact.value);
    return value !== fact.value && stated.get(keyOf(fact))?.has(value) ? fact.withValue(value, fact.raw) : fact;
  };
}

/** 收入总计 is that much more than 本年收入合计. */
function isAddedUp({ at, column, value }: Fact, facts: readonly Fact[]): boolean {
  const statedOf = (origin: string): bigint | undefined =>
    facts.find((other) => other.column === column && other.at.is(at.with('origin', origin)))?.value;
  const [all, thisYears] = [statedOf(ALL), statedOf(THIS_YEAR)];
  return all !== undefined && thisYears !== undefined && thisYears !== 0n && all - thisYears === value;
}

/** What a table of spending holds, and whether figures that agree say so: a total that only lies nearer may be wrong itself. */
type Reading = { readonly how: 'with' | 'without' | 'open'; readonly sure: boolean };

/** This year's money with the carry-over or without it, or nobody can tell. */
function readingOf(
  table: number,
  cells: readonly Fact[],
  stated: StatedElsewhere,
  facts: readonly Fact[],
  carries: Carried,
): Reading {
  const all = agreement(cells, stated, ALL);
  const current = agreement(cells, stated, THIS_YEAR);
  const nearer = nearerReading(cells, stated, carries);
  if (nearer === 'more' || nearer === 'less') return { how: nearer === 'more' ? 'with' : 'without', sure: false };
  const isAll = nearer === 'all';
  if (nearer && !isAll) {
    // A wrong total is no measure of what the cells agree with.
    const likelier = all.agree === current.agree ? nearer === 'without' : all.agree < current.agree;
    // Few rows hold a carry-over: that one of them differs says more than that the others agree.
    const isWith = current.rows === 'differ' && all.rows !== 'differ';
    const isWithout = all.rows === 'differ' && current.rows === 'agree';
    return { how: isWithout || (likelier && !isWith) ? 'without' : 'with', sure: false };
  }
  const byCells =
    current.total && current.met >= ENOUGH && current.agree >= current.met * MOST && current.agree > all.agree;
  if (byCells || differsByCarryOver(table, cells, facts)) return { how: 'without', sure: true };
  // A total that was copied from a table with the carry-over has rows that all agree with one without.
  if (isAll) return { how: 'with', sure: true };
  // Rows without a total that agree as well with this year's money do not tell one of them that differs from one that carries over.
  const tells = all.hasTotal || all.agree === all.met || all.agree > current.agree;
  const agrees = tells && all.total && all.met >= ENOUGH && all.agree >= all.met * MOST;
  return agrees ? { how: 'with', sure: true } : { how: 'open', sure: false };
}

/** Both sides in one table, the carry-over among its revenue, both totals the same: what it spends holds the carry-over. */
const spendsCarryOver = (facts: readonly Fact[], table: number): boolean =>
  bothTotals(facts, table).some(([revenue, spending]) => spending.value === revenue.value);

/** 支出总计 beside a 收入总计 that holds the carry-over: whatever its classes hold, the two are the same. */
const totalsBesideRevenue = (facts: readonly Fact[], table: number): readonly Fact[] =>
  bothTotals(facts, table).map(([, spending]) => spending);

/** What a table says of all that comes in, with what is carried over, and of all that is spent. */
function bothTotals(facts: readonly Fact[], table: number): readonly (readonly [revenue: Fact, spending: Fact])[] {
  const own = facts.filter((fact) => fact.table === table && fact.state === 'figure' && fact.at.basis === '本年预算');
  if (!own.some(({ at, value }) => at.flow === '收入' && at.origin === '上年结转' && value !== 0n)) return [];
  const totals = (flow: string): Fact[] =>
    own.filter(
      ({ at }) => at.flow === flow && at.measure === '金额' && WHOLE.every((dimension) => at[dimension] === ALL),
    );
  const spending = totals('支出');
  return totals('收入').flatMap((revenue) =>
    spending.filter(({ at }) => at.fund === revenue.at.fund).map((total) => [revenue, total] as const),
  );
}

const WHOLE = ['origin', 'nature', 'function', 'economic', 'govEconomic', 'project', 'item'] as const;

/**
 * The table states less than another one does for the same money, its total by exactly the carry-over the revenue side
 * states for that fund, and no cell of it states more.
 */
function differsByCarryOver(table: number, cells: readonly Fact[], facts: readonly Fact[]): boolean {
  const elsewhere = new Map<number, bigint>();
  const carried = new Map<string, bigint>();
  for (const fact of facts) {
    if (fact.state !== 'figure' || fact.table === table || fact.at.basis !== '本年预算') continue;
    if (fact.at.flow === '支出') elsewhere.set(fact.at.key, fact.value);
    else if (fact.at.origin === '上年结转' && fact.at.function === ALL) carried.set(fact.at.fund, fact.value);
  }
  let total = false;
  for (const cell of cells) {
    const other = cell.state === 'figure' ? elsewhere.get(cell.at.key) : undefined;
    if (other === undefined) continue;
    if (other < cell.value) return false;
    if (isTotal(cell) && cell.at.nature === '本年支出' && other > cell.value)
      total ||= carried.get(cell.at.fund) === other - cell.value;
  }
  return total;
}
