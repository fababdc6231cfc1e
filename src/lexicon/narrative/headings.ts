import type { Term } from '../terms.ts';

/** What a heading says of how its section tells something, and nothing of what. */
export const OF_HEADINGS: Term = {
  words: [
    ...['分析', '构成', '组成', '对比', '比较', '增减', '增减变动', '增减变化', '增长', '测算', '明细', '对照', '汇总'],
    ...['依据', '说明图', '图', '示意图', '构成图', '图示', '图表', '预算图', '决算图', '分布', '占比', '比例', '趋势'],
  ],
};

const NUMBER = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2}(?:[-—]\\d{1,2})?)';
/** 表2, 附表2, 公开02表, 部门公开表2, 附图1 */
const OF_SERIES = `(?:附件?|公开|预算|部门|单位|财预?)*(?:[表图]${NUMBER}|附件${NUMBER}|${NUMBER}号?[表图])`;
const SEE = '(?:具体|数据)?(?:详见|参见|见)(?:下|后|附|上)?';

const IN_BRACKETS = new RegExp(
  `[([【〔〈](?:(?:${SEE})?${OF_SERIES}|${SEE}[^()（）【】〔〕。]{0,30}|${NUMBER})[)\\]】〕〉]`,
  'gu',
);
const AT_END = new RegExp(`[，,、；]?${SEE}[^，。]{0,30}$`, 'u');
const AHEAD = new RegExp(`^${OF_SERIES}[：:.、，]?`, 'u');

/** 收入预算情况说明（公开表2）, 附表2 收入预算总表说明: where the table is to be found says nothing of the money. */
export const withoutReferences = (heading: string): string =>
  heading
    .replace(IN_BRACKETS, '')
    .replace(AT_END, '')
    .replace(AHEAD, '')
    .replace(/[《》]/gu, '');
