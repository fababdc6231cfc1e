import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, changed, check } from './typed.ts';

/** A row nobody understands leaves open what may hold it, and nothing else. */

const OFFICE = ['部门：示范市甲局', null, null, '单位：万元'];
const codes = (cells: Cells): string[] => check(cells).findings.map(({ code }) => code);
const cellsOf = (cells: Cells): string[] =>
  check(cells).findings.flatMap(({ code, place, suspects }) =>
    code === 'SCH007'
      ? []
      : [place, ...suspects.map((suspect) => suspect.place)].map((at) => (isText(at) ? '' : at.cell)),
  );

describe('a row nobody understands', () => {
  const budget: Cells = [
    ['2025年部门收支总表'],
    OFFICE,
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一、一般公共预算财政拨款', 90.25, '一、教育支出', 80.5],
    ['（一）经费拨款', 60.25, '二、住房保障支出', 25.25],
    ['（二）寅卯之属', 30, null, null],
    ['二、事业收入', 5, null, null],
    ['本年收入合计', 95.25, '本年支出合计', 105.75],
    ['上年结转', 10.5, '结转下年', null],
    ['收入总计', 105.75, '支出总计', 105.75],
  ];

  it('is a part of what it stands under where the figures say so, and may be where they do not', () => {
    expect(codes(budget)).toEqual([]);
    expect(codes(changed(budget, 5, 1, 61.25))).toEqual(['SCH007']);
  });

  it('is no part of what stands elsewhere', () => {
    expect(cellsOf(changed(budget, 9, 1, 10.9))).toContain('B10');
    expect(cellsOf(changed(budget, 7, 1, 6))).toContain('B8');
  });

  it('leaves the classes of a list open only where it stands', () => {
    const list: Cells = [
      ['2025年一般公共预算支出表'],
      OFFICE,
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['205', '教育支出', 100, 60, 40],
      ['20502', '普通教育', 70, 40, 30],
      ['9X', '寅卯之属', 30, 20, 10],
      ['208', '社会保障和就业支出', 50, 30, 20],
      ['20805', '行政事业单位养老支出', 30, 20, 10],
      ['20826', '财政对基本养老保险基金的补助', 20, 10, 10],
      [null, '合计', 150, 90, 60],
    ];
    expect(codes(list)).toEqual(['SCH007']);
    const found = cellsOf(list.map((row, r) => (r === 7 ? row.with(2, 35).with(3, 25) : row)));
    expect(found).toContain('C8');
    expect(found.some((cell) => cell.endsWith('4'))).toBe(false);
  });

  it('may be the heading of those below it', () => {
    for (const name of ['二、寅卯之属', '寅卯之属'])
      expect(
        codes([
          ['2025年部门收支总表'],
          OFFICE,
          ['收入', null, '支出', null],
          ['项目', '预算数', '项目', '预算数'],
          ['总计', 100, '一、基本支出', 60],
          ['一、本年收入', 90, '　工资福利支出', 40],
          ['　一般公共预算', 70, '　商品和服务支出', 20],
          ['　事业收入', 20, '二、项目支出', 40],
          [name, 10, '　商品和服务支出', 40],
          ['　一般公共预算', 10, '支出总计', 100],
        ]),
      ).toEqual(['SCH007']);
  });

  it('ends no section it is counted within', () => {
    const cells: Cells = [
      ['2025年部门支出总表'],
      OFFICE,
      ['项目', '预算数'],
      ['一、基本支出', 60],
      ['（一）工资福利支出', 40],
      ['（二）寅卯之属', 5],
      ['（三）对个人和家庭的补助', 15],
      ['二、项目支出', 40],
      ['（一）商品和服务支出', 30],
      ['（二）寅卯之属', 4],
      ['（三）对个人和家庭的补助', 6],
      ['支出合计', 100],
    ];
    expect(codes(cells)).toEqual(['SCH007', 'SCH007']);
    const { facts } = check(cells);
    expect(facts.filter(({ at }) => at.economic === '303').map(({ at }) => at.nature)).toEqual([
      '基本支出',
      '项目支出',
    ]);
  });
});
