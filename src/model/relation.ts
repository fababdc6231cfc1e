import type { Fact } from './fact.ts';

/**
 * What must hold between facts.
 * - `sum`, `same`, `balance`, `prior`: `total = Σ parts`, exact up to rounding.
 * - `part`: `total ≥ Σ parts`.
 * - `change`: `total = parts[0] − parts[1]` (this year less the year before).
 * - `rate`: `total % = (parts[0] − parts[1]) / parts[1]`.
 * - `share`: `total % = parts[0] / parts[1]`.
 */
export type RelationKind = 'sum' | 'same' | 'balance' | 'prior' | 'part' | 'change' | 'rate' | 'share' | 'habit';

export type Relation = {
  readonly kind: RelationKind;
  readonly total: Fact;
  readonly parts: readonly Fact[];
  /** For `habit`: how many of how many pairs of the two columns agree. */
  readonly evidence?: { readonly agree: number; readonly of: number };
};

/** A relation that would hold but for something that was not read, with the fact that stands in its way. */
export type Uncheckable = { readonly kind: RelationKind; readonly because: Fact };
