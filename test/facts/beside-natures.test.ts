import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, finds } from './typed.ts';

/** What a town lists beside 基本支出 and 项目支出. */

describe('预备费', () => {
  it('is a row like 基本支出 and 项目支出', () => {
    const cells: Cells = [
      ['2025年部门收支总表'],
      ['部门：示范镇人民政府', null, null, '单位：万元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目（按支出性质）', '预算数'],
      ['一、一般公共预算拨款收入', 200, '一、基本支出', 120],
      [null, null, '    人员经费', 90],
      [null, null, '    公用经费', 30],
      [null, null, '二、项目支出', 50],
      [null, null, '三、预备费', 20],
      [null, null, '四、转移性支出', 10],
      ['收入总计', 200, '支出总计', 200],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 8, 3, 21), 'D9')).toBe(true);
    expect(finds(changed(cells, 9, 3, 11), 'D10')).toBe(true);
  });

  it('is a column like them', () => {
    const cells: Cells = [
      ['2025年部门支出总表'],
      ['部门：示范镇人民政府', null, null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '预备费'],
      [null, '合计', 200, 120, 60, 20],
      ['201', '一般公共服务支出', 180, 120, 60, null],
      ['227', '预备费', 20, null, null, 20],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 5, 21), 'F6')).toBe(true);
    expect(finds(changed(cells, 3, 2, 201), 'C4')).toBe(true);
  });

  it('is a class in a list of classes', () => {
    const cells: Cells = [
      ['2025年部门支出总表'],
      ['部门：示范镇人民政府', '单位：万元'],
      ['项目', '预算数'],
      ['一、一般公共服务支出', 150],
      ['二、预备费', 20],
      ['三、转移性支出', 30],
      ['支出总计', 200],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 1, 21), 'B5')).toBe(true);
  });
});
