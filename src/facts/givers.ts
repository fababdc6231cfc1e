import { type Lexicon, type Phrase, readPhrase } from '../lexicon/phrase.ts';
import { fold } from '../lexicon/spelling.ts';
import { type Block, type Column, isUnder } from '../model/table.ts';

/** Whose money it is: the centre's, the province's … */
const GIVER =
  /^(?:中央|(?:[省市州盟县区旗]|自治区|兵团|[县旗]市?区|区县|[县旗市][（(](?:市、?)?[州盟区旗市][)）]|市县)级?|乡镇|(?:[省市州盟县区旗乡镇]|自治区|兵团)?本级|上级)(?:财政|补助|资金|拨款|安排|专款|转移支付|转移支付资金|专项转移支付)?$/u;

export const isGiver = (word: string | undefined): boolean => word !== undefined && GIVER.test(fold(word));

/**
 * 小计 | 中央 | 省级 under one heading (提前下达转移支付, 上级补助), or 中央资金 | 省级资金 | 市级资金 | 县级资金 under none: the same money, told
 * apart by who gives it. In 市级 alone over a column there is nothing to tell apart.
 */
export function ofGiver({ columns }: Block, column: Column, depth: number, lexicon: Lexicon): Phrase | undefined {
  const word = column.heading[depth]?.value;
  const outer = column.heading.slice(0, depth);
  if (word === undefined || !isGiver(word)) return undefined;
  // A word that fixes something by itself (上级补助) is not only a giver.
  if (Object.keys(readPhrase(word, lexicon).at).some((dimension) => dimension !== 'fund')) return undefined;
  const group = columns.filter((one) => isUnder(one, outer));
  const words = new Set(group.map(({ heading }) => heading[depth]?.value ?? ''));
  const givers = [...words].filter(isGiver);
  // Under no heading two of them may be 本级 and 上级 of one fund.
  const mayBeHalves = outer.length === 0 && givers.some((giver) => /本级|上级/u.test(giver));
  if (givers.length < (mayBeHalves ? 3 : 2)) return undefined;
  const isNamed = (text: string): boolean => readPhrase(text, lexicon).at.fund !== undefined;
  // Among funds what the levels of government give is fiscal money.
  const fiscal =
    !outer.some(({ value }) => isNamed(value)) && [...words].some((text) => !isGiver(text) && isNamed(text));
  return {
    at: { category: fold(word), ...(fiscal && { fund: '财政拨款' }) },
    ofWhich: false,
    years: [],
    left: '',
  };
}
