import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../../src/model/grid.ts';
import { bookOf, outcomeOf, said, withSheets } from './said.ts';

/** Every number of the columns as text, as an export writes it. */
const asText = (book: Workbook, name: string, columns: readonly number[]): Workbook =>
  withSheets(book, (sheet) => ({
    cells:
      sheet.name === name
        ? sheet.cells.map(({ row, column, kind, raw, ...rest }) =>
            kind === 'number' && columns.includes(column)
              ? { row, column, kind: 'text', raw: Number(raw).toFixed(2) }
              : { row, column, kind, raw, ...rest },
          )
        : sheet.cells,
  }));

describe('XLS001', () => {
  it('says once of a table which figures are text among numbers', () => {
    const book = bookOf({
      cells: [
        ['基本支出表!C6', '20.00'],
        ['基本支出表!D7', '10.00'],
      ],
    });
    expect(said('XLS001', book)).toEqual([
      ['query', '基本支出表!C6', '20.00', '20.00 等 2 个数是以文本存储的，求和公式不会计入；同栏其他的是数'],
    ]);
    expect(outcomeOf(book).coverage.understood).toBe(27);
  });

  it('says nothing of a table that is text throughout, and reads it', () => {
    const outcome = outcomeOf(asText(bookOf({}), '基本支出表', [3, 4, 5]));
    expect(outcome.findings).toEqual([]);
    expect(outcome.coverage.understood).toBe(27);
  });

  it('notes a whole column of text beside numbers', () => {
    expect(said('XLS001', asText(bookOf({}), '基本支出表', [4]))).toEqual([
      ['note', '基本支出表!D4', '95.00', '这一栏的 3 个数是以文本存储的，求和公式不会计入；本工具已按数读入'],
    ]);
  });

  it('leaves codes, zeros and blanks alone', () => {
    const book = bookOf({
      cells: [
        ['基本支出表!E5', '0.00'],
        ['基本支出表!D6', '—'],
      ],
    });
    expect(outcomeOf(book).findings).toEqual([]);
  });

  describe('under a SUM', () => {
    const summed = (value: number, formula = 'SUM(D5:D9)') =>
      bookOf({
        cells: [
          ['支出表!D8', '12'],
          ['支出表!D4', { formula, value }],
        ],
      });

    it('is the one thing to mend: what the totals lack is folded into it', () => {
      const outcome = outcomeOf(summed(103));
      expect(outcome.findings.map(({ code, severity, raw }) => [code, severity, raw])).toEqual([
        ['XLS001', 'error', '12'],
      ]);
      expect(said('XLS001', summed(103))[0]![3]).toBe(
        '12 是以文本存储的，求和公式不会计入；同栏其他的是数：合计 D4 填报 103，加上后是 115.00',
      );
      expect(outcome.findings[0]!.related).toMatchObject([{ role: 'total', raw: '103' }]);
    });

    it('explains no total that is wrong besides, nor one that was not worked out without it', () => {
      expect(
        outcomeOf(summed(104))
          .findings.map(({ code }) => code)
          .join(),
      ).toMatch(/SUM001|SAM001/u);
      const typed = outcomeOf(
        bookOf({
          cells: [
            ['支出表!D8', '12'],
            ['支出表!D4', 103],
          ],
        }),
      );
      expect(typed.findings.map(({ code }) => code).join()).toMatch(/SUM001|SAM001/u);
    });

    it('says nothing of formulas that add it by itself, which counts a text', () => {
      const alone = summed(115, 'D5+D6+D7+D8+D9');
      expect(outcomeOf(alone).findings.map(({ code, severity }) => [code, severity])).toEqual([['XLS001', 'query']]);
      expect(said('XLS001', alone)[0]![3]).not.toContain('合计');
    });
  });
});
