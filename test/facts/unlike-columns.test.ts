import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';
import { allUnderstood, type Cells, changed, check, finds } from './typed.ts';

/** Columns and rows that stand in single offices' workbooks: sound as they are, and what is wrong in them is found. */

const OFFICE = ['部门：示范市甲局', '单位：万元'];
describe('运转类', () => {
  const simple: Cells = [
    ['2025年部门支出预算总表'],
    OFFICE,
    ['科目编码', '科目名称', '合计', '人员类', '运转类', '特定目标类'],
    ['205', '教育支出', 100, 60, 20, 20],
    ['2050201', '学前教育', 70, 45, 15, 10],
    ['2050202', '小学教育', 30, 15, 5, 10],
    [null, '合计', 100, 60, 20, 20],
  ];
  const split: Cells = [
    ['2025年部门支出预算总表'],
    OFFICE,
    ['科目编码', '科目名称', '合计', '人员类项目', '运转类项目', null, null, '特定目标类项目'],
    [null, null, null, null, '小计', '公用经费', '其他运转类', null],
    ['205', '教育支出', 100, 60, 20, 12, 8, 20],
    ['2050201', '学前教育', 70, 45, 15, 10, 5, 10],
    ['2050202', '小学教育', 30, 15, 5, 2, 3, 10],
    [null, '合计', 100, 60, 20, 12, 8, 20],
  ];

  it('stands beside 人员类 and 特定目标类, and holds 公用经费 and 其他运转类', () => {
    allUnderstood(simple);
    allUnderstood(split);
    expect(finds(changed(simple, 4, 4, 25), 'E5')).toBe(true);
    expect(finds(changed(split, 5, 6, 7), 'G6')).toBe(true);
    expect(finds(changed(split, 5, 4, 17), 'E6')).toBe(true);
  });

  it('is no third kind beside 基本支出 and 项目支出', () => {
    allUnderstood([
      ['2025年部门支出预算总表'],
      OFFICE,
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '人员类', '运转类', '特定目标类'],
      ['205', '教育支出', 100, 72, 28, 60, 20, 20],
      ['2050201', '学前教育', 70, 55, 15, 45, 15, 10],
      ['2050202', '小学教育', 30, 17, 13, 15, 5, 10],
      [null, '合计', 100, 72, 28, 60, 20, 20],
    ]);
  });
});

describe('a code in brackets behind its name', () => {
  it('is the code', () => {
    const cells: Cells = [
      ['2025年部门支出总表'],
      OFFICE,
      ['科目名称', '合计', '基本支出', '项目支出'],
      ['教育支出(205)', 100, 60, 40],
      ['  普通教育（20502）', 100, 60, 40],
      ['    学前教育（2050201）', 70, 40, 30],
      ['    小学教育（2050202）', 30, 20, 10],
      ['合计', 100, 60, 40],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 2, 50), 'C6')).toBe(true);
  });
});

describe('+、- and ±%', () => {
  it('are a change and its rate', () => {
    const cells: Cells = [
      ['2025年一般公共预算支出表'],
      OFFICE,
      ['科目编码', '科目名称', '本年预算数', '上年预算数', '本年比上年', null],
      [null, null, null, null, '+、-', '±%'],
      ['205', '教育支出', 110, 100, 10, '10%'],
      ['208', '社会保障和就业支出', 40, 50, -10, '-20%'],
      [null, '合计', 150, 150, 0, '0%'],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 4, 10), 'E6')).toBe(true);
  });
});

describe('基本 and 项目 over amounts', () => {
  const under: Cells = [
    ['2022年一般公共预算支出表'],
    OFFICE,
    ['科目', null, '合计', '当年预算', null, null, '上年结转'],
    ['编码', '名称', null, '小计', '基本', '项目', null],
    ['205', '教育支出', 100, 90, 70, 20, 10],
    ['2050201', '学前教育', 45, 35, 30, 5, 10],
    ['2050202', '小学教育', 55, 55, 40, 15, null],
    [null, '合计', 100, 90, 70, 20, 10],
  ];
  const plain: Cells = [
    ['2022年一般公共预算支出表'],
    OFFICE,
    ['编码', '名称', '合计', '基本支出', '项目'],
    ['205', '教育支出', 90, 70, 20],
    ['2050201', '学前教育', 35, 30, 5],
    ['2050202', '小学教育', 55, 40, 15],
    [null, '合计', 90, 70, 20],
  ];

  it('are 基本支出 and 项目支出', () => {
    allUnderstood(under);
    allUnderstood(plain);
    expect(finds(changed(under, 5, 5, 15), 'F6')).toBe(true);
    expect(finds(changed(plain, 5, 4, 25), 'E6')).toBe(true);
  });

  it('leaves 项目 over names what it is', () => {
    allUnderstood([
      ['2022年部门支出总表'],
      OFFICE,
      ['项目', '合计', '基本支出', '项目支出'],
      ['教育支出', 60, 40, 20],
      ['社会保障和就业支出', 30, 30, null],
      ['合计', 90, 70, 20],
    ]);
  });
});

