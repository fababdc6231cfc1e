import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, checkSheets, finds } from './typed.ts';

/** 类 | 款 | 项 over the names of subjects, several in a row: written in each row, or once and merged or left blank below. */

const FULL: Cells = [
  ['合计', null, null, 805.24, 684.74, 120.5],
  ['一般公共服务支出', '政府办公厅（室）及相关机构事务', '行政运行', 500.12, 500.12, null],
  ['一般公共服务支出', '政府办公厅（室）及相关机构事务', '一般行政管理事务', 120.5, null, 120.5],
  ['一般公共服务支出', '政府办公厅（室）及相关机构事务', '事业运行', 80.4, 80.4, null],
  ['社会保障和就业支出', '行政事业单位养老支出', '行政单位离退休', 12.3, 12.3, null],
  ['社会保障和就业支出', '行政事业单位养老支出', '某项本地支出', 21.12, 21.12, null],
  ['住房保障支出', '住房改革支出', '住房公积金', 70.8, 70.8, null],
];

/** What the row above has is left blank. */
const ONCE: Cells = FULL.map((row, r) =>
  row.map((cell, c) =>
    r > 0 && c < 2 && row.slice(0, c + 1).join() === FULL[r - 1]!.slice(0, c + 1).join() ? null : cell,
  ),
);

const CODES: Readonly<Record<string, string>> = {
  一般公共服务支出: '201',
  '政府办公厅（室）及相关机构事务': '20103',
  行政运行: '2010301',
  一般行政管理事务: '2010302',
  事业运行: '2010350',
  社会保障和就业支出: '208',
  行政事业单位养老支出: '20805',
  行政单位离退休: '2080501',
  某项本地支出: '2080598',
  住房保障支出: '221',
  住房改革支出: '22102',
  住房公积金: '2210201',
};
const CODED: Cells = ONCE.map((row) =>
  row.map((cell) => (typeof cell === 'string' && CODES[cell] ? `${CODES[cell]}${cell}` : cell)),
);

const WITH_SUBTOTALS: Cells = [
  FULL[0]!,
  ['一般公共服务支出', '小计', null, 701.02, 580.52, 120.5],
  ['一般公共服务支出', '政府办公厅（室）及相关机构事务', '小计', 701.02, 580.52, 120.5],
  ...FULL.slice(1, 4),
  ['社会保障和就业支出', '小计', null, 33.42, 33.42, null],
  ['社会保障和就业支出', '行政事业单位养老支出', '小计', 33.42, 33.42, null],
  ...FULL.slice(4, 6),
  ['住房保障支出', '小计', null, 70.8, 70.8, null],
  ['住房保障支出', '住房改革支出', '小计', 70.8, 70.8, null],
  ...FULL.slice(6),
];

/** A class, a section and an item each in a row of its own. */
const STEPS: Cells = WITH_SUBTOTALS.map((row) => {
  const names = row.slice(0, 3).map((name) => (name === '小计' ? null : name));
  const last = names.findLastIndex((name) => name !== null);
  return row.map((cell, c) => (c < 3 ? (c === last ? names[c]! : null) : cell));
});

const SUMMARY: Cells = [
  ['部门收支预算总表'],
  ['部门：示范市甲局', null, null, '单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一般公共预算拨款收入', 805.24, '一般公共服务支出', 701.02],
  ['事业收入', null, '社会保障和就业支出', 33.42],
  ['其他收入', null, '住房保障支出', 70.8],
  ['收入总计', 805.24, '支出总计', 805.24],
];

const table = (rows: Cells, head: Cells[number]): Cells => [
  ['支出预算表'],
  ['部门：示范市甲局', null, null, null, null, '单位：万元'],
  head,
  ...rows,
];

const wrongIn = (summary: Cells, cells: Cells) =>
  checkSheets(summary, cells).findings.map(({ place }) => ('cell' in place ? `${place.sheet}!${place.cell}` : ''));

describe('names of a class, its section and its item in one row', () => {
  const HEAD = ['类', '款', '项', '合计', '基本支出', '项目支出'];
  it.each([
    ['in full', FULL, HEAD],
    ['written once', ONCE, HEAD],
    ['with their codes', CODED, HEAD],
    [
      'under longer headings',
      ONCE,
      ['科目名称（类）', '科目名称（款）', '科目名称（项）', '合计', '基本支出', '项目支出'],
    ],
    ['with 小计 below each', WITH_SUBTOTALS, HEAD],
    ['a row for each', STEPS, HEAD],
  ])('are one subject: %s', (_, rows, head) => {
    const cells = table(rows, head);
    expect(wrongIn(SUMMARY, cells)).toEqual([]);
    allUnderstood(cells);
    const last = cells.length - 1;
    expect(wrongIn(SUMMARY, changed(cells, last, 3, 77))).toEqual([`表2!D${last + 1}`]);
    expect(wrongIn(SUMMARY, changed(cells, 3, 4, 690))).toEqual(['表2!E4']);
    expect(wrongIn(changed(SUMMARY, 4, 3, 710), cells)).toEqual(['表1!D5']);
  });

  it('stand before projects', () => {
    const cells: Cells = [
      ['项目支出预算表'],
      ['部门：示范市甲局', null, null, null, '单位：万元'],
      ['类', '款', '项', '项目名称', '金额'],
      ['合计', null, null, null, 120.5],
      ['一般公共服务支出', '政府办公厅（室）及相关机构事务', '一般行政管理事务', '信息化建设', 70.5],
      [null, null, null, '会议费', 50],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 3, 4, 130.5), 'E4')).toBe(true);
    expect(check(cells).coverage.relations.checked).toBeGreaterThan(0);
  });

  it('are of the economic list where its classes are', () => {
    const cells: Cells = [
      ['一般公共预算基本支出表'],
      ['部门：示范市甲局', null, '单位：万元'],
      ['类', '款', '金额'],
      ['合计', null, 600],
      ['工资福利支出', '基本工资', 300],
      [null, '津贴补贴', 100],
      ['商品和服务支出', '办公费', 80],
      [null, '其他商品和服务支出', 120],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 2, 110), 'C6')).toBe(true);
  });
});
