import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { allUnderstood, type Cells, changed, check } from './typed.ts';

/** Forms of tables that stand in single regions' reports: sound as they are, and what is wrong in them is found. */

/** The findings, and whether each names a cell as the wrong one or as one of those that may be. */
const found = (cells: Cells, cell: string): string[] =>
  check(cells).findings.map(({ code, severity, place, suspects }) => {
    const places = [place, ...suspects.map((suspect) => suspect.place)];
    return `${severity} ${code} ${places.some((at) => !isText(at) && at.cell === cell) ? 'names it' : 'names others'}`;
  });
const FOUND = ['error SUM001 names it'];

describe('a third year', () => {
  const threePublic: Cells = [
    ['2020年一般公共预算“三公”经费支出表'],
    ['部门：示范市甲局', null, null, '单位：万元'],
    ['项目', '2018年决算数', '2019年预算数', '2019年执行数', '2020年预算数'],
    ['因公出国（境）费用', 4.2, 5, 0, 5],
    ['公务接待费', 21.37, 21.55, 20.93, 20.85],
    ['公务用车购置及运行维护费', 65.56, 47.36, 46.49, 46.26],
    ['其中：购置费', 18, 0, 0, 0],
    ['运行维护费', 47.56, 47.36, 46.49, 46.26],
    ['合计', 91.13, 73.91, 67.42, 72.11],
  ];

  it('is neither this year nor the last, and adds up by itself', () => {
    allUnderstood(threePublic);
    const { facts } = check(threePublic);
    const basisOf = (column: number): string[] => [
      ...new Set(facts.filter(({ line }) => line.column === column).map(({ at }) => at.basis)),
    ];
    expect([1, 2, 3, 4].map(basisOf)).toEqual([['2018年执行数'], ['上年预算'], ['上年执行数'], ['本年预算']]);
  });

  it('is checked like the others', () => {
    expect(found(changed(threePublic, 4, 1, 22.37), 'B5')).toEqual(FOUND);
    expect(found(changed(threePublic, 7, 1, 45.56), 'B8')).toEqual(FOUND);
  });
});

describe('其中 before the first of all parts', () => {
  const rows = (first: string, second: string): Cells => [
    ['2024年“三公”经费支出表'],
    ['部门：示范市甲局', '单位：万元'],
    ['项目', '预算数'],
    ['公务用车购置及运行维护费', 30],
    [first, 18],
    [second, 12],
    ['公务接待费', 5],
    ['合计', 35],
  ];

  it('is said of all of them', () => {
    allUnderstood(rows('其中：公务用车购置费', '公务用车运行维护费'));
    expect(found(changed(rows('其中：公务用车购置费', '公务用车运行维护费'), 5, 1, 22), 'B6')).toEqual(FOUND);
  });

  it('is said of one where the next is none of them', () => {
    const cells = rows('其中：公务用车运行维护费', '会议费');
    expect(
      check(cells)
        .facts.filter(({ ofWhich }) => ofWhich)
        .map(({ raw }) => raw),
    ).toEqual(['18']);
  });
});

describe('本年预算支出合计', () => {
  it('is this year’s spending, beside what is carried over', () => {
    for (const [revenue, spending] of [
      ['本年预算收入合计', '本年预算支出合计'],
      ['当年预算收入合计', '当年预算支出合计'],
    ]) {
      const cells: Cells = [
        ['2024年收支总表'],
        ['部门：示范市甲局', null, null, '单位：万元'],
        ['收入', null, '支出', null],
        ['项目', '预算数', '项目', '预算数'],
        ['财政拨款收入', 90, '教育支出', 80],
        ['事业收入', 10, '住房保障支出', 15],
        [revenue!, 100, spending!, 95],
        ['上年结转', 3, '结转下年', 8],
        ['收入总计', 103, '支出总计', 103],
      ];
      allUnderstood(cells);
      expect(found(changed(cells, 7, 3, 28), 'D8')).toEqual(FOUND);
    }
  });
});