describe('other years of a project', () => {
  const plan: Cells = [
    ['2025年项目支出预算表'],
    OFFICE,
    ['项目名称', '项目总额', '2025年预算', '2026年计划', '2027年计划'],
    ['甲项目', 60, 10, 20, 30],
    ['乙项目', 6, 1, 2, 3],
    ['合计', 66, 11, 22, 33],
  ];
  const whole: Cells = [
    ['2022年项目支出预算表'],
    OFFICE,
    ['项目名称', '项目总投资', '以前年度已安排', '2022年预算', null, null, '以后年度计划安排'],
    [null, null, null, '合计', '一般公共预算', '单位资金', null],
    ['甲项目', 100, 30, 50, 40, 10, 20],
    ['乙项目', 40, 0, 40, 30, 10, 0],
    ['合计', 140, 30, 90, 70, 20, 20],
  ];

  it('are not this year’s money, and each adds up by itself', () => {
    allUnderstood(plan);
    allUnderstood(whole);
    expect(finds(changed(plan, 4, 3, 5), 'D5')).toBe(true);
    expect(finds(changed(whole, 5, 1, 50), 'B6')).toBe(true);
    expect(finds(changed(whole, 5, 4, 35), 'E6')).toBe(true);
  });
});

describe('中央 and 省级 under one heading', () => {
  it('are the same money by who gives it', () => {
    for (const given of ['上级补助', '提前下达转移支付']) {
      const cells: Cells = [
        ['2024年项目支出预算表'],
        OFFICE,
        ['项目名称', '合计', '本级安排', given, null, null, '上年结转'],
        [null, null, null, '小计', '中央', '省级', null],
        ['甲项目', 60, 20, 35, 20, 15, 5],
        ['乙项目', 40, 20, 15, 10, 5, 5],
        ['合计', 100, 40, 50, 30, 20, 10],
      ];
      allUnderstood(cells);
      expect(finds(changed(cells, 4, 4, 21), 'E5')).toBe(true);
      expect(finds(changed(cells, 5, 3, 25), 'D6')).toBe(true);
    }
  });
});

describe('金额 before 本年财政拨款 and 上年结转', () => {
  it('is both together', () => {
    const cells: Cells = [
      ['2025年项目支出表'],
      OFFICE,
      ['项目名称', '金额', '本年财政拨款', '上年结转'],
      ['校舍维修', 40, 30, 10],
      ['设备购置', 20, 20, 0],
      ['合计', 60, 50, 10],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 3, 2, 31), 'C4')).toBe(true);
  });
});

describe('income stacked upon spending in one column', () => {
  const last: Cells = [
    ['2025年部门收支总表'],
    OFFICE,
    ['项目', '预算数'],
    ['收入', null],
    ['财政拨款收入', 90],
    ['事业收入', 10],
    ['收入合计', 100],
    ['支出', null],
    ['基本支出', 60],
    ['项目支出', 40],
    ['支出合计', 100],
  ];
  const first: Cells = [
    ['2025年部门预算收支对比表'],
    OFFICE,
    ['项目', '2024年预算数', '2025年预算数', '增减额'],
    ['一、收入总计', 90, 100, 10],
    ['财政拨款收入', 80, 90, 10],
    ['其他收入', 10, 10, 0],
    ['二、支出总计', 90, 100, 10],
    ['基本支出', 50, 60, 10],
    ['项目支出', 40, 40, 0],
  ];
  const withoutSections = last.filter(([name]) => name !== '收入' && name !== '支出');

  it('adds up by itself', () => {
    for (const cells of [last, withoutSections, first]) allUnderstood(cells);
    expect(finds(changed(last, 5, 1, 20), 'B6')).toBe(true);
    expect(finds(changed(last, 9, 1, 50), 'B10')).toBe(true);
    expect(finds(changed(withoutSections, 4, 1, 20), 'B5')).toBe(true);
    expect(finds(changed(first, 5, 2, 20), 'C6')).toBe(true);
    expect(finds(changed(first, 8, 1, 50), 'B9')).toBe(true);
  });

  it('may name some parts only', () => {
    allUnderstood(
      first.map((row) => {
        const name = String(row[0]);
        return name === '财政拨款收入' || name === '基本支出' ? row.with(0, `其中：${name}`) : row;
      }),
    );
  });
});

