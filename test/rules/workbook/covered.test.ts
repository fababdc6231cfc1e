import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf, said } from './said.ts';

const merges = [['基本支出表', { top: 7, left: 4, bottom: 7, right: 5 }]] as const;

describe('XLS011', () => {
  it('names a figure under a merged cell', () => {
    expect(said('XLS011', bookOf({ cells: [['基本支出表!E7', 3]], merges }))).toEqual([
      ['query', '基本支出表!E7', '3', '合并单元格下面还有看不见的数：3，求和公式会计入'],
    ]);
  });

  it('notes the same figure once more', () => {
    expect(said('XLS011', bookOf({ cells: [['基本支出表!E7', 10]], merges }))).toEqual([
      ['note', '基本支出表!E7', '10', '合并单元格下面还存着同样的数：10，求和公式会重复计入'],
    ]);
  });

  it('is silent about zeros and blanks, and about headings', () => {
    expect(outcomeOf(bookOf({ merges })).findings).toEqual([]);
    expect(outcomeOf(bookOf({ cells: [['基本支出表!E7', 0]], merges })).findings).toEqual([]);
    expect(outcomeOf(bookOf({ cells: [['支出表!C1', 2024]] })).findings).toEqual([]);
  });
});
