import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const found = (text: string): readonly (readonly [string, string, string | null])[] =>
  saidOf(withText(text)).flatMap(({ code, severity, under, expected }) =>
    severity === 'note' ? [] : [[code, under, expected] as const],
  );

it('what grew by more than the last part of a list is, is the head', () => {
  const text = (change: string): string =>
    `“三公”经费7.00万元，其中，公务用车运行维护费4.00万元，公务接待费3.00万元，比2023年预算数增加${change}万元，主要是更新车辆。`;
  expect(found(text('5.00'))).toEqual([]);
  expect(found(text('55.00')).map(([, under]) => under)).toEqual(['55.00']);
});

it('what told how it changed before its parts is not told so again by the last of them', () => {
  const text = (part: string, prior = '70.00'): string =>
    `2024年支出预算100.00万元，比2023年90.00万元增加10.00万元，增长11.11%，主要原因是项目变动。其中：项目支出25.00万元，比2023年20.00万元增加5.00万元，增长25.00%，主要原因是新增项目；基本支出${part}万元，比2023年${prior}万元增加5.00万元，增长7.14%，主要原因是人员变动。`;
  expect(found(text('75.00'))).toEqual([]);
  expect(found(text('85.00'))).toEqual([['SAM001', '85.00', '75.00']]);
  expect(found(text('75.00', '90.00'))).toEqual([['YOY001', '90.00', '70.00']]);
});

it('a change behind a list that went on in a sentence of its own is of the head where it fits that alone', () => {
  const text = (change: string, part = '0.00'): string =>
    `公务用车购置及运行费预算安排10.79万元，其中：公务用车运行维护费10.79万元，主要用于公务出行。公务用车购置费${part}万元。与上年相比${change}，主要原因是车辆更新。`;
  const found = (text: string) =>
    saidOf(withText({ '一、公务用车': text })).flatMap(({ code, under }) =>
      code.startsWith('YOY') ? [[code, under] as const] : [],
    );
  expect(found(text('减少1.79万元，下降14.23%'))).toEqual([]);
  expect(found(text('减少1.79万元，下降41.23%'))).toEqual([['YOY002', '41.23']]);
  expect(found(text('增加1.79万元，增长19.89%'))).toEqual([]);
  expect(found(text('增加0.18万元'))).toEqual([]);
  // What fits the last part is of that.
  expect(found(text('增加1.00万元，增长50.00%', '3.00'))).toEqual([]);
  expect(found(text('增加1.00万元，增长55.00%', '3.00'))).toEqual([['YOY002', '55.00']]);
});
