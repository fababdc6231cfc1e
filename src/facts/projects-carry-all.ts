import { PROJECTS } from '../model/beside-projects.ts';
import { covers } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';

const CARRIED = '上年结转';

/**
 * The projects take all that is carried over, as much as the revenue says: with the carry-over or without it, 基本支出 and its parts are
 * the same, whatever the table does not say.
 * @returns whether a figure holds none of it by what it is spent on
 */
export function isCarriedIntoProjects(facts: readonly Fact[]): (fact: Fact) => boolean {
  const carried = facts.filter(
    ({ at, state, value }) =>
      at.origin === CARRIED && at.basis === '本年预算' && at.measure === '金额' && state === 'figure' && value !== 0n,
  );
  const isBasic = ({ at }: Fact): boolean => covers('nature', '基本支出', at.nature);
  if (carried.some(isBasic)) return () => false;
  const spent = carried.filter(({ at }) => at.flow === '支出' && at.nature === PROJECTS && at.entry.isRoot);
  const funds = carried
    .filter(({ at, value }) => {
      const whole = at.flow === '收入' && at.entry.isRoot;
      return whole && spent.some((other) => other.at.fund === at.fund && other.value === value);
    })
    .map(({ at }) => at.fund);
  if (funds.length === 0) return () => false;
  // Beside 合计 and 项目支出 it goes as they do: its rows add up.
  const mixed = new Set(facts.filter((fact) => fact.at.flow === '支出' && !isBasic(fact)).map(({ table }) => table));
  return (fact) => isBasic(fact) && !mixed.has(fact.table) && funds.some((fund) => covers('fund', fund, fact.at.fund));
}
