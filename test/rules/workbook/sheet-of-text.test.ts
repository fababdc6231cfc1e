import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check.ts';
import type { BookEdit } from '../../../src/examples.ts';
import type { Sheet, Workbook } from '../../../src/model/grid.ts';
import { bookOf, outcomeOf, said } from './said.ts';

type Lines = NonNullable<BookEdit['text']>['lines'];

const SENTENCE = '2024年支出总计150.00万元，比上年减少3.00万元，主要原因是压减会议费。';
const ROWS: Lines = [
  ['处室', '经办人', '补充内容'],
  ['办公室', '某某', SENTENCE],
  ['财务科', '某某', '“三公”经费预算1.2亿元，其中公务接待费10000元；公务用车购置及运行费为零。'],
  ['人事科', '某某', '无。'],
];

const withSheet = (lines: Lines, name = '附注'): Workbook => bookOf({ text: { name, lines } });
const codes = (book: Workbook): string[] => outcomeOf(book).findings.map(({ code }) => code);

/** The workbook with one sheet changed. */
const changed = (book: Workbook, name: string, change: Partial<Sheet>): Workbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change } : sheet)),
});

describe('XLS012', () => {
  it('says how many passages of a sheet state amounts, at the first', () => {
    expect(
      said('XLS012', withSheet(ROWS)).map(([level, cell, raw, words]) => [level, cell, raw, words.slice(0, 27)]),
    ).toEqual([['note', '附注!C2', SENTENCE, '“附注”上的 2 段文字里有金额，没有核对：一行有几格']]);
  });

  it('counts the lines of one long cell', () => {
    const found = said('XLS012', withSheet([['办公室', '某某', `一、支出\n${SENTENCE}\n${SENTENCE}`]]));
    expect(found.map(([, cell, , words]) => [cell, words.slice(0, 12)])).toEqual([['附注!C1', '“附注”上的 2 段文字']]);
  });

  it('is said where a number stands among the text', () => {
    expect(codes(withSheet([['甲'], [SENTENCE], [150]]))).toEqual(['XLS012']);
  });

  it('adds nothing to what is understood, and takes nothing from it', () => {
    const { status, coverage } = outcomeOf(withSheet(ROWS));
    expect(status).toBe('findings');
    expect(coverage).toMatchObject({ figures: 27, understood: 27 });
  });

  it('is silent about covers, contents and how to fill in a form', () => {
    expect(codes(withSheet(['示例局', '2024年部门预算公开', '二〇二四年二月，示例市'], '封面'))).toEqual([]);
    expect(codes(withSheet(['目  录', '一、2024年部门支出总表', '二、2024年部门基本支出表'], '目录'))).toEqual([]);
    const guide = ['1', '金额', '金额按万元填写，例如一千五百元填0.15万元，不要写成1500元。'];
    expect(codes(withSheet([['填报说明'], guide], '说明'))).toEqual([]);
    expect(codes(withSheet([['2024年公开表填 表 说 明：'], guide], '说明'))).toEqual([]);
  });

  it('is silent about notes that name no amount, and labels that are no sentences', () => {
    expect(codes(withSheet([['甲', '乙', '本部门没有政府性基金预算拨款安排的支出，故本表为空。']]))).toEqual([]);
    expect(codes(withSheet([['甲', '乙', '2024年示例市示例局部门预算支出总计一百五十（1500000元）']]))).toEqual([]);
  });

  it('is silent about long notes below a table', () => {
    const table = bookOf({}).sheets[1]!;
    const row = Math.max(...table.cells.map((cell) => cell.row)) + 1;
    const note = { row, column: 1, kind: 'text', raw: `注：${SENTENCE}` } as const;
    expect(codes(changed(bookOf({}), table.name, { cells: [...table.cells, note] }))).toEqual([]);
  });

  it('is silent about a hidden sheet, and about one that is read as text', () => {
    expect(codes(changed(withSheet(ROWS), '附注', { hidden: true }))).toEqual([]);
    expect(codes(withSheet(['情况说明', '2024年部门支出总计150.00万元，其中基本支出115.00万元。']))).toEqual([]);
  });
});

const fixtures = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const workbooks = (readdirSync(fixtures, { recursive: true }) as string[]).filter((file) => /\.xlsx$/u.test(file));

describe('the workbooks of the fixtures', () => {
  it('hold no text that is not read', () => {
    expect(workbooks.length).toBeGreaterThan(10);
    const found = workbooks.flatMap((file) =>
      check({ path: file, bytes: readFileSync(join(fixtures, file)) })
        .findings.filter(({ code }) => code === 'XLS012')
        .map(({ data }) => `${file} ${data['sheet']}`),
    );
    expect(found).toEqual([]);
  }, 120_000);
});
