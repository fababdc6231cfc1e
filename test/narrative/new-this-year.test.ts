import { expect, it } from 'vitest';
import { BASE } from '../../src/examples.ts';
import { saidOf, withText } from '../instruments/told.ts';

/** 科学技术支出 is new: last year the table has nothing for it. */
const NEW = BASE.replace('上年预算数: 30.00', '上年预算数:')
  .replace('增减额: 10.00\n        增减率: 33.33', '增减额: 40.00\n        增减率:')
  .replace('上年预算数: 90.00', '上年预算数: 60.00')
  .replace('增减额: 10.00\n        增减率: 11.11', '增减额: 40.00\n        增减率: 66.67');

const found = (text: string): readonly (readonly [string, string, string])[] =>
  saidOf(withText(text, NEW)).flatMap(({ code, severity, under }) =>
    severity === 'note' ? [] : [[code, severity, under] as const],
  );

it('what a table has nothing for last year grew by all there is', () => {
  for (const text of [
    '科学技术支出40.00万元，比上年预算增加40.00万元，主要是新增项目。',
    '科学技术支出40.00万元，比上年预算数增加40.00万元，增长100%，主要是新增项目。',
  ])
    expect(
      found(text).filter(([code]) => code !== 'YOY004'),
      text,
    ).toEqual([]);
  expect(found('科学技术支出40.00万元，比上年预算增加28.00万元，主要是新增项目。')).toEqual([
    ['YOY001', 'query', '28.00'],
  ]);
  expect(found('科学技术支出40.00万元，与上年持平。')).toEqual([['YOY008', 'query', '与上年持平']]);
  // Of other money nothing is known.
  expect(found('科学技术支出中项目支出15.00万元，比上年预算增加2.00万元，主要是新增项目。')).toEqual([]);
});
