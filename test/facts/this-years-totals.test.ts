import { describe, expect, it } from 'vitest';
import { cellAt, checkSheets, written } from './typed.ts';

const balance = written(`
2023年部门收支总体情况表
部门：示范市甲局|||||单位：万元
收入||支出|||
项目|金额|项目|合计|一般公共预算|上年结转结余
一般公共预算|850|一、基本支出|600|600|
政府性基金||二、项目支出|290|250|40
财政专户管理资金收入|||||
其他收入|||||
本年收入小计|850|本年支出小计|890|850|40
上年结转结余|40|结转下年|||
收入总计|890|支出总计|890|850|40`);

const income = written(`
2023年部门收入总体情况表
部门：示范市甲局|||||||||||单位：万元
科目编码|科目名称|总计|本年收入|||||上年结转结余||
|||小计|一般公共预算|政府性基金|财政专户管理资金|单位资金|小计|一般公共预算|其他
|合计|890|850|850||||40|40|
20501|教育管理事务|500|480|480||||20|20|
20502|普通教育|390|370|370||||20|20|`);

/** @param note below it */
const fiscal = (total: number, spent: number, note: string) =>
  written(`
2023年财政拨款收支总体情况表
部门：示范市甲局||||单位：万元
收入||支出||
项目|金额|项目|合计|一般公共预算
一、一般公共预算拨款|850|一、教育支出|${spent - 50}|${spent - 50}
二、政府性基金预算拨款||二、卫生健康支出|50|50
收入合计|${total}|支出合计|${spent}|${spent}
${note}`);

const NOTE = '注：本表不含上年结转。';

const found = (total: number, spent: number, note: string) =>
  checkSheets(balance, income, fiscal(total, spent, note)).findings.map(({ place }) => cellAt(place));

describe('收入合计 of a table without a row for last year’s money', () => {
  it.each([NOTE, '注：1.金额单位为万元；2.本表数据均不包括以前年度结转', ''])('is of this year: %s', (note) => {
    expect(found(850, 850, note)).toEqual([]);
  });

  it('is wrong by any other amount', () => {
    expect(found(856, 850, NOTE)).toEqual(['表3!B7']);
  });

  it('holds every year’s where no note says otherwise and as much is spent', () => {
    expect(found(850, 890, '')).toContain('表3!B7');
  });
});
