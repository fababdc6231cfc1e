import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import type { Opened } from '../../src/read/open.ts';
import { layouts, openLayout } from '../instruments/layouts.ts';

/** The same workbook with every amount of one sheet twice as large; years and codes stay. */
function doubled(opened: Opened, name: string): Opened {
  const isAmount = (raw: string): boolean =>
    /^-?\d+(?:\.\d+)?$/u.test(raw) && !/^(?:20\d\d|[23]\d{2}|[23]\d{4}|[23]\d{6})$/u.test(raw);
  const sheets = opened.book!.sheets.map((sheet) =>
    sheet.name === name
      ? {
          ...sheet,
          cells: sheet.cells.map((cell) =>
            cell.kind === 'number' && isAmount(cell.raw) ? { ...cell, raw: (Number(cell.raw) * 2).toFixed(2) } : cell,
          ),
        }
      : sheet,
  );
  return { ...opened, book: { ...opened.book!, sheets } };
}

/** Tables of spending that no word places, beside a carry-over. */
const TABLES: readonly (readonly [layout: string, sheet: string])[] = [
  ['01', '公开表3'],
  ['04', '表5-一般公共预算支出（功能）'],
  ['06', '一般公共预算支出预算表02-2'],
  ['33', '3.支出'],
];

describe('a table whose year of money no word fixes', () => {
  for (const [number, sheet] of TABLES) {
    it(`contradicts the report where it states twice as much: layout ${number}, ${sheet}`, () => {
      const opened = openLayout(layouts().find((name) => name.startsWith(number))!);
      const said = (one: Opened): number =>
        checkOpened(one).findings.filter(({ severity }) => severity !== 'note').length;
      expect(opened.book!.sheets.map(({ name }) => name)).toContain(sheet);
      expect(said(doubled(opened, sheet))).toBeGreaterThan(said(opened));
    });
  }
});
