import { expect, it } from 'vitest';
import { flow } from '../../src/recognise/text/flow.ts';
import { saidBeside, sheetsOf } from '../instruments/told-beside.ts';

const SHEETS = sheetsOf({ fund: true });

it('what divides all of it a second time is no part of what the first division begins with', () => {
  const text = (own: string): string =>
    `四、财政拨款收支情况\n某某局2025年财政拨款收支预算140.00万元。\n\n收入按资金来源分为：一般公共预算拨款100.00万元、政府性基金预算拨款40.00万元；按资金年度分为：本年财政拨款收入${own}万元。`;
  expect(saidBeside(text('140.00'), SHEETS)).toEqual([]);
  expect(saidBeside(text('104.00'), SHEETS)).toEqual(['error SAM001 104.00']);
});

it('nor where the first division stands in a paragraph of its own, or has no head at all', () => {
  const parts = (own: string): string =>
    `一般公共预算拨款100.00万元、政府性基金预算拨款40.00万元、国有资本经营预算拨款0.00万元；按资金年度分为：本年财政拨款收入${own}万元，上年结转0.00万元。`;
  for (const head of ['某某局2025年财政拨款收支预算140.00万元。收入按资金来源分为：\n\n', '']) {
    expect(saidBeside(`四、财政拨款收支情况\n${head}${parts('140.00')}`, SHEETS), head).toEqual([]);
    expect(saidBeside(`四、财政拨款收支情况\n${head}${parts('104.00')}`, SHEETS), head).toEqual([
      'error SAM001 104.00',
    ]);
  }
});

it('a colon behind a full stop, in a line broken after just so many characters, is where the line happened to end', () => {
  const first = '某某局2025年财政拨款收支预算140.00万元。收入按资金来源分为：';
  const flown = (line: string) =>
    flow(
      [line, '一般公共预算拨款100.00万元、政府性基金预算40.00万元。'].map((text, at) => ({
        text,
        spans: [{ from: 0, at: { path: 't.txt', line: at + 1, column: 1, length: text.length } }],
      })),
      { widths: [first.length], characters: true, few: false, spaced: false },
    ).length;
  expect(flown(first)).toBe(1);
  expect(flown(first.replace('。', '，'))).toBe(2);
  expect(flown(first.slice(1))).toBe(2);
});
