import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

/** Columns that compare this year's budget with several amounts of last year, and percentages of an amount of last year. */

const table = (heading: string) =>
  written(`2024年一般公共预算支出表
部门：示例市教育局|单位：万元
科目编码|科目名称|${heading}`);

describe('this year in percent of last year', () => {
  it.each([
    ['预算数为执行数的%', '上年执行数'],
    ['本年预算数为上年执行数的%', '上年执行数'],
    ['预算数为上年预算数的%', '上年预算数'],
    ['占上年%', '上年预算数'],
  ])('%s', (heading, base) => {
    const cells = [
      ...table(`${base}|本年预算数|${heading}`),
      ['205', '教育支出', 950, 1000.8, 105.35],
      ['208', '社会保障和就业支出', 100, 120, 120],
      [null, '合计', 1050, 1120.8, 106.74],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 3, 4, 115.35), 'E4')).toBe(true);
  });

  it('is of the one its heading names where both stand', () => {
    const cells = [
      ...table('上年预算数|上年执行数|本年预算数|本年预算数为上年预算数的%|本年预算数为上年执行数的%'),
      ['205', '教育支出', 900, 950, 1000.8, 111.2, 105.35],
      [null, '合计', 900, 950, 1000.8, 111.2, 105.35],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 3, 5, 105.35), 'F4')).toBe(true);
  });
});

describe('调整预算数', () => {
  const cells = [
    ...table('2023年年初预算数|2023年调整预算数|2024年预算数|比年初预算增减%|比调整预算增减%'),
    ['205', '教育支出', 900, 950, 1000.8, 11.2, 5.35],
    [null, '合计', 900, 950, 1000.8, 11.2, 5.35],
  ];

  it('is last year’s in a column of its own', () => {
    allUnderstood(cells);
    expect(finds(changed(cells, 3, 5, 21.2), 'F4')).toBe(true);
    expect(finds(changed(cells, 3, 6, 11.2), 'G4')).toBe(true);
    expect(finds(changed(cells, 3, 3, 905), 'D4')).toBe(true);
  });
});

describe('占比 below each year', () => {
  it('is of the amounts of that year', () => {
    const cells = written(`2024年一般公共预算支出表
部门：示例市教育局|单位：万元
科目名称|2023年||2024年|
|金额|占比%|金额|占比%
教育支出|950|90.48|1000.8|89.29
社会保障和就业支出|100|9.52|120|10.71
合计|1050|100|1120.8|100`);
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 2, 89.48), 'C5')).toBe(true);
    expect(finds(changed(cells, 4, 4, 88.29), 'E5')).toBe(true);
  });
});
