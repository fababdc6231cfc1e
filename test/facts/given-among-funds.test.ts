import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds } from './typed.ts';

/** Sources of money side by side whose words say less than the company they keep. */

const projects = (...sources: string[]): Cells => [
  ['部门项目支出表'],
  ['部门：示范市甲局', '单位：万元'],
  ['项目名称', '合计', ...sources],
  ['合计', 102.4, 60.1, 20.1, 10.1, 12.1],
  ['甲项目', 61.2, 40.1, 10.1, 5, 6],
  ['乙项目', 41.2, 20, 10, 5.1, 6.1],
];

describe('what tells sources of money apart', () => {
  it.each([
    ['中央资金', '省级资金', '市级资金', '县级资金'],
    ['中央财政', '省级财政', '市级财政', '县级财政'],
    ['本级财政', '上级转移支付', '自筹资金', '结转资金'],
    ['一般公共预算', '财政专户管理资金', '事业收入', '其他资金'],
    ['财政性资金', '上级补助收入', '事业收入', '其他资金'],
  ])('%s | %s | %s | %s', (...sources) => {
    const cells = projects(...sources);
    allUnderstood(cells);
    for (const column of [1, 2, 3, 4, 5])
      for (const row of [3, 4]) {
        const at = `${'ABCDEF'[column]}${row + 1}`;
        expect(finds(changed(cells, row, column, (cells[row]![column] as number) + 3), at), at).toBe(true);
      }
  });

  it('其中 before the first of the kinds of 一般公共预算 is over all of them', () => {
    const cells: Cells = [
      ['财政拨款收支总表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、本年收入', 1000.5, '一、一般公共服务支出', 700.2],
      ['（一）一般公共预算', 900.3, '二、教育支出', 300.3],
      ['其中：经费拨款', 850.2, null, null],
      ['纳入预算管理的非税收入', 50.1, null, null],
      ['（二）政府性基金预算', 100.2, null, null],
      ['收入总计', 1000.5, '支出总计', 1000.5],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 1, 905.3), 'B6')).toBe(true);
    // Not all there is: nothing says what is left.
    allUnderstood(changed(cells, 7, 1, 20.1).map((row, r) => (r === 6 ? row.with(1, 700.2) : row)));
  });
});

describe('what is left of a whole', () => {
  const purchases = (...rest: string[]): Cells => [
    ['政府采购预算表'],
    ['部门：示范市甲局', '单位：万元'],
    ['采购单位', '采购项目名称', '预算金额', '资金来源', null, null],
    [null, null, null, ...rest],
    ['合计', null, 100.4, 60.2, 20.1, 20.1],
    ['本级', '信息系统', 60.2, 40, 10.1, 10.1],
    ['本级', '物业', 40.2, 20.2, 10, 10],
  ];

  it.each([
    ['财政性资金', '事业收入', '其他资金'],
    ['财政性资金', '事业收入', '其他'],
  ])('is beside the others, though it be as much as one of them: %s | %s | %s', (...rest) => {
    const cells = purchases(...rest);
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 2, 61.2), 'C6')).toBe(true);
    expect(finds(changed(cells, 4, 5, 21.1), 'F5')).toBe(true);
  });

  it('is no part of all 单位资金 beside it', () => {
    const cells = projects('财政性资金', '单位自有资金', '银行贷款', '其他');
    expect(check(cells).findings).toEqual([]);
  });

  it.each(['面向中小企业预留资金', '其中：面向小微企业采购金额'])('is some of what is bought: %s', (name) => {
    const cells: Cells = [
      ['部门政府采购预算表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['预算项目', '采购项目', name, '政府采购预算'],
      ['一般公用经费', '复印纸', 4.5, 4.5],
      ['一般公用经费', '物业服务', 80.1, 120.2],
      ['合计', null, 84.6, 124.7],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 3, 125.2), 'D5')).toBe(true);
    expect(finds(changed(cells, 4, 2, 85.1), 'C5')).toBe(true);
  });

  it('may bear names of its own below 其中', () => {
    const columns: Cells = [
      ['2026年机关运行经费预算表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['单位名称', '机关运行经费', '其中：', null],
      [null, null, '办公费', '公务用车运行维护费'],
      ['合计', 60.3, 20.1, 30.1],
      ['甲局本级', 45.2, 15.1, 23],
      ['甲局执法大队', 15.1, 5, 7.1],
    ];
    allUnderstood(columns);
    expect(finds(changed(columns, 5, 1, 46.2), 'B6')).toBe(true);
    const rows: Cells = [
      ['机关运行经费预算表'],
      ['部门：示范市甲局', '单位：万元'],
      ['项目', '金额'],
      ['机关运行经费', 60.3],
      ['其中：办公费', 30.1],
      ['印刷费', 10.1],
      ['差旅费', 20.1],
    ];
    allUnderstood(rows);
  });
});
