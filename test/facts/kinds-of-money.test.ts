import { describe, expect, it } from 'vitest';
import { KINDS_OF_MONEY } from '../../src/lexicon/kinds-of-money.ts';
import { allUnderstood, type Cells, changed, finds } from './typed.ts';

/** Money that is in no fund by definition: beside the funds, below one of them, and in a table that is of one. */

const revenue = (rows: Cells, total: number): Cells => [
  ['2024年部门收支总表'],
  ['部门：示范市甲局', null, null, '单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ...rows.map((row, r) => [...row, ...(r === 0 ? ['一、教育支出', total] : [null, null])]),
  ['收入总计', total, '支出总计', total],
];
const projects = (title: string, heads: readonly string[]): Cells => [
  [title],
  ['部门：示范市甲局', null, null, null, null, '单位：万元'],
  ['项目名称', '合计', ...heads],
  ['合计', 100, 40, 30, 20, 10],
  ['校舍维修', 60, 30, 10, 10, 10],
  ['设备购置', 40, 10, 20, 10, null],
];

describe('kinds of money', () => {
  it.each(KINDS_OF_MONEY.map(([name]) => name!))('stand beside the funds: %s', (name) => {
    const cells = revenue(
      [
        ['一、一般公共预算拨款收入', 300],
        ['二、其他收入', 60],
        [`三、${name}`, 20],
      ],
      380,
    );
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 1, 22), 'B7')).toBe(true);
  });

  it.each([
    ['二、其他收入', '    食堂收入', '    利息收入'],
    ['二、其他收入', '    天外来财', '    利息收入'],
    ['二、单位资金', '（一）事业收入', '（二）党费收入'],
    ['二、政府性基金预算拨款收入', '（一）援藏资金', '（二）车购税补助收入'],
  ])('are of the fund they stand below: %s', (whole, first, second) => {
    const cells = revenue(
      [
        ['一、一般公共预算拨款收入', 300],
        [whole, 60],
        [first, 20],
        [second, 40],
      ],
      360,
    );
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 1, 22), 'B7')).toBe(true);
    expect(finds(changed(cells, 5, 1, 66), 'B6')).toBe(true);
  });
});

describe('whose money it is', () => {
  it.each([
    ['中央资金', '省级资金', '市级资金', '县级资金'],
    ['中央', '省级', '市级', '县级'],
    ['自治区本级', '自治区补助', '市级配套', '县级配套'],
    ['上级资金', '本级资金', '其他资金', '单位自筹'],
  ])('tells columns apart: %s, %s, %s, %s', (...heads) => {
    const cells = projects('2024年项目支出表', heads);
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 3, 11), 'D5')).toBe(true);
  });

  it('is of the fund the table is of', () => {
    const cells: Cells = [
      ['2024年一般公共预算支出表'],
      ['部门：示范市甲局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [null, '合计', 150, 50, 100],
      ['205', '教育支出', 150, 50, 100],
      ['2024年收入总表'],
      ['部门：示范市甲局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '一般公共预算', '单位资金'],
      [null, '合计', 180, 150, 30],
      ['205', '教育支出', 180, 150, 30],
      ...projects('2024年一般公共预算项目支出表', ['自治区本级', '援藏资金', '车购税补助收入', '县级配套']),
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 13, 1, 110), 'B14')).toBe(true);
    expect(finds(changed(cells, 4, 4, 110), 'E5')).toBe(true);
  });
});
