import { describe, expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const WHY = '主要原因是项目增加';

/** Code, severity and the text at the place, notes left out. */
const found = (text: string): readonly (readonly [string, string, string])[] =>
  saidOf(withText(text))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, under }) => [code, severity, under]);

/** This year 100.00: 75.00 and 25.00; last year 90.00. */
describe('parts listed behind last year’s amount', () => {
  it('are last year’s', () => {
    for (const text of [
      `2024年支出预算100.00万元，比上年增加10.00万元，增长11.11%，${WHY}。上年支出预算90.00万元，其中：基本支出70.00万元，项目支出20.00万元。`,
      `2024年支出预算100.00万元，其中：基本支出75.00万元，项目支出25.00万元；2023年支出预算90.00万元，其中：基本支出70.00万元，项目支出20.00万元。`,
      `2024年支出预算100.00万元，上年90.00万元，其中：基本支出70.00万元、项目支出20.00万元，比上年增加10.00万元，增长11.11%，${WHY}。`,
      `2023年支出预算90.00万元，其中：基本支出75.00万元，项目支出15.00万元，2024年支出预算100.00万元，增加10.00万元，${WHY}。`,
    ])
      expect(found(text), text).toEqual([]);
  });

  it('and this year’s where they add up to this year’s amount, or it is named again', () => {
    const parts = (basic: string): string => `其中：基本支出${basic}万元，项目支出25.00万元。`;
    for (const lead of ['2024年支出预算100.00万元，上年90.00万元，', '2024年支出预算100.00万元（上年90.00万元），']) {
      expect(found(`${lead}${parts('75.00')}`), lead).toEqual([]);
    }
    expect(found(`2024年支出预算100.00万元（上年90.00万元），${parts('78.00')}`)).toEqual([
      ['SAM001', 'error', '78.00'],
    ]);
    const again = '2023年支出预算90.00万元，其中：基本支出70.00万元，2024年基本支出78.00万元。';
    expect(found(again)).toEqual([['SAM001', 'error', '78.00']]);
  });
});
