import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf, said } from './said.ts';

describe('XLS007', () => {
  it('stands in place of what reading the cell as a figure would say, and leaves the check incomplete', () => {
    const book = bookOf({ cells: [['支出表!D7', { formula: 'SUM(#REF!)', value: '#REF!' }]] });
    expect(said('XLS007', book)).toEqual([
      ['error', '支出表!D7', '#REF!', '公式出错：#REF!，这里没有可用的数；有关的关系没有核对'],
    ]);
    const outcome = outcomeOf(book);
    expect(outcome.findings.map(({ code }) => code)).toEqual(['XLS007']);
    expect(outcome.status).toBe('incomplete');
  });

  it('is said of a cell beside a table, too, and figures beside it all the same', () => {
    const beside = (...cells: (string | number)[]) => {
      const rows: (string | number | null)[][] = [
        ['2024年部门支出总表'],
        ['部门：示范市甲局', null, '单位：万元'],
        ['科目编码', '科目名称', '合计'],
        ['205', '教育支出', 5.5],
        ...cells.map((cell) => ['206', '科学技术支出', 6.5, null, cell]),
      ];
      const { findings, status } = outcomeOf(bookOf({ only: rows }));
      return [status, ...findings.map(({ code, raw }) => `${code} ${raw}`)];
    };
    expect(beside('#DIV/0!')).toEqual(['incomplete', 'XLS007 #DIV/0!']);
    expect(beside('#DIV/0!', 7.5).sort()).toEqual(['SCH011 7.5', 'XLS007 #DIV/0!', 'incomplete']);
  });

  it('stands in place of what reading it as a name would say', () => {
    const outcome = outcomeOf(bookOf({ cells: [['支出表!B7', '#N/A']] }));
    expect(outcome.findings.map(({ code, raw }) => [code, raw])).toContainEqual(['XLS007', '#N/A']);
  });
});
