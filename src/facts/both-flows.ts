import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';
import type { Table } from '../model/table.ts';
import type { Title } from './titles.ts';

/**
 * 上年结转 | 本年收入 | 本年支出 | 年末结转 in 政府性基金预算支出表: its columns are of both, and say each by their own words which; the title
 * names what most of them are about.
 */
export function ofBothFlows(title: Title | undefined, table: Table, lexicon: Lexicon): Title | undefined {
  if (title?.at.flow === undefined || title.at.item !== undefined) return title;
  const isBoth = table.blocks.some(({ columns }) => {
    const words = new Set(columns.flatMap(({ heading }) => heading.map(({ value }) => value)));
    const said = [...words].map((word) => readPhrase(word, lexicon)).filter(({ left }) => left === '');
    return said.some(({ at }) => isWhole(at, '收入')) && said.some(({ at }) => isWhole(at, '支出'));
  });
  if (!isBoth) return title;
  const { flow: _, ...at } = title.at;
  return { ...title, at };
}

/** 本年收入, 本年支出: all that comes in or goes out this year. */
const isWhole = (at: Reading, flow: string): boolean => {
  const { flow: own, nature, origin, ...others } = at;
  return own === flow && (nature ?? origin) !== undefined && Object.keys(others).length === 0;
};
