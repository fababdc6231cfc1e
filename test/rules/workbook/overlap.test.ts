import { describe, expect, it } from 'vitest';
import { bookOf, said } from './said.ts';

const total = (cell: string, formula: string, value: number) => bookOf({ cells: [[cell, { formula, value }]] });

describe('XLS003', () => {
  it('names a cell added twice', () => {
    expect(said('XLS003', total('支出表!E4', 'SUM(E5:E7)+SUM(E7:E9)', 50))).toEqual([
      ['query', '支出表!E4', '50', '合计公式把 E7 加了两次'],
    ]);
  });

  it('names a total that adds itself', () => {
    expect(said('XLS003', total('支出表!E4', 'SUM(E4:E9)', 0))).toEqual([
      ['query', '支出表!E4', '0', '合计公式把自己也加了进去（循环引用）'],
    ]);
  });

  it('names the parts added beside their subtotal', () => {
    const classes = [
      ['支出表!A7', '20601'],
      ['支出表!B7', '科学技术管理事务'],
      ['支出表!A6', '206'],
      ['支出表!B6', '科学技术支出'],
      ['支出表!D6', 25],
    ] as const;
    expect(said('XLS003', bookOf({ cells: classes })).find(([, at]) => at === '支出表!D4')).toEqual([
      'query',
      '支出表!D4',
      '115',
      '合计公式加了小计，又加了小计中的 D7',
    ]);
  });

  it('is silent where a zero is added twice, or nothing is', () => {
    expect(said('XLS003', bookOf({}))).toEqual([]);
    expect(said('XLS003', total('基本支出表!E4', 'SUM(E5:E7)+E7', 20))).toEqual([]);
  });
});
