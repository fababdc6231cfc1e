import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOpened } from '../src/check.ts';
import type { GridCell, Workbook } from '../src/model/grid.ts';
import type { Outcome } from '../src/model/outcome.ts';
import { open } from '../src/read/open.ts';
import { layouts, openLayout } from './instruments/layouts.ts';

/** What clerks type without seeing it changes nothing: the same is understood, and the same found, as without. */

const root = join(import.meta.dirname, '..', 'fixtures', 'workbooks');
const samples = readdirSync(root).filter((name) => /^(?:yangquan|shanghai|jiangsu).*\.xlsx$/u.test(name));
const openSample = (path: string) => open(path, readFileSync(join(root, path)));

type Change = (cell: GridCell, index: number) => GridCell;
const withCells = (book: Workbook, change: Change): Workbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(change) })),
});

const said = ({ findings, coverage, status }: Outcome) => ({
  findings: findings.map(({ code, severity, place, raw }) => [code, severity, place, raw.trim()]),
  status,
  figures: coverage.figures,
  understood: coverage.understood,
  relations: coverage.relations,
});

const BLANKS = [' ', '　', '\u00a0', '\t', '\n', '\r\n'];
const withBlanks: Change = (cell, index) =>
  cell.kind === 'text' && /\p{Script=Han}/u.test(cell.raw)
    ? { ...cell, raw: cell.raw + BLANKS[index % BLANKS.length] }
    : cell;

const DASHES = ['—', '-', '无', '/'];
/** Zeros that are typed, as clerks who dislike them type them. */
const withDashes: Change = (cell, index) =>
  cell.kind === 'number' && Number(cell.raw) === 0
    ? { row: cell.row, column: cell.column, kind: 'text', raw: DASHES[index % DASHES.length]! }
    : cell;

describe.each([
  ...layouts().map((name) => [name, openLayout(name)] as const),
  ...samples.map((name) => [name, openSample(name)] as const),
])('%s', (_, opened) => {
  it('with blanks and line breaks behind every text', () => {
    const plain = said(checkOpened(opened));
    expect(said(checkOpened({ ...opened, book: withCells(opened.book!, withBlanks) }))).toEqual(plain);
  });

  it('with dashes for zeros', () => {
    const { findings, relations } = said(checkOpened(opened));
    const typed = checkOpened({ ...opened, book: withCells(opened.book!, withDashes) });
    expect(said(typed).findings).toEqual(findings);
    expect(typed.coverage.notUnderstood).toEqual(checkOpened(opened).coverage.notUnderstood);
    expect(said(typed).relations.broken).toBe(relations.broken);
  });
});
