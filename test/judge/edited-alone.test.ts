import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { message } from '../../src/report/messages.ts';
import { type Cells, changed, checkSheets, written } from '../facts/typed.ts';

const OVERALL = written(`
2024年部门收支总表
部门：示例局|||单位：万元
收入|预算数|支出|预算数
一、一般公共预算拨款收入|1000|一、教育支出|800
||二、社会保障和就业支出|200
收入总计|1000|支出总计|1000`);
const FISCAL = written(`
2024年财政拨款收支总表
部门：示例局|||单位：万元
收入|预算数|支出|预算数
一、一般公共预算拨款|1000|一、教育支出|800
||二、社会保障和就业支出|200
收入总计|1000|支出总计|1000`);
const rows = `
|合计|1000|600|400
205|教育支出|800|400|400
20502|普通教育|800|400|400
2050201|学前教育|500|250|250
2050202|小学教育|300|150|150
208|社会保障和就业支出|200|200|
20805|行政事业单位养老支出|200|200|
2080505|机关事业单位基本养老保险缴费支出|200|200|`;
const table = (title: string): Cells =>
  written(`
2024年${title}
部门：示例局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出${rows}`);
const SPENDING = table('部门支出总表');
const PUBLIC = table('一般公共预算支出表');

/** 100 of other revenue beside 1,000 of 一般公共预算. */
const withOther = (revenue: string): Cells =>
  written(`
2024年部门收支总表
部门：示例局|||单位：万元
收入|预算数|支出|预算数
一、一般公共预算拨款收入|1000|一、教育支出|900
二、${revenue}|100|二、社会保障和就业支出|200
收入总计|1100|支出总计|1100`);

/** One project more by 90, and all its totals. */
const edited = (cells: Cells): Cells =>
  [3, 4, 5, 7].reduce(
    (now, row) => [2, 4].reduce((one, column) => changed(one, row, column, (cells[row]![column] as number) + 90), now),
    cells,
  );

const found = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, severity, place, data }) => [
    `${severity} ${code}`,
    isText(place) ? '' : `${place.sheet}!${place.cell}`,
    data['edited'],
    data['by'],
  ]);

const said = (...tables: Cells[]): string =>
  checkSheets(...tables)
    .findings.map((finding) => message(finding).zh)
    .join('\n');

