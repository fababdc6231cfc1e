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
