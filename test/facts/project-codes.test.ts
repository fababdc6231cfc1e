import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, checkSheets, written } from './typed.ts';

const listed = (...names: readonly string[]): Cells =>
  written(`
2024年项目支出表
部门：示范市甲局||单位：万元
项目名称|合计|一般公共预算
合计|331.44|331.44
${names[0]}|100.37|100.37
${names[1]}|110.48|110.48
${names[2]}|120.59|120.59
`);

const targets = (amount: number, name = '智慧检务建设'): Cells =>
  written(`
2024年项目支出绩效目标表
部门：示范市甲局|||单位：万元
项目名称|预算数|绩效目标|指标值
办案业务经费|100.37|保障办案|≥90%
${name}|${amount}|保障建设|≥91%
未检工作经费|120.59|保障未检|≥92%
`);

const said = (...tables: Cells[]): string[] =>
  checkSheets(...tables)
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ place }) => cellAt(place));

const coded = (code: (index: number) => string): Cells =>
  listed(...['办案业务经费', '智慧检务建设', '未检工作经费'].map((name, index) => `${code(index)}${name}`));

describe('the number of a project before its name', () => {
  it.each([
    ['13030125T00000n-', (n: number) => `13030125T00000${n}-`],
    ['[n]', (n: number) => `[1303012500${n}]`],
    ['n and a blank', (n: number) => `1303012500${n} `],
    ['n_', (n: number) => `1303012500${n}_`],
    ['the same for all', () => '125001-'],
    ['the year', () => '2024-'],
  ])('is no part of it: %s', (_, code) => {
    expect(said(coded(code), targets(110.48))).toEqual([]);
    expect(said(coded(code), targets(110.18))).toEqual(['表2!B5']);
  });

  it('tells two projects of one name apart', () => {
    const twice = listed('1303001-办案业务经费', '1303002-设备购置', '1303003-设备购置');
    expect(said(twice, targets(110.48, '设备购置'))).toEqual([]);
    expect(said(twice, twice)).toEqual([]);
  });
});
