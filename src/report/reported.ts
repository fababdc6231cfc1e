import type { Outcome } from '../model/outcome.ts';
import { extractsOf } from './extract.ts';
import { pictureOf } from './picture.ts';
import type { Drawn } from './writer.ts';

/** The same outcome with what pages show of it worked out: its facts are not needed for that any more. */
export function withPictures(outcome: Outcome): Outcome & Drawn {
  const picture = pictureOf(outcome.facts);
  return { ...outcome, extracts: extractsOf(outcome), ...(picture && { picture }) };
}
