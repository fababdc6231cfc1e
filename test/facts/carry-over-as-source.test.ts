import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, finds } from './typed.ts';

/** 上年结转 among the sources of money: in a row beside a project's name, and between other sources. */

const SPENDING: Cells = [
  ['2024年部门支出总表'],
  ['部门：示范市甲局', null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  [null, '合计', 280, 110, 170],
  ['205', '教育支出', 280, 110, 170],
];
const list = (rows: Cells): Cells => [
  ...SPENDING,
  ['2024年项目支出表'],
  ['部门：示范市甲局', null, null, '单位：万元'],
  ['项目名称', '资金来源', '金额'],
  ...rows,
];
const ROWS: Cells = [
  ['校舍维修', '财政拨款', 60],
  ['校舍维修', '上年结转', 40],
  ['设备购置', '财政拨款', 10],
  ['设备购置', '单位资金', 60],
];
const COLUMNS: Cells = [
  ['2024年项目支出明细表'],
  ['部门：示范市甲局', null, null, null, '单位：万元'],
  ['项目名称', '合计', '财政拨款', '上年结转', '单位资金'],
  ['合计', 170, 70, 40, 60],
  ['校舍维修', 100, 60, 40, null],
  ['设备购置', 70, 10, null, 60],
];

describe('上年结转 beside a project', () => {
  it('is where that project’s money comes from, and opens no section', () => {
    allUnderstood(list([['合计', null, 170], ...ROWS]));
    allUnderstood(list([...ROWS, ['合计', null, 170]]));
    allUnderstood([...list([['合计', null, 170], ...ROWS]), ...COLUMNS]);
  });

  it('is added up like the other sources', () => {
    const cells = list([['合计', null, 170], ...ROWS]);
    expect(finds(changed(cells, 10, 2, 44), 'C11')).toBe(true);
    expect(finds(changed([...cells, ...COLUMNS], 12, 2, 66), 'C13')).toBe(true);
  });

  it('stands below totals too: of all sources, and of the projects', () => {
    const cells = list([
      ['合计', '合计', 170],
      [null, '财政拨款', 70],
      [null, '上年结转', 40],
      [null, '单位资金', 60],
      ['校舍维修', '小计', 100],
      [null, '财政拨款', 60],
      [null, '上年结转', 40],
      ['设备购置', '小计', 70],
      [null, '财政拨款', 10],
      [null, '单位资金', 60],
    ]);
    allUnderstood(cells);
    expect(finds(changed(cells, 10, 2, 48), 'C11')).toBe(true);
    expect(finds(changed(cells, 14, 2, 48), 'C15')).toBe(true);
  });
});

describe('上年结转 between funds without numbers', () => {
  const both = (third: string): Cells => [
    ['2024年部门收支总表'],
    ['部门：示范市甲局', null, null, '单位：万元'],
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一般公共预算拨款收入', 300, '一、教育支出', 280],
    ['上年结转', 40, '二、社会保障和就业支出', 120],
    [third, 60, null, null],
    ['收入总计', 400, '支出总计', 400],
    ['2024年部门收入总表'],
    ['部门：示范市甲局', null, null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '一般公共预算拨款', '单位资金', '上年结转'],
    [null, '合计', 400, 300, 60, 40],
    ['205', '教育支出', 280, 180, 60, 40],
    ['208', '社会保障和就业支出', 120, 120, null, null],
  ];

  it('ends where the list goes on with another fund', () => {
    allUnderstood(both('单位资金'));
    expect(finds(changed(both('单位资金'), 6, 1, 66), 'B7')).toBe(true);
  });
});
