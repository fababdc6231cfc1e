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

  it('stands in place of what reading it as a name would say', () => {
    const outcome = outcomeOf(bookOf({ cells: [['支出表!B7', '#N/A']] }));
    expect(outcome.findings.map(({ code, raw }) => [code, raw])).toContainEqual(['XLS007', '#N/A']);
  });
});
