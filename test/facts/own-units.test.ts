import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, checkSheets } from './typed.ts';

/** Tables of a department and of its units in one workbook: the line above each says whose it is. */

const spending = (title: string, line: string, basic: number, project: number): Cells => [
  [title],
  [line, null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['205', '教育支出', basic + project, basic, project],
  ['20502', '普通教育', basic + project, basic, project],
  [null, '合计', basic + project, basic, project],
];
const funds = (title: string, line: string, total: number): Cells => [
  [title],
  [line, null, null, '单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一般公共预算拨款收入', total, '教育支出', total],
  ['收入总计', total, '支出总计', total],
];
const found = (...tables: Cells[]): string[] =>
  checkSheets(...tables).findings.map(
    ({ code, place }) => `${code} ${isText(place) ? '' : `${place.sheet}!${place.cell}`}`,
  );

describe('tables of units', () => {
  const sheets = (line: (name: string) => string): Cells[] => [
    spending('2021年部门支出总表', '部门：下河镇', 100.5, 50.25),
    spending('2021年单位预算支出表', line('下河镇人民政府'), 60.5, 30.25),
    spending('2021年单位预算支出表', line('下河镇财政所'), 40, 20),
  ];

  it('are told apart by the line that names each', () => {
    for (const lead of ['编制单位：', '单位名称：', '预算单位：', '部门：'])
      expect(found(...sheets((name) => lead + name)), lead).toEqual([]);
  });

  it('may say it in their titles, too', () => {
    const tables = [
      spending('部门支出总表', '部门：示范市文化局', 100.5, 50.25),
      spending('示范市文化局本级单位支出总表', '单位名称：示范市文化局本级', 60.5, 30.25),
      spending('示范市图书馆单位支出总表', '单位名称：示范市图书馆', 40, 20),
    ];
    const { coverage, findings } = checkSheets(...tables);
    expect(findings).toEqual([]);
    expect(coverage.understood).toBe(coverage.figures);
    const wrong = tables[2]!.map((row, r) => (r === 5 ? row.with(3, 45) : row));
    expect(found(...tables.slice(0, 2), wrong)).toEqual(['SUM001 表3!D6']);
  });

  it('may say it nowhere else', () => {
    const titles = (of: (name: string) => string): Cells[] => [
      spending('部门支出总表', '部门：示范市文化局', 100.5, 50.25),
      spending(of('示范市文化局本级'), '部门：示范市文化局', 60.5, 30.25),
      spending(of('示范市图书馆'), '', 40, 20),
    ];
    for (const of of [
      (name: string) => `${name}单位支出总表`,
      (name: string) => `2025年${name}支出预算总表`,
      (name: string) => `单位支出总表（${name}）`,
    ]) {
      const { coverage, findings } = checkSheets(...titles(of));
      expect(findings).toEqual([]);
      expect(coverage.understood).toBe(coverage.figures);
    }
  });

  it('may say it in their titles as the department’s own tables do', () => {
    const sets = (of: (name: string) => string, lead: string): Cells[] =>
      (
        [
          ['示范市文化局', 100, 50],
          ['示范市文化局本级', 60, 30],
          ['示范市图书馆', 40, 20],
        ] as const
      ).flatMap(([name, basic, project]) => [
        funds(`${of(name)}收支总表`, lead + name, basic + project),
        spending(`${of(name)}支出总表`, lead + name, basic, project),
      ]);
    for (const of of [(name: string) => `${name}2025年`, (name: string) => `2025年${name}`])
      for (const lead of ['部门：', '单位名称：']) {
        const tables = sets(of, lead);
        const { coverage, findings } = checkSheets(...tables);
        expect(findings).toEqual([]);
        expect(coverage.understood).toBe(coverage.figures);
        const wrong = tables[5]!.map((row, r) => (r === 5 ? row.with(3, 45) : row));
        expect(found(...tables.slice(0, 5), wrong)).toEqual(['SUM001 表6!D6']);
      }
  });

  it('may be the seat’s, beside those of the whole', () => {
    for (const [whole, seat] of [
      ['', '（本级）'],
      ['（汇总）', '（机关）'],
      ['（含下属单位）', '（不含下属单位）'],
    ]) {
      const tables = [
        spending(`部门支出总表${whole}`, '部门：示范市文化局', 100.5, 50.25),
        spending(`部门支出总表${seat}`, '部门：示范市文化局', 60.5, 30.25),
        funds(`部门收支总表${seat}`, '部门：示范市文化局', 90.75),
      ];
      expect(found(...tables), seat).toEqual([]);
      const wrong = tables[1]!.map((row, r) => (r === 5 ? row.with(3, 45) : row));
      expect(found(tables[0]!, wrong, tables[2]!), seat).toEqual(['SUM001 表2!D6']);
    }
    const alone = [
      spending('部门支出总表（本级）', '部门：示范市文化局', 60.5, 30.25),
      funds('部门收支总表（本级）', '部门：示范市文化局', 95),
    ];
    expect(found(...alone)).not.toEqual([]);
  });

  it('are each checked by itself', () => {
    const tables = sheets((name) => `编制单位：${name}`);
    const wrong = tables[2]!.map((row, r) => (r === 5 ? row.with(3, 45) : row));
    expect(found(...tables.slice(0, 2), wrong)).toEqual(['SUM001 表3!D6']);
  });
});

describe('the department’s own name below a title', () => {
  const tables = (total: number, ...names: (string | undefined)[]): Cells[] => {
    const below = ([title, ...rest]: Cells, name: string | undefined): Cells =>
      name === undefined ? [title!, ...rest] : [title!, [name], ...rest];
    return [
      below(funds('2024年收支总表', '部门：示范市甲局', 150), names[0]),
      below(spending('2024年支出总表', '部门：示范市甲局', 100, total - 100), names[1]),
    ];
  };

  it('takes nothing out of what is compared', () => {
    const plain = checkSheets(...tables(150)).coverage.relations;
    expect(plain.checked).toBeGreaterThan(10);
    for (const names of [['示范市甲局'], [undefined, '示范市甲局'], ['示范市甲局', '示范市甲局']]) {
      const { coverage, findings } = checkSheets(...tables(150, ...names));
      expect(findings).toEqual([]);
      expect(coverage.relations).toEqual(plain);
      expect(checkSheets(...tables(160, ...names)).findings.length).toBeGreaterThan(0);
    }
  });

  it('is a unit’s where it is another', () => {
    expect(checkSheets(...tables(160, undefined, '示范市甲局服务中心')).findings).toEqual([]);
  });

  it('may be of the office itself, under the department’s name', () => {
    for (const [title, line] of [
      [(name: string) => `2024年${name}单位`, () => '部门：示范市文化局'],
      [() => '2024年单位', (name: string) => `单位名称：${name}`],
    ] as const) {
      const of = (name: string, basic: number, project: number): Cells[] => [
        funds(`${title(name)}收支总表`, line(name), basic + project),
        spending(`${title(name)}支出总表`, line(name), basic, project),
      ];
      const tables = [
        funds('2024年部门收支总表', '部门：示范市文化局', 150),
        spending('2024年部门支出总表', '部门：示范市文化局', 100, 50),
        ...of('示范市文化局', 60, 30),
        ...of('示范市图书馆', 40, 20),
      ];
      const { coverage, findings } = checkSheets(...tables);
      expect(findings).toEqual([]);
      expect(coverage.understood).toBe(coverage.figures);
      const wrong = tables[3]!.map((row, r) => (r === 5 ? row.with(3, 65) : row));
      expect(found(...tables.with(3, wrong))).toEqual(['SUM001 表4!D6']);
    }
    // Where all are called a unit's, one is of the whole.
    const units = ['示范市文化局', '示范市文化局本级', '示范市图书馆'].map((name, nth) =>
      funds('2024年预算单位收支总表', `部门：${name}`, [150, 90, 60][nth]!),
    );
    expect(found(...units)).toEqual([]);
    // Alone it is another word for the department.
    const alone = [
      funds('2024年部门收支总表', '部门：示范市文化局', 150),
      funds('2024年单位收支总表', '部门：示范市文化局', 90),
    ];
    expect(found(...alone)).not.toEqual([]);
  });

  it('list their own office only, and come to what is its own', () => {
    const income = (title: string, line: string, rows: Cells): Cells => [
      [title],
      [line, null, null, null, '单位：万元'],
      ['单位编码', '单位名称', '合计', '一般公共预算', '其他收入'],
      ...rows,
    ];
    const seat = ['301001', '示范市水利局机关', 60, 60, null];
    const station = ['301002', '示范市水管站', 40, 30, 10];
    const tables = [
      income('2024年部门收入总表', '部门：示范市水利局', [[null, '合计', 100, 90, 10], seat, station]),
      spending('2024年部门支出总表', '部门：示范市水利局', 70, 30),
      income('2024年单位收入总表', '单位名称：示范市水管站', [[null, '合计', 40, 30, 10], station]),
      spending('2024年单位支出总表', '单位名称：示范市水管站', 30, 10),
    ];
    expect(found(...tables)).toEqual([]);
    const wrong = tables[2]!.map((row, r) => (r === 3 ? row.with(2, 45) : row));
    expect(found(...tables.with(2, wrong))).toEqual(['SAM001 表3!C4']);
  });
});

describe('a department and its own office of one name', () => {
  const name = '青岭县水利局';
  const heads: [string, string, string][] = [
    [`编制部门：${name}`, `编制单位：${name}`, '编制单位：青岭县水文站'],
    [`部门名称：${name}`, `单位名称：${name}`, '单位名称：青岭县水文站'],
    [`单位名称：[131]${name}`, `单位名称：[131001]${name}`, '单位名称：[131002]青岭县水文站'],
    [`131 ${name}`, `131001 ${name}`, '131002 青岭县水文站'],
    [`部门：131-${name}`, `部门：131001-${name}`, '部门：131002-青岭县水文站'],
  ];

  it.each(heads)('%s and %s are two', (whole, office, station) => {
    const tables = (slip = 0): Cells[] => [
      funds('2024年部门收支总表', whole, 100),
      spending('2024年部门支出总表', whole, 70, 30),
      funds('2024年部门收支总表', office, 60),
      spending('2024年部门支出总表', office, 45, 15),
      funds('2024年部门收支总表', station, 40),
      spending('2024年部门支出总表', station, 25, 15 + slip),
    ];
    expect(found(...tables())).toEqual([]);
    // Of the whole the station has 40.
    expect(found(...tables(5))).not.toEqual([]);
  });

  it('are one where nothing says otherwise', () => {
    expect(
      found(
        funds('2024年部门收支总表', `单位名称：${name}`, 100),
        spending('2024年部门支出总表', `部门名称：${name}`, 70, 31),
      ),
    ).not.toEqual([]);
  });
});
