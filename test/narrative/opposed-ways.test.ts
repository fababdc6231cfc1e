import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const found = (elsewhere: string): readonly (readonly [string, string, string])[] =>
  saidOf(
    withText({
      '一、支出': '2024年支出预算100.00万元，比2023年预算增加10.00万元，主要原因是项目增加。',
      '五、其他': `${elsewhere}，主要原因是项目调整。`,
    }),
  )
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, under }) => [code, severity, under]);

it('which way something went is said alike in two places', () => {
  for (const text of [
    '2024年支出预算比上年有所增加',
    '2024年支出预算较2023年预算略有增长',
    // Over something else, or of something else.
    '2024年支出预算比2023年执行数有所减少',
    '2024年支出预算比2022年减少',
    '2024年项目支出比上年有所减少',
    '2024年收入预算比上年有所减少',
    '2024年支出预算增幅比上年有所下降',
  ])
    expect(found(text), text).toEqual([]);
});

it('and asked about where it is not', () => {
  expect(found('2024年支出预算比上年有所减少')).toEqual([['TXT012', 'query', '减少']]);
  expect(found('2024年支出预算较2023年预算大幅下降')).toEqual([['TXT012', 'query', '下降']]);
  expect(found('2024年“三公”经费比上年减少。2024年“三公”经费比上年略有增长')).toEqual([['TXT012', 'query', '增长']]);
});
