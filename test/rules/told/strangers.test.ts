import { expect, it } from 'vitest';
import { BASE } from '../../../src/examples.ts';
import { saidOf, withText } from '../../instruments/told.ts';

const own = BASE.replace('部门: 示例局', '部门: 示例市财政局');
const said = (text: string) => saidOf(withText(text, own)).map(({ code, under }) => [code, under]);

it('TXT013 names the other department by whose name the text calls this one, and its figures are checked as this one’s', () => {
  expect(said('2024年示例市财政局收入预算100.00万元。')).toEqual([]);
  expect(said('2024年示例市教育局收入预算100.00万元。')).toEqual([['TXT013', '示例市教育局']]);
  expect(said('示例市教育局2024年支出预算101.00万元，其中：基本支出75.00万元。')).toEqual([
    ['SAM001', '101.00'],
    ['TXT013', '示例市教育局'],
  ]);
});

it('and is silent of several, of a unit, of another place, and of what is no budget', () => {
  for (const text of [
    '示例市教育局收入预算60.00万元，示例市民政局收入预算40.00万元。',
    '示例市图书馆收入预算40.00万元。',
    '2024年收入预算100.00万元，由示例市教育局收入预算管理科核定。',
    '经示例市教育局同意，2024年收入预算100.00万元。',
  ])
    expect(
      said(text).filter(([code]) => code === 'TXT013'),
      text,
    ).toEqual([]);
});
