import type { Place } from './place.ts';

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
};

/** One relation as arithmetic, for people: `left` is what is stated, `right` what it is held against. */
export type Arithmetic = {
  readonly kind: string;
  readonly operands: readonly Related[];
  /** What the right side comes to, in the finding's unit. */
  readonly computed: string;
  readonly difference: string;
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
  readonly cause: { readonly id: string; readonly detail: string } | null;
  /** How many relations this one figure settles. */
  readonly breaks: number;
  readonly arithmetic: readonly Arithmetic[];
  /** Values for the message; words are made in `report/` only. */
  readonly data: { readonly [name: string]: string | number };
  /** Code and coordinates, hashed when asked for: survives inserted rows. */
  readonly fingerprint: string;
};
