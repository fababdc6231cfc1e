import type { Unit } from '../model/money.ts';
import { type OwnSubjects, ownSubjects } from './classification.ts';
import { type Lexicon, readPhrase } from './phrase.ts';
import { fold } from './spelling.ts';
import { vocabularyOf } from './split.ts';
import type { Meaning, Term } from './terms.ts';

/** What one word list adds, as it was read; later lists go before earlier ones. */
export type WordList = {
  readonly terms: readonly Term[];
  /** Titles whose words are official but say less than the table is. */
  readonly titles: ReadonlyMap<string, Meaning>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly subjects: ReadonlyMap<string, readonly string[]>;
  /** What each of its words stands for, as it was written. */
  readonly official: ReadonlyMap<string, string>;
  /** What it calls tables by. */
  readonly tables: ReadonlySet<string>;
};

/** A region's words ready for look-up: the part of a lexicon that does not depend on the report. */
export type OwnWords = Required<Pick<Lexicon, 'own' | 'units' | 'subjects' | 'official' | 'tables'>>;

/** Several lists as one, the last one going before the others where two give a word a meaning. */
export function ownWords(lists: readonly WordList[]): OwnWords {
  const units = new Map(lists.flatMap((list) => [...list.units]));
  const subjects: OwnSubjects = ownSubjects(new Map(lists.flatMap((list) => [...list.subjects])));
  const all = new Map(lists.flatMap((list) => [...list.titles]));
  const titles = new Map([...all].sort(([a], [b]) => b.length - a.length));
  const official = new Map(lists.flatMap((list) => [...list.official]));
  const tables = new Set(lists.flatMap((list) => [...list.tables]));
  return { own: { ...vocabularyOf(lists.flatMap((list) => list.terms)), titles }, units, subjects, official, tables };
}

/** True where a heading or title is understood thanks to the region's words. */
export function needsOwn(text: string, { own }: OwnWords): boolean {
  if (readPhrase(text, { names: [], own }).left !== '') return false;
  const word = fold(text);
  return own.words.has(word) || own.titles?.has(word) === true || readPhrase(text).left !== '';
}
