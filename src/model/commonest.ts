import type { Fact } from './fact.ts';

/** What most of these state; of equally many the first. A blank only where none has a figure. */
export function commonest(facts: readonly Fact[]): Fact | undefined {
  const figures = facts.filter(({ state }) => state === 'figure');
  const all = figures.length > 0 ? figures : facts;
  const counts = new Map<bigint, number>();
  for (const { value } of all) counts.set(value, (counts.get(value) ?? 0) + 1);
  return all.reduce<Fact | undefined>(
    (best, fact) => (best && counts.get(best.value)! >= counts.get(fact.value)! ? best : fact),
    undefined,
  );
}
