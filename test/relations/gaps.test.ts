import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

const HEAD = ['部门：示例局', null, null, '单位：万元'];

/** Spending of 100, of which 90 is from the budget; the rest is some other money's. */
const report = (other: string, more = 0) =>
  outcomeOf(
    bookOf({
      only: [
        ['2024年部门收入总表'],
        HEAD,
        ['科目编码', '科目名称', '合计', '一般公共预算', other],
        [null, '合计', 100, 90, 10 + more],
        ['201', '一般公共服务支出', 70, 65, 5 + more],
        ['205', '教育支出', 30, 25, 5],
        [],
        ['2024年部门支出总表'],
        HEAD,
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        [null, '合计', 100, 60, 40],
        ['201', '一般公共服务支出', 70, 40, 30],
        ['205', '教育支出', 30, 20, 10],
        [],
        ['2024年一般公共预算支出表'],
        HEAD,
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        [null, '合计', 90, 60, 30],
        ['201', '一般公共服务支出', 65, 40, 25],
        ['205', '教育支出', 25, 20, 5],
      ],
    }),
  );

describe('money under a heading nobody understood', () => {
  it('may be what two tables differ by: then they do not contradict each other', () => {
    const { findings, coverage } = report('寅卯资金', 3);
    expect(findings.map(({ code }) => code)).toEqual(['SCH007']);
    expect(coverage.relations.broken).toBe(0);
  });

  it('is counted where it is understood', () => {
    expect(report('事业收入').findings).toEqual([]);
    // Or where it is what is left of the total.
    expect(report('寅卯资金').findings).toEqual([]);
  });
});
