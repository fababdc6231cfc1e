import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, checkSheets, written } from './typed.ts';

const said = (...tables: Cells[]): readonly string[] =>
  checkSheets(...tables).findings.map(({ code, place }) => `${code} ${cellAt(place)}`);

const isFound = (cell: string, ...tables: Cells[]): boolean =>
  checkSheets(...tables).findings.some(({ place, suspects }) =>
    [place, ...suspects.map((suspect) => suspect.place)].some((at) => cellAt(at) === cell),
  );

describe('what a budget of a government brings in', () => {
  const funds = (given: number, all = 1000 + given): Cells =>
    written(`青石县2024年政府性基金预算收入表
单位：万元|
项目|预算数
一、国有土地使用权出让收入|900
二、城市基础设施配套费收入|100
本年收入合计|1000
上级补助收入|${given}
上年结转收入|40
收入总计|${all + 40}`);
  const capital = written(`青石县2024年国有资本经营预算收入表
单位：万元|
项目|预算数
一、利润收入|60
二、股利、股息收入|20
本年收入合计|80
上级补助收入|5
上年结转收入|15
收入总计|100`);
  it('is of that budget alone, and so is its total', () => expect(said(funds(60), capital)).toEqual([]));
  it('is still added up', () => expect(isFound('表1!B9', funds(60, 1070), capital)).toBe(true));
  it('is the same in another table of that budget', () => {
    expect(said(funds(60), capital, funds(60))).toEqual([]);
    expect(said(funds(60), capital, funds(61))).not.toEqual([]);
  });
});

describe('a government’s own money and that with all below it', () => {
  const spending = (title: string, education: number, all = education + 200): Cells =>
    written(`青石市2024年${title}
单位：万元|
项目|预算数
一、一般公共服务支出|200
二、教育支出|${education}
支出合计|${all}`);
  for (const [whole, own] of [
    ['全县一般公共预算支出表', '县级一般公共预算支出表'],
    ['一般公共预算支出表', '本级一般公共预算支出表'],
    ['一般公共预算支出表（全市）', '一般公共预算支出表（市本级）'],
  ] as const) {
    it(`are told apart by the title: ${whole}, ${own}`, () => {
      expect(said(spending(whole, 3000), spending(own, 300))).toEqual([]);
      expect(isFound('表2!B6', spending(whole, 3000), spending(own, 300, 600))).toBe(true);
    });
  }
  it('stand in one report under the same title once', () =>
    expect(said(spending('一般公共预算支出表（全市）', 300))).toEqual([]));
});

describe('a government that takes taxes', () => {
  const revenue = written(`青石市2024年一般公共预算收入表
单位：万元|
项目|预算数
一、税收收入|200
　　增值税|120
　　契税|80
二、非税收入|100
收入合计|300`);
  const spending = written(`青石市2024年一般公共预算支出表
单位：万元|
项目|预算数
一、教育支出|300
二、国防支出|200
支出合计|500`);
  it('spends more than it takes', () => expect(said(revenue, spending)).toEqual([]));
});
