import { expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';
import { saidBeside, sheetsOf } from '../instruments/told-beside.ts';

/** 收支总表 with a row for what is carried over, which is blank. */
const SHEETS = sheetsOf().map((sheet) => sheet.replace('收入总计|', '上年结转|||\n收入总计|'));
const beside = (text: string, sheets = SHEETS): readonly string[] =>
  saidBeside(`甲市水利局2025年部门预算\n一、收支情况\n${text}`, sheets);

it('an amount carried over, where the table has none of it, is no more than that because it is carried over', () => {
  const text = (carried: string): string =>
    `（一）收入预算总计100.00万元。包括：\n1．本年收入合计100.00万元。\n2．上年结转结余为${carried}万元。`;
  expect(beside(text('0.00'))).toEqual([]);
  expect(beside(text('56.30'))).toEqual(['error SAM001 56.30']);
});

it('a total that is copied from one of its parts is not that part, where last year’s amount and the change tell of the total', () => {
  const text = (all: string): string =>
    `2025年一般公共预算拨款${all}万元，与2024年的90.00万元相比，增加10.00万元，增长11.11%，主要原因是项目增加。`;
  expect(beside(text('100.00'))).toEqual([]);
  expect(beside(text('75.00'))).toEqual(['error SAM001 75.00']);
  // Of 基本支出 all of it is told.
  expect(beside('2025年一般公共预算基本支出75.00万元。')).toEqual([]);
});

it('a share of all there is, under the heading of a fund, whoever’s it is called', () => {
  const text = (share: string, of = '收支总预算'): string =>
    `2026年收支总预算2210.07万元，收入总计2210.07万元。\n二、财政拨款收支情况\n2026年财政拨款收支总预算2067.17万元，占${of}的${share}%。`;
  for (const of of ['收支总预算', '收支总额', '我校收入', '我局收入总计', '本单位总收入']) {
    expect(saidAlone(text('93.53', of)), of).toEqual([]);
    expect(saidAlone(text('64.97', of)), of).toEqual(['error PCT001 64.97']);
  }
  // 收支总预算 is that of the fund, where the share fits it.
  expect(
    saidAlone(
      '2026年收支总预算2210.07万元。\n二、财政拨款收支情况\n2026年财政拨款收支总预算2067.17万元，其中：一般公共预算拨款收入2000.00万元，占收支总预算的96.75%；政府性基金预算拨款收入67.17万元，占收支总预算的3.25%。',
    ),
  ).toEqual([]);
});

it('a share without a whole is of that which the share beside it names', () => {
  const text = (rest: string, share: string): string =>
    `2026年收入预算2210.07万元。\n二、财政拨款收支情况\n2026年财政拨款收入2067.17万元，占我局收入的93.53%；非财政拨款收入${rest}万元，占${share}%。`;
  expect(saidAlone(text('142.90', '6.47'))).toEqual([]);
  expect(saidAlone(text('142.90', '6.77'))).toEqual(['error PCT001 6.77']);
  // Both together are more than that: it is of something else.
  expect(saidAlone(text('442.90', '100.00'))).toEqual([]);
});

it('a part that is a copy of another amount is wrong, and not its share, where its list tells what it should be', () => {
  const text = (water: string): string =>
    `2025年支出预算100.00万元。按支出性质划分：基本支出75.00万元，占75.00%；项目支出25.00万元，占25.00%。按功能科目划分：社会保障和就业支出20.00万元，占20.00%；农林水支出${water}万元，占80.00%。`;
  expect(beside(text('80.00'))).toEqual([]);
  expect(beside(text('25.00'))).toEqual(['error SAM001 25.00']);
});
