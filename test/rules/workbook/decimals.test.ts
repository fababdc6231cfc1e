import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf, said } from './said.ts';

describe('XLS009', () => {
  it('names a typed amount with parts of a cent', () => {
    expect(said('XLS009', bookOf({ cells: [['基本支出表!E6', 20.0000001]] }))).toEqual([
      ['query', '基本支出表!E6', '20.0000001', '20.0000001 有 7 位小数，以万元计到分只有 6 位'],
    ]);
  });

  it('notes what a formula left', () => {
    const book = bookOf({ cells: [['支出表!D9', { formula: '24.00000123/3', value: 8.00000041 }]] });
    expect(said('XLS009', book)).toEqual([
      ['note', '支出表!D9', '8.00000041', '公式的结果 8.00000041 有 8 位小数，以万元计到分只有 6 位'],
    ]);
  });

  it('is silent down to the cent, whatever is shown, and about what a double adds of its own', () => {
    for (const value of [20.000001, 20.123456, 82.9100000000017, 82.9099999999983])
      expect(said('XLS009', bookOf({ cells: [['基本支出表!E6', value]] }))).toEqual([]);
    const noise = bookOf({
      cells: [['支出表!D4', { formula: 'SUM(D5:D9)', value: 115.000000000012, recomputed: 115 }]],
    });
    expect(outcomeOf(noise).findings).toEqual([]);
    const nothing = bookOf({ cells: [['基本支出表!E6', 0.000000000000113687]] });
    expect(said('XLS009', nothing)).toEqual([]);
  });
});
