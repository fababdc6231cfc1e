import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const WHY = '主要原因是项目增加';
const FUND = `政府性基金预算支出80.00万元，比上年增加13.00万元，增长19.40%，${WHY}。`;

/** Code and the text at the place, notes left out. */
const found = (rest: string): readonly (readonly [string, string])[] =>
  saidOf(withText({ '四、政府性基金预算支出情况': `${FUND}${rest}` }))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, under }) => [code, under]);

const parts = (amount: string, change: string): readonly string[] => [
  `其中：用于社会福利的彩票公益金支出${amount}万元，比上年增加${change}万元，增长20.00%；用于体育事业的彩票公益金支出50.00万元，比上年增加8.00万元，增长19.05%。`,
  `\n\n1.用于社会福利的彩票公益金支出${amount}万元，比上年增加${change}万元，增长20.00%，${WHY}。`,
  `\n\n用于社会福利的彩票公益金支出（项）${amount}万元，比上年增加${change}万元，增长20.00%，${WHY}。`,
];

it('what a subject is called is not what money is for: what is said of it is not said of all of the fund', () => {
  for (const text of parts('30.00', '5.00')) expect(found(text), text).toEqual([]);
});

it('and its change is held against its own amount', () => {
  for (const text of parts('30.00', '8.00'))
    expect(['YOY001 8.00', 'YOY002 20.00']).toContain(found(text)[0]?.join(' '));
});
