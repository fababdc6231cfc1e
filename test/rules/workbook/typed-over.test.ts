import { describe, expect, it } from 'vitest';
import { rangesAt, relativeForm } from '../../../src/rules/workbook/relative.ts';
import { bookOf, outcomeOf, said } from './said.ts';

describe('XLS004', () => {
  it('names a number among formulas and what the formula would give', () => {
    expect(said('XLS004', bookOf({ cells: [['支出表!C8', 16]] }))).toEqual([
      ['query', '支出表!C8', '16', '相邻各格（如 C5）是公式，这里直接填了 16，按 C5 的公式应为 15.00'],
    ]);
  });

  it('is a note where it is what the formula gives', () => {
    const book = bookOf({ cells: [['支出表!C8', 15]] });
    expect(said('XLS004', book)).toEqual([
      ['note', '支出表!C8', '15', '相邻各格（如 C5）是公式，这里直接填了 15，与公式的结果相同'],
    ]);
    expect(outcomeOf(book).findings).toHaveLength(1);
  });

  it('is silent where the row has nothing to add, where it is blank, and where typing is the habit', () => {
    const noParts = bookOf({
      cells: [
        ['支出表!C8', 15],
        ['支出表!D8', null],
        ['支出表!E8', null],
      ],
    });
    expect(said('XLS004', noParts)).toEqual([]);
    expect(said('XLS004', bookOf({ cells: [['支出表!C8', null]] }))).toEqual([]);
    const typed = bookOf({
      cells: [
        ['支出表!C7', 40],
        ['支出表!C8', 15],
      ],
    });
    expect(said('XLS004', typed)).toEqual([]);
  });

  it('tells formulas that do the same from others', () => {
    expect(relativeForm('SUM(D5:E5)', 5, 3)).toBe('SUM(R[0]C[1]:R[0]C[2])');
    expect(relativeForm('D$4*E5', 5, 3)).toBe('R4C[1]*R[0]C[2]');
    expect(relativeForm("LOG10(表!C5)+'甲 乙'!C5", 5, 3)).toBe("LOG10(表!C5)+'甲 乙'!C5");
    expect(rangesAt('SUM(R[0]C[1]:R[0]C[2])+R4C1', 8, 3)).toEqual([
      { top: 8, bottom: 8, left: 4, right: 5 },
      { top: 4, bottom: 4, left: 1, right: 1 },
    ]);
  });
});
