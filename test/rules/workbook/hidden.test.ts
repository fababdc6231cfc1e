import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf, said, withSheets } from './said.ts';

describe('XLS006', () => {
  it('names hidden rows, columns and sheets with amounts', () => {
    expect(said('XLS006', bookOf({ hidden: [['支出表', 8]] }))).toEqual([
      ['query', '支出表!C8', '15', '隐藏的行里有金额（15 等 3 个），看不见却计入核对'],
    ]);
    const column = withSheets(bookOf({}), ({ name }) => (name === '支出表' ? { hiddenColumns: new Set([5]) } : {}));
    expect(said('XLS006', column)).toEqual([
      ['query', '支出表!E4', '35', '隐藏的列里有金额（35 等 6 个），看不见却计入核对'],
    ]);
    expect(said('XLS006', bookOf({ hidden: [['基本支出表', 'sheet']] }))).toEqual([
      ['query', '基本支出表!C4', '115', '隐藏的工作表里有金额（115 等 9 个），不算公开的内容，没有核对'],
    ]);
  });

  it('is not lost where something else is said of its first cell', () => {
    const book = bookOf({ cells: [['支出表!C8', 16]], hidden: [['支出表', 8]] });
    expect(said('XLS004', book).map(([, at]) => at)).toEqual(['支出表!C8']);
    expect(said('XLS006', book).map(([, at]) => at)).toEqual(['支出表!D8']);
  });

  it('is silent about hidden labels, blanks and zeros', () => {
    const book = bookOf({ cells: [['基本支出表!E7', 0]], hidden: [['支出表', 2]] });
    expect(outcomeOf(book).findings).toEqual([]);
    const labels = withSheets(bookOf({}), () => ({ hiddenColumns: new Set([1, 7]), hiddenRows: new Set([20]) }));
    expect(outcomeOf(labels).findings).toEqual([]);
  });
});
