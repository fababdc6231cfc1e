import type { Coordinates } from '../../model/coordinates.ts';
import { ALL, covers, type Dimension } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';

/** The kinds of money and of spending: none of them may be missing where a total is printed. */
const MONEY = ['origin', 'fund', 'nature'] as const;

/** For each kind what the tables have columns or rows for. */
export function homesIn(facts: readonly Fact[]): ReadonlyMap<Dimension, readonly string[]> {
  return new Map(
    MONEY.map((kind) => [kind, [...new Set(facts.map(({ at }) => at[kind]))].filter((one) => one !== ALL)]),
  );
}

/** The kind it is of, where there is neither a part of it nor what it is a part of; what is divided further takes in only its parts. */
export function homelessIn(at: Coordinates, homes: ReadonlyMap<Dimension, readonly string[]>): string | undefined {
  if (at.item !== ALL) return undefined;
  for (const [kind, members] of homes) {
    const own = at[kind];
    if (own === ALL) continue;
    const isDivided = (home: string): boolean => members.some((other) => other !== home && covers(kind, home, other));
    const isHome = (home: string): boolean => covers(kind, own, home) || (covers(kind, home, own) && !isDivided(home));
    if (!members.some(isHome)) return own;
  }
  return undefined;
}
