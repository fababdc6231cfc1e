import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check } from './typed.ts';

/** Some kinds of money stand in one column, others in 小计 | 基本支出 | 项目支出, or in one of these only. */

const ROWS: Cells = [
  [null, '合计', 811.37, 600.62, 210.75, 701.02, 580.52, 120.5, 60, 50.35],
  ['201', '一般公共服务支出', 751.37, 600.62, 150.75, 701.02, 580.52, 120.5, null, 50.35],
  ['20103', '政府办公厅（室）及相关机构事务', 751.37, 600.62, 150.75, 701.02, 580.52, 120.5, null, 50.35],
  ['2010301', '行政运行', 500.12, 500.12, null, 500.12, 500.12, null, null, null],
  ['2010302', '一般行政管理事务', 150.75, null, 150.75, 120.5, null, 120.5, null, 30.25],
  ['2010350', '事业运行', 100.5, 100.5, null, 80.4, 80.4, null, null, 20.1],
  ['212', '城乡社区支出', 60, null, 60, null, null, null, 60, null],
  ['21208', '国有土地使用权出让收入安排的支出', 60, null, 60, null, null, null, 60, null],
  ['2120899', '其他国有土地使用权出让收入安排的支出', 60, null, 60, null, null, null, 60, null],
];

const HEAD: Cells = [['部门支出预算总表'], ['部门：示范市甲局', ...Array(8).fill(null), '单位：万元']];

const SPLIT = ['小计', '基本支出', '项目支出'];
const layouts: Readonly<Record<string, Cells>> = {
  'the total first': [
    ['科目编码', '科目名称', '合计', null, null, '一般公共预算拨款', null, null, '政府性基金预算拨款', '事业收入'],
    [null, null, ...SPLIT, ...SPLIT, null, null],
  ],
  '其中 over the kinds, one of them without a 小计': [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '其中：', null, null, null, null],
    [...Array(5).fill(null), '一般公共预算拨款', null, null, '政府性基金预算拨款', '事业收入'],
    [...Array(5).fill(null), ...SPLIT, '项目支出', null],
  ],
};

describe('a kind of money that stands whole beside one that is split', () => {
  it.each(Object.keys(layouts))('may be part of what is spent so: %s', (name) => {
    const cells = [...HEAD, ...layouts[name]!, ...ROWS];
    allUnderstood(cells);
    const first = HEAD.length + layouts[name]!.length;
    for (const [row, columns] of [
      [0, 'CDEFGHIJ'],
      [4, 'CEFHJ'],
      [5, 'CDFGJ'],
    ] as const)
      for (const letter of columns) {
        const column = letter.charCodeAt(0) - 65;
        const { findings } = check(changed(cells, first + row, column, (ROWS[row]![column] as number) + 7));
        expect(findings.map(({ place }) => 'cell' in place && place.cell)).toEqual([`${letter}${first + row + 1}`]);
      }
  });
});
