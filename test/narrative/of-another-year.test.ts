import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { BASE } from '../../src/examples.ts';
import { saidOf, withText } from '../instruments/told.ts';

/** The little report is of 2024: 100.00 in all, 60.00 of it 基本支出. */
const said = (sentence: string) => saidOf(withText(sentence)).map(({ code, under }) => [code, under]);
const understood = (sentence: string) => {
  const { coverage } = check({ path: 'x.yaml', bytes: new TextEncoder().encode(withText(sentence, BASE)) });
  return coverage.figures - coverage.understood;
};

it.each([
  '2023年我局全年收入6100.00万元，支出6050.00万元，年末结转130.12万元。',
  '2023年度部门决算显示，全年总收入6100.00万元，总支出6050.00万元，其中基本支出4200.00万元，项目支出1850.00万元。',
  '2023年，我局财政拨款支出5936.96万元，其中一般公共预算支出5923.82万元，政府性基金支出13.14万元。',
  '2023年收入预算82.06万元，支出预算82.06万元。2024年收入预算100.00万元，支出预算100.00万元。',
  '上年收入预算82.06万元，支出预算82.06万元。',
  '2025年预计收入6300.00万元，支出6300.00万元；2026年预计收入6600.00万元，支出6600.00万元。',
  '2023年部门收入6120.30万元，支出6080.10万元；全年“三公”经费支出98.00万元，比上年减少2.00万元，下降2.00%。',
  '2023年全年支出98.00万元，支出进度99%。',
])('what a sentence that begins with another year goes on to state is of that year: %s', (sentence) => {
  expect(said(sentence)).toEqual([]);
  expect(understood(sentence)).toBe(0);
});

it('up to where it names this one', () => {
  expect(said('2023年支出预算82.06万元，2024年收入预算100.00万元，支出预算101.00万元。')).toEqual([
    ['SAM001', '101.00'],
  ]);
  expect(said('上年支出预算82.06万元，本年收入预算100.00万元，支出预算101.00万元。')).toEqual([['SAM001', '101.00']]);
});

it('the end of a year, or what has gone on since, is no year of the figures behind it', () => {
  expect(said('2023年以来职能划转，2024年支出预算101.00万元。')).toEqual([['SAM001', '101.00']]);
  expect(said('2023年12月机构改革后，支出预算101.00万元。')).toEqual([['SAM001', '101.00']]);
  expect(said('根据2023年机构改革方案，支出预算101.00万元。')).toEqual([['SAM001', '101.00']]);
});
