import { expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { isText } from '../../src/model/place.ts';
import { written } from '../facts/typed.ts';
import { gridBook } from '../instruments/grid-book.ts';
import { openedText } from '../instruments/opened-text.ts';
import { saidOf, withText } from '../instruments/told.ts';

const said = (text: string) => saidOf(withText(text)).map(({ code, severity, under }) => [code, severity, under]);

it('a figure that neither the table nor the sentence’s own parts bear out is wrong, and no other money', () => {
  expect(said('2024年支出预算100.00万元，其中：基本支出75.00万元，项目支出25.00万元。')).toEqual([]);
  expect(said('2024年支出预算100.00万元，其中：基本支出75.00万元，项目支出31.00万元。')).toEqual([
    ['SAM001', 'error', '31.00'],
  ]);
  // Alone it may be of other money.
  expect(said('2024年项目支出31.00万元。')).toEqual([['SAM001', 'query', '31.00']]);
});

const PURCHASES = `2025年政府采购预算表
部门：示例市示例局|单位：万元
采购类别|金额
合计|49.34
货物|47.70
工程|0
服务|1.64`;

const beside = (tables: readonly string[], sentence: string) =>
  checkOpened({
    source: { path: 'x.xlsx', sha256: '', lines: [] },
    root: undefined,
    book: {
      links: [],
      sheets: tables.map((table, index) => ({ ...gridBook(written(table)).sheets[0]!, name: `表${index + 1}`, index })),
    },
    problems: [],
    texts: [openedText(['说明.txt', `一、情况\n${sentence}\n`])],
  }).findings.flatMap(({ place, suspects, raw }) =>
    [{ place, raw }, ...suspects].flatMap((one) => (isText(one.place) ? [one.raw] : [])),
  );

it('kinds of purchases are what the rows of their table say', () => {
  const sentence = (goods: string, services: string): string =>
    `2025年政府采购预算总额49.34万元，其中：政府采购货物预算${goods}万元、政府采购工程预算0万元、政府采购服务预算${services}万元。`;
  expect(beside([PURCHASES], sentence('47.70', '1.64'))).toEqual([]);
  expect(new Set(beside([PURCHASES], sentence('1.64', '47.70')))).toEqual(new Set(['1.64', '47.70']));
});

const REVENUE = `2025年收支总表
部门：示例市示例局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|80.00|一、教育支出|100.00
二、其他收入|20.00||
收入总计|100.00|支出总计|100.00`;
const RECEIVED = `2025年一般公共预算“三公”经费支出表
部门：示例市示例局||||单位：万元
合计|因公出国（境）费|公务接待费|公务用车购置费|公务用车运行费
22.91|3.00|1.35|0|18.56`;

it('“三公” is said of no fund, though other money is spent as well', () => {
  expect(beside([REVENUE, RECEIVED], '2025年因公出国（境）费预算为3.00万元。')).toEqual([]);
  expect(beside([REVENUE, RECEIVED], '2025年因公出国（境）费预算为8.00万元。')).toEqual(['8.00']);
});

it('其中 is not greater than what it is of, nor what is bought than all that is spent', () => {
  const small = (part: string): string =>
    `面向中小企业预留政府采购项目预算3.32万元，其中，预留给小型和微型企业的政府采购项目预算为${part}万元。`;
  expect(said(small('2.32'))).toEqual([]);
  expect(said(small('4.32')).map(([code]) => code)).toEqual(['PRT001']);
  expect(said('资产总额30.00万元，其中：办公家具12.00万元。')).toEqual([]);
  expect(said('资产总额30.00万元，其中：办公家具42.00万元。').map(([code]) => code)).toEqual(['PRT001']);
  const all = (amount: string) => said(`2024年政府采购预算${amount}万元。`).map(([code, severity]) => [code, severity]);
  expect(all('40.00')).toEqual([]);
  expect(all('4934.00')).toEqual([['PRT001', 'query']]);
});