describe('groups within a list', () => {
  const list = (heading: string[], rows: Cells): Cells => [['2025年项目支出表'], OFFICE, heading, ...rows];
  const byName = list(
    ['项目名称', '金额'],
    [
      ['一、教育发展专项', 60],
      ['  1.校舍维修', 40],
      ['  2.设备购置', 20],
      ['二、运转保障专项', 30],
      ['  1.物业费', 30],
      ['合计', 90],
    ],
  );
  const byNumber = list(
    ['序号', '项目名称', '金额'],
    [
      ['一', '教育发展专项', 60],
      ['1', '校舍维修', 40],
      ['2', '设备购置', 20],
      ['二', '运转保障专项', 30],
      ['1', '物业费', 30],
      [null, '合计', 90],
    ],
  );
  const byLevel = list(
    ['一级项目', '二级项目', '金额'],
    [
      ['教育发展专项', null, 60],
      [null, '校舍维修', 40],
      [null, '设备购置', 20],
      ['运转保障专项', null, 30],
      [null, '物业费', 30],
      ['合计', null, 90],
    ],
  );
  const ahead = list(
    ['项目类别', '项目名称', '金额'],
    [
      ['教育发展专项', '小计', 60],
      [null, '校舍维修', 40],
      [null, '设备购置', 20],
      ['运转保障专项', '小计', 30],
      [null, '物业费', 30],
      ['合计', null, 90],
    ],
  );
  const behind = (first: string, second: string): Cells =>
    list(
      ['项目单位', '项目名称', '金额'],
      [
        ['甲单位', '培训项目', 30],
        ['甲单位', '会议项目', 10],
        [first, null, 40],
        ['乙单位', '设备项目', 50],
        ['乙单位', '宣传项目', 10],
        [second, null, 60],
        ['合计', null, 100],
      ],
    );
  const purchases: Cells = [
    ['2025年政府采购预算表'],
    OFFICE,
    ['品目', '金额', '一般公共预算', '其他资金'],
    ['一、货物类', 13, 13, 0],
    ['计算机', 5, 5, 0],
    ['打印机', 8, 8, 0],
    ['二、工程类', 0, 0, 0],
    ['三、服务类', 20, 15, 5],
    ['物业服务', 20, 15, 5],
    ['合计', 33, 28, 5],
  ];
  const regions: Cells = [
    ['2025年对下转移支付分地区预算表'],
    OFFICE,
    ['地区', '合计', '农村公路', '公交补贴'],
    ['甲州小计', 30, 20, 10],
    ['A县', 20, 15, 5],
    ['B县', 10, 5, 5],
    ['乙市小计', 15, 10, 5],
    ['C县', 15, 10, 5],
    ['合计', 45, 30, 15],
  ];
  const offices: Cells = [
    ['2025年一般公共预算支出表'],
    OFFICE,
    ['单位', '科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['某局机关', '2010301', '行政运行', 40, 40, 0],
    ['某局机关', '2010399', '其他政府办公厅（室）及相关机构事务支出', 20, 0, 20],
    ['某局机关 小计', null, null, 60, 40, 20],
    ['某中心', '2010350', '事业运行', 30, 30, 0],
    ['某中心 小计', null, null, 30, 30, 0],
    ['合计', null, null, 90, 70, 20],
  ];

  it('add up to their subtotal, and the subtotals to the total', () => {
    const lists = [byName, byNumber, byLevel, ahead, behind('小计', '小计'), behind('甲单位小计', '乙单位小计')];
    for (const cells of [...lists, purchases, regions, offices]) allUnderstood(cells);
  });

  it('have a wrong part and a wrong total found', () => {
    for (const cells of [byName, byNumber, byLevel, ahead]) {
      const last = cells[2]!.length - 1;
      const column = 'ABC'[last]!;
      expect(finds(changed(cells, 4, last, 45), `${column}5`)).toBe(true);
      expect(finds(changed(cells, 8, last, 100), `${column}9`)).toBe(true);
    }
    expect(finds(changed(behind('小计', '小计'), 6, 2, 55), 'C7')).toBe(true);
    expect(finds(changed(behind('甲单位小计', '乙单位小计'), 5, 2, 45), 'C6')).toBe(true);
    expect(finds(changed(purchases, 4, 2, 6), 'C5')).toBe(true);
    expect(finds(changed(regions, 4, 2, 16), 'C5')).toBe(true);
    expect(finds(changed(offices, 5, 4, 50), 'E6')).toBe(true);
  });

  it('are not seen in numbers that only count', () => {
    allUnderstood(
      list(
        ['序号', '项目名称', '金额'],
        [
          ['1', '校舍维修', 40],
          ['2', '设备购置', 20],
          [null, '合计', 60],
        ],
      ),
    );
  });
});

describe('years as rows', () => {
  const byYear = (heading: string | null, names: (string | number)[]): Cells => [
    ['2026年“三公”经费预算表'],
    ['部门：示范市甲局', null, null, null, '单位：万元'],
    [heading, '因公出国（境）费', '公务接待费', '公务用车购置及运行费', '合计'],
    [names[0]!, 0, 5, 10, 15],
    [names[1]!, 0, 6, 12, 18],
  ];

  it('have a year each, whatever stands over them', () => {
    for (const heading of [null, '年度', '年份'])
      for (const names of [
        ['2026年预算数', '2025年预算数'],
        ['2026年', '2025年'],
        [2026, 2025],
        ['2026', '2025'],
      ]) {
        const cells = byYear(heading, names);
        allUnderstood(cells);
        expect(check(cells).facts.map(({ at }) => at.basis)).toEqual([
          ...Array<string>(4).fill('本年预算'),
          ...Array<string>(4).fill('上年预算'),
        ]);
        expect(finds(changed(cells, 4, 2, 7), 'C5')).toBe(true);
      }
  });
});

describe('words below no heading, before the amounts', () => {
  it('name the rows', () => {
    const cells: Cells = [
      ['2025年部门支出总表'],
      OFFICE,
      [null, '合计', '基本支出', '项目支出'],
      ['教育支出', 60, 40, 20],
      ['社会保障和就业支出', 30, 30, 0],
      ['合计', 90, 70, 20],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 2, 35), 'C5')).toBe(true);
  });
});

