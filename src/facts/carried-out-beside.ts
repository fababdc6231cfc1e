import type { Reading } from '../model/coordinates.ts';
import type { ReadHeading } from './heading-words.ts';

/** What has been carried out of this year's own budget, in a table that shows both. */
export const CARRIED_OUT = '本年执行数';

/**
 * 2024年预算数 | 2024年执行数, 年初预算数 | 执行数: beside the budget, what was carried out of it is another amount, whichever year
 * both are of. Alone it is what the table is about.
 */
export function carriedOutBeside(read: readonly ReadHeading[], readings: { at: Reading; against?: string }[]): void {
  const isAmount = (index: number): boolean => {
    const { phrases, unknown } = read[index]!;
    const last = phrases.at(-1);
    return !unknown && last?.role === undefined && last?.subject === undefined;
  };
  const isOpen = (index: number): boolean =>
    isAmount(index) && readings[index]!.at.basis === undefined && readings[index]!.at.measure === undefined;
  const isDone = (index: number): boolean => isOpen(index) && read[index]!.phrases.some(({ executed }) => executed);
  const isBudget = (index: number): boolean =>
    isOpen(index) &&
    !isDone(index) &&
    (read[index]!.phrases.some(({ year }) => year === 'this') ||
      read[index]!.column.heading.some(({ value }) => value.includes('预算')));
  const all = [...read.keys()];
  if (!all.some(isBudget)) return;
  for (const index of all.filter(isDone))
    readings[index] = { ...readings[index]!, at: { ...readings[index]!.at, basis: CARRIED_OUT } };
}
