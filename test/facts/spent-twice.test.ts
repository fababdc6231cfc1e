import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check } from './typed.ts';

const CELLS: Cells = [
  ['表1：2025年部门收支总体情况表'],
  ['部门：示范市甲局', '单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一、财政拨款收入', 100, '一、按功能分类', 120],
  ['二、其他收入', 20, ' 公共安全支出', 90],
  [null, null, ' 住房保障支出', 30],
  [null, null, '二、按支出类型', 120],
  [null, null, ' 基本支出', 70],
  [null, null, ' 项目支出', 50],
  ['本年收入合计', 120, '本年支出合计', 120],
  [null, null, '结转下年', null],
  ['收入总计', 120, '支出总计', 120],
];

describe('all spending, broken down by function and again by its nature', () => {
  it('is one fact, whichever of its rows is wrong', () => {
    allUnderstood(CELLS);
    for (const row of [4, 7, 10, 12]) {
      const { findings } = check(changed(CELLS, row, 3, 124));
      expect(findings.map(({ place }) => 'cell' in place && place.cell)).toEqual([`D${row + 1}`]);
      expect(findings[0]?.expected).toBe('120.00');
    }
  });
});
