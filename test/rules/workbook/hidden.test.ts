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

describe('a clerk’s own column', () => {
  const withColumn = (heading: string | null, hidden: boolean) => {
    const cells = [
      ['2024年部门支出总表'],
      ['部门：示范市甲局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', heading],
      [null, '合计', 400, 230, 170, 0],
      ['205', '教育支出', 280, 130, 150, 5],
      ['208', '社会保障和就业支出', 120, 100, 20, 0],
    ];
    const book = bookOf({ only: cells });
    return hidden ? withSheets(book, () => ({ hiddenColumns: new Set([6]) })) : book;
  };

  it.each(['check', '辅助列', '核对', '检查列', '校验差额'])('is a remark: %s', (heading) => {
    for (const hidden of [false, true]) {
      const { status, findings } = outcomeOf(withColumn(heading, hidden));
      expect([status, findings]).toEqual(['clean', []]);
    }
  });

  it('is said to be hidden where nobody understands it, and what that costs', () => {
    expect(said('SCH007', withColumn('甲乙丙', true))).toEqual([
      [
        'error',
        '表1!F3',
        '甲乙丙',
        '隐藏的列里看不懂的栏目“甲乙丙”；有关的数没有核对，这份报告因此算没有核对完；自己核对用的，请删去或把栏目写作“核对”',
      ],
    ]);
    expect(said('SCH007', withColumn('甲乙丙', false)).map(([, , , text]) => text)).toEqual([
      '看不懂的栏目“甲乙丙”；有关的数没有核对',
    ]);
    expect(said('SCH011', withColumn(null, true)).map(([, , , text]) => text)).toEqual([
      '隐藏的列里有 3 个数，上面没有栏目；没有核对，不用的请删去',
    ]);
  });
});
