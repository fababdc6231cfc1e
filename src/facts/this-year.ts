import type { Reading } from '../model/coordinates.ts';
import { ALL } from '../model/dimension.ts';

/**
 * Beside a carry-over, what says nothing of the year its money is from is this year's: the two exclude one another. The law is the same
 * for columns, for rows, and for what a total adds up; each knows what it stands beside.
 */
export const THIS_YEAR = '当年预算安排';

/** The same, of this year's money unless it says otherwise. */
export const ofThisYear = (at: Reading): Reading => (at.origin === undefined ? { origin: THIS_YEAR, ...at } : at);

/** Money of another year, or what is left of it: what stands beside it is this year's. */
export const isOtherYears = ({ origin }: Reading): boolean =>
  origin !== undefined && origin !== ALL && origin !== THIS_YEAR;
