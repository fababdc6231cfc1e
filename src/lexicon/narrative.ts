import { OF_HEADINGS } from './narrative/headings.ts';
import { IDLE } from './narrative/idle.ts';
import { KINDS } from './narrative/kinds.ts';
import { WHOLE } from './narrative/whole.ts';
import type { Lexicon } from './phrase.ts';
import { type Vocabulary, vocabularyOf } from './split.ts';

/**
 * What sentences say besides the words of the tables. Of a heading or a row name these would say too much or too little, so they
 * are looked up in running text only.
 */
const NARRATIVE = vocabularyOf([IDLE, ...WHOLE, ...KINDS]);
const HEADINGS = vocabularyOf([OF_HEADINGS]);

/** The lexicon of one report as its running text is read by: a region's own words go before those of sentences. */
export function narrativeLexicon(lexicon: Lexicon): Lexicon {
  return { ...lexicon, own: lexicon.own ? joined(lexicon.own, NARRATIVE) : NARRATIVE };
}

/** @param narrative the lexicon its sentences are read by */
export const headingLexicon = (narrative: Lexicon): Lexicon => ({
  ...narrative,
  own: narrative.own ? joined(narrative.own, HEADINGS) : HEADINGS,
});

function joined(first: Vocabulary, second: Vocabulary): Vocabulary {
  const lengths = new Map(second.lengths);
  for (const [char, known] of first.lengths)
    lengths.set(
      char,
      [...new Set([...known, ...(lengths.get(char) ?? [])])].sort((a, b) => b - a),
    );
  return { ...first, words: new Map([...second.words, ...first.words]), lengths };
}
