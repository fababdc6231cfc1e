import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, changed, checkSheets, written } from './typed.ts';

const balance: Cells = written(`
2024年部门收支总表
部门：示范市甲局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|800|一、教育支出|1000
二、政府性基金预算拨款收入|50||
三、事业收入|30||
本年收入合计|880|本年支出合计|1000
上年结转|120||
收入总计|1000|支出总计|1000
`);

const income: Cells = written(`
2024年部门收入总表
部门：示范市甲局||||||单位：万元
单位名称|合计|其中：上年结转|财政拨款|||事业收入
|||小计|一般公共预算|政府性基金预算|
合计|1000|120|970|920|50|30
第一中学|600|70|570|520|50|30
实验小学|400|50|400|400||
`);

const spending: Cells = written(`
2024年部门支出总表
部门：示范市甲局|||||单位：万元
科目编码|科目名称|合计|其中：上年结转|一般公共预算|政府性基金预算|事业收入
|合计|1000|120|920|50|30
2050201|学前教育|600|70|520|50|30
2050202|小学教育|400|50|400||
`);

const byFund: Cells = written(`
2024年部门收入总表
部门：示范市甲局||||||单位：万元
单位名称|合计|一般公共预算|其中：上年结转|政府性基金预算|其中：上年结转|事业收入
合计|1000|920|120|50||30
第一中学|600|520|70|50||30
实验小学|400|400|50|||
`);

/** What is carried over is a kind beside the others, whatever 其中 is printed before it. */
const added: Cells = written(`
2024年部门收入总表
部门：示范市甲局|||||单位：万元
单位名称|合计|其中：上年结转|一般公共预算|政府性基金预算|事业收入
合计|1000|120|800|50|30
第一中学|600|70|450|50|30
实验小学|400|50|350||
`);

const said = (...tables: Cells[]): string[] => checkSheets(...tables).findings.map(({ place }) => cellAt(place));

describe('其中：上年结转 beside kinds of money', () => {
  it.each([
    ['income', income],
    ['income in one row', income.slice(0, 5)],
    ['spending', spending],
    ['fund by fund', byFund],
    ['one more kind of money', added],
  ])('is in them where they come to the whole without it: %s', (_, table) => {
    expect(said(balance, table)).toEqual([]);
  });

  it('hides no slip', () => {
    expect(said(balance, changed(income, 6, 3, 380))).toEqual(['表2!D7']);
    expect(said(balance, changed(income, 5, 6, 33))).toEqual(['表2!G6']);
    expect(said(balance, changed(spending, 4, 2, 660))).toEqual(['表2!C5']);
    expect(said(balance, changed(byFund, 3, 1, 1100))).toEqual(['表2!B4']);
    expect(said(balance, changed(added, 3, 3, 850))).toEqual(['表2!D4']);
    expect(said(balance, changed(income, 6, 2, 550))).toContain('表2!C7');
  });
});
