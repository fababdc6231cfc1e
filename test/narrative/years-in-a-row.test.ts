import { expect, it } from 'vitest';
import { saidBeside, sheetsOf } from '../instruments/told-beside.ts';

it('a row of years is of what stands before it, and this year is over the last of them', () => {
  const text = (now: string, change: string): string =>
    `近三年“三公”经费预算：2023年12.40万元，2024年10.00万元，2025年${now}万元。今年比去年增加${change}万元，主要是购车。`;
  expect(saidBeside(text('27.60', '17.60'))).toEqual([]);
  expect(saidBeside(text('26.70', '17.60'))).toContain('error SAM001 26.70');
  expect(saidBeside(text('27.60', '15.20'))).toEqual(['error YOY001 15.20']);
});

it('what a numbered line of a project says is arranged this year is of the project', () => {
  const text = (amount: string): string =>
    `三、重点项目绩效\n（1）项目概述：小型水库除险加固，2025年安排预算12.40万元。\n（2）实施主体：示例局\n（3）年度预算安排：${amount}万元`;
  expect(saidBeside(text('12.40'))).toEqual([]);
  expect(saidBeside(text('14.20'))).toEqual(['query SAM001 14.20']);
  // Another project that no table knows.
  expect(
    saidBeside('三、重点项目\n1.小型水库除险加固：2025年预算安排12.40万元。\n2.堤防加固项目：2025年预算安排6.00万元。'),
  ).toEqual([]);
});

it('四本预算 are 财政拨款, and what is passed on to others is of no table', () => {
  const sheets = sheetsOf({ fund: true });
  const text = (amount: string): string =>
    `四本预算资金${amount}万元，其中：一般公共预算100.00万元，政府性基金预算40.00万元。`;
  expect(saidBeside(text('140.00'), sheets)).toEqual([]);
  expect(saidBeside(text('104.00'), sheets).length).toBe(1);
  const passed = '我局负责管理的专项转移支付项目共有2项，2025年预算安排18.60万元，其中：养护资金8.60万元，供水保障资金';
  expect(saidBeside(`${passed}10.00万元。`)).toEqual([]);
  expect(saidBeside(`${passed}12.00万元。`).length).toBe(1);
});
