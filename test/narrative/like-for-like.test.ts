import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const found = (text: string) =>
  saidOf(withText({ '一、收入': `2024年收入预算100.00万元${text}，主要原因是项目调整。` })).map(({ code, under }) => [
    code,
    under,
  ]);

it.each([
  '。因机构改革职能划转，2023年预算按可比口径调整为80.00万元（2023年原预算90.00万元，划出下属单位经费10.00万元）。与2023年同口径预算相比，增加20.00万元，增长25.00%',
  '。2023年预算按同口径还原为80.00万元。比2023年同口径预算增加20.00万元，增长25.00%',
  '，与2023年可比口径预算80.00万元相比，增加20.00万元，增长25.00%',
])('last year as it would have been is last year’s amount, and no other is held against it: %s', (text) => {
  expect(found(text)).toEqual([]);
  expect(found(text.replace('25.00', '52.00'))).toEqual([['YOY002', '52.00']]);
  expect(found(text.replace('80.00', '88.00'))).toEqual([['YOY001', '88.00']]);
});

it('an amount that was adjusted to is this year’s where no word compares like with like', () => {
  expect(found('，由2023年的90.00万元调整为100.00万元，增加10.00万元，增长11.11%')).toEqual([]);
});
