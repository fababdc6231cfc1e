import type { Dimension } from '../model/dimension.ts';
import { allNames } from './classification.ts';
import { knownWords } from './phrase.ts';
import { fold, nearest, withoutNumbering } from './spelling.ts';

/** The known word nearest to one that was not understood, or nothing where none is near enough. */
export const suggestWord = (raw: string): string | undefined => nearest(fold(withoutNumbering(raw).text), knownWords());

/** The same for the name of a row: subjects of the classification go before the other words. */
export function suggestRow(raw: string, dimension: Dimension | undefined): string | undefined {
  const text = fold(withoutNumbering(raw).text);
  if (/^[\d.]+$/u.test(text)) return undefined;
  return nearest(
    text,
    dimension ? [...allNames(dimension), ...knownWords()] : [...allNames('function'), ...knownWords()],
  );
}
