import type { Fact } from '../../model/fact.ts';
import { push } from '../../model/multimap.ts';
import { isWithin, roomOf, sumOf } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';
import type { Match } from './settle.ts';

/** An amount that says what money is for, and another one that a table states under that name. */
export type Purpose = { readonly record: ToldRecord; readonly told: Fact; readonly stated: Fact };

/**
 * 用于A 60万元、B 45万元: certainly all there is of each where with the table's amount for one of them they come to what they are of; of a
 * project by its name most likely, where that money is not of one subject alone.
 */
export function purposesMeant(
  unlike: readonly Purpose[],
  records: readonly ToldRecord[],
  matches: ReadonlyMap<number, Match>,
): readonly Match[] {
  const lists = new Map<number, ToldRecord[]>();
  for (const record of records) if (record.purpose && record.list !== undefined) push(lists, record.list, record);
  return unlike.flatMap(({ record, told, stated }): Match[] => {
    const head = record.head === undefined ? undefined : records[record.head];
    const [total] = head?.currents.slice(-1) ?? [];
    if (!head || !total || record.list === undefined) return [];
    const others = (lists.get(record.list) ?? []).filter((one) => one !== record);
    const amounts = others.flatMap(({ currents: [first] }) => (first ? [first.fact] : []));
    const parts = [...amounts, stated];
    const isAll =
      parts.length > 1 &&
      amounts.every(({ id }) => matches.has(id)) &&
      isWithin(sumOf(parts) - total.fact.value, roomOf([...parts, total.fact]));
    if (isAll) return [{ told, stated }];
    const { function: of, economic, item } = head.reading;
    const isOfOne = (of ?? economic ?? item) !== undefined;
    return record.own.project !== undefined && !isOfOne ? [{ told, stated, likely: true }] : [];
  });
}
