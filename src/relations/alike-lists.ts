import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';

/** So many projects that both state, and how many of them alike, show that two lists are of the same money. */
const ENOUGH = 4;
const MOST = 0.75;
/** One amount again and again shows nothing. */
const UNLIKE = 3;

/**
 * Two lists of projects that state the same of nearly all of them are of the same money, whatever else the report holds: a table
 * nobody understood leaves no doubt about the one project in which they differ.
 */
export function alikeLists(relations: readonly Relation[]): (relation: Relation) => boolean {
  const pairs = new Map<string, { met: number; alike: number; readonly values: Set<bigint> }>();
  for (const { kind, total, parts } of relations) {
    const [part] = parts;
    if (kind !== 'same' || !part || !areOfOneProject(total, part)) continue;
    const key = pairOf(total, part);
    const pair = pairs.get(key) ?? { met: 0, alike: 0, values: new Set() };
    pairs.set(key, pair);
    if (total.value === 0n && part.value === 0n) continue;
    pair.met++;
    if (total.value !== part.value) continue;
    pair.alike++;
    pair.values.add(total.value);
  }
  return ({ kind, total, parts: [part] }) => {
    const pair = kind === 'same' && part && areOfOneProject(total, part) ? pairs.get(pairOf(total, part)) : undefined;
    return !!pair && pair.met >= ENOUGH && pair.alike >= pair.met * MOST && pair.values.size >= UNLIKE;
  };
}

const areOfOneProject = (one: Fact, other: Fact): boolean =>
  one.at.project !== ALL && other.at.project !== ALL && one.table !== other.table;

const pairOf = (one: Fact, other: Fact): string =>
  one.column.id < other.column.id ? `${one.column.id} ${other.column.id}` : `${other.column.id} ${one.column.id}`;
