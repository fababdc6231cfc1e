import type { Located } from '../model/place.ts';
import type { Ledger } from './ledger.ts';

/** Figures that no heading of a table is for say nothing of it and nothing against it; all that is known is that nobody checked them. */
export function sayStrays(strays: readonly Located<string>[], where: 'beside' | 'labels', ledger: Ledger): void {
  for (const { value, at } of strays) {
    ledger.figures++;
    ledger.notUnderstood.push({ place: at, raw: value, reason: 'heading' });
  }
  // What a failed formula left is said as that.
  const figures = strays.filter(({ value }) => !value.startsWith('#'));
  const [first] = figures;
  if (!first) return;
  const data = { where, count: figures.length };
  ledger.problems.push({ code: 'SCH011', place: first.at, raw: first.value, data, incomplete: true });
}
