import { expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { layouts, openLayout } from '../instruments/layouts.ts';

const SHEET = '2一般公共预算支出表';

/** Column H of a table that compares two years, worked out anew in every row that has both: C is last year, D this year. */
function withRates(rate: (now: number, prior: number) => number) {
  const opened = openLayout(layouts().find((name) => name.startsWith('25'))!);
  const sheets = opened.book!.sheets.map((sheet) => {
    if (sheet.name !== SHEET) return sheet;
    const at = (row: number, column: number): number =>
      Number(sheet.cells.find((cell) => cell.row === row && cell.column === column)?.raw);
    return {
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.column === 8 && cell.kind === 'number' && at(cell.row, 3) > 0 && at(cell.row, 4) > 0
          ? { ...cell, raw: rate(at(cell.row, 4), at(cell.row, 3)).toFixed(2) }
          : cell,
      ),
    };
  });
  return checkOpened({ ...opened, book: { ...opened.book!, sheets } });
}

it('names what is wrong with a whole column, once', () => {
  expect(withRates((now, prior) => (100 * (now - prior)) / prior).findings).toEqual([]);
  const { findings } = withRates((now, prior) => (100 * (now - prior)) / now);
  expect(findings.map(({ code, severity, cause }) => [code, severity, cause?.id])).toEqual([
    ['SAM002', 'error', 'wrong-base-year'],
  ]);
  // Both quotients of the first row.
  expect(findings[0]!.cause!.detail.match(/÷/gu)).toHaveLength(2);
});

it('asks where the rows are wrong in ways of their own', () => {
  const { findings } = withRates((now) => 20 + (now % 7));
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['SAM002', 'query']]);
});
