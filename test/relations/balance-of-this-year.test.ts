import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, checkSheets, written } from '../facts/typed.ts';

const balance = (carriedOut: string): Cells =>
  written(`
2024年部门收支总表
部门：示范市甲局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|900.55|一、科学技术支出|${950.8 - Number(carriedOut)}
二、事业收入|99.2|二、住房保障支出|99.2
本年收入合计|999.75|本年支出合计|${1050 - Number(carriedOut)}
上年结转|50.25|结转下年|${carriedOut}
收入总计|1050|支出总计|1050
`);

const spending = (project: number): Cells => {
  const [own, all] = [(480.85 + project).toFixed(2), (580.05 + project).toFixed(2)];
  return written(`
2024年一般公共预算支出表（不含上年结转）
部门：示范市甲局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
206|科学技术支出|${own}|480.85|${project}
20601|科学技术管理事务|${own}|480.85|${project}
2060101|行政运行|480.85|480.85|
2060102|一般行政管理事务|${project}||${project}
221|住房保障支出|99.2|99.2|
22102|住房改革支出|99.2|99.2|
2210201|住房公积金|99.2|99.2|
|合计|${all}|580.05|${project}
`);
};

const said = (...tables: Cells[]): string[] =>
  checkSheets(...tables).findings.map(({ severity, code, place }) => `${severity} ${code} ${cellAt(place)}`);

describe('fiscal money of this year, while other money is carried over', () => {
  it('comes in and is spent', () => {
    expect(said(balance(''), spending(320.5))).toEqual([]);
  });

  it('is asked about where one table has more of it', () => {
    expect(said(balance(''), spending(340.8))).toEqual(['query BAL001 表1!B5']);
  });

  it('may be kept for next year', () => {
    expect(said(balance('30'), spending(290.5))).toEqual([]);
  });
});
