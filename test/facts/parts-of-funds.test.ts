import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, finds } from './typed.ts';

const HEAD: Cells = [
  ['2024年部门收支总表'],
  ['部门：示范市甲局', null, null, '单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
];

describe('money that elsewhere is a fund of its own', () => {
  it.each([
    '上级转移支付',
    '上级专项转移支付',
    '上级专款',
    '提前下达转移支付',
    '转移支付补助',
    '上级财政补助收入',
    '一般债券资金',
    '行政事业性收费收入',
  ])('is a part of the one it is listed under: %s', (third) => {
    const cells: Cells = [
      ...HEAD,
      ['一、一般公共预算拨款收入', 100, '（一）教育支出', 120],
      ['    1、经费拨款', 60, '（二）卫生健康支出', 30],
      ['    2、纳入预算管理的非税收入拨款', 15, null, null],
      [`    3、${third}`, 25, null, null],
      ['二、政府性基金预算拨款收入', 50, null, null],
      ['本年收入合计', 150, '本年支出合计', 150],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 7, 1, 52), 'B8')).toBe(true);
    expect(finds(changed(cells, 4, 1, 110), 'B5')).toBe(true);
  });

  it('is a part of what is given from above, where that is told apart by funds', () => {
    const cells: Cells = [
      ...HEAD,
      ['一、一般公共预算拨款收入', 60, '（一）教育支出', 130],
      ['    经费拨款', 45, '（二）卫生健康支出', 30],
      ['    纳入预算管理的非税收入拨款', 15, null, null],
      ['二、政府性基金预算拨款收入', 50, null, null],
      ['三、上级财政补助收入', 40, null, null],
      ['    一般公共预算补助', 25, null, null],
      ['    政府性基金补助', 15, null, null],
      ['四、事业收入', 10, null, null],
      ['本年收入合计', 160, '本年支出合计', 160],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 9, 1, 52), 'B10')).toBe(true);
    expect(finds(changed(cells, 10, 1, 51), 'B11')).toBe(true);
  });

  it('is no part of what it is numbered beside', () => {
    const cells: Cells = [
      ...HEAD,
      ['一、财政拨款收入', 500, '一、公共安全支出', 900],
      ['  其中：中央政法转移支付资金', 50, '二、住房保障支出', 60],
      ['二、非税收入安排的拨款', 400, null, null],
      ['三、债券资金', 60, null, null],
      ['本年收入合计', 960, '本年支出合计', 960],
      ['收入总计', 960, '支出总计', 960],
    ];
    allUnderstood(cells);
    for (const row of [4, 6, 7]) expect(finds(changed(cells, row, 1, 300), `B${row + 1}`)).toBe(true);
  });
});

describe('a fund that stands in two halves', () => {
  it('is in other tables both of them', () => {
    const cells: Cells = [
      ...HEAD,
      ['一、一般公共预算拨款收入', 60, '（一）教育支出', 130],
      ['    1、经费拨款', 45, '（二）卫生健康支出', 30],
      ['    2、纳入预算管理的非税收入拨款', 15, null, null],
      ['二、政府性基金预算拨款收入', 50, null, null],
      ['三、上级财政补助收入', 40, null, null],
      ['    一般公共预算补助', 25, null, null],
      ['    政府性基金补助', 15, null, null],
      ['四、上级单位补助收入', 10, null, null],
      ['本年收入合计', 160, '本年支出合计', 160],
      [],
      ['2024年部门收入总表'],
      ['部门：示范市甲局', null, null, null, null, '单位：万元'],
      ['单位代码', '单位名称', '合计', '一般公共预算', '政府性基金预算', '上级补助收入'],
      [null, '合计', 160, 85, 65, 10],
      ['105001', '甲局机关', 90, 60, 30, null],
      ['105002', '示范市第一中学', 70, 25, 35, 10],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 9, 1, 52), 'B10')).toBe(true);
    expect(finds(changed(cells, 19, 3, 55), 'D20')).toBe(true);
  });
});

describe('bonds beside the funds', () => {
  it('are parts of the total', () => {
    const cells: Cells = [
      ['2024年部门项目支出表'],
      ['部门：示范市甲局', null, null, null, null, '单位：万元'],
      ['项目名称', '合计', '一般公共预算', '政府性基金预算', '一般债券', '专项债券'],
      ['合计', 100, 40, 10, 20, 30],
      ['道路', 60, 10, null, 20, 30],
      ['环卫', 40, 30, 10, null, null],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 5, 40), 'F5')).toBe(true);
  });

  it('are all that is listed of them, not of all projects', () => {
    const cells: Cells = [
      ['2024年部门项目支出表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['项目名称', '合计', '一般公共预算', '政府性基金预算'],
      ['合计', 100, 40, 60],
      ['道路', 60, 10, 50],
      ['环卫', 40, 30, 10],
      [],
      ['2024年政府债券资金安排项目支出表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['项目名称', '合计', '一般债券', '专项债券'],
      ['合计', 55, 5, 50],
      ['道路', 50, null, 50],
      ['环卫', 5, 5, null],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 11, 3, 60), 'D12')).toBe(true);
  });
});

describe('bonds in a table of the fund they belong to', () => {
  const cells: Cells = [
    ['2025年政府性基金预算收支表'],
    ['部门：示范市甲局', '单位：万元'],
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一、国有土地使用权出让收入', 120, '一、城乡社区支出', 160],
    ['二、专项债券收入', 200, '二、其他支出', 200],
    ['三、上年结转', 40, null, null],
    ['收入总计', 360, '支出总计', 360],
  ];

  it('are a receipt of that fund beside the others, and the total is that fund’s', () => {
    const whole: Cells = [
      ['2025年收支预算总表'],
      ['部门：示范市甲局', '单位：万元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算财政拨款', 50, '一、教育支出', 50],
      ['二、政府性基金预算财政拨款', 320, '二、城乡社区支出', 160],
      [null, null, '三、其他支出', 200],
      ['当年收入合计', 370, '当年支出合计', 410],
      ['上年结转', 40, null, null],
      ['收入总计', 410, '支出总计', 410],
    ];
    const both = [...whole, [null], ...cells];
    allUnderstood(both);
    expect(finds(changed(both, 15, 1, 125), 'B16')).toBe(true);
    expect(finds(changed(both, 16, 1, 210), 'B17')).toBe(true);
    expect(finds(changed(both, 18, 1, 365), 'B19')).toBe(true);
  });
});
