import { describe, expect, it } from 'vitest';
import { cellAt, checkSheets, written } from '../facts/typed.ts';

/** @param over what is left for next year of the second fund */
const balance = (over: number) =>
  written(`
2024年财政拨款收支总表
部门：示范市水利局||||||单位：万元
收入||支出||||
项目|预算数|项目|合计|一般公共预算|政府性基金预算|国有资本经营预算
一、本年收入|1000|一、本年支出|${1100 - over}|760|${340 - over}|
（一）一般公共预算拨款|700|（一）城乡社区支出|${340 - over}||${340 - over}|
（二）政府性基金预算拨款|300|（二）农林水支出|760|760||
（三）国有资本经营预算拨款||||||
二、上年结转|100|二、结转下年|${over === 0 ? '' : over}||${over === 0 ? '' : over}|
（一）一般公共预算拨款|60|||||
（二）政府性基金预算拨款|40|||||
收入总计|1100|支出总计|1100|760|340|`);

const spent = (fund: number) =>
  written(`
2024年上年结转资金支出表
部门：示范市水利局||||||单位：万元
科目编码|科目名称|项目名称|合计|一般公共预算|政府性基金预算
合计|||${60 + fund}|60|${fund}
2130306|水利工程运行与维护|防汛抗旱经费|45|45|
2130306|水利工程运行与维护|水资源管理专项|15|15|
2120803|城市建设支出|土地出让收入安排项目|${fund}||${fund}`);

const found = (over: number, fund: number) =>
  checkSheets(balance(over), spent(fund)).findings.map(({ code, place, related, suspects }) => [
    code,
    ...[place, ...related.map((one) => one.place), ...suspects.map((one) => one.place)].map(cellAt),
  ]);

describe('what is spent of last year’s money', () => {
  it('is what was carried over', () => {
    expect(found(0, 40)).toEqual([]);
    const findings = found(0, 45);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain('BAL001');
    expect(findings[0]).toContain('表2!F4');
  });

  it('may be less where some of it is carried over again', () => {
    expect(found(10, 30)).toEqual([]);
  });
});
