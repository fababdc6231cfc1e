import { type Lexicon, type Phrase, readPhrase } from '../lexicon/phrase.ts';
import { WITHIN } from '../model/dimension.ts';

const TRAVEL = '因公出国（境）费';

/** Whose travel it is, or the rest of it; 团组数 is no money. */
const KIND = /^(?:其[他它]|(?:教学|科研|学术|教育|招商|外事)+(?:人员|类|活动|交流)?)$/u;

/** 因公出国（境）费（科研） | 其他因公出国（境）费: kinds of travel, which only the heading above them or a total beside them adds up. */
export function kindOfTravel(raw: string, lexicon: Lexicon): Phrase | undefined {
  if (!/出国|出境/u.test(raw)) return undefined;
  const phrase = readPhrase(raw, lexicon);
  if (phrase.at.item !== TRAVEL || !KIND.test(phrase.left)) return undefined;
  return { ...phrase, at: { ...phrase.at, item: `${TRAVEL}${WITHIN}${phrase.left}` }, left: '' };
}
