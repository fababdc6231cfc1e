import { ALL, covers } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';

/** A habit: so many pairs, of so many values, and most of them alike. */
const ENOUGH = 4;
const VALUES = 3;
const MOST = 0.75;

const CODE_OF_ITEM = 5;

/**
 * 机关运行经费 by subjects beside 公用经费 by subjects: no law makes them the same, but where nearly all subjects are, one that differs is to
 * be asked about.
 */
export function runningCosts(facts: readonly Fact[]): Relation[] {
  const listed = facts.filter((fact) => fact.at.item === '机关运行经费' && isSubject(fact));
  if (listed.length < ENOUGH) return [];
  const basic = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.at.item !== ALL || !isSubject(fact) || !isBasic(fact)) continue;
    const known = basic.get(fact.at.economic);
    // 公用经费 rather than all of it.
    if (!known || (known.at.nature !== '公用经费' && fact.at.nature === '公用经费')) basic.set(fact.at.economic, fact);
  }
  const pairs = listed.flatMap((own): Relation[] => {
    const other = basic.get(own.at.economic);
    return other && other.table !== own.table ? [{ kind: 'same', total: own, parts: [other], likely: true }] : [];
  });
  const alike = pairs.filter(({ total, parts }) => total.value === parts[0]!.value);
  const isHabit =
    pairs.length >= ENOUGH &&
    alike.length >= pairs.length * MOST &&
    new Set(alike.map(({ total }) => total.value)).size >= VALUES;
  return isHabit ? pairs : [];
}

const isSubject = (fact: Fact): boolean =>
  fact.state === 'figure' &&
  isThisYear(fact) &&
  !fact.ofWhich &&
  !fact.crossed &&
  fact.at.flow === '支出' &&
  fact.at.economic.length === CODE_OF_ITEM &&
  (['function', 'govEconomic', 'project', 'budgetUnit'] as const).every((dimension) => fact.at[dimension] === ALL);

const isBasic = ({ at }: Fact): boolean =>
  (at.nature === '基本支出' || at.nature === '公用经费') &&
  at.origin !== '上年结转' &&
  (at.fund === ALL || covers('fund', '财政拨款', at.fund));
