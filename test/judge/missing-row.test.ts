import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { placeKey } from '../../src/model/place.ts';
import type { Opened } from '../../src/read/open.ts';
import { causeWords } from '../../src/report/causes.ts';
import { layouts, openLayout } from '../instruments/layouts.ts';

const opened = openLayout(layouts().find((name) => name.startsWith('21'))!);

const without = (sheet: string, row: number): Opened => ({
  ...opened,
  book: {
    ...opened.book!,
    sheets: opened.book!.sheets.map((own) =>
      own.name === sheet ? { ...own, cells: own.cells.filter((cell) => cell.row !== row) } : own,
    ),
  },
});

describe('a deleted row', () => {
  it('is one finding at the total above it, which names the subject that other tables have', () => {
    const { findings } = checkOpened(without('部门预算支出总表', 9));
    expect(findings.map(({ code, place }) => `${code} ${placeKey(place)}`)).toEqual(['SUM001 x 部门预算支出总表!D8']);
    const [finding] = findings;
    expect(finding!.breaks).toBe(2);
    expect(causeWords(finding!.cause!).zh).toBe('本表漏了一行，别的表有：774.87 2050101 行政运行（部门预算收入总表）');
    expect(finding!.related.filter(({ role }) => role === 'alike').map(({ raw }) => raw)).toEqual(['774.87']);
  });

  it('is not claimed where no other table states what the total lacks', () => {
    const book = without('部门预算支出总表', 9).book!;
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.raw === '774.87' && cell.row !== 8 ? { ...cell, raw: '774.97' } : cell)),
    }));
    const { findings } = checkOpened({ ...opened, book: { ...book, sheets } });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ cause }) => cause?.id)).not.toContain('row-missing');
  });
});
