import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf, said } from './said.ts';

const total = (cell: string, formula: string, value: number) => bookOf({ cells: [[cell, { formula, value }]] });

describe('XLS002', () => {
  it('names the rows beyond the end of a range', () => {
    expect(said('XLS002', total('支出表!D4', 'SUM(D5:D7)', 95))).toEqual([
      ['error', '支出表!D4', '95', '合计公式没有加上 D8、D9，那里也是它的分项：填报 95，加上后是 115.00'],
    ]);
  });

  it('names the row before its beginning', () => {
    expect(said('XLS002', total('支出表!C4', 'SUM(C6:C9)', 90))).toEqual([
      ['error', '支出表!C4', '90', '合计公式没有加上 C5，那里也是它的分项：填报 90，加上后是 150.00'],
    ]);
  });

  it('may have one amount left, the others blank', () => {
    const cells = [5, 6, 7, 8].map((row) => [`支出表!E${row}`, null] as const);
    const book = bookOf({ cells: [...cells, ['支出表!E5', 33], ['支出表!E4', { formula: 'SUM(E5:E8)', value: 33 }]] });
    expect(said('XLS002', book)[0]?.[1]).toBe('支出表!E4');
  });

  it('takes with it what other formulas make of the total', () => {
    const cells = [
      ['支出表!D4', { formula: 'SUM(D5:D8)', value: 107 }],
      ['支出表!C4', { formula: 'D4+E4', value: 142 }],
    ] as const;
    const { findings } = outcomeOf(bookOf({ cells }));
    expect(findings.map(({ code, severity, raw }) => [code, severity, raw])).toEqual([['XLS002', 'error', '107']]);
  });

  it('is told once for all columns, and the arithmetic with it', () => {
    const row = (values: readonly number[]) =>
      bookOf({
        cells: ['C', 'D', 'E'].map((column, i) => [
          `支出表!${column}4`,
          { formula: `SUM(${column}5:${column}8)`, value: values[i]! },
        ]),
      });
    const outcome = outcomeOf(row([140, 107, 33]));
    expect(outcome.findings.map(({ code, severity }) => [code, severity])).toEqual([['XLS002', 'error']]);
    expect(outcome.findings[0]!.related.map(({ role, raw }) => [role, raw])).toEqual([
      ['part', '10'],
      ['part', '8'],
      ['part', '2'],
      ['alike', '107'],
      ['alike', '33'],
    ]);
    // A total that is wrong besides is said besides.
    const codes = outcomeOf(row([138, 107, 33])).findings.map(({ code, raw }) => [code, raw]);
    expect(codes).toContainEqual(['SUM001', '138']);
    expect(codes).toContainEqual(['XLS002', '107']);
  });

  it('is silent where another term takes them in, or they are no figures', () => {
    expect(said('XLS002', total('支出表!D4', 'SUM(D5:D7)+D8+D9', 115))).toEqual([]);
    expect(said('XLS002', total('支出表!D4', 'SUM(D5:D7,D8:D9)', 115))).toEqual([]);
    expect(said('XLS002', total('支出表!D4', 'SUM(D1:D3)+SUM(D5:D20)', 115))).toEqual([]);
    expect(said('XLS002', total('基本支出表!C4', 'SUM(C5:C6)', 105))).toHaveLength(1);
    expect(said('XLS002', total('基本支出表!E4', 'SUM(E5:E6)', 20))).toEqual([]);
  });

  it('is silent about formulas that do more than add, or add from elsewhere', () => {
    expect(said('XLS002', total('支出表!D4', 'SUM(D5:D7)-D9', 87))).toEqual([]);
    expect(said('XLS002', total('支出表!D4', 'SUM(D5:D7)*1', 95))).toEqual([]);
    expect(said('XLS002', total('支出表!D4', 'SUM(基本支出表!C5:C6)', 105))).toEqual([]);
  });

  it('knows a subtotal with its own parts from a part left out', () => {
    // 教育支出 is made of the two rows below it; the total adds the classes.
    const book = bookOf({
      cells: [
        ['支出表!A6', '201'],
        ['支出表!B6', '一般公共服务支出'],
        ['支出表!A5', '205'],
        ['支出表!B5', '教育支出'],
        ['支出表!A7', '20101'],
        ['支出表!B7', '人大事务'],
        ['支出表!A8', '20103'],
        ['支出表!B8', '政府办公厅（室）及相关机构事务'],
        ['支出表!D6', { formula: 'SUM(D7:D8)', value: 37 }],
        ['支出表!D4', { formula: 'SUM(D5:D6)+D9', value: 95 }],
      ],
    });
    expect(said('XLS002', book)).toEqual([]);
    expect(said('XLS003', book).map(([, at]) => at)).not.toContain('支出表!D4');
  });
});
