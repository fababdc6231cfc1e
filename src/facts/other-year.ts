import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import type { Located } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { HeadedTable } from './coded-rows.ts';
import { spokenOf } from './columns.ts';

const YEAR = /(?:^|\D)(20\d\d)\s*年/u;

/**
 * DIS003: a table all of whose amounts stand under another year than the report's, though its title does not say so: the heading was
 * left from last year, most likely, and nothing in it is held against the other tables.
 */
export function otherYears({ table, title, columns }: HeadedTable, lexicon: Lexicon): Problem[] {
  const { year } = lexicon;
  if (!title || year === undefined) return [];
  if (table.titles.some(({ value }) => readPhrase(value, lexicon).year === 'prior')) return [];
  const heads: { readonly word: Located<string>; readonly said: number }[] = [];
  for (const [index, block] of table.blocks.entries())
    for (const [c, column] of columns[index]!.entries()) {
      const at = spokenOf(column)?.at;
      if (!at) continue;
      const word = block.columns[c]!.heading.find(({ value }) => YEAR.test(value));
      if (!word || at.basis === undefined || at.basis === '本年预算') return [];
      heads.push({ word, said: Number(YEAR.exec(word.value)![1]) });
    }
  const [first] = heads;
  if (!first || heads.some(({ said }) => said === year)) return [];
  const { value, at } = first.word;
  const data = { title: value, said: String(first.said), year: String(year), heading: 1 };
  return [{ code: 'DIS003', place: at, raw: value, data, incomplete: false }];
}
