import { abs, pow10 } from '../../model/money.ts';
import type { Blank, Run } from './document.ts';
import { inWan, type Prior, percent, rounded } from './figures.ts';

/** Which year the report is of; `undefined` where it does not say. */
export type Year = number | undefined;

export const thisYear = (year: Year): string => (year === undefined ? '本年度' : `${year}年`);
const yearBefore = (year: Year): string => (year === undefined ? '上年' : `${year - 1}年`);

const REASON: Blank = { blank: '主要原因' };
const UNKNOWN: Blank = { blank: '增减额和增减率' };

/** 0.10万元: of less than ten units of the last place printed, what is printed bears no rate out. */
const LEAST = 10n * pow10(8);

/**
 * ，比2022年预算减少268.55万元，下降7.73%，主要原因是【】. Amount and rate come from the exact figures. Over nothing, or next
 * to nothing, there is no rate.
 */
export function changeOf(now: bigint, prior: Prior, year: Year): readonly Run[] {
  const base = `${yearBefore(year)}${prior.kind === '预算' ? '预算' : '执行数'}`;
  const change = now - prior.value;
  if (rounded(change) === 0n) return [`，与${base}持平`];
  const [amount, rate] = change > 0n ? ['增加', '增长'] : ['减少', '下降'];
  const by = prior.value >= LEAST ? percent(change, prior.value) : undefined;
  return [`，比${base}${amount}${inWan(abs(change))}${by === undefined ? '' : `，${rate}${by}`}，主要原因是`, REASON];
}

/** What must be published and no table tells. */
export const changeUnknown = (year: Year): readonly Run[] => [
  `，比${yearBefore(year)}预算`,
  UNKNOWN,
  '，主要原因是',
  REASON,
];
