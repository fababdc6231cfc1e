import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check.ts';
import type { Sheet, Workbook } from '../../../src/model/grid.ts';
import { bookOf, outcomeOf, said } from './said.ts';

const NARRATIVE = [
  '示例局2024年部门预算情况说明',
  '一、部门收支总体情况',
  '2024年支出总计150.00万元，比上年减少3.00万元，主要原因是压减会议费。',
  '二、三公经费情况',
  '“三公”经费预算1.2亿元，其中公务接待费10000元；公务用车购置及运行费为零。',
  '无。',
];

const withText = (lines: readonly string[], name = '情况说明'): Workbook => bookOf({ text: { name, lines } });
const codes = (book: Workbook): string[] => outcomeOf(book).findings.map(({ code }) => code);

/** The workbook with one sheet changed. */
const changed = (book: Workbook, name: string, change: Partial<Sheet>): Workbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change } : sheet)),
});

describe('XLS012', () => {
  it('says how many passages of a sheet state amounts, at the first', () => {
    expect(said('XLS012', withText(NARRATIVE))).toEqual([
      [
        'note',
        '情况说明!A3',
        NARRATIVE[2],
        '“情况说明”上的 2 段文字里有金额，工作表上的文字没有核对；请把它另存为 .docx、.txt 或 .md，放在工作簿旁边一起核对',
      ],
    ]);
  });

  it('counts the lines of one long cell', () => {
    const found = said('XLS012', withText([NARRATIVE.join('\n')]));
    expect(found.map(([, cell, , words]) => [cell, words.slice(0, 10)])).toEqual([['情况说明!A1', '“情况说明”上的 2']]);
  });

  it('adds nothing to what is understood, and takes nothing from it', () => {
    const { status, coverage } = outcomeOf(withText(NARRATIVE));
    expect(status).toBe('findings');
    expect(coverage).toMatchObject({ figures: 27, understood: 27 });
  });

  it('is silent about covers, contents and how to fill in a form', () => {
    expect(codes(withText(['示例局', '2024年部门预算公开', '二〇二四年二月，示例市'], '封面'))).toEqual([]);
    expect(codes(withText(['目  录', '一、2024年部门支出总表', '二、2024年部门基本支出表'], '目录'))).toEqual([]);
    const guide = ['金额按万元填写，例如一千五百元填0.15万元，不要写成1500元。'];
    expect(codes(withText(['填报说明', ...guide], '说明'))).toEqual([]);
    expect(codes(withText(['2024年公开表填 表 说 明：', ...guide], '说明'))).toEqual([]);
  });

  it('is silent about notes that name no amount, and labels that are no sentences', () => {
    expect(codes(withText(['本部门没有政府性基金预算拨款安排的支出，故本表为空。']))).toEqual([]);
    expect(codes(withText(['2024年示例市示例局部门预算支出总计一百五十（1500000元）']))).toEqual([]);
  });

  it('is silent about long notes below a table', () => {
    const table = bookOf({}).sheets[1]!;
    const row = Math.max(...table.cells.map((cell) => cell.row)) + 1;
    const note = { row, column: 1, kind: 'text', raw: `注：${NARRATIVE[2]}` } as const;
    expect(codes(changed(bookOf({}), table.name, { cells: [...table.cells, note] }))).toEqual([]);
  });

  it('is silent about a hidden sheet', () => {
    expect(codes(changed(withText(NARRATIVE), '情况说明', { hidden: true }))).toEqual([]);
  });

  it('is said beside a workbook without any table', () => {
    const [, , text] = withText(NARRATIVE).sheets;
    expect(codes({ sheets: [{ ...text!, index: 0 }], links: [] })).toEqual(['IOE007', 'XLS012']);
  });
});

const fixtures = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const workbooks = (readdirSync(fixtures, { recursive: true }) as string[]).filter((file) => /\.xlsx$/u.test(file));

describe('the workbooks of the fixtures', () => {
  it('hold no sheet of text but for the template of a city that puts its narrative there', () => {
    expect(workbooks.length).toBeGreaterThan(10);
    const found = workbooks.flatMap((file) =>
      check({ path: file, bytes: readFileSync(join(fixtures, file)) })
        .findings.filter(({ code }) => code === 'XLS012')
        .map(({ data }) => `${file} ${data['sheet']}`),
    );
    expect(found).toEqual(['workbooks/shanghai-blank-template-2026.xlsx 其他相关情况说明']);
  }, 120_000);
});
