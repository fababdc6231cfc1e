import { describe, expect, it } from 'vitest';
import { withoutNumbering } from '../../src/lexicon/spelling.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

/** Lines that are neither headings nor rows, and what is printed into headings and names beside their words. */

type Cells = (string | number | null)[][];
const read = (edit: Parameters<typeof bookOf>[0]) => {
  const { coverage, findings } = outcomeOf(bookOf(edit));
  return [coverage.figures, coverage.understood, ...findings.map(({ code }) => code)];
};
const table = (heading: Cells, ...below: Cells) =>
  read({
    only: [
      ['2024年一般公共预算支出表'],
      ['部门：示例市教育局', null, null, null, '单位：万元'],
      ...heading,
      [null, '合计', 150.75, 100.5, 50.25],
      ['205', '教育支出', 150.75, 100.5, 50.25],
      ['20502', '普通教育', 150.75, 100.5, 50.25],
      ['2050201', '学前教育', 100.5, 70.5, 30],
      ...below,
      ['2050202', '小学教育', 50.25, 30, 20.25],
    ],
  });
const HEAD: Cells[number] = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
const SOUND = [15, 15];

describe('numbers of columns', () => {
  it('may stand in the headings', () => {
    for (const head of [
      ['科目编码', '科目名称', '合计\n(1=2+3)', '基本支出\n(2)', '项目支出\n(3)'],
      ['科目编码', '科目名称', '合计（1=2+3）', '基本支出（2）', '项目支出（3）'],
      ['科目编码', '科目名称', '①合计=②+③', '②基本支出', '③项目支出'],
    ])
      expect(table([head]), head[2]).toEqual(SOUND);
    const two = [
      ['科目编码', '科目名称', '2024年预算数', null, null],
      [null, null, '①合计=②+③', '②基本支出', '③项目支出'],
    ];
    expect(table(two)).toEqual(SOUND);
  });

  it('may stand in a line below them in many spellings', () => {
    for (const line of [
      ['①', '②', '③', '④', '⑤'],
      [null, null, '①', '②', '③'],
      ['1栏', '2栏', '3栏=4栏+5栏', '4栏', '5栏'],
      ['栏次', null, '1=2+3', '2', '3'],
    ] as Cells)
      expect(table([HEAD, line]), String(line)).toEqual(SOUND);
    const one = (line: Cells[number]) =>
      read({
        only: [
          ['2024年机关运行经费支出表'],
          ['单位：万元'],
          ['科目编码', '科目名称', '金额'],
          line,
          ['302', '商品和服务支出', 9.5],
        ],
      });
    expect(one(['栏次', null, 1])).toEqual([1, 1]);
  });

  it('are of one amount below a mark, and not below a name', () => {
    const units = (...line: Cells[number]) =>
      outcomeOf(
        bookOf({
          only: [
            ['2024年机关运行经费预算表'],
            ['部门：某某局', '单位：万元'],
            ['单位名称', '预算数'],
            line,
            ['合计', 30.5],
            ['一中心', 20.3],
            ['二中心', 10.2],
          ],
        }),
      );
    for (const mark of ['**', '*', '甲', '栏次'])
      for (const number of [1, '1']) {
        const { coverage, findings } = units(mark, number);
        expect([coverage.figures, findings.length], `${mark} ${number}`).toEqual([3, 0]);
      }
    for (const name of ['甲站', '—', '*站']) expect(units(name, 1).findings, name).not.toEqual([]);
    expect(units('**', 2).findings).not.toEqual([]);
  });

  it('come again where the heading does', () => {
    const stars: Cells[number] = ['**', '**', 1, 2, 3];
    expect(table([HEAD, stars], HEAD, stars)).toEqual(SOUND);
  });
});

describe('lines that are no rows', () => {
  it('number the pages', () => {
    for (const page of ['— 1 —', '-1-', '—7—', '第 3 页 共 9 页'])
      expect(table([HEAD], [null, null, null, null, page]), page).toEqual(SOUND);
  });

  it('are signed', () => {
    for (const line of [
      ['单位负责人：张三', null, '财务负责人：李四', null, '制表人：王五'],
      ['单位负责人', null, '财务负责人', null, '制表人'],
      ['负责人：', '张三', '制表人：', '王五', null],
    ]) {
      const cover: Cells = [['2026年部门预算公开报表'], ['部门名称：示例市教育局'], line];
      const contents: Cells = [['目录'], ['一、部门收支总表'], ['二、项目支出表'], line];
      const only: Cells = [
        ['2026年部门支出总表'],
        ['部门：示例市教育局', null, null, null, '单位：万元'],
        HEAD,
        ['205', '教育支出', 150.75, 100.5, 50.25],
      ];
      expect(read({ only: [...cover, ...contents, ...only] }), String(line)).toEqual([3, 3]);
    }
  });

  it('are rows where they name what money is for', () => {
    const [figures] = read({
      only: [['2024年部门支出总表'], ['单位：万元'], ['项目', '预算数'], ['电话', 5.5], ['合计', 5.5]],
    });
    expect(figures).toBe(2);
  });
});

describe('a title without the word for a table', () => {
  const under = (...lines: Cells) =>
    read({ only: [...lines, ['科目编码', '科目名称', '金额'], ['302', '商品和服务支出', 9.5]] });

  it('need not be merged on top of the name and the unit', () => {
    expect(under(['预算11表'], ['2025年机关运行经费'], ['部门名称：示例市教育局', null, '单位：万元'])).toEqual([1, 1]);
    expect(under(['2025年机关运行经费'], ['这里不是表头'], ['单位：万元'])).toContain('SCH011');
  });
});

describe('the number before a name', () => {
  it('may have blanks in and behind it', () => {
    for (const text of [
      '一 、一般公共预算',
      '（ 一 ）一般公共预算',
      '一 一般公共预算',
      '1 、一般公共预算',
      '第一章 一般公共预算',
    ])
      expect(withoutNumbering(text).text, text).toBe('一般公共预算');
    expect(withoutNumbering('三 公务用车购置费').text).toBe('公务用车购置费');
  });

  it('is none where a word has blanks in it', () => {
    for (const text of ['一 般公共预算', '三 公经费支出', '三 亚市教育局', '二 级项目名称', '第一小学', '第二人民医院'])
      expect(withoutNumbering(text).text, text).toBe(text);
  });
});
