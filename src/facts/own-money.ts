import { ALL, overlaps, parentOf } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import { CARRIED_OVER } from './carried-apart.ts';
import { THIS_YEAR } from './this-year.ts';

/**
 * 本年拨款 | 财政拨款结转结余 | 单位资金: what is carried over there is of other money than the last column's, which may hold all of its own,
 * this year's and last year's. It does where it states exactly what is carried over more than another table has for this year.
 */
export function ownMoneyWhole(facts: readonly Fact[]): readonly Fact[] {
  const carried = facts.filter((fact) => fact.at.origin === CARRIED_OVER && isThisYear(fact));
  if (carried.length === 0) return facts;
  const funds = new Map<string, Set<string>>();
  for (const fact of carried) funds.set(blockOf(fact), (funds.get(blockOf(fact)) ?? new Set()).add(fact.at.fund));
  const isOwn = (fact: Fact): boolean => {
    if (fact.at.origin !== THIS_YEAR || fact.at.fund === ALL || !isThisYear(fact)) return false;
    const others = funds.get(blockOf(fact));
    return others !== undefined && ![...others].some((fund) => overlaps('fund', fund, fact.at.fund));
  };
  const own = facts.filter(isOwn);
  if (own.length === 0) return facts;
  const keys = new Set(own.map((fact) => keyOf(fact, THIS_YEAR)));
  const elsewhere = new Map<number, Fact[]>();
  const last = new Map<number, Fact[]>();
  for (const fact of facts) {
    if (fact.state !== 'figure' || !isThisYear(fact) || isOwn(fact)) continue;
    if (fact.at.origin === THIS_YEAR && keys.has(keyOf(fact, THIS_YEAR))) push(elsewhere, keyOf(fact, THIS_YEAR), fact);
    if (fact.at.origin === CARRIED_OVER && fact.value !== 0n) push(last, keyOf(fact, CARRIED_OVER), fact);
  }
  const whole = new Set<number>();
  for (const fact of own) {
    const known = (elsewhere.get(keyOf(fact, THIS_YEAR)) ?? []).filter(({ table }) => table !== fact.table);
    if (fact.state !== 'figure' || known.length === 0 || known.some(({ value }) => value === fact.value)) continue;
    const more = [fact.at.fund, ALL].flatMap((fund) => last.get(keyOf(fact, CARRIED_OVER, fund)) ?? []);
    if (known.some(({ value }) => more.some((carry) => carry.value === fact.value - value))) whole.add(fact.column.id);
  }
  if (whole.size === 0) return facts;
  return facts.map((fact) => (whole.has(fact.column.id) && isOwn(fact) ? fact.withOrigin(ALL) : fact));
}

const blockOf = ({ row }: Fact): string => `${row.table}.${row.block}`;

/** What a kind of 单位资金 is called differs from table to table, and not every one says which subjects, of what kind or whose a project is. */
function keyOf({ at }: Fact, origin: string, fund = at.fund): number {
  const money = at.with('origin', origin).with('fund', topOf(fund));
  return at.project === ALL
    ? money.key
    : NOT_OF_PROJECTS.reduce((all, dimension) => all.with(dimension, ALL), money).key;
}

const NOT_OF_PROJECTS = ['nature', 'category', 'function', 'economic', 'govEconomic', 'budgetUnit'] as const;

function topOf(fund: string): string {
  let top = fund;
  for (let above = parentOf('fund', top); above !== undefined && above !== ALL; above = parentOf('fund', top))
    top = above;
  return top;
}
