import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check } from './typed.ts';

const table = (heading: string, amount: string, rate: string): Cells => [
  ['2025年一般公共预算支出表'],
  ['部门：示范市甲局', null, null, null, null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '2024年预算数', '2025年预算数', null, null, heading, null],
  [null, null, null, '合计', '基本支出', '项目支出', amount, rate],
  [null, '合计', 140, 150, 100, 50, 10, 7.14],
  ['205', '教育支出', 115, 120, 80, 40, 5, 4.35],
  ['2050101', '行政运行', 115, 120, 80, 40, 5, 4.35],
  ['210', '卫生健康支出', 25, 30, 20, 10, 5, 20],
  ['2101101', '行政单位医疗', 25, 30, 20, 10, 5, 20],
];

describe('two columns under a heading of change', () => {
  it.each([
    ['比上年增减', '金额', '比例（%）'],
    ['比上年增减', '金额', '比率（%）'],
    ['比上年增减', '金额', '百分比（%）'],
    ['比上年增减情况', '绝对数', '相对数（%）'],
    ['增减变化', '数额', '比重（%）'],
    ['比上年', '金额', '比例（%）'],
    ['与上年相比', '金额', '比率（%）'],
  ])('are the amount and the rate of it: %s › %s, %s', (heading, amount, rate) => {
    const cells = table(heading, amount, rate);
    allUnderstood(cells);
    const cellsOf = (slip: Cells) => check(slip).findings.map(({ place }) => 'cell' in place && place.cell);
    expect(cellsOf(changed(cells, 7, 7, 16.67))).toEqual(['H8']);
    expect(cellsOf(changed(cells, 7, 6, 15))).toContain('G8');
  });
});
