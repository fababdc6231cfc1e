import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds } from './typed.ts';

const OFFICE = ['部门：示范市甲院', '单位：万元'];
const CELLS: Cells = [
  ['表2：2025年部门收入总体情况表'],
  OFFICE,
  ['功能科目', '合计', '财政拨款收入', null, null, '其他收入', '上年结转'],
  [null, null, '小计', '经费拨款', '罚没收入', null, null],
  ['合计', 325, 300, 290, 10, 5, 20],
  ['204公共安全支出', 225, 200, 190, 10, 5, 20],
  ['20404检察', 225, 200, 190, 10, 5, 20],
  ['2040401行政运行', 100, 100, 100, null, null, null],
  ['2040410检察监督', 125, 100, 90, 10, 5, 20],
  ['208社会保障和就业支出', 70, 70, 70, null, null, null],
  ['20805行政事业单位养老支出', 70, 70, 70, null, null, null],
  ['2080501行政单位离退休', 70, 70, 70, null, null, null],
  ['221住房保障支出', 30, 30, 30, null, null, null],
  ['22102住房改革支出', 30, 30, 30, null, null, null],
  ['2210201住房公积金', 30, 30, 30, null, null, null],
  [null],
  ['表4：2025年部门财政拨款收支总体情况表'],
  OFFICE,
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', 300, '公共安全支出', 220],
  ['二、政府性基金预算拨款收入', null, '社会保障和就业支出', 70],
  ['三、上年结转', 20, '住房保障支出', 30],
  ['收入总计', 320, '支出总计', 320],
  [null],
  ['表5：2025年部门一般公共预算支出情况表'],
  OFFICE,
  ['功能科目', '合计', '基本支出', '项目支出'],
  ['合计', 320, 200, 120],
  ['204公共安全支出', 220, 100, 120],
  ['20404检察', 220, 100, 120],
  ['2040401行政运行', 100, 100, null],
  ['2040410检察监督', 120, null, 120],
  ['208社会保障和就业支出', 70, 70, null],
  ['20805行政事业单位养老支出', 70, 70, null],
  ['2080501行政单位离退休', 70, 70, null],
  ['221住房保障支出', 30, 30, null],
  ['22102住房改革支出', 30, 30, null],
  ['2210201住房公积金', 30, 30, null],
  [null],
  ['表9：2025年部门项目支出预算表'],
  OFFICE,
  ['项目名称', '合计', '财政拨款', '其他资金', '上年结转'],
  ['合计', 125, 100, 5, 20],
  ['办案业务费', 100, 100, null, null],
  ['代管款', 5, null, 5, null],
  ['装备购置', 20, null, null, 20],
];

describe('what is carried over of 财政拨款', () => {
  it('is 一般公共预算 where nothing else is in use: its table holds it, and the projects list it apart', () => {
    allUnderstood(CELLS);
    expect(finds(changed(CELLS, 28, 3, 121), 'D29')).toBe(true);
    expect(finds(changed(CELLS, 43, 4, 21), 'E44')).toBe(true);
  });

  it('is apart from the money of this year, though a project is paid from what was saved before', () => {
    const projects: Cells = [
      ['项目名称', '资金性质', '合计', '一般公共预算', '其他资金', '上年结转'],
      ['合计', null, 125, 100, 5, 20],
      ['办案业务费', '一般公共预算', 100, 100, 0, 0],
      ['食堂维修', '用事业基金弥补收支差额', 5, 0, 5, 0],
      ['装备购置', '一般公共预算', 20, 0, 0, 20],
    ];
    const cells = [...CELLS.slice(0, 42), ...projects];
    allUnderstood(cells);
    expect(finds(changed(cells, 43, 3, 101), 'D44')).toBe(true);
  });

  it('is not taken out of a table whose total is wrong: a row that holds it says so', () => {
    const { findings } = check(changed(CELLS, 28, 1, 321));
    expect(findings.map(({ code, place, expected }) => [code, 'cell' in place && place.cell, expected])).toEqual([
      ['SAM001', 'B29', '320.00'],
    ]);
  });

  it('is what most tables state of it, whichever comes last', () => {
    const { findings } = check(changed(CELLS, 22, 1, 200_000));
    expect(findings.map(({ place }) => 'cell' in place && place.cell)).toEqual(['B23']);
  });
});

/** 附件4, 附件5 and 附件10: no table says of a subject what is received for it. */
const PLAIN: Cells = [
  ['2024年财政拨款收支总表'],
  OFFICE,
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一、本年收入', 300, '教育支出', 220],
  ['（一）一般公共预算', 300, '住房保障支出', 100],
  ['二、上年结转', 20, null, null],
  ['（一）一般公共预算', 20, null, null],
  ['收入总计', 320, '支出总计', 320],
  [null],
  ['2024年一般公共预算支出表'],
  OFFICE,
  ['功能科目', '合计', '基本支出', '项目支出'],
  ['合计', 320, 200, 120],
  ['205教育支出', 220, 100, 120],
  ['20508进修及培训', 220, 100, 120],
  ['2050802干部教育', 220, 100, 120],
  ['221住房保障支出', 100, 100, null],
  ['22102住房改革支出', 100, 100, null],
  ['2210201住房公积金', 100, 100, null],
  [null],
  ['2024年项目支出表'],
  OFFICE,
  ['项目名称', '合计', '一般公共预算拨款', '上年结转'],
  ['合计', 120, 100, 20],
  ['班次培训', 100, 100, null],
  ['公寓维修', 20, null, 20],
  [null],
  ['2024年部门收入总表'],
  OFFICE,
  ['单位名称', '合计', '一般公共预算拨款', '上年结转'],
  ['合计', 320, 300, 20],
  ['示范市甲院', 220, 200, 20],
  ['示范市乙院', 100, 100, null],
];

it('a wrong total, or a wrong statement of what is carried over, does not tell what the rest of its table holds', () => {
  const cellsIn = (cells: Cells) => check(cells).findings.map(({ place }) => 'cell' in place && place.cell);
  allUnderstood(PLAIN);
  for (const wrong of [50, 700, 302, 319]) expect(cellsIn(changed(PLAIN, 13, 1, wrong))).toEqual(['B14']);
  for (const wrong of [21, 200]) {
    expect(cellsIn(changed(PLAIN, 31, 3, wrong))).toEqual(['D32']);
    expect(cellsIn(changed(PLAIN, 7, 1, wrong))).toEqual(['B8']);
  }
});
