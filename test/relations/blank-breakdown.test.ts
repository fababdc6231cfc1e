import { describe, expect, it } from 'vitest';
import { type Cells, changed, checkSheets } from '../facts/typed.ts';

/** What a table leaves out of the breakdown of its total is not nothing to the tables that add it up with others. */
const table = (title: string, rows: Cells): Cells => [
  [title],
  ['部门：示范市甲局', null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ...rows,
];
const general = table('2024年一般公共预算支出表', [
  ['205', '教育支出', 700, 500, 200],
  ['221', '住房保障支出', 100, 100, null],
  [null, '合计', 800, 600, 200],
]);
const funds = (basic: number | null, project: number | null): Cells =>
  table('2024年政府性基金预算支出表', [
    ['229', '其他支出', 50, basic, project],
    [null, '合计', 50, basic, project],
  ]);
const all = table('2024年部门支出总表', [
  ['205', '教育支出', 700, 500, 200],
  ['221', '住房保障支出', 100, 100, null],
  ['229', '其他支出', 50, null, 50],
  [null, '合计', 850, 600, 250],
]);

const revenue: Cells = [
  ['2024年部门收入总表'],
  ['部门：示范市甲局', null, null, null, '单位：万元'],
  ['项目', '合计', '一般公共预算拨款收入', '政府性基金预算拨款收入', '事业收入'],
  ['本年收入合计', 850, 800, 50, null],
];

const wrong = (...sheets: Cells[]) =>
  checkSheets(...sheets, revenue).findings.map(
    ({ place }) => `${'sheet' in place && place.sheet}!${'cell' in place && place.cell}`,
  );

describe('基本支出 and 项目支出 of a fund', () => {
  it('are added up with those of other funds', () => {
    expect(wrong(general, funds(null, 50), all)).toEqual([]);
    expect(wrong(general, funds(null, 50), changed(all, 6, 4, 260))).toEqual(['表3!E7']);
  });

  it('say nothing of the whole where all of them are blank', () => {
    expect(wrong(general, funds(null, null), all)).toEqual([]);
  });

  it('are missing where one of them is blank', () => {
    expect(wrong(general, changed(funds(null, 50), 4, 4, null), all)).toEqual(['表2!E5']);
  });
});
