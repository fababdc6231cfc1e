import type { Reading } from '../model/coordinates.ts';
import { DIMENSIONS, isOpen } from '../model/dimension.ts';
import { CARRIED_OVER } from './carried-apart.ts';
import { isMember, type Joined } from './sections.ts';
import { ofThisYear, THIS_YEAR } from './this-year.ts';

/**
 * A list with a row for each kind of money a project is paid from, 一般公共预算 | 上年结转一般公共预算: the one is this year's, though by its words it
 * could hold the other. Where a row of its own says 当年 it is both.
 */
export function carriedBesideRows(rows: readonly Joined[]): readonly Joined[] {
  const named = (origin: string): ReadonlySet<string> =>
    new Set(rows.flatMap((row) => (isOfList(row) && row.at.origin === origin ? [nameOf(row.at)] : [])));
  const carried = named(CARRIED_OVER);
  if (carried.size === 0) return rows;
  const isPlain = (row: Joined): boolean => isOfList(row) && row.at.origin === undefined;
  if (named(THIS_YEAR).size > 0 || !rows.some((row) => isPlain(row) && carried.has(nameOf(row.at)))) return rows;
  return rows.map((row) => (isPlain(row) ? { ...row, at: ofThisYear(row.at) } : row));
}

const isOfList = (row: Joined): boolean =>
  isMember(row) &&
  row.at.fund !== undefined &&
  DIMENSIONS.some((dimension) => isOpen(dimension) && row.at[dimension] !== undefined);

/** All but the year of the money. */
const nameOf = ({ origin: _, ...at }: Reading): string => JSON.stringify(Object.entries(at).sort());
