import { describe, expect, it } from 'vitest';
import { cellAt, checkSheets, written } from './typed.ts';

/** Money is carried over, and 项目支出 says what of it. What of the spending is 基本支出 holds none, in whatever table. */

const both = written(`
部门收支总表
部门：示例市水利局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|1000.55|一、农林水支出|1050.75
本年收入合计|1000.55|本年支出合计|1050.75
上年结转|50.20|结转下年|
收入总计|1050.75|支出总计|1050.75`);

const projects = (carried: number) =>
  written(`
项目支出表
部门：示例市水利局||||单位：万元
项目名称|合计|一般公共预算|政府性基金预算|上年结转
合计|450.20|${450.2 - carried}||${carried}
水库维修|250.20|${250.2 - carried}||${carried}
防汛|200|200||`);

const basic = written(`
一般公共预算基本支出表
部门：示例市水利局||||单位：万元
科目编码|科目名称|合计|人员经费|公用经费
|合计|600.55|400.35|200.20
301|工资福利支出|400.35|400.35|
30101|基本工资|250.25|250.25|
30102|津贴补贴|150.10|150.10|
302|商品和服务支出|200.20||200.20
30201|办公费|200.20||200.20`);

const wages = (more: number) =>
  written(`
一般公共预算基本支出表--人员经费（工资福利支出）
部门：示例市水利局||||单位：万元
科目编码|科目名称|总计|基本工资|津贴补贴
|合计|${400.35 + more}|${250.25 + more}|150.10
213|农林水支出|${400.35 + more}|${250.25 + more}|150.10
21303|水利|${400.35 + more}|${250.25 + more}|150.10
2130301|行政运行|${400.35 + more}|${250.25 + more}|150.10`);

const found = (carried: number, more: number) =>
  checkSheets(both, projects(carried), basic, wages(more)).findings.map(
    ({ code, place }) => `${code} ${cellAt(place)}`,
  );

describe('carry-over that goes into projects whole', () => {
  it('leaves no doubt of what basic spending is', () => {
    expect(found(50.2, 0)).toEqual([]);
    expect(found(50.2, 10.25).length).toBeGreaterThan(0);
  });

  it('leaves it open where some of it goes elsewhere', () => {
    expect(found(30.2, 10.25).filter((one) => /表[34]/u.test(one))).toEqual([]);
  });
});
