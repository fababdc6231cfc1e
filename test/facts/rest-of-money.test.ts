import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, changed, checkSheets, written } from './typed.ts';

/** 财政拨款 | 其他资金: all that is not fiscal, where nothing else is in the total. */

const columns = (rest: string) =>
  written(`
2024年部门收入总表
部门：某某局|||单位：万元
单位名称|合计|财政拨款|${rest}
合计|200|150|50
某某局机关|120|100|20
某某中心|80|50|30`);
const carried = (rest: string) =>
  written(`
2024年部门收入总表
部门：某某局||||单位：万元
单位名称|合计|财政拨款|${rest}|上年结转
合计|200|145|50|5
某某局机关|120|95|20|5
某某中心|80|50|30|0`);
const split = written(`
2024年部门收入预算表
部门：某某局||||单位：万元
单位名称|合计|一般公共预算|财政专户管理资金|单位资金
合计|200|150|20|30
某某局机关|120|100|20|
某某中心|80|50||30`);
const rows = (rest: string) =>
  written(`
2024年部门收支总表
部门：某某局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、财政拨款收入|150|一、教育支出|200
二、${rest}|50||
收入总计|200|支出总计|200`);

const cells = (...tables: Cells[]) => checkSheets(...tables).findings.map(({ place }) => cellAt(place));

describe.each(['其他资金', '其他收入', '自有资金', '其他来源'])('%s', (rest) => {
  it('is what others split into 财政专户管理资金 and 单位资金, where the total is the two', () => {
    expect(cells(columns(rest), split)).toEqual([]);
    expect(cells(rows(rest), split)).toEqual([]);
  });

  it('is held against both of them', () => {
    expect(cells(changed(columns(rest), 3, 3, 51), split)).toContain('表1!D4');
    expect(cells(changed(columns(rest), 4, 3, 21), split)).toContain('表1!D5');
    expect(cells(columns(rest), changed(split, 4, 3, 21))).toEqual(['表2!D5']);
    expect(cells(changed(rows(rest), 5, 1, 51), split)).toContain('表1!B6');
  });

  it('is its own kind of money where more is in the total', () => {
    const more = columns(rest).map((row, r) => (r > 2 ? row.with(1, Number(row[1]) + 10) : row));
    expect(cells(more, split)).not.toEqual([]);
  });
});

it('may have what is carried over beside it', () => {
  const own = written(`
2024年部门收入预算表
部门：某某局|||||单位：万元
单位名称|合计|一般公共预算|财政专户管理资金|单位资金|上年结转
合计|200|145|20|30|5
某某局机关|120|95|20||5
某某中心|80|50||30|`);
  expect(cells(carried('其他资金'), own)).toEqual([]);
  expect(cells(changed(carried('其他资金'), 4, 3, 21), own)).toContain('表1!D5');
});
