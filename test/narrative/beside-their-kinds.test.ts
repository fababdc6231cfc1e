import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const found = (text: string): readonly (readonly [string, string])[] =>
  saidOf(withText(text)).flatMap(({ code, severity, under }) => (severity === 'note' ? [] : [[code, under] as const]));

it('what is said of one fund behind the kinds of a total is of the total, though no word opened the list', () => {
  const text = (own: string): string =>
    `“三公”经费7.00万元：公务用车运行维护费4.00万元、公务接待费3.00万元；其中一般公共预算拨款“三公”经费${own}万元。`;
  expect(found(text('7.00'))).toEqual([]);
  expect(found(text('9.00'))).toEqual([['SAM001', '9.00']]);
});

it('the items that a total announces give its reasons', () => {
  const text = (reason: string): string =>
    `“三公”经费合计7.00万元，较上年增加2.00万元，增长40.00%，具体变动情况如下：\n（一）公务接待费\n公务接待费3.00万元，较上年增加2.00万元，增长200.00%。${reason}\n（二）公务用车运行维护费\n公务用车运行维护费4.00万元，与上年持平。`;
  expect(found(text('增加原因为接待任务增加。'))).toEqual([]);
  expect(found(text('')).map(([code]) => code)).toEqual(['TXT005']);
});
