import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check } from '../facts/typed.ts';

/** 其中 behind other words of a line is a heading below a heading, not the first row of a list. */
describe('金额 | 其中：教育收费 under 事业收入', () => {
  const cells: Cells = [
    ['部门收入总表'],
    ['部门：示范大学', null, null, null, null, null, '单位：万元'],
    ['科目', null, '合计', '一般公共预算拨款收入', '事业收入', null, '其他收入'],
    ['科目编码', '科目名称', null, null, '金额', '其中：教育收费', null],
    ['205', '教育支出', 130, 100, 25, 12, 5],
    ['20502', '普通教育', 130, 100, 25, 12, 5],
    ['2050205', '高等教育', 130, 100, 25, 12, 5],
    ['合计', null, 130, 100, 25, 12, 5],
  ];

  it('are read though nothing is merged', () => {
    allUnderstood(cells);
    const { findings } = check(changed(cells, 5, 4, 35));
    expect(findings.map(({ place }) => 'cell' in place && place.cell)).toEqual(['E6']);
  });

  it('is a row where it is the first word of its line', () => {
    const list: Cells = [
      ['2024年一般公共预算“三公”经费支出表'],
      ['部门：示范大学', null, '单位：万元'],
      ['项目', '本年预算数', '备注'],
      ['合计', 30, null],
      ['其中：因公出国（境）费', 10, '按计划'],
      ['公务接待费', 20, null],
      ['公务用车购置及运行费', null, null],
    ];
    allUnderstood(list);
  });
});
