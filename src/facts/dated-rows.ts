import { carriedBesideRows } from './carried-beside-rows.ts';
import { carriedWithinRows } from './carried-within-rows.ts';
import type { RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';

/** The year of the money that a row names, where it is said beside it or below it. */
export const datedRows = (rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] =>
  carriedBesideRows(carriedWithinRows(rows, amounts));
