import { expect } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { ownWords } from '../../src/lexicon/own.ts';
import { isText, type Place } from '../../src/model/place.ts';
import { readWordFile } from '../../src/own-words.ts';
import { gridBook } from '../instruments/grid-book.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

/** A sheet as it is typed, row by row. */
export type Cells = (string | number | null)[][];

/** Written line by line, its cells parted by bars: what looks like a number is one, nothing is a blank. */
export const written = (text: string): Cells =>
  text
    .trim()
    .split('\n')
    .map((line) =>
      line.split('|').map((cell) => (cell.trim() === '' ? null : /^-?[\d.]+$/u.test(cell) ? Number(cell) : cell)),
    );

export const check = (cells: Cells) => outcomeOf(bookOf({ only: cells }));

/** The same read with words of a region. */
export function checkIn(cells: Cells, words: string) {
  const lexicon = ownWords([readWordFile('词.yaml', new TextEncoder().encode(words), 'lexicon').list]);
  const source = { path: 'x.xlsx', sha256: '', lines: [] };
  return checkOpened({ source, root: undefined, book: bookOf({ only: cells }), problems: [] }, { lexicon });
}

/** The same of a sheet each: 表1, 表2 … */
export const checkSheets = (...tables: Cells[]) => outcomeOf(bookOfSheets(tables));

const bookOfSheets = (tables: readonly Cells[]) => ({
  links: [],
  sheets: tables.map((rows, index) => ({ ...gridBook(rows).sheets[0]!, name: `表${index + 1}`, index })),
});

/** A report of such sheets, as it is given for last year's. */
export const openedSheets = (...tables: Cells[]) => ({
  source: { path: 'x.xlsx', sha256: '', lines: [] },
  root: undefined,
  book: bookOfSheets(tables),
  problems: [],
});

/** `表2!C5`; nothing of a text. */
export const cellAt = (place: Place): string => (isText(place) ? '' : `${place.sheet}!${place.cell}`);

export const changed = (cells: Cells, row: number, column: number, value: Cells[number][number]): Cells =>
  cells.map((cell, r) => (r === row ? cell.with(column, value) : cell));

/** Nothing is found in it, and every figure was understood. */
export function allUnderstood(cells: Cells): void {
  const { coverage, findings } = check(cells);
  expect(findings).toEqual([]);
  expect(coverage.understood).toBe(coverage.figures);
}

/** An error, query or note names the cell, or has it among its suspects. */
export const finds = (cells: Cells, cell: string): boolean =>
  check(cells).findings.some(({ place, suspects }) =>
    [place, ...suspects.map((suspect) => suspect.place)].some((at) => !isText(at) && at.cell === cell),
  );

/** A table every report has, for another to stand beside. */
export const SPENT = written(`
2023年部门支出总表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1000.50|600.30|400.20
205|教育支出|1000.50|600.30|400.20`);
