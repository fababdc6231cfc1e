import type { NotAdded } from '../model/summary.ts';
import { notAdded } from '../report/not-added.ts';
import { note } from './note.ts';
import type { Language } from './usage.ts';

/** Said once, at the end of a run: that departments were not added up nobody would miss otherwise. */
export function sayNotAdded(unclear: readonly string[], left: readonly NotAdded[], language: Language): void {
  const said = notAdded(unclear, left);
  if (said) note(language, said.zh, said.en);
}
