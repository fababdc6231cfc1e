import { describe, expect, it } from 'vitest';
import { outcomeOf, saidOf, toldIn, withText } from '../instruments/told.ts';

/** The department: 100.00 in all, 75.00 and 25.00. */
const said = (text: string, heading = '一、项目支出情况说明') =>
  saidOf(withText({ [heading]: text })).flatMap(({ code, severity, under }) =>
    severity === 'note' ? [] : [[code, under]],
  );
const missed = (text: string, heading = '一、项目支出情况说明') => {
  const { coverage } = outcomeOf(withText({ [heading]: text }));
  return coverage.figures - coverage.understood;
};

describe('what is said of a project that no table lists', () => {
  it.each([
    '1.图书购置项目：2024年预算安排6.00万元，其中财政拨款6.00万元。\n2.文物修缮项目：2024年预算安排12.00万元，其中财政拨款7.00万元，其他资金5.00万元。',
    '图书购置项目，项目支出6.00万元，一般公共预算6.00万元，用于购书。',
    '项目名称：图书购置项目\n项目总额：6.00万元\n其中：财政拨款6.00万元，其他资金0万元\n项目名称：文物修缮项目\n项目总额：12.00万元\n其中：财政拨款12.00万元',
    '1.项目名称：重点业务专项；年度资金总额12.00万元，其中财政拨款12.00万元。\n2.项目名称：信息化运维；年度资金总额4.50万元，其中财政拨款4.50万元。',
  ])('is not the department’s: %s', (text) => {
    expect(said(text)).toEqual([]);
    expect(said(text, '一、一般公共预算项目支出情况')).toEqual([]);
    expect(missed(text)).toBe(0);
  });

  it('and is held against what is said of it', () => {
    const text = '图书购置项目：2024年预算安排6.00万元，其中财政拨款2.00万元，其他资金4.00万元。';
    expect(toldIn(withText(text)).map(([raw, , at]) => [raw, at])).toEqual([
      ['6.00', '支出 项目支出 图书购置项目'],
      ['2.00', '支出 财政拨款 项目支出 图书购置项目'],
      ['4.00', '支出 单位资金 项目支出 图书购置项目'],
    ]);
    expect(said(`${text}\n\n图书购置项目：2024年预算安排8.00万元。`)).toEqual([['SAM001', '8.00']]);
  });

  it('what kind of projects they are names none', () => {
    for (const kind of ['新增项目', '本级项目', '重点项目'])
      expect(said(`${kind}，项目支出26.00万元。`), kind).toEqual([['SAM001', '26.00']]);
  });

  it('its card ends where the sentence is no line of one', () => {
    const card = '项目名称：图书购置项目\n项目总额：6.00万元\n';
    expect(said(`${card}2024年项目支出预算26.00万元，主要用于购书。`)).toEqual([['SAM001', '26.00']]);
  });
});

it('what is said of a unit under its name is not the department’s', () => {
  expect(said('（一）市图书馆。支出预算40.00万元，其中基本支出30.00万元，项目支出10.00万元。')).toEqual([]);
  expect(
    said('市图书馆：收入预算40.00万元，支出预算40.00万元；市文化馆：收入预算60.00万元，支出预算60.00万元。'),
  ).toEqual([]);
  expect(said('示例局：收入预算40.00万元。', '一、收入')).toEqual([['SAM001', '40.00']]);
  expect(said('全市，收入预算40.00万元。', '一、收入')).toEqual([['SAM001', '40.00']]);
});

it('one sentence does not say one thing twice', () => {
  expect(said('2024年中央提前下达专项资金42.00万元，省级提前下达专项资金30.00万元，均未纳入部门预算。')).toEqual([]);
});

it('a year whose amount the sentence states is the year it compares with', () => {
  expect(said('2022年“三公”经费预算30.00万元，2024年较2022年增加11.50万元，主要原因是更新公务用车。')).toEqual([]);
  expect(said('2024年“三公”经费较2022年增加1.50万元，主要原因是更新公务用车。')).toEqual([['TXT007', '较2022年']]);
});
