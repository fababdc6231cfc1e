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

/** What is this year's, unless something else is named besides. */
const ALIKE: ReadonlyMap<string, string> = new Map([['不含结转', '当年预算安排']]);

/**
 * The kinds of money of a report that the tables have no place for: neither one of their own, nor one that takes them in without being
 * divided further, nor places for the parts that the report itself divides them into.
 * @param homes what the tables have columns or rows for
 */
export function homelessAmong(
  facts: readonly Fact[],
  homes: ReadonlyMap<Dimension, readonly string[]>,
): (at: Coordinates) => string | undefined {
  const homeless = new Map<Dimension, ReadonlySet<string>>();
  for (const [kind, members] of homes) {
    const used = [...new Set(facts.map(({ at }) => at[kind]))].filter((one) => one !== ALL);
    const isDivided = (home: string): boolean => members.some((other) => other !== home && covers(kind, home, other));
    const isTaken = (own: string): boolean =>
      members.some((home) => home === own || ALIKE.get(own) === home || (covers(kind, home, own) && !isDivided(home)));
    const isHome = (own: string): boolean =>
      isTaken(own) || used.some((part) => part !== own && covers(kind, own, part) && isTaken(part));
    homeless.set(kind, new Set(used.filter((own) => !isHome(own))));
  }
  return (at) => {
    if (at.item !== ALL) return undefined;
    for (const [kind, without] of homeless) if (without.has(at[kind])) return at[kind];
    return undefined;
  };
}
