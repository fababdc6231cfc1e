import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds } from './typed.ts';

/** 项目, 预算数, 项目, 预算数: two sides, and no heading says which of them is income. */

const sides = (income: string, spending: string): Cells => [
  ['2024年收支预算总表'],
  ['部门：示范市甲局', null, null, '单位：万元'],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', 300, '一、教育支出', 280],
  [income, 50, spending, 90],
  ['三、单位资金收入', 10, '三、社会保障和就业支出', 30],
  ['本年收入合计', 360, '本年支出合计', 400],
  ['上年结转', 40, '结转下年', null],
  ['收入总计', 400, '支出总计', 400],
];
const SOUND = sides('二、政府性基金预算拨款收入', '二、卫生健康支出');

describe('sides without headings', () => {
  it('are known by what their rows say', () => {
    allUnderstood(SOUND);
    expect(finds(changed(SOUND, 4, 3, 99), 'D5')).toBe(true);
    expect(finds(changed(SOUND, 7, 1, 44), 'B8')).toBe(true);
  });

  it('are judged by no row that nobody understands', () => {
    const errors = (cells: Cells) => check(cells).findings.filter(({ code }) => code !== 'SCH007');
    expect(errors(sides('二、天外来财', '二、卫生健康支出'))).toEqual([]);
    expect(errors(sides('二、政府性基金预算拨款收入', '二、天外之事'))).toEqual([]);
    expect(errors(changed(sides('二、政府性基金预算拨款收入', '二、天外之事'), 8, 1, 410))).not.toEqual([]);
  });

  it('may be of funds by their bare names', () => {
    const cells: Cells = [
      ['2024年财政拨款收支预算总表'],
      ['部门：示范市甲局', null, null, null, null, '单位：万元'],
      ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算'],
      ['一、一般公共预算拨款', 300, '一、教育支出', 280, 220, 60],
      ['二、政府性基金预算拨款', 60, '二、卫生健康支出', 80, 80, null],
      ['合计', 360, '合计', 360, 300, 60],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 3, 1, 330), 'B4')).toBe(true);
  });

  it('leave totals unjudged where it is not said of every row what it is', () => {
    const rows: Cells = [
      ['2024年收支预算总表'],
      ['部门：示范市甲局', '单位：万元'],
      ['项目', '预算数'],
      ['财政拨款收入', 300],
      ['单位资金', 60],
      ['收入合计', 360],
    ];
    expect(check(rows).findings.map(({ code, raw }) => [code, raw])).toEqual([['SCH007', '单位资金']]);
    expect(check(rows).coverage.notUnderstood.map(({ raw }) => raw)).toEqual(['60']);
  });

  it('have totals of their own: 合计 beside funds adds up no column of the other side', () => {
    const cells: Cells = [
      ['2024年收支预算总表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['收入项目', '预算数', '支出项目', '预算数'],
      ['一、一般公共预算拨款', 300, '一、基本支出', 200],
      ['二、单位资金', 90, '二、项目支出', 190],
      ['收入合计', 390, '支出合计', 390],
      ['2024年财政拨款收支预算总表'],
      ['部门：示范市甲局', null, null, null, null, '单位：万元'],
      ['收入项目', '预算数', '支出项目', '合计', '一般公共预算拨款支出', '政府性基金预算拨款支出'],
      ['一、一般公共预算拨款', 300, '一、基本支出', 200, 200, null],
      ['收入合计', 300, '二、项目支出', 100, 100, null],
      [null, null, '支出合计', 300, 300, null],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 10, 3, 110), 'D11')).toBe(true);
  });
});