describe('one list in two parts side by side', () => {
  const listed: Cells = [
    ['2020年一般公共预算基本支出表'],
    ['部门：示范市甲局', null, null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
    ['301', '工资福利支出', 60, '30201', '办公费', 10],
    ['30101', '基本工资', 30, '30202', '印刷费', 15],
    ['30102', '津贴补贴', 20, '30211', '差旅费', 20],
    ['30103', '奖金', 10, '303', '对个人和家庭的补助', 5],
    ['302', '商品和服务支出', 45, '30302', '退休费', 5],
    [null, null, null, null, '合计', 110],
  ];

  it('adds up over both, wherever the total stands', () => {
    allUnderstood(listed);
    const first = listed.slice(3, 8);
    allUnderstood([...listed.slice(0, 3), [null, '合计', 110, null, null, null], ...first]);
  });

  it('has each wrong figure found in its part', () => {
    // The class ends the left part, its items begin the right one.
    expect(found(changed(listed, 7, 2, 65), 'C8')).toEqual(FOUND);
    expect(found(changed(listed, 4, 5, 35), 'F5')).toEqual(FOUND);
    expect(found(changed(listed, 8, 5, 130), 'F9')).toEqual(FOUND);
  });

  it('is two lists where each has its total', () => {
    allUnderstood([
      ...listed.slice(0, 3),
      ['301', '工资福利支出', 60, '302', '商品和服务支出', 45],
      ['30101', '基本工资', 60, '30201', '办公费', 45],
      [null, '人员经费合计', 60, null, '公用经费合计', 45],
    ]);
  });
});

describe('a figure beside a blank label', () => {
  const sides = (rows: Cells): Cells => [
    ['2024年收支总表'],
    ['部门：示范市甲局', null, null, null, null, '单位：万元'],
    ['收入', null, '支出', null, null, null],
    ['项目名称', '金额', '功能分类', null, '支出用途', null],
    [null, null, '功能科目名称', '金额', '项目名称', '金额'],
    ...rows,
  ];

  it('is that of the row to its left where that has its amount here, and not where it has its own', () => {
    const rows: Cells = [
      ['一般公共预算', 90, '教育支出', 60, '基本支出', 70],
      ['事业收入', 10, '卫生健康支出', 40, '项目支出', 30],
      ['当年收入小计', 100, '当年支出小计', 100, null, 100],
      ['收入合计', 100, '支出合计', 100, '支出合计', 100],
    ];
    allUnderstood(sides(rows));
    expect(found(changed(sides(rows), 7, 5, 130), 'F8')).toEqual(['error SAM001 names it']);
    // A zero dragged down beside 住房保障支出 is nobody's.
    const dragged = rows.toSpliced(2, 0, ['其他收入', null, '住房保障支出', 0.5, null, 0]);
    const { findings } = check(sides(dragged.map((row, r) => (r === 0 ? row.with(3, 59.5) : row))));
    expect(findings).toEqual([]);
  });
});

describe('amounts that are texts', () => {
  const row = (...amounts: (string | number)[]): Cells => [
    ['2024年一般公共预算“三公”经费支出表'],
    ['部门：示范市甲局', null, null, '单位：万元'],
    ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'],
    amounts,
  ];

  it('are no headings, in full width or with a unit', () => {
    allUnderstood(row('９．９９', '０．００', '７．４４', '２．５５'));
    expect(check(row('９．９９', '０．００', '７．４４', '２．９５')).findings[0]).toMatchObject({ code: 'SUM001' });
    // The unit of the table says nothing new.
    const inUnit = (last: string): Cells => row('9.99万元', '0.00 万元', '7.44万元', last);
    allUnderstood(inUnit('2.55万元'));
    expect(check(inUnit('2.95万元')).findings[0]).toMatchObject({ code: 'SUM001' });
    for (const suffix of ['元', '亿元', '万']) {
      const { coverage, status } = check(row(...['9.99', '0', '7.44', '2.55'].map((text) => text + suffix)));
      expect(coverage, suffix).toMatchObject({ figures: 4, understood: 0 });
      expect(status).toBe('incomplete');
    }
  });

  it('may be noise of a formula, and 0.5 less than nothing by another dash', () => {
    const { facts, findings } = check(row(9.9900000000017, '—', 10.49, '–0.50'));
    // Only that it is stored as text.
    expect(findings.map(({ code, raw }) => `${code} ${raw}`)).toEqual(['XLS001 –0.50']);
    expect(facts.map(({ decimals }) => decimals)).toEqual([2, 2, 2, 2]);
  });
});

describe('codes and names', () => {
  const listed = (rows: Cells): Cells => [
    ['2024年支出总表'],
    ['部门：示范市甲局', null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ...rows,
    [null, '合计', 123.29, 100, 23.29],
  ];

  it('may both stand in either column', () => {
    allUnderstood(listed([['208', '208社会保障和就业支出', 123.29, 100, 23.29]]));
    for (const [code, name] of [
      ['208 社会保障和就业支出', null],
      [null, '208社会保障和就业支出'],
    ] as const)
      allUnderstood(
        listed([
          [code, name, 123.29, 100, 23.29],
          [
            name === null ? '20805 行政事业单位养老支出' : null,
            name && '20805行政事业单位养老支出',
            123.29,
            100,
            23.29,
          ],
        ]),
      );
    const other = check(listed([['208', '210社会保障和就业支出', 123.29, 100, 23.29]]));
    expect(other.findings.map(({ code }) => code)).toEqual(['COD001']);
  });
});

describe('zeros below the only row of a table', () => {
  it('are no second row', () => {
    const cells: Cells = [
      ['2024年一般公共预算“三公”经费支出表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'],
      [9.99, 0, 7.44, 2.55],
      [0, 0, 0, 0],
    ];
    const { coverage, findings } = check(cells);
    expect(findings).toEqual([]);
    expect(coverage.notUnderstood).toEqual([]);
    expect(found(changed(cells, 3, 3, 2.95), 'D4')).toEqual(FOUND);
  });
});

describe('amounts in a column of words', () => {
  it('are no codes', () => {
    for (const heading of ['补助标准', '收费标准', '备注'])
      for (const text of ['400元', '3200元/台'])
        allUnderstood([
          ['2024年项目支出表'],
          ['部门：示范市甲局', null, '单位：万元'],
          ['项目名称', heading, '金额'],
          ['甲工程', text, 200],
          ['乙工程', text, 100],
          ['合计', null, 300],
        ]);
  });
});

describe('本年支出 without 计, below offices', () => {
  const cells: Cells = [
    ['2022年部门收支预算总表'],
    ['部门：示范市甲局', null, null, '单位：万元'],
    ['收入', null, '支出（按单位）', null],
    ['来源', '金额', '单位', '金额'],
    ['财政拨款', 100, '示范市甲局本级', 70],
    ['事业收入', 10, '示范市服务中心', 40],
    ['本年收入', 110, '本年支出', 110],
    ['上年结转', 5, '结转下年', 5],
    ['合计', 115, '合计', 115],
  ];

  it('is all of theirs, not the last one’s', () => {
    allUnderstood(cells);
    expect(found(changed(cells, 5, 3, 45), 'D6')).toEqual(FOUND);
    expect(found(changed(cells, 7, 3, 6), 'D8')).toEqual(FOUND);
  });

  it('is an office’s own where each has one', () => {
    allUnderstood([
      ['2022年部门支出总表'],
      ['部门：示范市甲局', '单位：万元'],
      ['单位', '金额'],
      ['示范市甲局本级', 70],
      ['基本支出', 50],
      ['项目支出', 20],
      ['示范市服务中心', 40],
      ['基本支出', 30],
      ['项目支出', 10],
      ['合计', 110],
    ]);
  });
});

describe('a last 合计 on the left of 人员经费 beside 公用经费', () => {
  const coded = (last: Cells[number], ends: Cells): Cells => [
    ['2025年一般公共预算基本支出表'],
    ['部门：示范市甲局', null, null, null, null, '单位：万元'],
    ['人员经费', null, null, '公用经费', null, null],
    ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
    ['301', '工资福利支出', 60, '302', '商品和服务支出', 45],
    ['30101', '基本工资', 40, '30201', '办公费', 25],
    ['30102', '津贴补贴', 20, '30202', '印刷费', 20],
    ...ends,
    last,
  ];
  const ends: Cells = [['人员经费合计', null, 60, '公用经费合计', null, 45]];
  const tables = [
    coded(['合计', null, 105, null, null, null], ends),
    coded(['基本支出总计', null, null, null, null, 105], ends),
    coded(['基本支出合计', null, null, null, null, 105], ends),
    coded([null, '合计', null, null, null, 105], []),
  ];

  it('is of both', () => {
    for (const cells of tables) allUnderstood(cells);
  });

  it('is checked against both', () => {
    for (const cells of tables.slice(0, 3)) {
      const last = cells.length - 1;
      const column = cells[last]!.indexOf(105);
      expect(found(changed(cells, last, column, 125), `${'ABCDEF'[column]}${last + 1}`)).toEqual(FOUND);
    }
  });

  it('is the left one’s where the right one has a total of its own', () => {
    allUnderstood(coded(['合计', null, 60, '合计', null, 45], []));
  });
});

describe('单位其他收入 beside 事业单位经营收入', () => {
  const rows: Cells = [
    ['2022年部门收支总表'],
    ['部门：示范市甲局', null, null, '单位：万元'],
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一、一般公共预算拨款', 100, '一、教育支出', 120],
    ['二、事业单位经营收入', 15, '二、住房保障支出', 25],
    ['三、单位其他收入', 30, null, null],
    ['收入合计', 145, '支出合计', 145],
  ];
  const columns: Cells = [
    ['2022年部门收入总表'],
    ['部门：示范市甲局', null, null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '一般公共预算拨款', '事业单位经营收入', '单位其他收入'],
    ['205', '教育支出', 120, 80, 10, 30],
    ['221', '住房保障支出', 25, 20, 5, 0],
    [null, '合计', 145, 100, 15, 30],
  ];

  it('is a kind of its own', () => {
    for (const cells of [rows, columns]) allUnderstood(cells);
    expect(found(changed(rows, 6, 1, 33), 'B7')).toEqual(FOUND);
    expect(found(changed(columns, 3, 5, 33), 'F4')).toEqual(FOUND);
  });

  it('holds what stands under it', () => {
    allUnderstood([
      ...rows.slice(0, 6).map((row, r) => (r === 5 ? row.with(0, '二、政府性基金预算拨款') : row)),
      ['三、单位其他收入', 30, null, null],
      ['（一）事业单位经营收入', 20, null, null],
      ['（二）其他收入', 10, null, null],
      ['收入合计', 145, '支出合计', 145],
    ]);
  });
});
