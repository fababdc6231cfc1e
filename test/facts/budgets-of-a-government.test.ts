import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, cellAt, changed, checkSheets, finds, written } from './typed.ts';

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

describe('what a budget of a government passes on', () => {
  const balance = (rows: string): Cells =>
    written(`青石县2024年一般公共预算收支平衡表
|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一般公共预算本级收入|1000|一般公共预算本级支出|5000
${rows}
收入总计|5270|支出总计|5270`);
  const spending = (rows: string): Cells =>
    written(`青石县2024年一般公共预算支出表
单位：万元|
项目|预算数
一、一般公共服务支出|3000
二、教育支出|2000
本级支出合计|5000
${rows}
支出总计|5270`);
  const sound: Readonly<Record<string, Cells>> = {
    'stands below 转移性支出, set in': balance(`转移性收入|4270|转移性支出|270
　　上级补助收入|4000|　　上解上级支出|70
　　上年结余收入|100|　　债务还本支出|100
　　调入资金|170|　　年终结余|100`),
    'stands beside what it spends itself': balance(`上级补助收入|4000|上解上级支出|70
上年结余收入|100|债务还本支出|100
调入资金|170|年终结余|100`),
    'stands behind 本级支出合计': spending(`转移性支出|270
　　上解支出|170
　　结转下年|100`),
    'stands behind it without a head': spending(`调出资金|150
地方政府一般债务还本支出|70
结转下年|50`),
  };
  for (const [how, table] of Object.entries(sound)) {
    it(how, () => allUnderstood(table));
    it(`${how}: still added up`, () => {
      for (const [row, cells] of table.entries())
        for (const [column, cell] of cells.entries()) {
          if (typeof cell !== 'number') continue;
          const wrong = changed(table, row, column, cell + 7);
          expect(finds(wrong, `${'ABCD'[column]}${row + 1}`), `${cell}`).toBe(true);
        }
    });
  }
  it('is told by the figures where nothing is set in', () =>
    allUnderstood(
      spending(`转移性支出|270
上解支出|170
结转下年|100`),
    ));
  it('is brought in at three levels', () =>
    allUnderstood(
      written(`青石县2024年一般公共预算收入表
单位：万元|
项目|预算数
一、税收收入|700
二、非税收入|300
本级收入合计|1000
转移性收入|4270
　　上级补助收入|4000
　　　　返还性收入|1000
　　　　一般性转移支付收入|2500
　　　　专项转移支付收入|500
　　上年结余收入|100
　　调入资金|170
收入总计|5270`),
    ));
});

describe('what is left of all years in a social insurance fund', () => {
  const table = (all: number): Cells =>
    written(`青石县2024年社会保险基金预算收支表
|||单位：万元
项目|合计|养老保险基金|医疗保险基金
一、收入|21000|9000|12000
　　其中：保险费收入|10000|2000|8000
二、支出|17500|6000|11500
　　其中：社会保险待遇支出|17000|5800|11200
三、本年收支结余|3500|3000|500
四、年末滚存结余|${all}|18000|3500`);
  it('is no part of what comes in or goes out', () => allUnderstood(table(21500)));
  it('is added up over the funds', () => expect(finds(table(21600), 'B9')).toBe(true));
});

describe('what came out of last year’s budget, before this year’s', () => {
  const came = written(`青石县2023年一般公共预算支出执行情况表
单位：万元|
项目|执行数
一、教育支出|600
二、国防支出|250
三、农林水支出|50
支出合计|900`);
  const budget = written(`青石县2024年一般公共预算支出表
单位：万元|
项目|预算数
一、教育支出|700
二、国防支出|300
三、农林水支出|60
支出合计|1060`);
  it('does not say which year the report is of', () =>
    expect(said(came, budget).filter((one) => !one.startsWith('DIS003 表1'))).toEqual([]));
});
