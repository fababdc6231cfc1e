import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf, said } from './said.ts';

const stored = (value: number | undefined, recomputed: number) =>
  bookOf({
    cells: [['支出表!E4', { formula: 'SUM(E5:E9)', recomputed, ...(value !== undefined && { value }) }]],
  });

describe('XLS005', () => {
  it('names a stored value that the formula does not give', () => {
    expect(said('XLS005', stored(53, 35))).toEqual([
      ['query', '支出表!E4', '53', '存的是 53，公式算得 35；重新计算后数会变'],
    ]);
  });

  it('is silent within half of the last printed place', () => {
    expect(said('XLS005', stored(35, 35.0000000001))).toEqual([]);
    expect(said('XLS005', stored(35, 35.004))).toEqual([]);
    expect(said('XLS005', stored(35, 35.006))).toHaveLength(1);
  });

  it('stands at the cell whose value was put in, not at the totals that were right before', () => {
    const formula = (text: string, value: number, recomputed = value) => ({ formula: text, value, recomputed });
    const book = (part: number) =>
      bookOf({
        only: [
          ['2024年部门支出总表'],
          ['部门：示范市甲局', null, null, null, '单位：万元'],
          ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
          [null, '合计', formula('C5', 8), 5, 3],
          ['205', '教育支出', formula('SUM(C6:C7)', 8, part + 5), 5, 3],
          ['2050101', '行政运行', formula('D6+E6', 5), 5, null],
          ['2050102', '一般行政管理事务', formula('D7+E7', part, 3), null, 3],
        ],
      });
    expect(said('XLS005', book(3))).toEqual([]);
    expect(said('XLS005', book(9))).toEqual([['query', '表1!C7', '9', '存的是 9，公式算得 3；重新计算后数会变']]);
  });

  it('counts those of a table', () => {
    const book = bookOf({
      cells: [
        ['支出表!D4', { formula: 'SUM(D5:D9)', value: 111, recomputed: 115 }],
        ['支出表!E4', { formula: 'SUM(E5:E9)', value: 53, recomputed: 35 }],
      ],
    });
    expect(said('XLS005', book)).toEqual([
      ['query', '支出表!D4', '111', '存的是 111，公式算得 115；本表这样的共 2 格；重新计算后数会变'],
    ]);
  });

  it('does not take a formula without a value that nobody could compute for an empty cell', () => {
    const outcome = outcomeOf(bookOf({ cells: [['支出表!D7', { formula: 'VLOOKUP(A7,X:Y,2,0)' }]] }));
    expect(outcome.status).toBe('incomplete');
    expect(outcome.findings.map(({ code, raw }) => [code, raw])).toEqual([['NUM001', '=VLOOKUP(A7,X:Y,2,0)']]);
    expect(outcome.coverage.notUnderstood.map(({ place }) => 'cell' in place && place.cell)).toEqual(['D7']);
  });
});
