import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds } from './typed.ts';

const cells: Cells = [
  ['2024年一般公共预算基本支出表--人员经费（工资福利支出）（按部门预算经济分类）'],
  ['部门：示范市甲局', null, null, null, null, null, null, null, null, null, '单位：万元'],
  [
    '科目编码',
    '科目名称',
    '总计',
    '工资奖金津补贴',
    null,
    null,
    '社会保障缴费',
    null,
    null,
    '住房公积金',
    '其他工资福利支出',
  ],
  [
    null,
    null,
    null,
    '合计',
    '基本工资',
    '津贴补贴',
    '合计',
    '机关事业单位基本养老保险缴费',
    '职业年金缴费',
    null,
    null,
  ],
  [null, '合计', 150, 70, 40, 30, 50, 30, 20, 20, 10],
  ['2050101', '行政运行', 80, 70, 40, 30, null, null, null, null, 10],
  ['2080505', '机关事业单位基本养老保险缴费支出', 30, null, null, null, 30, 30, null, null, null],
  ['2080506', '机关事业单位职业年金缴费支出', 20, null, null, null, 20, null, 20, null, null],
  ['2210201', '住房公积金', 20, null, null, null, null, null, null, 20, null],
];

describe('subjects put together as the government’s classification has them', () => {
  it('are what they are, and their subtotal is what stands beside it', () => {
    allUnderstood(cells);
    for (const [row, column, cell] of [
      [4, 2, 'C5'],
      [4, 3, 'D5'],
      [5, 3, 'D6'],
      [5, 4, 'E6'],
      [6, 6, 'G7'],
      [7, 8, 'I8'],
      [8, 9, 'J9'],
    ] as const)
      expect(finds(changed(cells, row, column, 48), cell), cell).toBe(true);
  });

  it('leave a column that nobody knows to be named', () => {
    const odd = cells.with(2, cells[2]!.with(10, '寅卯辰巳'));
    const { findings, coverage } = check(odd);
    expect(coverage.figures - coverage.understood).toBe(2);
    expect(findings.map(({ code, place }) => [code, 'cell' in place && place.cell])).toContainEqual(['SCH007', 'K3']);
  });
});
