import { fold } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { WITHIN } from '../model/dimension.ts';
import type { ReadHeading } from './heading-words.ts';

export const CARRIED_OVER = '上年结转';
const LEFT_OVER = '使用非财政拨款结余';

/**
 * 上年结转结余 over 小计 | 上年结转 | 以前年度结转: by their words all of it is carried over from last year. Columns beside each other that
 * are the same by their words are kinds of it by their own names. 使用非财政拨款结余 under such a heading, too, is a part of what it says, and
 * 使用专用结余 beside it is another.
 */
export function carriedApart(read: readonly ReadHeading[], readings: { at: Reading }[]): void {
  const alike = new Map<string, number[]>();
  for (const [index, { column, phrases, unknown }] of read.entries()) {
    const { at } = readings[index]!;
    const last = phrases.at(-1);
    const isKind = last && !last.total && !last.role && !last.subject && !phrases.some(({ ofWhich }) => ofWhich);
    const outer = column.heading.length > 1 ? index : around(read, index);
    const isUnder = outer >= 0 && read[outer]!.phrases.slice(0, -1).some((phrase) => phrase.at.origin === CARRIED_OVER);
    const origin = at.origin === LEFT_OVER && isUnder ? CARRIED_OVER : at.origin;
    if (unknown || !isKind || !(origin === LEFT_OVER || (origin === CARRIED_OVER && outer >= 0))) continue;
    const key = JSON.stringify([
      origin,
      outer < 0 ? [] : read[outer]!.column.heading.slice(0, -1).map(({ value }) => value),
      Object.entries({ ...at, origin }).sort(),
    ]);
    alike.set(key, [...(alike.get(key) ?? []), index]);
  }
  const word = (index: number): string => fold(read[index]!.column.heading.at(-1)!.value);
  for (const [key, columns] of alike) {
    const [origin] = JSON.parse(key) as [string];
    if (new Set(columns.map(word)).size < 2) continue;
    for (const index of columns) {
      const own = readings[index]!;
      readings[index] = { ...own, at: { ...own.at, origin: `${origin}${WITHIN}${word(index)}` } };
    }
  }
}

/** A column that stands with others like it between two of one heading is under it, too, where the sheet does not print that. */
function around(read: readonly ReadHeading[], index: number): number {
  const isDeep = ({ column }: ReadHeading): boolean => column.heading.length > 1;
  const before = read.findLastIndex((one, i) => i < index && isDeep(one));
  const behind = read.findIndex((one, i) => i > index && isDeep(one));
  const headOf = (i: number): string | undefined => read[i]?.column.heading[0]?.value;
  return before >= 0 && headOf(before) === headOf(behind) ? before : -1;
}
