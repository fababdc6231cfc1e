import { expect, it } from 'vitest';
import { bothSides } from '../instruments/little-reports.ts';
import { saidOf, withText } from '../instruments/told.ts';

/** 50 is carried over, and none of it is of 一般公共预算: of that as much is spent as this year brings. */
const base = (own: number): string => `${bothSides(
  [
    ['一、一般公共预算', own],
    ['五、单位资金', 200],
  ],
  50,
)}  一般公共预算支出表:
    标题: 2024年一般公共预算支出表
    行:
      - 科目编码:
        科目名称: 合计
        上年预算数: 800.00
        本年预算数: {合计: 900.00, 基本支出: 600.00, 项目支出: 300.00}
      - 科目编码: 201
        科目名称: 一般公共服务支出
        上年预算数: 650.00
        本年预算数: {合计: 700.00, 基本支出: 500.00, 项目支出: 200.00}
      - 科目编码: 206
        科目名称: 科学技术支出
        上年预算数: 150.00
        本年预算数: {合计: 200.00, 基本支出: 100.00, 项目支出: 100.00}
`;

const found = (text: string, own = 900): readonly (readonly [string, string, string | null])[] =>
  saidOf(withText({ '一、一般公共预算当年拨款规模变化情况': text }, base(own))).flatMap(
    ({ code, severity, under, expected }) => (severity === 'note' ? [] : [[code, under, expected] as const]),
  );

const text = (own: string, change: string, item: string, share = '22.22'): string =>
  `2024年一般公共预算当年拨款${own}万元，比2023年预算数增加${change}万元，主要是项目调整。\n科学技术支出（类）${item}万元，占${share}%；一般公共服务支出（类）700.00万元，占77.78%。`;

it('当年拨款 of a fund is all there is of it where none of that is carried over, whatever else is', () => {
  expect(found(text('900.00', '100.00', '200.00'))).toEqual([]);
  expect(found(text('990.00', '100.00', '200.00')).map(([code, under]) => [code, under])).toContainEqual([
    'SAM001',
    '990.00',
  ]);
  expect(found(text('900.00', '110.00', '200.00'))).toEqual([['YOY001', '110.00', '100.00']]);
  expect(found(text('900.00', '100.00', '220.00'))).toEqual([['SAM001', '220.00', '200.00']]);
});

it('and part of it where some may be', () => {
  expect(found(text('860.00', '60.00', '200.00', '23.26').replace('77.78', '81.40'), 860)).toEqual([]);
});
