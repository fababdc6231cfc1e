import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const found = (text: string): readonly (readonly [string, string, string | null])[] =>
  saidOf(withText(text)).flatMap(({ code, severity, under, expected }) =>
    severity === 'note' ? [] : [[code, under, expected] as const],
  );

it('a sentence that says what a table shows narrows nothing behind it', () => {
  for (const says of [
    '反映本部门当年全部支出。',
    '支出总表反映本部门全部项目支出情况。',
    '按规定将全部项目支出列入预算。',
    '支出总表支出栏、基本支出表、项目支出表按经济分类和支出功能分类科目编制，反映示例局年度部门预算中支出预算的总体情况。',
    '本部门全部收入均纳入预算管理。',
  ]) {
    const text = (all: string): string =>
      `${says}2024年支出预算${all}万元，其中：基本支出75.00万元，项目支出25.00万元。`;
    expect(found(text('100.00')), says).toEqual([]);
    expect(found(text('190.00')), says).toEqual([['SAM001', '190.00', '100.00']]);
  }
});
