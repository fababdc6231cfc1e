import { fold } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { WITHIN } from '../model/dimension.ts';
import type { ReadHeading } from './heading-words.ts';

export const CARRIED_OVER = '上年结转';

/**
 * 上年结转结余 over 小计 | 上年结转 | 以前年度结转: by their words all of it is carried over from last year. Columns beside each other that
 * are the same by their words are kinds of it by their own names.
 */
export function carriedApart(read: readonly ReadHeading[], readings: { at: Reading }[]): void {
  const alike = new Map<string, number[]>();
  for (const [index, { column, phrases, unknown }] of read.entries()) {
    const { at } = readings[index]!;
    const last = phrases.at(-1);
    const isKind = last && !last.total && !last.role && !last.subject && !phrases.some(({ ofWhich }) => ofWhich);
    if (unknown || !isKind || column.heading.length < 2 || at.origin !== CARRIED_OVER) continue;
    const key = JSON.stringify([column.heading.slice(0, -1).map(({ value }) => value), Object.entries(at).sort()]);
    alike.set(key, [...(alike.get(key) ?? []), index]);
  }
  const word = (index: number): string => fold(read[index]!.column.heading.at(-1)!.value);
  for (const columns of alike.values()) {
    if (new Set(columns.map(word)).size < 2) continue;
    for (const index of columns) {
      const own = readings[index]!;
      readings[index] = { ...own, at: { ...own.at, origin: `${CARRIED_OVER}${WITHIN}${word(index)}` } };
    }
  }
}
