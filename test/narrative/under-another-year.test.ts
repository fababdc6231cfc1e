import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const found = (text: string): readonly (readonly [string, string])[] =>
  saidOf(withText(text)).flatMap(({ code, severity, under }) => (severity === 'note' ? [] : [[code, under] as const]));

it('this year’s amount under the name of another year is that of a year that was not changed', () => {
  const text = (year: number): string => `${year}年支出预算100.00万元，其中：基本支出75.00万元，项目支出25.00万元。`;
  expect(found(text(2024))).toEqual([]);
  for (const year of [2022, 2023, 2025]) expect(found(text(year)), String(year)).toEqual([['TXT007', '100.00']]);
  // Carried out as much two years ago, and what is another amount.
  expect(found('2022年支出执行数100.00万元。')).toEqual([]);
  expect(found('2025年支出预算120.00万元。')).toEqual([]);
});
