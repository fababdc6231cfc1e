import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

describe('the mark of a note, or a number, behind a heading', () => {
  const marked = (one: string, other: string, third: string) =>
    written(`
2024年部门支出总表
部门：示例市教育局|||单位：万元
科目名称|合计${one}|基本支出${other}|项目支出${third}
合计|901.3|600.2|301.1
教育支出*|500.8|400.1|100.7
社会保障和就业支出|400.5|200.1|200.4
`);

  it.each([
    ['①', '②', '③'],
    ['*', '**', ''],
    ['※', '', ''],
  ])('says nothing: %s', (...marks) => {
    const cells = marked(...(marks as [string, string, string]));
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 2, 410.1), 'C5')).toBe(true);
  });

  it('says nothing behind 合计 in the column of codes of a table with nothing else', () => {
    const { findings, coverage } = check(
      written(`
2025年政府性基金预算支出表
部门：示例县水务局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
合计①||||
`),
    );
    expect(coverage.notUnderstood).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['DIS001']);
  });

  it('is no mark where columns are added up by it', () => allUnderstood(marked('①=②+③', '②', '③')));

  it('is part of the name of a project', () => {
    const cells = written(`
2024年项目支出表
部门：示例市教育局|单位：万元
项目名称|金额
合计|30.3
设备购置①|10.1
设备购置②|20.2
`);
    allUnderstood(cells);
    expect(check(changed(cells, 5, 1, 20.9)).findings).not.toEqual([]);
  });
});

describe('Roman numbers before a name', () => {
  const revenue = (first: string, second: string, third: string) =>
    written(`
2024年部门收入总表
部门：示例市教育局|单位：万元
项目|预算数
${first}财政拨款收入|300.3
①一般公共预算拨款|200.2
②政府性基金拨款|100.1
${second}事业收入|50.5
${third}其他收入|20.2
收入合计|371
`);

  it.each([
    ['Ⅰ.', 'Ⅱ.', 'Ⅲ.'],
    ['Ⅰ、', 'Ⅱ、', 'Ⅲ、'],
    ['（Ⅰ）', '（Ⅱ）', '（Ⅲ）'],
    ['I. ', 'II. ', 'III. '],
  ])('count rows: %s', (...numbers) => {
    const cells = revenue(...(numbers as [string, string, string]));
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 1, 210.2), 'B5')).toBe(true);
  });

  it('belong to a name where no stop ends them', () => {
    const cells = written(`
2024年项目支出表
部门：示例市卫生健康局|单位：万元
项目名称|金额
合计|30.3
Ⅱ型糖尿病防治|10.1
Ⅰ型糖尿病防治|20.2
`);
    allUnderstood(cells);
    expect(check(changed(cells, 5, 1, 20.9)).findings).not.toEqual([]);
  });
});

describe('a number of three digits before a name', () => {
  const listed = (names: readonly string[]) => [
    ...written(`
2024年项目支出表
部门：示例市交通局|单位：万元
项目名称|金额
`),
    ['合计', names.length * 2],
    ...names.map((name) => [name, 2]),
  ];

  it('counts the rows of a long list, though subjects have such codes', () => {
    const cells = listed(Array.from({ length: 302 }, (_, index) => `${index + 1}、第${index + 1}座桥梁维修`));
    allUnderstood(cells);
    expect(check(cells).findings).toEqual([]);
    expect(finds(changed(cells, 3, 1, 604.3), 'B4')).toBe(true);
  });

  it('is the code of what it is called', () => {
    const cells = written(`
2024年一般公共预算支出表
部门：示例市交通局|单位：万元
功能科目|金额
合计|5.0
201、一般公共服务支出|2.0
214、交通运输支出|3.0
`);
    const { facts } = check(cells);
    expect(facts.map(({ at }) => at.function)).toEqual(['合计', '201', '214']);
  });
});

describe('a row that numbers the columns', () => {
  it('may do so in wide digits', () => {
    const cells = written(`
2025年项目支出表
部门：示例县水务局|||单位：万元
项目名称|合计|一般公共预算|政府性基金预算
１|２|３|４
合计|40.00|30.00|10.00
河道清淤|25.00|25.00|
渠道维修|15.00|5.00|10.00
`);
    allUnderstood(cells);
    expect(check(cells).findings).toEqual([]);
  });
});
