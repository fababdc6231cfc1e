import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, check, checkSheets, written } from './typed.ts';

describe('a total over several years', () => {
  it.each(['项目总额', '合计', '项目总投资'])('is no amount of this year: %s', (name) => {
    const cells = written(`
2024年项目支出表
部门：青岭县水利局||||||单位：万元
项目名称|项目单位|${name}|以前年度安排|2023年安排|2024年安排|以后年度安排
合计||300|50|50|100|100
水库除险加固工程|局机关|200|30|40|70|60
灌区节水改造项目|水管站|100|20|10|30|40`);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !slip.endsWith('blank'))).toEqual([]);
  });

  it('may stand beside earlier years without a further word', () => {
    const cells = written(`
2024年项目支出表
部门：青岭县水利局||||单位：万元
项目名称|项目总额|以前年度|2024年|以后年度
合计|160|100|30|30
水库加固|110|70|25|15
泵站更新|50|30|5|15`);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !slip.endsWith('blank'))).toEqual([]);
  });

  it('may name them', () => {
    const cells = written(`
2024-2026年部门项目支出中期规划表
部门：青岭县水利局|||||单位：万元
项目名称|项目单位|2024-2026年总额|2024年|2025年|2026年
合计||300|100|110|90
水库除险加固工程|局机关|200|70|70|60
灌区节水改造项目|水管站|100|30|40|30`);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !slip.endsWith('blank'))).toEqual([]);
  });

  it('holds more than is printed where the columns do not come to it', () => {
    const cells = written(`
2024年项目支出表
部门：青岭县水利局||||单位：万元
项目名称|项目单位|项目总额|以前年度安排|2024年安排
合计||300|50|100
水库除险加固工程|局机关|200|30|70
灌区节水改造项目|水管站|100|20|30`);
    expect(check(cells).findings).toEqual([]);
  });

  it.each(['总投资', '项目总额'])('does not hold what is within one of its years twice: %s', (name) => {
    const cells = (all: number) =>
      written(`
2024年项目支出表
部门：青岭县水利局||||||单位：万元
项目名称|项目单位|${name}|以前年度安排|2024年预算|其中：一般公共预算
合计||900|200|350|350
水库除险加固工程|局机关|500|100|200|200
灌区节水改造项目|水管站|${all}|100|150|150`);
    expect(check(cells(400)).findings).toEqual([]);
    expect(check(cells(410)).findings.length).toBeGreaterThan(0);
  });
});

describe('what is planned for so many years', () => {
  const whole = written(`
2023年项目支出明细表
部门：万州区教育委员会|||||单位：万元
项目名称|总投资|以前年度已安排|2023年预算安排|以后年度拟安排
合计|1500.40|500.20|400.20|600
校舍维修|1100.20|300.20|300|500
设备更新|400.20|200|100.20|100`);
  const planned = (all: number) =>
    written(`
2023-2025年项目支出中期规划表
部门：万州区教育委员会||||单位：万元
项目名称|三年合计|2023年预算|2024年规划|2025年规划
合计|1300.40|400.20|450.10|450.10
校舍维修|${all}|300|350.10|350.10
设备更新|300.20|100.20|100|100`);

  it('need not be all that a project costs', () => {
    expect(checkSheets(whole, planned(1000.2)).findings).toEqual([]);
    expect(checkSheets(whole, planned(1002.2)).findings.map(({ code }) => code)).toEqual(['SUM001']);
  });
});
