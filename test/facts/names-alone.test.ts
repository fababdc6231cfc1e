import { describe, expect, it } from 'vitest';
import { codesOf, namesOf } from '../../src/lexicon/classification.ts';
import byNameOnly from '../../src/lexicon/codes/functional-by-name.json' with { type: 'json' };
import { allUnderstood, changed, finds, written } from './typed.ts';

/** A list of subjects by their names alone, neither numbered nor set in. */

const cells = written(`2025年一般公共预算支出表
部门：示例市教育局|单位：万元
科目名称|合计|基本支出|项目支出
教育支出|160.5|100.3|60.2
教育管理事务|60.5|40.3|20.2
行政运行|40.3|40.3|
一般行政管理事务|20.2||20.2
普通教育|100|60|40
小学教育|60|60|
初中教育|40||40
社会保障和就业支出|30.5|30.5|
行政事业单位养老支出|30.5|30.5|
机关事业单位基本养老保险缴费支出|30.5|30.5|
合计|191|130.8|60.2`);

describe('subjects by their names alone', () => {
  it('stand below the class and section before them', () => {
    allUnderstood(cells);
    for (const [row, column, cell] of [
      [4, 1, 'B5'],
      [5, 2, 'C6'],
      [6, 3, 'D7'],
      [9, 3, 'D10'],
      [11, 2, 'C12'],
    ] as const)
      expect(finds(changed(cells, row, column, 77.7), cell), cell).toBe(true);
  });

  it('stand there in a table of income too', () => {
    const income = cells
      .with(0, ['2025年部门收入总表'])
      .with(2, ['科目名称', '合计', '一般公共预算拨款收入', '事业收入']);
    allUnderstood(income);
    for (const [row, column, cell] of [
      [5, 2, 'C6'],
      [6, 3, 'D7'],
      [10, 2, 'C11'],
    ] as const)
      expect(finds(changed(income, row, column, 77.7), cell), cell).toBe(true);
  });

  it('say nothing of what a name beside its code should be', () => {
    for (const [code, names] of Object.entries(byNameOnly))
      for (const name of names) {
        expect(codesOf('function', name), name).toContain(code);
        expect(namesOf('function', code), code).not.toContain(name);
      }
  });
});
