import type { Headings, Side } from '../../lexicon/forms.ts';
import { type Lexicon, readPhrase } from '../../lexicon/phrase.ts';
import type { Located } from '../../model/place.ts';
import { closeUp } from '../../model/printed.ts';
import type { Block, Column } from '../../model/table.ts';

type Heading = readonly Located<string>[];

/** The columns of a block under the headings its form has for them; `undefined` where one of them has none, or a row could not stand. */
export function officialColumns(block: Block, side: Side, lexicon: Lexicon): Column[] | undefined {
  const found: Column[] = [];
  for (const { heading } of block.columns) {
    const words = heading.map(({ value, at }) => ({ value: closeUp(value), at }));
    const named = labelOf(words, side, lexicon) ?? amountOf(words, side.headings, lexicon);
    if (!named) return undefined;
    found.push({ heading: named });
  }
  const outer = new Set(found.map(({ heading }) => heading[0]!.value));
  const complete = side.labelled.every((label) => outer.has(label)) && side.main.some((heading) => outer.has(heading));
  return complete ? found : undefined;
}

/** 科目编码, be it under 项目, which says nothing more. */
function labelOf(words: Heading, { labels }: Side, lexicon: Lexicon): Heading | undefined {
  const last = words.at(-1)!;
  const isNeutral = ({ value }: Located<string>): boolean => {
    const { role, at, left } = readPhrase(value, lexicon);
    return left === '' && role !== undefined && Object.keys(at).length === 0;
  };
  return labels.includes(last.value) && words.slice(0, -1).every(isNeutral) ? [last] : undefined;
}

/** Down the headings of the form, by their own words or by others that mean the same: 2023年预算数 is 本年预算数. */
function amountOf([first, ...rest]: Heading, headings: Headings, lexicon: Lexicon): Heading | undefined {
  if (!first) return undefined;
  const { value, at } = first;
  const meaning = meaningOf(value, lexicon);
  const alike = Object.keys(headings).filter((key) => meaning !== undefined && meaning === meaningOf(key, lexicon));
  for (const key of Object.hasOwn(headings, value) ? [value, ...alike] : alike) {
    const below = headings[key];
    if (rest.length === 0) return [{ value: key, at }];
    const inner = typeof below === 'object' ? amountOf(rest, below, lexicon) : undefined;
    if (inner) return [{ value: key, at }, ...inner];
  }
  return undefined;
}

/** All that a heading says, be the year named or not. */
function meaningOf(heading: string, lexicon: Lexicon): string | undefined {
  const { left, years: _, year, at, ...said } = readPhrase(heading, lexicon);
  if (left !== '' || year === 'prior') return undefined;
  const own = Object.entries(at).filter(([, member]) => member !== '本年预算');
  return JSON.stringify([
    own.sort(([a], [b]) => (a < b ? -1 : 1)),
    Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}
