import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import { Carried } from './carried.ts';
import { THIS_YEAR } from './this-year.ts';

/**
 * A table of revenue that has no word for last year's money, and states of a fund what another table does and exactly the carry-over
 * more: what it states holds both.
 */
export function silentCarryOver(facts: readonly Fact[]): readonly Fact[] {
  const revenue = facts.filter(({ at, state }) => at.flow === '收入' && at.basis === '本年预算' && state === 'figure');
  const speaks = new Set(revenue.flatMap(({ at, table }) => (at.origin === '上年结转' ? [table] : [])));
  if (speaks.size === 0) return facts;
  const carries = new Carried(facts);
  const stated = new Map<number, Fact[]>();
  for (const fact of revenue) if (speaks.has(fact.table)) push(stated, fact.at.key, fact);
  /** By table: figures that are so much more, less those that are otherwise unlike. */
  const more = new Map<number, number>();
  for (const { at, table, value } of revenue) {
    const elsewhere = speaks.has(table) || at.origin !== THIS_YEAR ? undefined : stated.get(at.key);
    if (!elsewhere || elsewhere.some((fact) => fact.value === value)) continue;
    const own = carries.of(at.fund);
    const isMore = (own.length > 0 ? own : carries.of(ALL)).some(
      (carried) => carried !== 0n && elsewhere.every((fact) => value - fact.value === carried),
    );
    more.set(table, (more.get(table) ?? 0) + (isMore ? 1 : -1));
  }
  return facts.map((fact) => {
    const isSilent = (more.get(fact.table) ?? 0) > 0 && !fact.originWorded;
    return isSilent && fact.at.flow === '收入' && fact.at.origin === THIS_YEAR ? fact.withOrigin(ALL) : fact;
  });
}
