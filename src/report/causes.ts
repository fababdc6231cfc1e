import type { Finding } from '../model/finding.ts';
import { visible } from './escape.ts';
import { type Words, words } from './language.ts';

/** Causes by id: what probably happened. Ids are permanent; `catalogue/causes.ts` says of each how it is recognised. */
const CAUSES: { readonly [id: string]: (detail: string) => Words } = {
  'left-blank': (d) => words(`漏填，应为 ${d}`, `left blank, should be ${d}`),
  'should-be-empty': () => words('此处应当空着', 'this cell should be empty'),
  'sign-reversed': (d) => words(`正负号或增减方向反了：${d}`, `sign or direction reversed: ${d}`),
  'unit-slip': (d) => words(`元、万元、亿元弄混：${d}`, `元, 万元 or 亿元 taken for one another: ${d}`),
  'decimal-moved': (d) => words(`小数点错位：${d}`, `decimal point moved: ${d}`),
  'digits-transposed': (d) => words(`相邻两位数字颠倒：${d}`, `digits transposed: ${d}`),
  'digit-dropped': (d) => words(`少了一位数字：${d}`, `a digit dropped: ${d}`),
  'digit-doubled': (d) => words(`有一位数字打了两次：${d}`, `a digit doubled: ${d}`),
  'digit-added': (d) => words(`多了一位数字：${d}`, `a digit added: ${d}`),
  'digit-mistyped': (d) => words(`有一位数字打错：${d}`, `a digit mistyped: ${d}`),
  'prior-year-left-in': (d) => words(`填的是上年数 ${d}`, `last year’s figure ${d} left in`),
  'whole-project': (d) =>
    words(`填的是整个实施期的资金 ${d}`, `the money of the whole project, ${d}, for that of the year`),
  'foreign-added': (d) => words(`公式多加了不属于它的数：${d}`, `the formula adds what is no part of it: ${d}`),
  'row-left-out': (d) => words(`合计漏加了一项：${d}`, `a row left out of the total: ${d}`),
  'table-of-last-year': (d) =>
    words(
      `整张表没有换成今年的：${d} 个数与上年报告逐个相同`,
      `the whole table is last year’s: ${d} figures are those of last year’s report`,
    ),
  'columns-exchanged': (d) =>
    words(`两栏的数填颠倒了，或者栏头写反了：${d}`, `two columns exchanged, or their headings: ${d}`),
  'rows-exchanged': (d) => words(`两行的数填颠倒了：${d}`, `two rows exchanged: ${d}`),
  'rows-too-low': (d) => words(`整栏的数都填低了一行：${d}`, `the whole column stands a row too low: ${d}`),
  'rows-too-high': (d) => words(`整栏的数都填高了一行：${d}`, `the whole column stands a row too high: ${d}`),
  'columns-too-right': (d) =>
    words(`整行的数都填到右边一栏去了：${d}`, `the whole row stands a column too far right: ${d}`),
  'columns-too-left': (d) =>
    words(`整行的数都填到左边一栏去了：${d}`, `the whole row stands a column too far left: ${d}`),
  'wrong-column': (d) => words(`填错了栏，应填在：${d}`, `in the wrong column; it belongs in: ${d}`),
  'row-doubled': (d) => words(`这一行写了两遍，删去一行：${d}`, `the row stands there twice, remove one: ${d}`),
  'rows-missing': (d) => words(`本表漏了几行，别的表有：${d}`, `rows are missing here that another table has: ${d}`),
  'row-missing': (d) => words(`本表漏了一行，别的表有：${d}`, `a row is missing here that another table has: ${d}`),
  'row-counted-twice': (d) => words(`合计多加了一次：${d}`, `a row counted twice: ${d}`),
  'subtotal-added': (d) => words(`小计和它的明细都加进了合计：${d}`, `a subtotal added beside its own parts: ${d}`),
  'neighbour-copied': (d) => words(`抄成了相邻的数：${d}`, `a neighbour’s figure copied: ${d}`),
  exchanged: (d) => words(`与另一个数填颠倒了：${d}`, `exchanged with another figure: ${d}`),
  truncated: (d) => words(`末位舍去了，应四舍五入：${d}`, `cut off, not rounded: ${d}`),
  'wrong-base-year': (d) => words(`除错了年份，应以上年为基数：${d}`, `divided by the wrong year: ${d}`),
  'other-base': (d) => words(`用错了基数：${d}`, `taken over another base: ${d}`),
  'ratio-not-rate': (d) => words(`算成了本年是上年的百分之几：${d}`, `this year as a percentage of last year: ${d}`),
  'points-for-percent': (d) => words(`填的是百分点，不是增减率：${d}`, `percentage points for a percentage: ${d}`),
  'fraction-not-percent': (d) => words(`没有乘以 100：${d}`, `a fraction, not a percentage: ${d}`),
  'wrong-whole': (d) => words(`除错了总数：${d}`, `divided by another total: ${d}`),
};

export const causeWords = (cause: NonNullable<Finding['cause']>): Words => {
  const say = CAUSES[cause.id];
  return say ? say(visible(cause.detail)) : words(visible(cause.detail), visible(cause.detail));
};
export const causeIds = (): string[] => Object.keys(CAUSES);
