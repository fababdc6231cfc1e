import { describe, expect, it } from 'vitest';
import { checkSheets, written } from './typed.ts';

/** A table of two of a department's budgets, without the general one. */

const spending = written(`
2025年部门支出总表
部门：示例县水利局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|476.72|300.00|176.72
212|城乡社区支出|50.18||50.18
213|农林水支出|426.54|300.00|126.54
`);

const two = (title: string, total = '50.18') =>
  written(`
${title}
部门：示例县水利局||||单位：万元
科目编码|科目名称|合计|政府性基金预算|国有资本经营预算
|合计|${total}|50.18|
212|城乡社区支出|50.18|50.18|
`);

describe('a table of some of the budgets', () => {
  it.each([
    '2025年政府性基金预算和国有资本经营预算支出表',
    '2025年政府性基金预算、国有资本经营预算支出表',
    '2025年政府性基金及国有资本经营预算支出情况表',
  ])('is not of all that is spent: %s', (title) => {
    const { findings, coverage } = checkSheets(spending, two(title));
    expect([findings.map(({ code }) => code), coverage.notUnderstood]).toEqual([[], []]);
    // It adds up within itself all the same.
    expect(checkSheets(spending, two(title, '51.18')).findings.map(({ expected }) => expected)).toEqual(['50.18']);
  });
});
