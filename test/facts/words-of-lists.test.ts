import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, type Cells, changed, finds, written } from './typed.ts';

/** Parts of the year, kinds of debt, and projects that are called by words of the field. */

describe('parts of the year', () => {
  const purchases = (heads: Cells[number], names: Cells[number][]): Cells => [
    ['2024年政府采购预算表'],
    ['部门：示范市甲局', null, null, null, null, null, '单位：万元'],
    ...(names.length > 0 ? names : []),
    heads,
    ['合计', null, 100, 40, 30, 20, 10],
    ['计算机', '货物', 60, 30, 10, 10, 10],
    ['打印机', '货物', 40, 10, 20, 10, 0],
  ];

  it.each([
    [['一季度', '二季度', '三季度', '四季度']],
    [['第一季度', '第二季度', '第三季度', '第四季度']],
    [['1月', '2月', '3月', '4月']],
  ])('add up to the whole: %s', (parts) => {
    const flat = purchases(['采购项目名称', '采购品目', '合计', ...parts], []);
    allUnderstood(flat);
    expect(finds(changed(flat, 4, 4, 11), 'E5')).toBe(true);
    const under = purchases(
      [null, null, null, ...parts],
      [['采购项目名称', '采购品目', '采购金额', '采购时间', null, null, null]],
    );
    allUnderstood(under);
    expect(finds(changed(under, 5, 4, 11), 'E6')).toBe(true);
  });
});

describe('what is owed', () => {
  it('is a list of its own, by kinds of debt', () => {
    const cells: Cells = [
      ['2024年部门支出总表'],
      ['部门：示范市甲局', null, null, null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '债务还本支出', '债务付息支出'],
      [null, '合计', 190, 60, 40, 60, 30],
      ['205', '教育支出', 100, 60, 40, null, null],
      ['231', '债务还本支出', 60, null, null, 60, null],
      ['232', '债务付息支出', 30, null, null, null, 30],
      ['2024年政府债务还本付息支出预算表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['项目', '合计', '一般债务', '专项债务'],
      ['债务还本支出', 60, 40, 20],
      ['债务付息支出', 30, 22, 8],
      ['合计', 90, 62, 28],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 6, 33), 'G7')).toBe(true);
    expect(finds(changed(cells, 11, 2, 24), 'C12')).toBe(true);
  });

  it('may be told apart row by row', () => {
    const cells: Cells = [
      ['2024年地方政府债务还本付息预算表'],
      ['部门：示范市甲局', '单位：万元'],
      ['项目', '预算数'],
      ['一、债务还本支出', 60],
      ['（一）一般债务还本支出', 40],
      ['（二）专项债务还本支出', 20],
      ['二、债务付息支出', 30],
      ['（一）一般债务付息支出', 22],
      ['（二）专项债务付息支出', 8],
      ['合计', 90],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 1, 22), 'B6')).toBe(true);
  });
});

describe('a project called by a word of the field', () => {
  it.each(['债务还本付息', '培训费', '彩票公益金', '中央资金'])('is a project in a list of projects: %s', (name) => {
    for (const head of ['项目名称', '项目']) {
      const cells: Cells = [
        ['2024年项目支出表'],
        ['部门：示范市甲局', null, null, '单位：万元'],
        [head, '合计', '一般公共预算', '单位资金'],
        ['合计', 90, 70, 20],
        [name, 60, 50, 10],
        ['设备购置', 30, 20, 10],
      ];
      allUnderstood(cells);
      expect(finds(changed(cells, 4, 2, 55), 'C5')).toBe(true);
    }
  });
});

describe('单位（专项）名称', () => {
  it('heads names of offices and of projects by turns', () => {
    const cells = written(`专项资金预算汇总表
部门：示范市甲局||||单位：万元
单位编码|单位（专项）名称|本年预算||
||总计|一般公共预算|政府性基金预算
|合计|150|100|50
105001|示范市甲局机关|150|100|50
|  执法办案专项|100|100|
|  交通设施建设|50||50`);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !/^A|blank$/u.test(slip))).toEqual([]);
  });
});
