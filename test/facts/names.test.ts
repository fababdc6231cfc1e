import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

const table = (...rows: (readonly (string | number | null)[])[]) =>
  outcomeOf(bookOf({ only: [['2024年部门收支总表'], ['部门：示例局', null, null, '单位：万元'], ...rows] }));

describe('what names the rows of a table', () => {
  it('is a heading that elsewhere remarks on them, where there is no other', () => {
    const outcome = table(
      ['收入', null, '支出', null],
      ['收入项目类别', '预算金额', '支出功能分类', '预算金额'],
      ['一般公共预算', 90, '201 一般公共服务支出', 60],
      ['其他收入', 10, '205 教育支出', 40],
      ['收入总计', 100, '支出总计', 100],
    );
    expect(outcome.coverage).toMatchObject({ figures: 6, understood: 6 });
    expect(outcome.findings).toEqual([]);
    expect(outcome.facts.map(({ label }) => label.row)).toContain('其他收入');
  });

  it('is never made up: rows without a name are not understood, and not taken for one figure', () => {
    const outcome = table(['收入', '支出'], [90, 60], [10, 40]);
    expect(outcome.coverage).toMatchObject({ figures: 4, understood: 0 });
    expect(outcome.status).toBe('incomplete');
    expect(outcome.findings.map(({ code }) => code)).not.toContain('BAL001');
    // A single row is the table's own.
    expect(table(['收入', '支出'], [100, 100]).coverage).toMatchObject({ figures: 2, understood: 2 });
  });
});
