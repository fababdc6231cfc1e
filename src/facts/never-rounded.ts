import { ALL } from '../model/dimension.ts';
import type { Fact, Precision } from '../model/fact.ts';
import { abs } from '../model/money.ts';
import { push } from '../model/multimap.ts';

/** So many amounts that rounding would have made larger. */
const ENOUGH = 2;

/**
 * A table in 万元 beside another in 元 that states the same: where no amount of it was rounded up and some should have been, all were cut
 * off, and each stands for anything up to a whole unit more.
 */
export function neverRounded(facts: readonly Fact[]): readonly Fact[] {
  const amounts = facts.filter(({ state, value, unit }) => state === 'figure' && value !== 0n && unit !== '%');
  const halves = new Set(amounts.map(({ half }) => half));
  if (halves.size < 2) return facts;
  const finest = [...halves].reduce((a, b) => (b < a ? b : a));
  const fine = new Map<number, Fact[]>();
  for (const fact of amounts) if (fact.half === finest) push(fine, keyOf(fact), fact);
  const tables = new Map<number, { up: number; cut: number }>();
  for (const fact of amounts) {
    if (fact.half < finest * 10n) continue;
    const count = tables.get(fact.table) ?? { up: 0, cut: 0 };
    tables.set(fact.table, count);
    for (const { value } of fine.get(keyOf(fact)) ?? []) {
      const more = fact.value < 0n ? fact.value - value : value - fact.value;
      if (abs(more) >= fact.half * 2n) continue;
      if (more < 0n) count.up++;
      else if (more > fact.half) count.cut++;
    }
  }
  const cutOff = new Set([...tables].flatMap(([table, { up, cut }]) => (up === 0 && cut >= ENOUGH ? [table] : [])));
  if (cutOff.size === 0) return facts;
  const wider = new Map<Precision, Precision>();
  return facts.map((fact) => {
    if (!cutOff.has(fact.table) || fact.unit === '%' || fact.half < finest * 10n) return fact;
    const precision = wider.get(fact.precision) ?? { ...fact.precision, half: fact.half * 2n };
    wider.set(fact.precision, precision);
    return fact.withPrecision(precision);
  });
}

/** What all tables are of needs no word in each: where one fund is all there is, 部门支出 and 一般公共预算支出 are the same amounts. */
const keyOf = ({ at }: Fact): number => at.with('fund', ALL).key;
