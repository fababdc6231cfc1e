import { CARRIED, isCarried } from '../model/carried.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';

/** 年末结转 = 年初结转 + 本年收入 − 本年支出, row by row; what went is less than nothing. */
export function carried(facts: readonly Fact[]): Relation[] {
  const rows = new Map<number, Fact[]>();
  for (const fact of facts) if (isCarried(fact.at)) push(rows, fact.row.id, fact);
  return [...rows.values()].flatMap((row): Relation[] => {
    const of = (measure: string): Fact | undefined => row.find(({ at }) => at.measure === measure);
    const total = of(CARRIED.closing);
    const parts = [CARRIED.opening, CARRIED.income, CARRIED.spending].flatMap((measure) => of(measure) ?? []);
    const isUsed = row.some(({ state }) => state !== 'empty');
    return total && parts.length === 3 && isUsed ? [{ kind: 'balance', total, parts }] : [];
  });
}
