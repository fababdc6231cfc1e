import { abs, lastPlace, type Unit } from '../../model/money.ts';
import type { ToldFact } from '../../model/told.ts';

/** 增加131.43万元，其中基本支出增加6万元、项目支出增加126万元: they add up as far as each is typed. */
export function addsAsTyped(total: ToldFact, parts: readonly ToldFact[]): boolean {
  const room = [total, ...parts].reduce((all, one) => all + halfOf(one), 0n);
  return abs(parts.reduce((all, { fact }) => all + fact.value, 0n) - total.fact.value) <= room;
}

/** 增加0万元 is nothing, however it is typed. */
const halfOf = ({ fact, typed }: ToldFact): bigint =>
  fact.value === 0n || fact.unit === '%' || typed >= fact.decimals
    ? fact.half
    : lastPlace(typed, fact.unit as Unit) / 2n;
