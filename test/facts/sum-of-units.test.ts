import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { message } from '../../src/report/messages.ts';
import { type Cells, checkSheets } from './typed.ts';

/** A department’s tables and those of its units in one workbook: the department is the sum of its units. */

type Row = readonly [code: string, name: string, basic: number, project: number];

const TOTAL = '合计';
const table = (title: string, line: string, rows: readonly Row[]): Cells => {
  const sum = (of: (row: Row) => number): number =>
    Math.round(rows.filter(([code]) => code.length === 3).reduce((all, row) => all + of(row), 0) * 100) / 100;
  const cells = (basic: number, project: number): number[] => [
    Math.round((basic + project) * 100) / 100,
    basic,
    project,
  ];
  return [
    [title],
    [line, null, null, null, '单位：万元'],
    ['科目编码', '科目名称', TOTAL, '基本支出', '项目支出'],
    ...rows.map(([code, name, basic, project]) => [code, name, ...cells(basic, project)]),
    [
      null,
      TOTAL,
      ...cells(
        sum((row) => row[2]),
        sum((row) => row[3]),
      ),
    ],
  ];
};

/** 教育 with 社会保障 and 住房, as most units have them. */
const unit = (edu: number, edup: number, social: number, housing: number): Row[] => [
  ['205', '教育支出', edu, edup],
  ['20502', '普通教育', edu, edup],
  ['208', '社会保障和就业支出', social, 0],
  ['20805', '行政事业单位养老支出', social, 0],
  ['221', '住房保障支出', housing, 0],
  ['22102', '住房改革支出', housing, 0],
];
const added = (...units: (readonly Row[])[]): Row[] =>
  units[0]!.map(([code, name], at) => {
    const all = (of: 2 | 3): number => Math.round(units.reduce((sum, rows) => sum + rows[at]![of], 0) * 100) / 100;
    return [code, name, all(2), all(3)];
  });

const A = unit(60.5, 30.25, 6.1, 4.2);
const B = unit(40, 20, 4.4, 3.1);
const C = unit(12.3, 5, 1.2, 0.9);
const WHOLE = '2021年部门支出总表';
const PART = '2021年单位支出总表';
const of = (name: string): string => `编制单位：${name}`;
const own = (rows: readonly Row[]): Cells => table(WHOLE, '部门：示范市教育局', rows);
const parts = (...units: (readonly Row[])[]): Cells[] =>
  units.map((rows, at) => table(PART, of(`示范市第${'一二三'[at]}中学`), rows));
const listing = (name: string, rows: readonly Row[]): (string | number)[] => {
  const sum = (of: 2 | 3): number =>
    Math.round(rows.filter(([code]) => code.length === 3).reduce((all, row) => all + row[of], 0) * 100) / 100;
  return [name, Math.round((sum(2) + sum(3)) * 100) / 100, sum(2), sum(3)];
};
const listOf = (...rows: (string | number)[][]): Cells => [
  ['2021年单位支出汇总表'],
  ['部门：示范市教育局', null, null, '单位：万元'],
  ['单位名称', TOTAL, '基本支出', '项目支出'],
  ...rows,
];

const found = (...tables: Cells[]): string[] =>
  checkSheets(...tables).findings.map(
    ({ code, severity, place }) => `${code} ${severity} ${isText(place) ? '' : `${place.sheet}!${place.cell}`}`,
  );

