import type { Reading } from '../../model/coordinates.ts';
import type { ToldRecord } from '../../model/told.ts';

const STAFF = '人员经费';
const GRANTS = '303';
/** 工资福利支出. */
const WAGES = '301';

/**
 * 人员支出900万元、公用支出100万元、对个人和家庭的补助支出50万元: staff beside what persons and families get, which else is within it, is what wages
 * are; and so it is wherever this text calls something so.
 */
export function wagesAlone(records: readonly ToldRecord[]): ReadonlyMap<ToldRecord, Reading> {
  const lists = new Map<number, ToldRecord[]>();
  for (const record of records)
    if (record.list !== undefined && !record.reason)
      lists.set(record.list, [...(lists.get(record.list) ?? []), record]);
  const called = new Set<string>();
  for (const list of lists.values())
    if (list.some(({ own }) => own.economic === GRANTS))
      for (const record of list) if (isStaff(record)) called.add(record.words);
  const found = new Map<ToldRecord, Reading>();
  if (called.size === 0) return found;
  for (const record of records)
    if (isStaff(record) && called.has(record.words))
      found.set(record, { ...record.reading, nature: '基本支出', economic: WAGES });
  return found;
}

const isStaff = ({ own }: ToldRecord): boolean => own.nature === STAFF && own.economic === undefined;
