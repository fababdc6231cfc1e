import type { Phrase } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';

/** What stands above a heading: 比上年增减, or 比上年 without a word for what is compared. */
export type Change = 'measured' | 'named' | undefined;

export function changeIn({ at, comparison, year }: Phrase): Change {
  if (at.measure === '增减额' || at.measure === '增减率') return 'measured';
  return comparison && year === 'prior' ? 'named' : undefined;
}

/** 比例 below 比上年增减 is how much has changed, no share of a whole; below 比上年, 金额 is what it has changed by. */
export function ofChange(above: Change, { at: said, year, years }: Phrase, at: Reading): Reading {
  if (above === undefined) return at;
  if (said.measure === '占比') return { ...at, measure: '增减率' };
  const isNamed = year !== undefined || years.length > 0;
  return above === 'named' && said.measure === undefined && !isNamed ? { ...at, measure: '增减额' } : at;
}
