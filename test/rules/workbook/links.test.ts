import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf, said } from './said.ts';

describe('XLS008', () => {
  it('says once how many cells read other files, and which, without their paths', () => {
    const book = bookOf({
      cells: [
        ['基本支出表!D5', { formula: '[1]工资!B9', value: 85 }],
        ['基本支出表!D7', { formula: "'[2]抚 恤'!B9+0", value: 10 }],
      ],
      links: ['file:///D:/人事/工资汇总.xlsx', '\\\\server\\某人\\抚恤.xlsx'],
    });
    expect(said('XLS008', book)).toEqual([
      [
        'query',
        '基本支出表!D5',
        '85',
        '2 个单元格的公式取自别的文件（工资汇总.xlsx、抚恤.xlsx），核对的是上次保存时的值',
      ],
    ]);
  });

  it('is silent about lists of its own, texts in brackets and links no cell uses', () => {
    const book = bookOf({
      cells: [
        ['基本支出表!D5', { formula: 'SUM(Table1[2024])', value: 85 }],
        ['基本支出表!D7', { formula: 'IF(A7="[1]表!A1",10,10)', value: 10 }],
      ],
      links: ['old.xlsx'],
    });
    expect(outcomeOf(book).findings).toEqual([]);
  });
});
