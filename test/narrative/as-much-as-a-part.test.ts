import { expect, it } from 'vitest';
import { bothSides } from '../instruments/little-reports.ts';
import { saidOf, withText } from '../instruments/told.ts';

const found = (text: string, base?: string): readonly (readonly [string, string, string | null])[] =>
  saidOf(withText(text, base)).flatMap(({ code, severity, under, expected }) =>
    severity === 'note' ? [] : [[code, under, expected] as const],
  );

it('a total that is the amount of one of its parts, or less than one, is wrong though a table states that amount', () => {
  const text = (all: string): string => `2024年支出预算${all}万元，其中：基本支出75.00万元，项目支出25.00万元。`;
  expect(found(text('100.00'))).toEqual([]);
  for (const slip of ['75.00', '25.00']) expect(found(text(slip))).toEqual([['SAM001', slip, '100.00']]);
  // One part that is all there is, and what is spent on one of its kinds.
  expect(found('2024年项目支出25.00万元，其中：一般公共服务支出10.00万元，科学技术支出15.00万元。')).toEqual([]);
});

const BASE = bothSides(
  [
    ['一、一般公共预算', 900],
    ['五、单位资金', 200],
  ],
  50,
);

it('whether what is carried over is in a total its parts tell, and what it grew by', () => {
  const list = (all: string): string =>
    `2024年收入预算${all}万元，其中：一般公共预算收入900.00万元、单位资金收入200.00万元、上年结转50.00万元。`;
  expect(found(list('1,150.00'), BASE)).toEqual([]);
  for (const slip of ['1,100.00', '900.00', '1,090.00'])
    expect(found(list(slip), BASE)).toEqual([['SAM001', slip, '1150.00']]);
  const grown = (all: string): string =>
    `2024年收入预算${all}万元，比上年增加150.00万元，增长15.00%，主要原因是项目增加。`;
  expect(found(grown('1,150.00'), BASE)).toEqual([]);
  expect(found(grown('1,000.00'), BASE)).toEqual([['SAM001', '1,000.00', '1150.00']]);
});