describe('类款 and 项 under 科目名称', () => {
  it('hold the names of those levels, whose codes stand in one column', () => {
    const cells: Cells = [
      ['2025年一般公共预算支出表'],
      OFFICE,
      ['科目编码', '科目名称', null, '合计', '基本支出', '项目支出'],
      ['类款项', '类款', '项', null, null, null],
      ['201', '一般公共服务支出', null, 110, 80, 30],
      ['20101', '人大事务', null, 110, 80, 30],
      ['2010101', null, '行政运行', 80, 80, null],
      ['2010104', null, '人大会议', 30, null, 30],
      ['221', '住房保障支出', null, 20, 20, null],
      ['22102', '住房改革支出', null, 20, 20, null],
      ['2210201', null, '住房公积金', 20, 20, null],
      [null, '合计', null, 130, 100, 30],
    ];
    const range = (top: number, left: number, bottom: number, right: number) =>
      ['表1', { top, left, bottom, right }] as const;
    const merges = [range(3, 2, 3, 3), ...[4, 5, 6].map((column) => range(3, column, 4, column))];
    const outcome = (only: Cells) => outcomeOf(bookOf({ only, merges }));
    const { coverage, facts, findings } = outcome(cells);
    expect(findings).toEqual([]);
    expect(coverage.understood).toBe(coverage.figures);
    expect(facts.filter(({ line }) => line.column === 3).map(({ row }) => row.label)[2]).toBe('2010101 行政运行');
    const [broken] = outcome(changed(cells, 7, 5, 33)).findings;
    expect(broken && !isText(broken.place) && broken.place.cell).toBe('F8');
  });
});
