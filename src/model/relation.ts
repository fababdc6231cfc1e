import type { Fact, Line } from './fact.ts';

/**
 * What must hold between facts.
 * - `sum`, `same`, `balance`, `prior`: `total = Σ parts`, exact up to rounding.
 * - `part`: `total ≥ Σ parts`.
 * - `change`: `total = parts[0] − parts[1]` (this year less the year before), less 减少 where that stands in a column of its own, as less than nothing.
 * - `floor`: `parts[0] − total ≥ 0`: what was there before the change `total` is not less than nothing.
 * - `rate`: `total % = (parts[0] − parts[1]) / parts[1]`.
 * - `growth`: `total % = parts[0] / (parts[1] − parts[0])`, a change over what this year less the change was before.
 * - `share`: `total % = parts[0] / parts[1]`.
 */
export const RELATION_KINDS = [
  'sum',
  'same',
  'balance',
  'part',
  'change',
  'floor',
  'rate',
  'growth',
  'share',
  'prior',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export type Relation = {
  readonly kind: RelationKind;
  readonly total: Fact;
  readonly parts: readonly Fact[];
  /** Something that may belong to it was not understood: it can hold, but that it is broken proves nothing. */
  readonly doubtful?: true;
  /** What hardly ever is otherwise, but may be: that it is broken is for a person to look at. */
  readonly likely?: true;
};

/** A relation that would hold but for something that was not read, with the fact that stands in its way. */
export type Uncheckable = { readonly kind: RelationKind; readonly because: Fact };

/**
 * A figure that was met but not understood: for want of its row's name, its heading, or the whole table's title or unit; or it stands
 * beside a table, and only what it may account for depends on it. `label`: what
 * stands there in the name's place. `shares`: the column names a fund, so that what its neighbours state of that fund may be a part of it. `value`: how much
 * stands there; nothing where that is nothing, or cannot be read.
 */
export type Unread =
  | { readonly want: 'row'; readonly line: Line; readonly label: string; readonly value?: bigint }
  | { readonly want: 'heading'; readonly line: Line; readonly shares?: true; readonly value?: bigint }
  | { readonly want: 'beside'; readonly line: Line; readonly value: bigint }
  | { readonly want: 'table' };

/** With how much stands there, which only its neighbours need to know. */
export function withAmount(unread: Unread, amount: () => bigint): Unread {
  if (unread.want === 'table' || unread.want === 'beside') return unread;
  const value = amount();
  return value === 0n ? unread : { ...unread, value };
}
