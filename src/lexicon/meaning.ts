import type { Reading } from '../model/coordinates.ts';
import { covers, type Dimension } from '../model/dimension.ts';
import { classCode, codeOf } from './classification.ts';
import { knownWords, officialWord, type Phrase, readPhrase } from './phrase.ts';
import { fold, nearest } from './spelling.ts';
import type { Meaning } from './terms.ts';

/** What a text says in official words, or why it says nothing that a word of a region could stand for. */
export type Explained =
  | { readonly meaning: Meaning }
  | { readonly trouble: 'unknown'; readonly left: string }
  /** It bears a year of its own or 其中, which a word cannot. */
  | { readonly trouble: 'particular' };

export function explain(text: string): Explained {
  const phrase = readPhrase(text);
  if (phrase.ofWhich || phrase.years.length > 0) return { trouble: 'particular' };
  if (phrase.left === '') return { meaning: meaningOf(phrase) };
  // Classes head the rows of an overview, so they are words as well as subjects.
  const code = classCode(text);
  return code === undefined ? { trouble: 'unknown', left: phrase.left } : { meaning: { at: { function: code } } };
}

/** The known word nearest to one that was not understood; for a subject below the classes, its code. */
export function hint(text: string, left: string): { readonly suggestion?: string; readonly subject?: string } {
  const subject = codeOf('economic', text) ?? codeOf('function', text);
  if (subject !== undefined) return { subject };
  const suggestion = nearest(fold(text), knownWords()) ?? nearest(left, knownWords());
  return suggestion === undefined ? {} : { suggestion };
}

/** A phrase as a word that means the same: without what only a whole text has. */
const meaningOf = ({ ofWhich: _, years: __, left: ___, ...meaning }: Phrase): Meaning => meaning;

const WORDED = ['total', 'role', 'subject', 'level', 'year', 'executed', 'adjusted', 'comparison', 'counts'] as const;
const entries = (at: Reading = {}) => Object.entries(at) as [Dimension, string][];

/** True where `next` still says everything that `before` says, if more narrowly. */
const keeps = (before: Meaning, next: Meaning): boolean =>
  entries(before.at).every(([dimension, member]) => {
    const now = next.at?.[dimension];
    return now !== undefined && covers(dimension, member, now);
  }) && WORDED.every((said) => before[said] === undefined || before[said] === next[said]);

const sameMeaning = (a: Meaning, b: Meaning): boolean => keeps(a, b) && keeps(b, a);

/** True of a word that fixes nothing. */
const isNeutral = (meaning: Meaning): boolean => keeps(meaning, {});

/**
 * Whether a text of a region may mean this. Official words keep what they say: the titles and headings made of them, here
 * and in other regions, rest on it. A text put together from words that fix nothing may be given a meaning; a title made
 * of official words may be given a narrower one, but then it counts as a whole title only.
 */
export function mayStand(text: string, meaning: Meaning, isTitle: boolean): 'word' | 'title' | undefined {
  const official = officialWord(text);
  const phrase = readPhrase(text);
  const before = official ?? (phrase.left === '' ? meaningOf(phrase) : undefined);
  if (!before || sameMeaning(before, meaning) || (!official && isNeutral(before))) return 'word';
  return isTitle && !official && text.endsWith('表') && keeps(before, meaning) ? 'title' : undefined;
}
