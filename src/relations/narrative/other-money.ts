import type { Fact } from '../../model/fact.ts';
import { abs } from '../../model/money.ts';
import type { Relation } from '../../model/relation.ts';
import type { ToldRecord } from '../../model/told.ts';
import { entryOf, type Stated } from './stated.ts';

/**
 * 财政拨款收入…；其他资金收入168.86万元: all that is not fiscal, money of the special account with what is the unit's own.
 */
export function otherMoney(record: ToldRecord, told: Fact, own: Fact, stated: Stated): Relation | undefined {
  const { reading, words } = record;
  if (reading.fund !== '单位资金' || !words.includes('其他资金') || own.state !== 'figure') return undefined;
  const special = { ...reading, fund: '财政专户管理资金' };
  const { plain } = stated.of(special, entryOf(told.at, special));
  if (plain?.state !== 'figure' || plain.value === 0n) return undefined;
  // 其他资金 may be the unit's own alone: it is what it is nearer to.
  const [alone, together] = [abs(told.value - own.value), abs(told.value - own.value - plain.value)];
  if (alone <= together) return undefined;
  return { kind: 'sum', total: told, parts: [own, plain], likely: true };
}
