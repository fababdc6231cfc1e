import { expect, it } from 'vitest';
import { bothSides } from '../instruments/little-reports.ts';
import { saidOf, withText } from '../instruments/told.ts';

const found = (text: string, own: readonly (readonly [string, number])[], carried: number | null = null) =>
  saidOf(withText({ '二、收入预算情况说明': text }, bothSides(own, carried))).map(({ under, expected }) => [
    under,
    expected,
  ]);

it('其他资金 beside fiscal money may be all that is not fiscal, or the own money of the unit', () => {
  const funds = [
    ['一、一般公共预算', 700],
    ['四、财政专户管理资金收入', 60],
    ['六、其他收入', 240],
  ] as const;
  const text = (other: string, share: string): string =>
    `2024年收入预算1000.00万元，其中：财政拨款收入700.00万元，占70.00%。其他资金收入${other}万元，占${share}%。`;
  expect(found(text('300.00', '30.00'), funds)).toEqual([]);
  expect(found(text('240.00', '24.00'), funds)).toEqual([]);
  expect(found(text('300.30', '30.00'), funds)).toEqual([['300.30', '300.00']]);
});

it('当年预算支出 is what is spent of the money of this year', () => {
  const text = (spent: string): string =>
    `2024年本部门当年预算收入1000.00万元，其中一般公共预算拨款收入900.00万元、其他收入100.00万元；当年预算支出${spent}万元，其中一般公共预算拨款支出900.00万元、其他收入安排支出100.00万元。`;
  const funds = [
    ['一、一般公共预算', 900],
    ['六、其他收入', 100],
  ] as const;
  expect(found(text('1000.00'), funds, 50)).toEqual([]);
  expect(found(text('1000.00'), funds)).toEqual([]);
  expect(found(text('1009.00'), funds, 50)).toEqual([['1009.00', '1000.00']]);
});
