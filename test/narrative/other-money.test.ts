import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { openedText } from '../instruments/opened-text.ts';

/**
 * The table of the general public budget knows last year's 8,257.62; of all that was spent last year, which may have been more, no table
 * says anything.
 */
const path = join(import.meta.dirname, '../../fixtures/layouts/12-浙江越溪市监2024公式.xlsx');
const found = (sentence: string) =>
  check({ path, bytes: readFileSync(path), texts: [openedText(['说明.txt', `${sentence}\n`])] }).findings.flatMap(
    ({ code, severity, raw }) => (severity === 'error' ? [[code, raw]] : []),
  );

it('last year’s amount of one fund is not held against a sentence about all of them', () => {
  expect(found('2024年支出总计9,042.26万元，比2023年预算减少457.74万元，下降4.82%，主要原因是项目减少。')).toEqual([]);
  expect(found('2024年支出总计9,042.26万元，2023年预算数为9,500.00万元。')).toEqual([]);
});

it('but against one about that fund it is', () => {
  expect(found('2024年一般公共预算支出8,174.71万元，2023年预算数为8,275.62万元。')).toEqual([['SAM001', '8,275.62']]);
});

it('and so is a change of it that a reason names', () => {
  const asked = (amount: string, rate = ''): readonly (readonly [string, string | null])[] => {
    const sentence = `2024年支出总计9,042.26万元，比2023年预算减少457.74万元，下降4.82%，主要是一般公共预算支出减少${amount}万元${rate}。`;
    const texts = [openedText(['说明.txt', `${sentence}\n`])];
    return check({ path, bytes: readFileSync(path), texts }).findings.flatMap(({ code, severity, raw }) =>
      severity === 'note' ? [] : [[code, raw] as const],
    );
  };
  expect(asked('82.91')).toEqual([]);
  expect(asked('182.91')).toEqual([['YOY001', '182.91']]);
  expect(asked('82.91', '，下降1.00%')).toEqual([]);
  expect(asked('82.91', '，下降9.00%')).toEqual([['YOY002', '9.00']]);
});
