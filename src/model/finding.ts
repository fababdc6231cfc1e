import type { Place } from './place.ts';
import type { RelationKind } from './relation.ts';

export type Severity = 'error' | 'query' | 'note';
export const SEVERITIES: readonly Severity[] = ['error', 'query', 'note'];

/** `total`, `part`, … say how a related figure stands to the one found; they are shown as words by `report/`. */
export type Role =
  | 'total'
  | 'part'
  | 'same'
  | 'other-side'
  | 'whole'
  | 'this-year'
  | 'prior'
  | 'change'
  | 'alternative'
  | 'copy'
  | 'follows'
  | 'first'
  | 'alike'
  | 'neighbour';

export type Related = {
  readonly role: Role;
  readonly place: Place;
  readonly raw: string;
  readonly value: string | null;
  /** The unit the value is in, where it is a figure. */
  readonly unit: string | null;
  readonly label: string;
  /** Less than nothing by a word (减少), not by a sign. */
  readonly negated?: true;
};

/** One relation as arithmetic, for people: `left` is what is stated, `right` what it is held against. */
export type Arithmetic = {
  readonly kind: RelationKind;
  readonly operands: readonly Related[];
  /** What the right side comes to, in the finding's unit. */
  readonly computed: string;
  readonly difference: string;
};

/** What probably happened: a permanent id, and the arithmetic by which it fits. */
export type Cause = { readonly id: string; readonly detail: string };

/** One of several figures that may be the wrong one, with what speaks for it and against it. */
export type Suspect = {
  readonly place: Place;
  readonly raw: string;
  readonly label: string;
  readonly stated: string | null;
  /** What it should be if it is the wrong one. */
  readonly expected: string;
  readonly unit: string;
  /** Broken relations that hold then. */
  readonly settles: number;
  /** Relations that hold with the figure as it stands, and so confirm it. */
  readonly confirmed: number;
  /** Others are its parts in all that is broken. */
  readonly isTotal: boolean;
  /** The slip that would explain it exactly. */
  readonly cause: Cause | null;
};

export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  /** The literal at the place. */
  readonly raw: string;
  /** Table › row › column, as printed; empty where the finding is not about a figure. */
  readonly label: string;
  readonly stated: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly unit: string | null;
  readonly related: readonly Related[];
  readonly cause: Cause | null;
  /** Where several figures explain it equally well: all of them, the one at `place` first. */
  readonly suspects: readonly Suspect[];
  /** Names what to mend; `false` for a disagreement that no single correction explains. */
  readonly isRoot: boolean;
  /** How many relations this one figure settles. */
  readonly breaks: number;
  readonly arithmetic: readonly Arithmetic[];
  /** Values for the message; words are made in `report/` only. */
  readonly data: { readonly [name: string]: string | number };
  /** Code and coordinates, hashed when asked for: survives inserted rows. */
  readonly fingerprint: string;
  /** What the same mistake is known by where there is last year’s report, or is none: that may tell it by another code. */
  readonly otherwise?: readonly Mark[];
};

export type Mark = Pick<Finding, 'code' | 'fingerprint'>;
