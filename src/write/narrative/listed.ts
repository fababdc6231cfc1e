import type { Reading } from '../../model/coordinates.ts';
import { type Figures, inWan, percent } from './figures.ts';

/** One line of a list: the words for it, and its amount. */
export type Item = { readonly words: string; readonly value: bigint };

/** 一般公共服务支出2,868.35万元，占89.48%；… Shares are of `whole`; of nothing there is none. */
export const withShares = (items: readonly Item[], whole: bigint): string =>
  items
    .map(({ words, value }) => {
      const share = percent(value, whole);
      return `${words}${inWan(value)}${share === undefined ? '' : `，占${share}`}`;
    })
    .join('；');

export const plainly = (items: readonly Item[]): string =>
  items.map(({ words, value }) => `${words}${inWan(value)}`).join('，');

/** Members that are stated, in the order given; `zeros` keeps those of which there is nothing. */
export function stated(
  { amount }: Figures,
  members: readonly (readonly [words: string, reading: Reading])[],
  zeros: boolean,
): Item[] {
  return members.flatMap(([words, reading]) => {
    const value = amount(reading);
    return value === undefined || (value === 0n && !zeros) ? [] : [{ words, value }];
  });
}

/** What money is for by class (类), where there is any. */
export const classes = (figures: Figures, reading: Reading): Item[] =>
  figures.functions.flatMap((code) => {
    const value = code.length === 3 ? figures.amount({ ...reading, function: code }) : undefined;
    const words = figures.name('function', code);
    return value === undefined || value === 0n || words === undefined ? [] : [{ words, value }];
  });
