import type { Dimension } from '../model/dimension.ts';
import { allNames } from './classification.ts';
import { knownWords } from './phrase.ts';
import { fold, nearest, withoutNumbering } from './spelling.ts';

/** The known word nearest to one that was not understood, or nothing where none is near enough. */
export const suggestWord = (raw: string): string | undefined => near(fold(withoutNumbering(raw).text), knownWords());

/** 支岀 is a word of two characters but for one of them. */
export const isNearShortWord = (text: string): boolean =>
  text.length === 2 &&
  knownWords().some((word) => word.length === 2 && word !== text && (word[0] === text[0] || word[1] === text[1]));

/** The same for the name of a row: subjects of the classification go before the other words. */
export function suggestRow(raw: string, dimension: Dimension | undefined): string | undefined {
  const text = fold(withoutNumbering(raw).text);
  if (/^[\d.]+$/u.test(text)) return undefined;
  return near(text, [...allNames(dimension ?? 'function'), ...knownWords()]);
}

/**
 * One character of four may be a slip; two words that differ by more are two words (政策性支出, 转移性支出), and so are two of
 * two characters. 收入 says nothing of 医疗收入: what a whole word was left out of is more general, not nearer.
 */
function near(text: string, known: readonly string[]): string | undefined {
  // What is a word by itself was not understood for where it stands.
  if (text.length < 3 || known.includes(text)) return undefined;
  const most = Math.max(1, Math.floor(text.length / 4));
  const isMoreGeneral = (word: string): boolean => text.length - word.length > 1 && text.includes(word);
  return nearest(
    text,
    known.filter((word) => Math.abs(word.length - text.length) <= most && !isMoreGeneral(word)),
    most,
  );
}
