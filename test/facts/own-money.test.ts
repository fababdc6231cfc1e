import { describe, expect, it } from 'vitest';
import { cellAt, changed, checkSheets, written } from './typed.ts';

/** 单位资金 beside 财政拨款结转结余: this year's and last year's money of its own in one column. */

const projects = (fund: string) =>
  written(`
2024年项目支出表
部门名称：某某局||||单位：万元
项目名称|合计|本年拨款|财政拨款结转结余|${fund}
||一般公共预算|一般公共预算|
合计|105|60|20|25
校舍维修|80|60|20|0
课后服务|25|||25
`);
const details = (fund: string) =>
  written(`
2024年项目支出预算明细表
部门名称：某某局||||||单位：万元
项目名称|合计|本年收入|本年收入|本年收入|上年结转|上年结转|上年结转
||小计|一般公共预算|${fund}|小计|一般公共预算|${fund}
合计|105|70|60|10|35|20|15
校舍维修|80|60|60||20|20|
课后服务|25|10||10|15||15
`);
const cells = (...tables: Parameters<typeof checkSheets>) =>
  checkSheets(...tables).findings.map(({ place }) => cellAt(place));

describe.each(['单位资金', '财政专户管理资金', '事业收入'])('%s', (fund) => {
  it('holds what is carried over of it, too', () => {
    expect(cells(projects(fund), details(fund))).toEqual([]);
  });

  it('is still held against both', () => {
    expect(cells(changed(projects(fund), 6, 4, 26), details(fund))).toEqual(['表1!E7']);
    expect(cells(projects(fund), changed(details(fund), 6, 4, 11))).toEqual(['表2!E7']);
    expect(cells(projects(fund), changed(details(fund), 6, 7, 16))).toEqual(['表2!H7']);
  });
});

it('holds it where the other table does not say of which money last year’s is', () => {
  const whole = written(`
2024年部门支出预算明细表
部门名称：某某局|||||||单位：万元
功能科目编码|功能科目名称|支出类别|项目名称|合计|本年收入|本年收入|上年结转
|||||一般公共预算|财政专户管理资金|
|合计|||105|60|0|45
2050302|中等职业教育|项目支出|课后服务|25|0|0|25
2050201|学前教育|项目支出|校舍维修|80|60|0|20
`);
  expect(cells(projects('财政专户管理资金'), whole)).toEqual([]);
  expect(new Set(cells(changed(projects('财政专户管理资金'), 6, 4, 26), whole))).toEqual(new Set(['表1!E7']));
});

it('is this year’s where nothing of it is carried over', () => {
  const whole = details('单位资金').map((row, r) => (r > 3 ? row.with(4, r === 5 ? null : 25).with(7, null) : row));
  const settled = whole.map((row, r) =>
    r === 4 ? row.with(2, 85).with(5, 20) : r === 6 ? row.with(2, 25).with(5, null) : row,
  );
  expect(cells(projects('单位资金'), settled)).toEqual([]);
  expect(cells(changed(changed(projects('单位资金'), 6, 4, 24), 6, 1, 24), settled)).not.toEqual([]);
});
