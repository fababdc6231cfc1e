import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const found = (amount: string): readonly (readonly [string, string])[] =>
  saidOf(withText({ '一、支出': '支出预算100.00万元。', '四、其他': `2024年支出预算${amount}万元。` }))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, under }) => [code, under]);

it('what stands under 其他 is not the class of that name', () => {
  expect(found('100.00')).toEqual([]);
  expect(found('108.00')).toEqual([['SAM001', '108.00']]);
});
