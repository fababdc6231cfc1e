import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

const COLUMNS = `
2024年项目支出表
部门：青岭县水利局|||||单位：万元
项目名称|合计|当年预算|结转结余资金||
|||小计|上年结转|以前年度结转
合计|160|100|60|40|20
水库加固|110|70|40|25|15
泵站更新|50|30|20|15|5`;

const ROWS = `
2024年收支总表
部门：青岭县水利局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|100|一、农林水支出|160
本年收入合计|100|本年支出合计|160
二、上年结转结余|60||
　上年结转|40||
　上年结余|20||
收入总计|160|支出总计|160`;

describe('kinds of carried-over money that are called alike', () => {
  it.each([
    ['a column each', COLUMNS],
    ['上年 and 以前年度', COLUMNS.replace('上年结转|以前年度结转', '上年|以前年度')],
  ])('are parts of what they stand under: %s', (_, text) => {
    const cells = written(text);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !slip.endsWith('blank'))).toEqual([]);
  });

  it.each([
    ['set in', ROWS],
    ['numbered', ROWS.replace('　上年结转', '1.上年结转').replace('　上年结余', '2.上年结余').replace('二、', '')],
  ])('are the parts of the row they stand below: %s', (_, text) => {
    const cells = written(text);
    allUnderstood(cells);
    expect(finds(changed(cells, 7, 1, 45), 'B8')).toBe(true);
    expect(finds(changed(cells, 6, 1, 66), 'B7')).toBe(true);
  });

  it('are not added to it', () => {
    const cells = changed(written(ROWS), 8, 1, 26);
    expect(check(cells).findings.map(({ code }) => code)).toEqual(['SUM001']);
    expect(finds(cells, 'B9')).toBe(true);
  });
});
