import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

type Cells = (string | number | null)[][];

/** The same words of 其中 in a row of one table and over a column of another. */
function book(row: number, column: readonly number[], words = '其中：专项资金列入部门预算项目'): string[] {
  const sides: Cells = [
    ['2023年部门综合预算收支总表'],
    ['部门：示范市甲局', null, null, '单位：万元'],
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一、财政拨款', 150, '一、教育支出', 150],
    ['  1、一般公共预算拨款', 100],
    ['      其中：专项资金列入部门预算的项目', row],
    ['  2、政府性基金拨款', 50],
    ['收入总计', 150, '支出总计', 150],
  ];
  const units: Cells = [
    ['2023年部门综合预算收入总表'],
    ['部门：示范市甲局', null, null, null, null, '单位：万元'],
    ['单位编码', '单位名称', '合计', '一般公共预算拨款', null, '政府性基金拨款'],
    [null, null, null, '小计', words, null],
    [null, '合计', 150, 100, column[0]!, 50],
    ['105001', '示范市甲局机关', 90, 60, column[1]!, 30],
    ['105002', '示范市第一中学', 60, 40, column[2]!, 20],
  ];
  const over = (top: number, left: number, bottom: number, right: number) =>
    ['表2', { top, left, bottom, right }] as const;
  const merges = [over(3, 1, 4, 1), over(3, 2, 4, 2), over(3, 3, 4, 3), over(3, 4, 3, 5), over(3, 6, 4, 6)];
  return outcomeOf(bookOf({ only: sides, text: { name: '表2', lines: units }, merges })).findings.map(
    ({ code, place, suspects }) =>
      `${code} ${[place, ...suspects.map((one) => one.place)].map((at) => (isText(at) ? '' : `${at.sheet}!${at.cell}`)).join(' ')}`,
  );
}

describe('其中 figures worded alike', () => {
  it('are the same figure, where they are of the same whole', () => {
    expect(book(30, [30, 20, 10])).toEqual([]);
    expect(book(90, [30, 20, 10])).toEqual(['SAM001 表1!B7']);
    expect(book(30, [34, 24, 10])).toHaveLength(1);
  });

  it('are others where they are worded otherwise', () => {
    expect(book(90, [30, 20, 10], '其中：上级专项资金')).toEqual([]);
  });

  it('are what another table lists as one of its parts, by words of the field', () => {
    const told = (plain: number, fees: number): string[] => {
      const sides: Cells = [
        ['2024年部门收支预算总表'],
        ['部门：示范市甲局', null, null, '单位：万元'],
        ['收入', null, '支出', null],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算财政拨款收入', 100, '一、一般公共服务支出', 100],
        ['  其中：经费拨款', plain],
        ['        纳入预算管理的非税收入拨款', fees],
        ['收入总计', 100, '支出总计', 100],
      ];
      const revenue: Cells = [
        ['2024年部门收入预算总表'],
        ['部门：示范市甲局', null, null, null, null, '单位：万元'],
        ['科目编码', '科目名称', '合计', '一般公共预算财政拨款', null, null],
        [null, null, null, '小计', '经费拨款', '纳入预算管理的非税收入拨款'],
        [null, '合计', 100, 100, 80, 20],
        ['201', '一般公共服务支出', 100, 100, 80, 20],
      ];
      const over = (top: number, left: number, bottom: number, right: number) =>
        ['表2', { top, left, bottom, right }] as const;
      const merges = [over(3, 1, 4, 1), over(3, 2, 4, 2), over(3, 3, 4, 3), over(3, 4, 3, 6)];
      return outcomeOf(bookOf({ only: sides, text: { name: '表2', lines: revenue }, merges })).findings.map(
        ({ code, place }) => `${code} ${isText(place) ? '' : `${place.sheet}!${place.cell}`}`,
      );
    };
    expect(told(80, 20)).toEqual([]);
    expect(told(60, 20)).toEqual(['SAM001 表1!B6']);
    expect(told(8, 20)).toEqual(['SAM001 表1!B6']);
  });

  it('are behind one 其中, which is printed before the first alone', () => {
    const told = (budget: number, fund: number): string[] => {
      const sides: Cells = [
        ['收支总体情况表'],
        ['部门：示范市甲局', null, null, '单位：万元'],
        ['收入', null, '支出', null],
        ['项目', '2024年预算', '项目', '2024年预算'],
        ['一、财政拨款', 100, '一、基本支出', 60],
        ['　　其中：一般公共预算拨款', budget, '二、项目支出', 50],
        ['　　　　　政府性基金预算拨款', fund],
        ['二、其他资金', 10],
        ['本年收入合计', 110, '本年支出合计', 110],
      ];
      const revenue: Cells = [
        ['收入总体情况表'],
        ['部门：示范市甲局', '单位：万元'],
        ['项目', '2024年预算'],
        ['一、预算拨款', 100],
        ['　　一般公共预算拨款', 70],
        ['　　政府性基金预算拨款', 30],
        ['二、其他资金', 10],
        ['本年收入合计', 110],
      ];
      return outcomeOf(bookOf({ only: sides, text: { name: '表2', lines: revenue } })).findings.map(
        ({ code, place }) => `${code} ${isText(place) ? '' : `${place.sheet}!${place.cell}`}`,
      );
    };
    expect(told(70, 30)).toEqual([]);
    expect(told(65, 30)).toEqual(['SAM001 表1!B6']);
    expect(told(70, 25)).toEqual(['SAM001 表1!B7']);
  });

  it('of a column that is 其中 from top to bottom agree in the rows that are of the same', () => {
    const told = (department: number): string[] => {
      const units: Cells = [
        ['2024年部门综合预算收入总表'],
        ['单位名称：渭川区教育和体育局', null, null, null, null, '单位：万元'],
        ['单位编码', '单位名称', '总计', '一般公共预算拨款', null, '上年结转'],
        [null, null, null, '小计', '其中：专项资金列入部门预算项目', null],
        [null, '合计', 100, 70, 40, 30],
        ['237', '渭川区教育和体育局', 100, 70, department, 30],
        ['237001', '　机关', 60, 60, 40, null],
        ['237002', '　一中', 40, 10, null, 30],
      ];
      const merges = [['表1', { top: 3, left: 4, bottom: 3, right: 5 }] as const];
      return outcomeOf(bookOf({ only: units, merges })).findings.map(
        ({ code, place }) => `${code} ${isText(place) ? '' : place.cell}`,
      );
    };
    expect(told(40)).toEqual([]);
    expect(told(48)).toEqual(['SAM001 E6']);
  });
});
