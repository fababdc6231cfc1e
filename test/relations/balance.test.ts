import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, check, checkSheets, written } from '../facts/typed.ts';

const bothSides = (carried: number | string, revenue: number): Cells =>
  written(`
2024年部门收支总表
部门名称：某某市示例局|||单位：万元
收入||支出
项目|2024年|项目|2024年
一、一般公共预算拨款收入|97|一、教育支出|40
二、事业收入|3|二、科学技术支出|11
||三、社会保障和就业支出|49
本年收入合计|100|本年支出合计|100
上年结转|${carried}|年终结转|
收入总计|${revenue}|支出总计|100`);

const BY_SUBJECT = written(`
2024年部门收入总表
部门名称：某某市示例局|||||单位：万元
科目编码|科目名称|本年收入|||上年结转
||合计|一般公共预算|事业收入|
|合计|100|97|3|
205|教育支出|40|37|3|
206|科学技术支出|11|11||
208|社会保障和就业支出|49|49||`);

const found = ({ findings }: ReturnType<typeof check>) =>
  findings.map(({ code, place, expected }) => [code, cellAt(place), expected]);

describe('收入总计 and 支出总计 of one table', () => {
  it('are the same whatever its classes hold of what is carried over', () => {
    // Each class is what another table has for it without the carry-over.
    expect(found(checkSheets(bothSides(50, 150), BY_SUBJECT))).toEqual([['BAL001', '表1!B10', null]]);
    expect(found(checkSheets(bothSides('', 100), BY_SUBJECT))).toEqual([]);
  });

  it('tell which of them is wrong where nothing is carried over', () => {
    expect(found(check(bothSides('', 100)))).toEqual([]);
    expect(found(check(bothSides('', 101)))).toEqual([['SUM001', '表1!B10', '100.00']]);
  });
});
