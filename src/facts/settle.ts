import { coordinateKey } from '../model/coordinates.ts';
import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';

/** A carry-over counts once two figures state it; a single one could be a slip. */
const LIVE = 2;
/** How many of the cells met elsewhere must agree before a whole table is read another way. */
const MOST = 0.75;
const ENOUGH = 4;

/**
 * Does an expenditure table without a word about it hold last year's carry-over? No word fixes it, so the whole table
 * decides, by what nearly all of its cells agree with elsewhere; never one cell. Where nothing decides, it holds all money.
 */
export function settleOrigins(facts: readonly Fact[]): readonly Fact[] {
  const carried = facts.filter((fact) => fact.at.origin === '上年结转' && fact.state === 'figure' && fact.value !== 0n);
  if (carried.length < LIVE) return facts;
  const open = new Map<number, Fact[]>();
  const fixed = new Set<number>();
  for (const fact of facts) {
    if (fact.at.flow !== '支出' || fact.at.basis !== '本年预算') continue;
    if (fact.originWorded) fixed.add(fact.line.table);
    else open.set(fact.line.table, [...(open.get(fact.line.table) ?? []), fact]);
  }
  const moved = new Set<number>();
  for (const [table, cells] of open) {
    if (fixed.has(table)) continue;
    const others = new Map<string, Fact[]>();
    for (const fact of facts) {
      const revenue = fact.at.flow === '收入';
      if (fact.line.table === table || fact.state !== 'figure') continue;
      if (!revenue && !fact.originWorded && !fixed.has(fact.line.table)) continue;
      // Revenue by function is what that function may spend.
      const key = coordinateKey(revenue ? { ...fact.at, flow: '支出', nature: '本年支出' } : fact.at);
      others.set(key, [...(others.get(key) ?? []), fact]);
    }
    const agreement = (origin: string): { met: number; agree: number } => {
      const pairs = cells.flatMap((cell) => {
        const there =
          cell.state === 'figure' && cell.value !== 0n ? others.get(coordinateKey({ ...cell.at, origin })) : undefined;
        return there ? [there.some((other) => other.value === cell.value)] : [];
      });
      return { met: pairs.length, agree: pairs.filter(Boolean).length };
    };
    const all = agreement(ALL);
    const current = agreement('当年预算安排');
    if (current.met >= ENOUGH && current.agree >= current.met * MOST && current.agree > all.agree) moved.add(table);
  }
  if (moved.size === 0) return facts;
  return facts.map((fact) =>
    moved.has(fact.line.table) && fact.at.flow === '支出' && fact.at.basis === '本年预算'
      ? { ...fact, at: { ...fact.at, origin: '当年预算安排' } }
      : fact,
  );
}
