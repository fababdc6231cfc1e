import { coversAll } from '../model/coordinates.ts';
import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { LEFT_OVER } from '../model/left-over.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { isAmount } from './canonical.ts';

export const isLeftOver = ({ at }: Fact): boolean => at.measure === LEFT_OVER;

/** 收入总计 = 支出总计 + 收支结余, of one column. */
export function leftOver(facts: readonly Fact[]): Relation[] {
  if (!facts.some(isLeftOver)) return [];
  const columns = new Map<number, Fact[]>();
  for (const fact of facts) if (!fact.ofWhich && !fact.crossed) push(columns, fact.column.id, fact);
  return [...columns.values()].flatMap((column): Relation[] => {
    const rest = column.find(isLeftOver);
    const [income, spending] = ['收入', '支出'].map((flow) =>
      widest(column.filter((fact) => isAmount(fact) && fact.at.item === ALL && fact.at.flow === flow)),
    );
    if (!rest || !income || !spending || income.state === 'empty') return [];
    return [{ kind: 'balance', total: income, parts: [spending, rest] }];
  });
}

/** The one that covers all others. */
const widest = (facts: readonly Fact[]): Fact | undefined =>
  facts.find((fact) => facts.every((other) => coversAll(fact.at, other.at)));
