import { describe, expect, it } from 'vitest';
import { cellAt, checkSheets, written } from '../facts/typed.ts';

const both = written(`
2025年单位收支总表
单位：示范市中心医院|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、财政拨款收入|1670|一、基本支出|1200
二、事业收入|30|二、项目支出|730
三、上级补助收入||三、上缴上级支出|
四、附属单位上缴收入||四、对附属单位补助支出|
五、事业单位经营收入|||
六、其他收入|65||
本年收入合计|1765|本年支出合计|1930
上年结转结余|165|结转下年|
收入总计|1930|支出总计|1930`);

const fiscal = (fund: number) =>
  written(`
2025年财政拨款收支总表
单位：示范市中心医院|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算财政拨款|${fund}|一、社会保障和就业支出|60
二、政府性基金预算财政拨款||二、卫生健康支出|${fund + 165 - 60}
三、国有资本经营预算财政拨款|||
四、财政拨款结转|165||
合计|${fund + 165}|合计|${fund + 165}`);

/** @param all of one project, under a heading nobody understands */
const projects = (all: number) =>
  written(`
2025年单位项目支出表
单位：示范市中心医院|||单位：万元
项目名称|寅卯投入|其中|
||财政拨款|自有资金
医疗设备更新|180|180|
临床重点专科建设|${all}|190|5
住院医师规范化培训|355|355|
合计|${all + 535}|725|5`);

const found = (fund: number, all: number) =>
  checkSheets(both, fiscal(fund), projects(all)).findings.map(({ code, place }) => `${code} ${cellAt(place)}`);

describe('a column nobody understands that is those beside it added up', () => {
  it('leaves what other tables say of a fund to be held against each other', () => {
    expect(found(1670, 195)).toEqual(['SCH007 表3!B3']);
    expect(found(1690, 195)).toContain('SAM001 表1!B5');
  });

  it('may hold another kind of money where it is not', () => {
    expect(found(1690, 200)).toEqual(['SCH007 表3!B3']);
  });
});
