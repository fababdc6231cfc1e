import type { Located } from '../model/place.ts';
import type { Family } from '../model/summary.ts';
import { wholeOf } from './finding.ts';

/** The units that a department's report lists, by their names. */
export function familiesOf(index: number, units: readonly Located<string>[] = []): ReadonlyMap<number, Family> {
  const [first] = units;
  if (!first) return new Map();
  return new Map([[index, { listed: true, at: first.at, members: [], names: units.map(({ value }) => value) }]]);
}

/** All reports before a department's, where they lie in its folder. */
export const inFolderOf = (index: number, path: string): ReadonlyMap<number, Family> =>
  new Map([[index, { listed: false, at: wholeOf(path), members: [...Array(index).keys()], names: [] }]]);
