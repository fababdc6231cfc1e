import { type Fact, isThisYear } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';

const ADJUSTED = '本年调整预算数';
const ADDED: readonly string[] = ['本年预算调整数', '本年追加预算数'];
const TAKEN = '本年追减预算数';

/**
 * 年初预算 | 调整数 | 调整后预算, or 年初预算 | 追加 | 追减 | 调整后预算: in every row what the budget became is what it was and what was done to it. What
 * was taken from it is printed with its sign or without: only where it is one of them, or nothing, does the row add up.
 */
export function adjustedBudgets(facts: readonly Fact[]): Relation[] {
  const adjusted = facts.filter(
    ({ at, state }) => at.basis === ADJUSTED && at.measure === '金额' && state === 'figure',
  );
  if (adjusted.length === 0) return [];
  const beside = new Map<string, Fact[]>();
  for (const fact of facts)
    if (isThisYear(fact) || ADDED.includes(fact.at.basis) || fact.at.basis === TAKEN) push(beside, keyOf(fact), fact);
  return adjusted.flatMap((total): readonly Relation[] => {
    const others = beside.get(keyOf(total)) ?? [];
    const start = others.filter(isThisYear);
    const done = others.filter((fact) => !isThisYear(fact));
    const byKind = new Set(done.map(({ at }) => at.basis));
    // 调整金额 over 调增 and 调减 is both of them already.
    const parts = byKind.has(ADDED[0]!) ? done.filter(({ at }) => at.basis === ADDED[0]) : done;
    if (start.length !== 1 || parts.length === 0 || parts.length !== new Set(parts.map(({ at }) => at.basis)).size)
      return [];
    if (parts.some(({ at, value }) => at.basis === TAKEN && value > 0n)) return [];
    return [{ kind: 'sum', total, parts: [...start, ...parts] }];
  });
}

const keyOf = ({ row, at }: Fact): string => `${row.id} ${at.with('basis', ADJUSTED).key}`;
