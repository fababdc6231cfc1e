import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/model/outcome.ts';
import { isText } from '../../src/model/place.ts';
import { checkSheets } from '../facts/typed.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

/** What was left blank is suspected as it would be alone, whatever else is wrong in the file. */

type Cells = (string | number | null)[][];

const SIDES: Cells = [
  ['2024年部门收支总表'],
  ['部门：示范市甲局', null, null, '单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', 100, '一、教育支出', 90],
  ['二、事业收入', 40, '二、社会保障和就业支出', 50],
  [null, null, '三、卫生健康支出', 20],
  ['本年收入合计', 140, '本年支出合计', null],
  ['上年结转', 20, '结转下年', null],
  ['收入总计', 160, '支出总计', 160],
];
const RUNNING: Cells = [
  ['2024年机关运行经费'],
  ['部门：示范市甲局', null, '单位：万元'],
  ['科目编码', '科目名称', '机关运行经费支出'],
  [null, '合计', 30.58],
  ['302', '商品和服务支出', 30.58],
  ['30201', '办公费', 14.66],
  ['30202', '印刷费', 0.74],
  ['30205', '水费', 0.17],
  ['30216', '培训费', null],
  ['30239', '其他交通费用', 14.47],
];

const found = ({ findings }: Outcome): string[][] =>
  findings.map(({ place, expected, suspects }) => [
    isText(place) ? 'text' : place.cell,
    expected ?? '',
    ...suspects.map((one) => one.expected),
  ]);

describe('a total left blank', () => {
  it('is the suspect, alone and beside an error elsewhere; its parts are not to be less than nothing', () => {
    expect(found(outcomeOf(bookOf({ only: SIDES })))).toEqual([['D8', '160.00']]);
    const both = found(outcomeOf(bookOf({ only: SIDES, text: { name: '表2', lines: RUNNING } })));
    expect(both).toContainEqual(['D8', '160.00']);
    expect(both.flat().filter((text) => text.startsWith('-'))).toEqual([]);
  });
});

describe('a row of totals left blank', () => {
  const projects = (...total: (number | null)[]): Cells => [
    ['2024年部门项目支出表'],
    ['部门：示范市甲局', null, null, '单位：万元'],
    ['项目名称', '合计', '财政拨款', '单位资金'],
    ['合计', ...total],
    ...[1.5, 2.5, 3.5, 4.5, 5.5].map((amount, i) => [`项目甲${i}`, amount, amount, null]),
  ];

  it('is one slip, of which nobody accuses the parts', () => {
    expect(outcomeOf(bookOf({ only: projects(17.5, 17.5, null) })).findings).toEqual([]);
    const { findings } = outcomeOf(bookOf({ only: projects(null, null, null) }));
    expect(findings.map(({ severity }) => severity)).toEqual(['query']);
    expect(found(outcomeOf(bookOf({ only: projects(null, null, null) })))).toEqual([['B4', '17.50']]);
  });
});

describe('a subject with its code and no amount in its row', () => {
  const first = ['C9', '', '0.54', '15.20', '1.28', '0.71', '15.01'];
  it('was forgotten, before any figure has its digits exchanged', () => {
    expect(found(outcomeOf(bookOf({ only: RUNNING })))).toEqual([first]);
    expect(found(outcomeOf(bookOf({ only: SIDES, text: { name: '表2', lines: RUNNING } })))).toContainEqual(first);
  });

  it('is no more suspect than others of its kind', () => {
    const two = RUNNING.toSpliced(9, 0, ['30217', '公务接待费', null]);
    expect(found(outcomeOf(bookOf({ only: two })))[0]![0]).toBe('C8');
  });
});

describe('a subject left blank in the table of one fund', () => {
  const table = (title: string, rows: Cells): Cells => [
    [title],
    ['部门：某某局', null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ...rows,
  ];
  const sides: Cells = [
    ['2024年收支总表'],
    ['部门：某某局', null, null, '单位：万元'],
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一、一般公共预算拨款收入', 240, '一、教育支出', 300],
    ['二、财政专户管理资金收入', 60],
    ['收入总计', 300, '支出总计', 300],
  ];
  const listed = (all: number, basic: number | null, project: number | null, leaf: number | null = all): Cells => [
    [null, '合计', all, basic, project],
    ['205', '教育支出', all, basic, project],
    ['20508', '进修及培训', all, basic, project],
    ['2050802', '干部教育', leaf, basic, project],
  ];

  it('is said there, and not of the table of all funds besides', () => {
    const sheets = (leaf: number | null) => ({
      表1: sides,
      表2: table('2024年支出总表', listed(300, 200, 100)),
      表3: table('2024年一般公共预算支出表', listed(240, 200, 40, leaf)),
      表4: table('2024年财政专户管理资金支出表', listed(60, null, 60)),
    });
    const places = (leaf: number | null): string[] =>
      checkSheets(...Object.values(sheets(leaf))).findings.map(({ severity, place }) =>
        [severity, isText(place) ? '' : `${place.sheet}!${place.cell}`].join(' '),
      );
    expect(places(240)).toEqual([]);
    expect(places(null)).toEqual(['error 表3!C7']);
  });
});
