import type { Dimension } from './dimension.ts';
import type { Place } from './place.ts';

/** A subject's code and name as a row prints them. */
export type Subject = {
  readonly dimension: Dimension;
  readonly code: string;
  readonly name: string;
  readonly at: Place;
};

/** The same with the table it stands in. */
export type StatedSubject = Subject & { readonly table: number };
