import type { Fact } from '../../model/fact.ts';
import { push } from '../../model/multimap.ts';
import { growthRange } from '../../model/ratio.ts';
import { isWithin, roomOf, sumOf } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';
import { areApart } from './apart.ts';

/** The amounts of parts that exclude one another, as sentences list them of each head, list by list. */
export function listsOf(records: readonly ToldRecord[]): ReadonlyMap<number, readonly (readonly Fact[])[]> {
  const lists = new Map<number, ToldRecord[]>();
  for (const record of records)
    if (record.list !== undefined && !record.reason && !record.again && !record.purpose && record.currents.length > 0)
      push(lists, record.list, record);
  const found = new Map<number, (readonly Fact[])[]>();
  for (const parts of lists.values()) {
    const head = parts[0]?.head;
    const amounts = parts.flatMap(({ currents }) => currents.slice(-1).map(({ fact }) => fact));
    const isOne = parts.length === 1 && parts[0]?.named === undefined;
    if (head !== undefined && (isOne || areApart(parts))) push(found, head, amounts);
  }
  return found;
}

/**
 * 支出预算638.94万元，其中：基本支出939.38万元，项目支出638.94万元: the amount of one of its parts beside others, or less than one of them. Whatever
 * a table states to be as much is not what is meant.
 */
export function isOfAPart({ value, half }: Fact, parts: readonly Fact[]): boolean {
  if (parts.some((part) => part.value > value + half + part.half)) return true;
  const others = parts.filter((part) => part.value !== 0n);
  return others.length > 1 && others.some((part) => part.value === value);
}

export const isSumOf = (fact: Fact, parts: readonly Fact[]): boolean =>
  parts.length > 1 && isWithin(sumOf(parts) - fact.value, roomOf([...parts, fact]));

/** 2155.08万元，比上年增加153.08万元，增长7.65%: the change and the rate are those of that amount. */
export function isGrownTo({ value, half }: Pick<Fact, 'value' | 'half'>, { changes, rates }: ToldRecord): boolean {
  const [change, rate] = [changes[0]?.fact, rates[0]?.fact];
  if (!change || !rate || change.value === 0n) return false;
  const range = growthRange(change.value, change.half, value, half);
  return range !== undefined && rate.value + rate.half >= range[0] && rate.value - rate.half <= range[1];
}

/** 比上年2566.70万元减少52.90万元: last year's amount and the change come to that amount, or the change and the rate are those of it. */
export function isComeTo({ value, half }: Fact, record: ToldRecord): boolean {
  const [prior, change] = [record.priors[0]?.fact, record.changes[0]?.fact];
  if (!prior || !change) return isGrownTo({ value, half }, record);
  return isWithin(prior.value + change.value - value, prior.half + change.half + half);
}

/** With that amount in its place the list comes to its head, and with what stands there it does not. */
export function isMissing(stated: Fact, told: Fact, parts: readonly Fact[], head: Fact): boolean {
  if (parts.length < 2) return false;
  const [short, room] = [head.value - sumOf(parts), roomOf([...parts, head])];
  return !isWithin(short, room) && isWithin(short + told.value - stated.value, room);
}
