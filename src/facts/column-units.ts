import { placeKey } from '../model/place.ts';
import type { ReadHeading } from './heading-words.ts';

/** Columns under one cell of a heading: one of them, or 小计 and what it adds up. */
export type Unit = { readonly from: number; readonly to: number };

/** The columns that share a heading's cell. */
export function unitAt(read: readonly ReadHeading[], from: number, depth: number): Unit {
  const cell = (index: number): string | undefined => {
    const word = read[index]?.column.heading[depth];
    return word && placeKey(word.at);
  };
  let to = from + 1;
  while (to < read.length && cell(to) === cell(from)) to++;
  return { from, to };
}

/** The column that states all of a unit. */
export const totalOfUnit = (read: readonly ReadHeading[], { from, to }: Unit): number | undefined =>
  to === from + 1 || read[from]!.phrases.at(-1)?.total ? from : undefined;