describe('a row changed with all its totals, but not in the other tables', () => {
  it('is one finding at the row', () => {
    expect(found(OVERALL, SPENDING, PUBLIC)).toEqual([]);
    expect(found(OVERALL, edited(SPENDING), PUBLIC)).toEqual([['error SAM002', '表2!E8', 8, '90']]);
  });

  it('is one though two tables were changed alike, and the others not', () => {
    expect(found(OVERALL, FISCAL, SPENDING, PUBLIC)).toEqual([]);
    expect(found(OVERALL, FISCAL, edited(SPENDING), edited(PUBLIC))).toEqual([['error SAM002', '表1!B4', 8, '90']]);
  });

  it('is one where the row is 0 now, beside others that are', () => {
    const withPrimary = (title: string, amount: number): Cells =>
      written(`
2024年${title}
部门：示例局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|${700 + amount}|600|${100 + amount}
205|教育支出|${500 + amount}|400|${100 + amount}
20502|普通教育|${500 + amount}|400|${100 + amount}
2050201|学前教育|500|400|100
2050202|小学教育|${amount}|0|${amount}
2050203|初中教育|0|0|0
208|社会保障和就业支出|200|200|0
20805|行政事业单位养老支出|200|200|0
2080505|机关事业单位基本养老保险缴费支出|200|200|0`);
    // What each 项 gets another table says, but not for what.
    const spending = withPrimary('部门支出总表', 300).filter(([code]) => !/^\d{7}$/u.test(String(code)));
    const income = withPrimary('部门收入总表', 300).map((row, index) =>
      index < 2 ? row : index === 2 ? [...row.slice(0, 3), '一般公共预算拨款收入'] : [row[0], row[1], row[2], row[2]],
    ) as Cells;
    const own = '一般公共预算支出表';
    expect(found(OVERALL, FISCAL, income, spending, withPrimary(own, 300))).toEqual([]);
    expect(found(OVERALL, FISCAL, income, spending, withPrimary(own, 0))).toEqual([
      ['error SAM002', '表5!E8', 8, '300'],
    ]);
  });

  it('is one where the change against last year was worked out anew with it', () => {
    const withLastYear = (more: number): Cells =>
      written(`
2024年一般公共预算支出表
部门：示例局||||||单位：万元
科目编码|科目名称|2023年执行数|2024年预算数|||比2023年执行数
|||合计|基本支出|项目支出|增减额|增减%
|合计|800|${1000 + more}|600|${400 + more}|${200 + more}|${((200 + more) / 8).toFixed(2)}
205|教育支出|600|${800 + more}|400|${400 + more}|${200 + more}|${((200 + more) / 6).toFixed(2)}
20502|普通教育|600|${800 + more}|400|${400 + more}|${200 + more}|${((200 + more) / 6).toFixed(2)}
2050201|学前教育|300|500|250|250|200|66.67
2050202|小学教育|300|${300 + more}|150|${150 + more}|${more}|${(more / 3).toFixed(2)}
208|社会保障和就业支出|200|200|200|||
20805|行政事业单位养老支出|200|200|200|||
2080505|机关事业单位基本养老保险缴费支出|200|200|200|||`);
    expect(found(OVERALL, SPENDING, withLastYear(0))).toEqual([]);
    expect(found(OVERALL, SPENDING, withLastYear(60))).toEqual([['error SAM002', '表3!F9', 12, '60']]);
  });

  it('is one at the lowest total where nothing tells which row', () => {
    // Only totals are stated elsewhere.
    const income = (more: number): Cells =>
      written(`
2024年部门收入总表
部门：示例局|||单位：万元
单位名称|合计|一般公共预算拨款收入|其他收入
合计|${1100 + more}|${1000 + more}|100
示例局本级|${700 + more}|${600 + more}|100
示例局服务中心|400|400|`);
    const overall = withOther('其他收入');
    expect(found(overall, FISCAL, income(0))).toEqual([]);
    expect(found(overall, FISCAL, income(50))).toEqual([['error SAM002', '表3!C4', 2, '50']]);
    expect(said(overall, FISCAL, income(50))).toContain('某一行的合计');
  });

  it('is one at the row that is more than all that is spent on it', () => {
    const overall = withOther('事业收入');
    const bySubject = (title: string, preschool: number, primary: number): Cells =>
      written(`
2024年${title}
部门：示例局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|${preschool + primary + 200}|${preschool + 200}|${primary}
205|教育支出|${preschool + primary}|${preschool}|${primary}
20502|普通教育|${preschool + primary}|${preschool}|${primary}
2050201|学前教育|${preschool}|${preschool}|
2050202|小学教育|${primary}||${primary}
208|社会保障和就业支出|200|200|
20805|行政事业单位养老支出|200|200|
2080505|机关事业单位基本养老保险缴费支出|200|200|`);
    const spending = bySubject('部门支出总表', 600, 300);
    const own = '一般公共预算支出表';
    expect(found(overall, FISCAL, spending, bySubject(own, 500, 300))).toEqual([]);
    expect(found(overall, FISCAL, spending, bySubject(own, 500, 340))).toEqual([['error SAM002', '表4!E8', 8, '40']]);
  });

  it('leaves a single figure, and one with its total, to be said as such', () => {
    const leaf = changed(SPENDING, 7, 4, 240);
    expect(found(OVERALL, leaf, PUBLIC)).toEqual([['error SAM001', '表2!E8', undefined, undefined]]);
  });
});
