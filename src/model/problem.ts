import type { Severity } from './finding.ts';
import type { Place } from './place.ts';

/**
 * Trouble met before any arithmetic: unreadable input, a wrong key, a word not in the lexicon, a figure not written as a
 * number. Plain data with a code; words are made in `report/`.
 */
export type Problem = {
  readonly code: string;
  readonly severity?: Severity;
  readonly place: Place;
  readonly raw: string;
  readonly label?: string;
  readonly data: { readonly [name: string]: string | number };
  readonly related?: readonly {
    readonly role: 'first' | 'alike' | 'part' | 'neighbour' | 'same' | 'total';
    readonly place: Place;
    readonly raw: string;
  }[];
  /** By how much figures would change, in micro-yuan, were this put right. */
  readonly mends?: readonly { readonly place: Place; readonly by: bigint }[];
  /** A part of the report could not be understood because of this, so the check is incomplete. */
  readonly incomplete: boolean;
};
