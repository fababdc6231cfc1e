import { describe, expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const found = (text: string): readonly (readonly [string, string, string])[] =>
  saidOf(withText(text)).flatMap(({ code, severity, under }) =>
    severity === 'note' ? [] : [[code, severity, under] as const],
  );

it('支出包括 lists all of it', () => {
  const text = (classes: string): string => `2024年收支总预算100.00万元。支出包括：${classes}。`;
  expect(found(text('一般公共服务支出60.00万元、科学技术支出40.00万元'))).toEqual([]);
  // The amounts are right, and one class is not among them.
  expect(found(text('一般公共服务支出60.00万元、公共安全支出0.00万元')).map(([code]) => code)).toEqual(['SUM001']);
});

it('the money of projects with targets is part of what is spent', () => {
  expect(found('实行绩效目标管理的项目5个，涉及项目预算资金25.00万元。')).toEqual([]);
  expect(found('实行绩效目标管理的项目5个，涉及项目预算资金2500.00万元。').map(([code]) => code)).toEqual(['PRT001']);
});

describe('last year’s amount and what is measured against it', () => {
  const text = (year: number, base: number): string =>
    `科学技术支出40.00万元。${year}年预算执行数为32.00万元，2024年预算安排40.00万元，比${base}年预算执行数增加25.00%，主要原因是项目增加。`;

  it('are of one year', () => {
    expect(found(text(2023, 2023))).toEqual([]);
    expect(found(text(2022, 2023))).toEqual([['TXT007', 'error', '2022年预算执行数']]);
    expect(found(text(2023, 2022))).toEqual([['TXT007', 'error', '比2022年预算执行数']]);
  });

  it('or are two comparisons', () => {
    expect(found(text(2022, 2023).replace('25.00', '21.21'))).toEqual([]);
  });
});
