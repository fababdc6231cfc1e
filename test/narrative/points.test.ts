import { describe, expect, it } from 'vitest';
import { outcomeOf, saidOf, withText } from '../instruments/told.ts';

const WHY = '，主要原因是项目调整。';

const found = (text: string): readonly (readonly [string, string, string])[] =>
  saidOf(withText(text))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, under }) => [code, severity, under]);

describe('percentage points', () => {
  it('where the rate of an amount belongs are asked about, at the word', () => {
    for (const text of [
      '支出预算100.00万元，比上年增加10.00万元，增长11.11个百分点',
      '支出预算100.00万元，比2023年预算90.00万元增加10.00万元，增长11.11个百分点',
      '支出预算100.00万元，比2023年预算增长11.11个百分点',
      '支出预算比上年增加10.00万元，增长11.11个百分点',
    ])
      expect(found(`${text}${WHY}`), text).toEqual([['TXT009', 'query', '个百分点']]);
  });

  it('are a rate that is held against the amounts all the same', () => {
    const text = `支出预算100.00万元，比2023年预算90.00万元增加10.00万元，增长13.11个百分点${WHY}`;
    expect(found(text)).toEqual([
      ['YOY002', 'error', '13.11'],
      ['TXT009', 'query', '个百分点'],
    ]);
  });

  it('are what a share or a rate changes by, and what is named', () => {
    for (const text of [
      '支出预算100.00万元，其中：基本支出75.00万元，占75.00%，比上年提高2.10个百分点',
      '支出预算100.00万元，其中：基本支出75.00万元，占75.00%，比上年增加1.00万元，提高2.10个百分点',
      '支出预算100.00万元，比上年增加10.00万元，占比提高2.10个百分点',
      '支出预算100.00万元，比上年增加10.00万元，执行率提高2.10个百分点',
      '支出预算100.00万元，比上年增加10.00万元，增长11.11%，增幅提高2.10个百分点',
      '支出预算100.00万元，比上年增加10.00万元，增长11.11%，比上年提高2.10个百分点',
      '支出预算100.00万元，预算执行率达到95%，比上年提高2.10个百分点',
      '支出预算100.00万元，用于提高参保率2.10个百分点',
    ])
      expect(found(`${text}${WHY}`), text).toEqual([]);
  });

  it('leave every figure understood', () => {
    const { coverage } = outcomeOf(withText(`支出预算100.00万元，比上年增加10.00万元，增长11.11个百分点${WHY}`));
    expect(coverage.understood).toBe(coverage.figures);
  });
});