describe('a department and all its units in one workbook', () => {
  /** One unit was changed after it was added up: its own tables are sound. */
  const changed = unit(41, 20, 4.4, 3.1);

  it('add up, and nothing is said, whether a table lists them or not', () => {
    expect(found(own(added(A, B)), ...parts(A, B))).toEqual([]);
    expect(
      found(own(added(A, B)), ...parts(A, B), listOf(listing('示范市第一中学', A), listing('示范市第二中学', B))),
    ).toEqual([]);
  });

  it('are asked about once where most of them add up', () => {
    const [one, ...others] = checkSheets(own(added(A, B)), ...parts(A, changed)).findings;
    expect(others).toEqual([]);
    expect(one).toMatchObject({ code: 'BAT003', severity: 'query', raw: '168.55', expected: '169.55' });
    expect(message(one!).zh).toBe(
      '部门的“支出 › 本年支出”是 168.55，2 个单位相加得 169.55，部门少 1.00 万元；另有 5 个总数也差这么多：支出 › 基本支出、支出 › 本年支出 › 205 类、支出 › 基本支出 › 205 类 等',
    );
    expect([one!, ...one!.related].map(({ place }) => !isText(place) && `${place.sheet}!${place.cell}`)).toEqual([
      '表1!C10',
      '表2!C10',
      '表3!C10',
    ]);
    expect(one!.related[1]!.label).toBe('示范市第二中学 › 支出 › 本年支出');
  });

  it('are held against the list of them where a table of the department has one', () => {
    // The list was made again, the department’s own table was not.
    const list = listOf(listing('示范市第一中学', A), listing('示范市第二中学', changed));
    expect(found(own(added(A, B)), ...parts(A, changed), list)).toEqual([
      'SUM001 error 表1!C10',
      'SUM001 error 表1!D10',
    ]);
  });

  it('are not held against a slip in one of their tables, which is said there', () => {
    const tables = parts(A, B);
    const wrong = tables[1]!.map((row, r) => (r === 9 ? row.with(3, 58) : row));
    expect(found(own(added(A, B)), tables[0]!, wrong)).toEqual(['SUM001 error 表3!D10']);
  });
});

describe('a department with some of its units', () => {
  it('is left alone', () => {
    expect(found(own(added(A, B, C)), ...parts(A, B))).toEqual([]);
    expect(found(own(added(A, B, C)), ...parts(A))).toEqual([]);
    const list = ['示范市第一中学', '示范市第二中学', '示范市第三中学'].map((name, at) =>
      listing(name, [A, B, C][at]!),
    );
    expect(found(own(added(A, B, C)), ...parts(A, B), listOf(...list))).toEqual([]);
  });
});

describe('what a unit states in parts only', () => {
  const HEADS: Cells = [
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
  ];
  /** What comes in by its kinds, what is carried forward, and what is spent on what. */
  const revenue = (name: string, [general, fund, own]: number[], carried: number, spent: number[]): Cells => {
    const all = general! + fund! + own!;
    return [
      ['部门收支总表'],
      [`部门：${name}`, null, null, '单位：万元'],
      ...HEADS,
      ['一、一般公共预算拨款收入', general!, '一、教育支出', spent[0]!],
      ['二、政府性基金预算拨款收入', fund!, '二、社会保障和就业支出', spent[1]!],
      ['三、事业收入', own!, '三、住房保障支出', spent[2]!],
      ['本年收入合计', all, '本年支出合计', all + carried],
      ['上年结转', carried, null, null],
      ['收入总计', all + carried, '支出总计', all + carried],
    ];
  };
  const fiscal: Cells = [
    ['财政拨款收支总表'],
    ['部门：示范市教育局', null, null, '单位：万元'],
    ...HEADS,
    ['一、本年收入', 200, '一、本年支出', 220],
    ['（一）一般公共预算拨款', 150, '（一）教育支出', 140],
    ['（二）政府性基金预算拨款', 50, '（二）社会保障和就业支出', 50],
    ['二、上年结转', 20, '（三）住房保障支出', 30],
    ['（一）一般公共预算拨款', 20, '二、结转下年', null],
    ['收入总计', 220, '支出总计', 220],
  ];

  it('is their sum, and not nothing', () => {
    const tables = [
      revenue('示范市教育局', [150, 50, 10], 20, [150, 50, 30]),
      fiscal,
      revenue('示范市教育局本级', [100, 40, 4], 12, [100, 36, 20]),
      revenue('示范市第一中学', [50, 10, 6], 8, [50, 14, 10]),
    ];
    expect(found(...tables)).toEqual([]);
  });
});
