import type { Added, NotAdded } from '../model/summary.ts';
import { addedUp, notAdded } from '../report/not-added.ts';
import { note } from './note.ts';
import type { Language } from './usage.ts';

/**
 * Said once, at the end of a run: which departments were held against their units, as nothing else tells one that adds up from
 * one that was never added, and which were not.
 */
export function sayAdded(
  { addedUp: added, left }: { readonly addedUp: readonly Added[]; readonly left: readonly NotAdded[] },
  unclear: readonly string[],
  language: Language,
): void {
  for (const said of [addedUp(added), notAdded(unclear, left)]) if (said) note(language, said.zh, said.en);
}

/** Of a run whose reports were not held against each other. */
export const NONE_ADDED = { addedUp: [], left: [] } as const;
