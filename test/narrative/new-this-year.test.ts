import { expect, it } from 'vitest';
import { BASE } from '../../src/examples.ts';
import { saidOf, withText } from '../instruments/told.ts';
import { saidBeside } from '../instruments/told-beside.ts';

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

it('of whatever fund, where one alone is in use, and in a table of one row', () => {
  const item = (change: string): string =>
    `水利行业业务管理（项）2025年预算数为12.60万元，比2024年预算数${change}，主要是新增监测任务。`;
  expect(saidBeside(item('增加12.60万元'))).toEqual([]);
  expect(saidBeside(item('增加10.60万元'))).toEqual(['query YOY001 10.60']);
  expect(saidBeside('水利工程建设（项）12.40万元，比2024年预算数减少2.60万元，主要是项目完工。')).toEqual([]);
  expect(saidBeside('水利工程建设（项）12.40万元，比2024年预算数减少6.20万元，主要是项目完工。')).toEqual([
    'query YOY001 6.20',
  ]);
  expect(saidBeside('公务用车购置费18.00万元，比2024年预算增加18.00万元，主要是购车。')).toEqual([]);
  expect(saidBeside('公务用车购置费18.00万元，与2024年预算持平。')).toEqual(['query YOY001 与2024年预算持平']);
});

it('where a reason says no more than that there was nothing last year', () => {
  for (const reason of ['上年未安排该项支出', '上年无此项预算', '该项目为今年新增项目']) {
    const text = (change: string): string =>
      `差旅费8.60万元，比上年增加${change}万元，主要原因是${reason}；办公费11.40万元，比上年增加1.40万元，主要原因是物价上涨。`;
    expect(saidBeside(text('8.60')), reason).toEqual([]);
    expect(saidBeside(text('3.60')), reason).toEqual(['query YOY001 3.60']);
  }
  const other = '其中：水利工程建设（项）12.40万元，比上年预算减少2.60万元，主要原因是新增项目，上年无此项目。';
  expect(saidBeside(`农林水支出80.00万元，${other}`)).toEqual([]);
});
