import { expect, it } from 'vitest';
import { saidBeside } from '../instruments/told-beside.ts';

const text = (year: number, amount = '100.00', before = '90.00'): string =>
  `甲市水利局2025年部门预算
一、收支预算总体情况
2025年收支总预算100.00万元。近两年一般公共预算拨款分别为：2024年90.00万元、2025年100.00万元。
二、一般公共预算拨款情况
${year}年一般公共预算拨款${amount}万元，与2024年的${before}万元相比，增加10.00万元，增长11.11%，主要是人员增加。其中：
1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）2025年预算20.00万元，2024年预算16.00万元，增加4.00万元，增长25.00%，主要是人员增加。
2.农林水支出（类）水利（款）行政运行（项）2025年预算55.00万元，2024年预算59.00万元，减少4.00万元，下降6.78%，主要是人员减少。`;

it('one year that was not changed is told once, whatever follows from it', () => {
  expect(saidBeside(text(2025))).toEqual([]);
  expect(saidBeside(text(2024))).toEqual(['error TXT007 100.00']);
});

it('and what is wrong of last year is told as before', () => {
  expect(saidBeside(text(2025, '100.00', '96.00')).length).toBeGreaterThan(0);
});
