import type { Reading } from '../model/coordinates.ts';
import { covers, type Dimension, WITHIN } from '../model/dimension.ts';
import { placeKey } from '../model/place.ts';
import { type Block, isUnder } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';
import type { ReadHeading } from './heading-words.ts';
import type { RowAmounts } from './row-amounts.ts';
import { isOtherYears } from './this-year.ts';

/**
 * 小计 | 上年结转 and nothing else under one heading but 其中: a part that is mostly not all there is, as if it said 其中. What was left of
 * a form whose other columns were empty is equal to its total.
 */
export function isOnlyPart(index: number, block: Block, columns: readonly ReadColumn[]): boolean {
  const outer = block.columns[index]!.heading.slice(0, -1);
  const { spoken: own } = columns[index] as ReadColumn & { kind: 'amount' };
  if (outer.length === 0 || !isOtherYears(own.at) || own.at.origin?.includes(WITHIN)) return false;
  const group = columns.flatMap((column, i) => {
    const isOther = i !== index && isUnder(block.columns[i]!, outer) && !(column.kind === 'amount' && column.ofWhich);
    return isOther ? [i] : [];
  });
  const [whole, ...more] = group;
  const total = whole === undefined ? undefined : columns[whole];
  if (more.length > 0 || total?.kind !== 'amount' || total.spoken.worded === undefined) return false;
  if (own.worded !== undefined) return false;
  const raw = (cells: Block['rows'][number]['cells'], i: number): string => cells[i]?.raw.trim() ?? '';
  const filled = block.rows.filter(({ cells }) => /[1-9]/u.test(raw(cells, whole!)));
  return filled.filter(({ cells }) => raw(cells, whole!) !== raw(cells, index)).length * 2 > filled.length;
}

/** 其中 alone, over the names of what is within. */
export const isBareOfWhich = (text: string): boolean => /^\s*其\s*中\s*[:：]?\s*$/u.test(text);

/** How deep 其中 stands, with its name or in a line of its own over its names; -1 where it does not. */
export const depthOfWhich = ({ column, phrases }: ReadHeading): number =>
  phrases.findIndex(({ ofWhich }, depth) => ofWhich || isBareOfWhich(column.heading[depth]!.value));

/**
 * 其中：医疗收入 behind 事业收入: a part of what stands before it under the same heading; its own name need not be a word of the field. Behind
 * 合计 | 集中采购 | 分散采购 it may be of all of them: where it is mostly more than the one before it, it is.
 */
export function wholeOf(
  index: number,
  read: readonly ReadHeading[],
  columns: readonly ReadColumn[],
  amounts: () => RowAmounts,
): ReadColumn | undefined {
  const { column: own, phrases } = read[index]!;
  const depth = depthOfWhich(read[index]!);
  const outer = own.heading.slice(0, depth);
  // What is above it has to be understood.
  if (phrases.slice(0, depth).some(({ left }) => left !== '')) return undefined;
  // 其中：办公费 before 其中：差旅费 is of the same whole.
  const isPart = (column: ReadColumn, i: number): boolean =>
    column.kind === 'amount' ? column.ofWhich : column.kind === 'unknown' && depthOfWhich(read[i]!) >= 0;
  const before = columns.findLastIndex(
    (column, i) => i < index && !isPart(column, i) && isUnder(read[i]!.column, outer),
  );
  const total = columns.findLastIndex(
    (_, i) => i < before && isUnder(read[i]!.column, outer) && read[i]!.phrases.at(-1)?.total !== undefined,
  );
  const isOfAll = total >= 0 && !amounts().isMostlyWithin(index, before) && amounts().isMostlyWithin(index, total);
  const whole = columns[isOfAll ? total : before];
  return whole?.kind === 'amount' ? { ...whole, ofWhich: true } : undefined;
}

/** 项目支出 over 小计 and 其中：… only: of its group no member but the subtotal stands beside a total further out. */
export function standsForGroup(read: readonly ReadHeading[], index: number, depth: number): boolean {
  const { heading } = read[index]!.column;
  const group = heading[depth];
  return (
    heading.length > depth + 1 &&
    read.every(({ column, phrases }) => {
      const own = column.heading[depth];
      if (!own || !group || placeKey(own.at) !== placeKey(group.at)) return true;
      return phrases.some((phrase) => phrase.total || phrase.ofWhich);
    })
  );
}

/** 基本支出小计 beside 项目支出: a member by its own words, and no part of it is printed. */
export function standsAlone(
  read: readonly ReadHeading[],
  readings: readonly { at: Reading }[],
  index: number,
): boolean {
  const { heading } = read[index]!.column;
  const own = readings[index]!.at;
  const dimensions = (Object.keys(own) as Dimension[]).filter((dimension) => dimension !== 'flow');
  const outer = heading.slice(0, -1);
  const beside = read.flatMap(({ column }, i) =>
    i !== index && column.heading.length === heading.length && isUnder(column, outer) ? [readings[i]!.at] : [],
  );
  return (
    dimensions.length > 0 &&
    dimensions.every((dimension) => {
      const others = beside.flatMap((at) => at[dimension] ?? []);
      return others.length > 0 && !others.some((other) => covers(dimension, own[dimension]!, other));
    })
  );
}
