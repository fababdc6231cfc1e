import type { Fact } from '../model/fact.ts';
import { lastPlace, usualDecimals } from '../model/money.ts';
import type { Relation } from '../model/relation.ts';
import type { Moves } from './standing.ts';

/** A correction that may be the right one: a figure (or one figure copied to several places), its value, and what comes of it. */
export type Candidate = {
  readonly facts: readonly Fact[];
  readonly value: bigint;
  /** What these and all that is worked out of them come to then. */
  readonly moves: Moves;
  /** How many of its figures a formula works out rightly: not they are wrong but what they are made of. */
  readonly worked: number;
  /** Broken relations that hold then, and relations that break. */
  readonly settled: readonly Relation[];
  readonly upset: readonly Relation[];
  /** Settled less upset. */
  readonly score: number;
  /** Relations that hold to the last place then. */
  readonly exact: number;
  /** Inequalities, shares and rates that hold then, less those that break. */
  readonly support: number;
  /** What it adds to the strain of residues, or takes from it. */
  readonly strain: number;
  /** Relations that held all along: they confirm the figure as it stands. */
  readonly held: number;
};

export const placesOf = ({ facts }: Candidate): string =>
  facts.length === 1 ? `${facts[0]!.id}` : facts.map(({ id }) => id).join();

/** The same for equal corrections. */
export const keyOf = (candidate: Candidate): string => `${placesOf(candidate)}=${candidate.value}`;

/** A correction is printed like the figure it corrects, however finely what it was read off is printed; but not as 23 for 22.91. */
export function asPrinted(fact: Fact, value: bigint): bigint {
  const own = 2n * fact.half;
  const usual = fact.unit === '%' ? own : lastPlace(usualDecimals(fact.unit), fact.unit);
  const place = own < usual ? own : usual;
  if (place === 0n || value % place === 0n || fact.value % place !== 0n) return value;
  return ((value + (value < 0n ? -place : place) / 2n) / place) * place;
}

export const isBetterValue = (a: Candidate, b: Candidate): boolean =>
  a.score !== b.score ? a.score > b.score : a.exact !== b.exact ? a.exact > b.exact : false;
