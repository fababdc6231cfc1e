import { describe, expect, it } from 'vitest';
import { bookOf, said } from './said.ts';

const total = (cell: string, formula: string, value: number) => bookOf({ cells: [[cell, { formula, value }]] });

describe('XLS002', () => {
  it('names the rows beyond the end of a range', () => {
    expect(said('XLS002', total('支出表!D4', 'SUM(D5:D7)', 95))).toEqual([
      ['query', '支出表!D4', '95', '合计公式没有加上 D8、D9，那里也是它的分项'],
    ]);
  });

  it('names the row before its beginning', () => {
    expect(said('XLS002', total('支出表!C4', 'SUM(C6:C9)', 90))).toEqual([
      ['query', '支出表!C4', '90', '合计公式没有加上 C5，那里也是它的分项'],
    ]);
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
