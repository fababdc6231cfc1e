import { type Lexicon, type Phrase, readPhrase } from '../lexicon/phrase.ts';
import { fold } from '../lexicon/spelling.ts';

const OF_BASE =
  /^(?:(?:本年度?|当年|今年|(?:19|20)\d\d年度?)?(?:年初)?(?:预算|预算数|金额))?(?:[为是占]|相当于)(?<base>.+?)的?(?:[（(]?[%％][）)]?|百分比|比重|比例|百分数)$/u;

/**
 * 本年预算数为上年执行数的%, 预算数占上年%: this year's amount in percent of last year's, as budgets of governments print it.
 */
export function partOfLastYear(raw: string, lexicon: Lexicon): Phrase | undefined {
  if (!/[%％比百]/u.test(raw)) return undefined;
  const base = OF_BASE.exec(fold(raw).replace(/\s/gu, ''))?.groups?.['base'];
  if (base === undefined) return undefined;
  const phrase = readPhrase(base, lexicon);
  // 为执行数的%: what is carried out when a budget is made is last year's.
  const year = phrase.year ?? (phrase.executed || phrase.adjusted ? 'prior' : undefined);
  if (phrase.left !== '' || year !== 'prior' || Object.keys(phrase.at).length > 0) return undefined;
  return { ...phrase, year, at: { measure: '占比' }, comparison: true };
}
