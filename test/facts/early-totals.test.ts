import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, changed, finds, written } from './typed.ts';

/** 本年收入合计 in the middle of a list that goes on before 收入总计. */

const income = written(`部门收入总体情况表
部门名称：示例市教育局|单位：万元
项目|2025年预算
一、预算拨款|620.67
二、其他资金|939.2
（一）事业收入|336.89
（二）其他收入|602.31
本年收入合计|1559.87
三、上级补助收入|896.66
四、附属单位上缴收入|640.36
收入总计|3096.89`);

const spending = written(`部门支出总体情况表
部门名称：示例市教育局|单位：万元
项目|2025年预算
一、基本支出|662.89
二、项目支出|688.92
本年支出合计|1351.81
三、对附属单位补助支出|363.57
四、上缴上级支出|245.69
支出总计|1961.07`);

describe('a total that the list goes on after', () => {
  it('is of what stands above it', () => {
    allUnderstood(income);
    allUnderstood(spending);
  });

  it('is held against that, and the last total against all', () => {
    expect(finds(changed(income, 7, 1, 1659.87), 'B8')).toBe(true);
    expect(finds(changed(income, 8, 1, 986.66), 'B9')).toBe(true);
    expect(finds(changed(income, 5, 1, 346.89), 'B6')).toBe(true);
    expect(finds(changed(spending, 4, 1, 698.92), 'B5')).toBe(true);
    expect(finds(changed(spending, 8, 1, 1971.07), 'B9')).toBe(true);
  });

  it('is of all income of the year where that is what it comes to', () => {
    allUnderstood([
      ...income.slice(0, 4),
      ['二、事业收入', 229.88],
      ['三、上级补助收入', 805.36],
      ['本年收入合计', 1655.91],
      ['四、上年结转', 100.09],
      ['收入总计', 1756],
    ]);
  });
});

describe('nothing listed behind a total', () => {
  const both = (behind: string, ...totals: number[]) =>
    written(`2024年收支总体情况表
部门：示范市甲局|||单位：万元
收入||支出
项目|2024年预算|项目|2024年预算
一、一般公共预算拨款|500|一、教育支出|300
二、其他资金|40|二、卫生健康支出|240
本年收入合计|540|本年支出合计|540
${behind}
收入总计|${totals[0]}|支出总计|${totals[1]}`);

  it.each([
    ['三、上级补助收入|0|对附属单位补助支出|0\n四、附属单位上缴收入|0|上缴上级支出|0', 540],
    ['三、上级补助收入|20|对附属单位补助支出|20\n四、附属单位上缴收入|0|上缴上级支出|0', 560],
    ['三、上级补助收入|20|对附属单位补助支出|15\n四、附属单位上缴收入|10|上缴上级支出|15', 570],
  ])('is no part of what stands above it: %s', (behind, total) => {
    const cells = both(behind, total, total);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !slip.endsWith('blank'))).toEqual([]);
  });
});

describe('funds below 财政拨款 and again below 上年结转', () => {
  it('are parts of both, not money of their own', () => {
    const cells = written(`财政拨款收支总体情况表
编制单位：示例团|||单位：万元
财政拨款收入||财政拨款支出|
项目|合计|功能分类|合计
财政拨款（补助）|4090.22|一般公共服务支出|680.31
　一般公共预算|3854.65|社会保障和就业支出|76.24
　政府性基金预算|207.39|卫生健康支出|65.97
　国有资本经营预算|28.18|农林水支出|3341.17
上年结转|73.47||
　一般公共预算|24.74||
　政府性基金预算|48.73||
收入总计|4163.69|支出总计|4163.69`);
    allUnderstood(cells);
    expect(finds(changed(cells, 10, 1, 58.73), 'B11')).toBe(true);
  });
});
