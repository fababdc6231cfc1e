import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, checkSheets, written } from '../facts/typed.ts';

/** A total left blank over the one figure it holds. */

const funds = (total: number | null, part: number | null): Cells => [
  ['2023年财政拨款收支总体情况表'],
  ['部门：示范市甲局', null, null, '单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算', part, '一、公共安全支出', 700.5],
  ['二、政府性基金预算', null, '二、教育支出', 300.2],
  ['本年收入合计', total, '本年支出合计', 1000.7],
];

const said = (cells: Cells) =>
  check(cells).findings.map(({ place, expected, cause }) => ['cell' in place && place.cell, expected, cause?.id]);

describe('a total left blank', () => {
  it('is asked about though it holds one figure only', () => {
    expect(said(funds(1000.7, 1000.7))).toEqual([]);
    expect(said(funds(null, 1000.7))).toEqual([['B7', '1000.70', 'left-blank']]);
  });

  it('may be the subtotal of some columns', () => {
    const cells: Cells = [
      ['一般公共预算“三公”经费支出情况表'],
      ['部门：示范市甲局', null, null, null, null, '单位：万元'],
      ['单位名称', '合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费'],
      [null, null, null, '小计', '公务用车购置费', '公务用车运行费', null],
      ['甲局', 50.04, null, null, null, 42.54, 7.5],
    ];
    expect(said(cells)).toEqual([['D5', '42.54', 'left-blank']]);
    expect(said(cells.map((row, r) => (r === 4 ? row.with(3, 42.54) : row)))).toEqual([]);
  });

  it('is asked about where it may be a heading, though the total counts it', () => {
    const cells: Cells = [
      ...funds(1000.7, 1000.7).slice(0, 4),
      ['一、本年收入', null, '一、本年支出', null],
      ['  一般公共预算拨款', 800.5, '  教育支出', 900.5],
      ['  政府性基金预算拨款', 200.3, '  社会保障和就业支出', 100.3],
      ['二、上年结转', 100, '二、结转下年', 100],
      ['收入总计', 1100.8, '支出总计', 1100.8],
    ];
    const found = check(cells).findings.map(({ place, severity }) => ['cell' in place && place.cell, severity]);
    expect(found).toEqual([
      ['B5', 'query'],
      ['D5', 'query'],
    ]);
    expect(check(cells.with(4, ['一、本年收入', 1000.8, '一、本年支出', 1000.8])).findings).toEqual([]);
  });

  it('is no slip where a heading without a figure stands over one row', () => {
    const headed: Cells = [
      ...funds(1000.7, 1000.7).slice(0, 4),
      ['一、本年收入', null, null, null],
      ...funds(1000.7, 1000.7).slice(4),
    ];
    expect(said(headed)).toEqual([]);
  });

  it('is none in a column of totals where its whole row is a heading', () => {
    const cells: Cells = [
      ['2025年一般公共预算基本支出表'],
      ['部门：示范市甲局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      [null, '合计', 60.3, 50.2, 10.1],
      ['301', '工资福利支出', null, null, null],
      ['30101', '基本工资', 50.2, 50.2, null],
      ['302', '商品和服务支出', null, null, null],
      ['30201', '办公费', 10.1, null, 10.1],
    ];
    expect(said(cells)).toEqual([]);
    const sides: Cells = [
      ['2025年部门收支总表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['项目', '金额', '项目', '金额'],
      ['收入', null, '支出', null],
      ['财政拨款收入', 100, '基本支出', 60],
      ['其他收入', null, '项目支出', 40],
      ['收入总计', 100, '支出总计', 100],
    ];
    expect(said(sides)).toEqual([]);
  });

  it('leaves this year’s money in the tables beside it', () => {
    const sides = (total: number | null): Cells => [
      ['2024年部门收支总体情况表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['财政拨款', 2454.68, '207文化旅游体育与传媒支出', 4038.77],
      ['事业收入', 547.67, '210卫生健康支出', 198.14],
      ['小计', total, '小计', 4236.91],
      ['单位上年结余', 1234.56, '结转下年', null],
      ['收入总计', 4236.91, '支出总计', 4236.91],
    ];
    const income: Cells = [
      ['2024年部门收入总体情况表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['功能分类科目编码', '功能分类科目名称', '总计', '一般公共预算', '事业收入', '单位上年结余'],
      ['207', '文化旅游体育与传媒支出', 4038.77, 2256.54, 547.67, 1234.56],
      ['210', '卫生健康支出', 198.14, 198.14, null, null],
      [null, '合计', 4236.91, 2454.68, 547.67, 1234.56],
    ];
    const both = (total: number | null) =>
      checkSheets(sides(total), income).findings.map(({ place }) => 'cell' in place && `${place.sheet}!${place.cell}`);
    expect(both(3002.35)).toEqual([]);
    expect(both(null)).toEqual(['表1!B7']);
  });
});

describe('a class left blank over a single subject', () => {
  const cells = written(`一般公共预算基本支出表
部门：示例市教育局||||单位：万元
科目编码|科目名称|合计|人员经费|公用经费
|合计|80|65|15
301|工资福利支出|60|60|
30101|基本工资|30|30|
30108|机关事业单位基本养老保险缴费|30|30|
302|商品和服务支出|15||15
30201|办公费|15||15
303|对个人和家庭的补助|5|5|
30305|生活补助|5|5|`);

  it('is asked about where the others are totals', () => {
    allUnderstood(cells);
    const { findings } = check(changed(changed(cells, 9, 2, null), 9, 3, null));
    expect(findings.map(({ code, severity, expected }) => [code, severity, expected])).toEqual([
      ['SUM001', 'query', '5.00'],
    ]);
  });

  it('is a heading where none is', () => {
    const heads = cells.map((row) => (/^30\d$/u.test(String(row[0])) ? [row[0]!, row[1]!, null, null, null] : row));
    expect(check(heads).findings).toEqual([]);
  });
});
