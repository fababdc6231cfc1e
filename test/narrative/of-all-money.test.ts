import { expect, it } from 'vitest';
import { BASE } from '../../src/examples.ts';
import { saidOf, withText } from '../instruments/told.ts';

/** The table is of 一般公共预算 alone: 7.00, of which 3.00 and 4.00. */
const report = BASE.replace('2024年三公经费支出表', '2024年一般公共预算“三公”经费支出表').replace(
  '公务用车运行维护费',
  '公务用车购置及运行费',
);
const found = (text: string) =>
  saidOf(withText(text, report)).flatMap(({ code, under, severity }) => (severity === 'note' ? [] : [[code, under]]));

it('“三公”经费 of all money may be more than the table of one fund states, and its kinds as well', () => {
  for (const text of [
    '2024年全口径“三公”经费预算12.00万元，其中一般公共预算“三公”经费7.00万元。',
    '2024年“三公”经费全口径预算12.00万元，其中：公务接待费5.00万元，公务用车购置及运行费7.00万元。',
    '“三公”经费（全口径）预算12.00万元，其中财政拨款7.00万元，其他资金5.00万元。',
  ])
    expect(found(text), text).toEqual([]);
});

it('it is no less, its kinds add up to it, and without the word it is what the table states', () => {
  expect(found('2024年“三公”经费全口径预算5.00万元。')).toEqual([['SAM001', '5.00']]);
  expect(found('2024年“三公”经费预算12.00万元。')).toEqual([['SAM001', '12.00']]);
  const text =
    '2024年全口径“三公”经费预算12.00万元，其中：因公出国（境）费0.00万元，公务接待费5.00万元，公务用车购置及运行费6.00万元。';
  expect(found(text)).toEqual([['SUM001', '12.00']]);
});
