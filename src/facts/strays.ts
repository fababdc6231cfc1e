import type { Located } from '../model/place.ts';
import type { Ledger } from './ledger.ts';

/** Figures that no heading of a table is for say nothing of it and nothing against it; all that is known is that nobody checked them. */
export function sayStrays(strays: readonly Located<string>[], where: 'beside' | 'labels', ledger: Ledger): void {
  for (const { value, at } of strays) {
    ledger.figures++;
    ledger.notUnderstood.push({ place: at, raw: value, reason: 'heading' });
  }
  const [first] = strays;
  if (!first) return;
  const data = { where, count: strays.length };
  ledger.problems.push({ code: 'SCH011', place: first.at, raw: first.value, data, incomplete: true });
}
