import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

/** 收支结余 and 结转下年 behind all income and all spending in one column: what the one leaves of the other. */

const stacked = (income: string, spending: string, rest: string, amount = 191.93) =>
  written(
    [
      '2025年收支预算总表',
      '部门：示范市甲局|单位：万元',
      '项目|预算数',
      `${income}|1435.78`,
      '财政拨款收入|612.37',
      '事业收入|823.41',
      `${spending}|1243.85`,
      '基本支出|931.27',
      '项目支出|312.58',
      `${rest}|${amount}`,
    ].join('\n'),
  );

describe('what is left of the income', () => {
  it.each([
    ['一、收入总计', '二、支出总计', '三、收支结余'],
    ['收入总计', '支出总计', '本年收支结余'],
    ['一、收入合计', '二、支出合计', '三、结转下年'],
    ['收入合计', '支出合计', '结转下年'],
    ['一、本年收入', '二、本年支出', '三、年末结转结余'],
  ])('%s, %s, %s', (...names) => {
    const cells = stacked(...names);
    allUnderstood(cells);
    expect(check(cells).coverage.relations.checked).toBe(3);
    for (const [row, cell] of [
      [5, 'B6'],
      [7, 'B8'],
    ] as const)
      expect(finds(changed(cells, row, 1, 712.37), cell), cell).toBe(true);
  });

  it.each([
    ['一、收入总计', '二、支出总计', '三、收支结余'],
    ['一、收入合计', '二、支出合计', '三、结转下年'],
  ])('%s, %s, %s: a slip in what is left is found there', (...names) => {
    const { findings } = check(changed(stacked(...names), 9, 1, 119.93));
    expect(findings.map(({ code }) => code)).toEqual(['BAL001']);
    expect(finds(changed(stacked(...names), 9, 1, 119.93), 'B10')).toBe(true);
  });

  it('is spending where it is counted in', () => {
    const cells = written(
      [
        '2025年收支预算总表',
        '部门：示范市甲局|单位：万元',
        '项目|预算数',
        '收入总计|1435.78',
        '财政拨款收入|612.37',
        '事业收入|823.41',
        '支出总计|1435.78',
        '基本支出|931.27',
        '项目支出|312.58',
        '结转下年|191.93',
      ].join('\n'),
    );
    allUnderstood(cells);
    expect(finds(changed(cells, 9, 1, 119.93), 'B10')).toBe(true);
  });
});

const INSURANCE = written(`
2025年社会保险基金预算收支表
单位：万元
项目|合计|企业职工基本养老保险基金|失业保险基金
一、收入|17951.27|8613.25|9338.02
其中：1.保险费收入|16482.31|7939.89|8542.42
2.财政补贴收入|1468.96|673.36|795.6
二、支出|12882.2|5628.72|7253.48
其中：1.社会保险待遇支出|12866.5|5621.91|7244.59
2.其他支出|15.7|6.81|8.89
三、本年收支结余|5069.07|2984.53|2084.54
四、年末滚存结余|10416.63|5554.99|4861.64`);

it('a fund that keeps what is left is not held to spend all that comes in, column by column', () => {
  expect(check(INSURANCE).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(finds(changed(INSURANCE, 9, 2, 2884.53), 'C10')).toBe(true);
});
