import type { Base, Claim } from '../../model/claim.ts';
import { FURTHEST, LEVEL, NOTHING, ROUGHLY, WENT } from './clauses.ts';
import type { Extract } from './extract.ts';
import type { Lead } from './lead.ts';

/** Changes that words tell without a figure. */
export type Unsaid = Pick<Claim, 'raw' | 'at' | 'unit' | 'direction' | 'base' | 'subject' | 'subjectAt'>;

/**
 * 与上年持平, 与上年预算数相同: a change of nothing, where the words stand.
 * @param base what the sentence compares with, if these words name nothing themselves
 * @returns `roughly` of 与上年602万元基本持平: no amount says how much that is; `undefined` where nothing is said to be level
 */
export function levelIn(
  words: string,
  from: number,
  lead: Lead,
  base: Base | undefined,
  text: Extract,
): Unsaid | 'roughly' | undefined {
  const match = LEVEL.exec(words);
  if (!match || TO_CHOOSE.test(match[0])) return undefined;
  const named = lead.base ? text.baseAt(lead.base, words, from) : base;
  if (!named) return undefined;
  if (ROUGHLY.test(words)) return 'roughly';
  const at = text.place(from + match.index, from + match.index + match[0].length);
  const subject = lead.subject.replace(
    /(?:预算数|预算|执行数)?(?:总体|基本|相比)?(?:持平|一致|相同|相等|没有变化|无变化|没有增减|无增减变化|无增减|不增不减|保持不变)$/u,
    '',
  );
  // 公务用车购置费无预算，与上年持平: there is nothing, and there was nothing.
  // No further back than the words reach: a paragraph may go on for thousands of such clauses.
  const before = text.slice(Math.max(text.start, from - 1 - FURTHEST), Math.max(text.start, from - 1));
  if (subject === '' && NOTHING.test(before)) return undefined;
  return { raw: match[0], at, unit: '', direction: 0, base: named, subject, subjectAt: at };
}

/** 比上年增加（减少）XXX万元（持平）: a template from which nobody chose. */
const TO_CHOOSE = /增加\((?:或)?减少\)|[xX×＊*_＿]{2}/u;

/** 比上年有所减少: which way it went is said, and not by how much. */
export function wayIn(
  words: string,
  from: number,
  { direction, directionAt: at, base: compared, subject, either }: Lead,
  base: Base | undefined,
  text: Extract,
): Unsaid | undefined {
  if (!direction || !at || !compared || either || !WENT.test(words)) return undefined;
  // 增幅比上年有所下降: of a rate, not of an amount.
  if (/[增降减涨]幅|增速|占比|比重|比例|率/u.test(subject)) return undefined;
  const place = text.place(from + at.from, from + at.to);
  const own = subject.replace(/(?:预算数?|总体)?(?:有所|略有|稍有|小幅|大幅度?|明显|较大)$/u, '');
  return { raw: words.slice(at.from, at.to), at: place, unit: '', direction, base, subject: own, subjectAt: place };
}
