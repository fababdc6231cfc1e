import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, changed, checkSheets, written } from '../facts/typed.ts';

const BASIC = written(`
一般公共预算基本支出表
部门：示范市人民法院|||单位：万元
科目编码|科目名称|合计|人员经费|公用经费
|合计|136.59|100|36.59
301|工资福利支出|100|100|
30101|基本工资|100|100|
302|商品和服务支出|36.59||36.59
30201|办公费|8.54||8.54
30202|印刷费|7.77||7.77
30205|水费|5.70||5.70
30206|电费|5.79||5.79
30207|邮电费|4.79||4.79
30211|差旅费|4||4`);
const RUNNING = written(`
2023年机关运行经费预算表
部门：示范市人民法院|单位：万元|
科目编码|科目名称|金额
|合计|36.59
302|商品和服务支出|36.59
30201|办公费|8.54
30202|印刷费|7.77
30205|水费|5.70
30206|电费|5.79
30207|邮电费|4.79
30211|差旅费|4`);

const found = (running: Cells) =>
  checkSheets(BASIC, running).findings.map(({ code, severity, place }) => `${severity} ${code} ${cellAt(place)}`);

describe('running costs by subjects', () => {
  it('are asked about where one differs and nearly all are those of 公用经费', () => {
    expect(found(RUNNING)).toEqual([]);
    // A row with its totals.
    const slipped = [3, 4, 7].reduce((cells, row) => changed(cells, row, 2, row === 7 ? 6.3 : 37.19), RUNNING);
    expect(found(slipped)).toEqual(['query SAM001 表2!C8']);
  });

  it('need not be, where many differ', () => {
    const other = [5, 6, 7, 8].reduce((cells, row) => changed(cells, row, 2, Number(cells[row]![2]) + 1), RUNNING);
    expect(found(changed(changed(other, 3, 2, 40.59), 4, 2, 40.59))).toEqual([]);
  });
});

describe('revenue and spending by function', () => {
  const REVENUE = written(`
部门收入总表
部门：示范市人社局|||||单位：万元
科目编码|科目名称|合计|上年结转|一般公共预算拨款收入|事业收入
205|教育支出|150|30|100|20
20502|普通教育|150|30|100|20
2050202|小学教育|90|30|50|10
2050203|初中教育|60||50|10
|合计|150|30|100|20`);
  const SPENDING = written(`
部门支出总表
部门：示范市人社局|||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
205|教育支出|150|100|50
20502|普通教育|150|100|50
2050202|小学教育|60|40|20
2050203|初中教育|90|60|30
|合计|150|100|50`);
  const INSURANCE = written(`
2023年社会保险基金预算收支表
部门：示范市人社局||单位：万元
项目|合计|失业保险基金|工伤保险基金
一、本年收入|300|200|100
二、本年支出|250|160|90
三、本年收支结余|50|40|10`);

  it('are the same, whatever is left of a fund that is none of the department’s', () => {
    const places = checkSheets(REVENUE, SPENDING, INSURANCE).findings.map(
      ({ code, place }) => `${code} ${cellAt(place)}`,
    );
    expect(places).toContain('BAL001 表1!C6');
  });
});
