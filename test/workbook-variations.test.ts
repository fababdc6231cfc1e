import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import type { Finding } from '../src/model/finding.ts';
import { isText } from '../src/model/place.ts';
import { referenceTables } from './instruments/reference-report.ts';

/** The reference report as a workbook, written again by exceljs as clerks vary it: it says the same however it is laid out. */

const root = join(import.meta.dirname, '..', 'fixtures');
const yaml = check({ path: 'a.yaml', bytes: new TextEncoder().encode(referenceTables()) });

type Cell = { row: number; column: number; value: ExcelJS.CellValue; format: string | undefined };
type SheetText = { name: string; cells: Cell[]; merges: string[]; shift: number };

async function sheetsOf(name = 'yangquan-finance-2023'): Promise<SheetText[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(join(root, `workbooks/${name}.xlsx`)) as unknown as ArrayBuffer);
  return book.worksheets.map((sheet) => {
    const cells: Cell[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master.address !== cell.address) return;
        cells.push({ row: Number(cell.row), column: Number(cell.col), value: cell.value, format: cell.numFmt });
      }),
    );
    return { name: sheet.name, cells, merges: [...sheet.model.merges], shift: 0 };
  });
}

async function written(sheets: readonly SheetText[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, cells, merges, shift } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const { row, column, value, format } of cells) {
      const cell = sheet.getCell(row + shift, column);
      cell.value = value;
      if (format) cell.numFmt = format;
    }
    for (const range of merges) sheet.mergeCells(range.replace(/\d+/gu, (row) => String(Number(row) + shift)));
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

const amounts = (sheet: SheetText, change: (value: number) => ExcelJS.CellValue): SheetText => ({
  ...sheet,
  // Codes of subjects are numbers too, whole ones without a format for amounts.
  cells: sheet.cells.map((cell) =>
    typeof cell.value === 'number' && /0\.0|General/u.test(cell.format ?? 'General') && !isCode(sheet, cell)
      ? { ...cell, value: change(cell.value) }
      : cell,
  ),
});
const isCode = ({ cells }: SheetText, { column, row }: Cell): boolean =>
  cells.some((other) => other.column === column && other.row < row && /编码/u.test(String(other.value)));

const words = (sheet: SheetText, change: (text: string) => string): SheetText => ({
  ...sheet,
  cells: sheet.cells.map((cell) => (typeof cell.value === 'string' ? { ...cell, value: change(cell.value) } : cell)),
});

const grouped = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const ways: readonly (readonly [string, (sheets: SheetText[]) => SheetText[], unit?: string])[] = [
  ['as it is', (sheets) => sheets],
  ['with amounts as text', (sheets) => sheets.map((sheet) => amounts(sheet, grouped))],
  [
    'in 元',
    (sheets) =>
      sheets.map((sheet) =>
        words(
          amounts(sheet, (value) => Math.round(value * 10_000)),
          (text) => text.replaceAll('万元', '元'),
        ),
      ),
    '元',
  ],
  ['with sheets named Sheet1…', (sheets) => sheets.map((sheet, index) => ({ ...sheet, name: `Sheet${index + 1}` }))],
  ['with titles three rows lower', (sheets) => sheets.map((sheet) => ({ ...sheet, shift: 3 }))],
  [
    'with a blank column before the amounts of every table',
    (sheets) => sheets.map((sheet) => moved(sheet, firstAmount(sheet))),
  ],
  [
    'with a list of telephone numbers',
    (sheets) => [
      ...sheets,
      sheetOf('通讯录', [
        ['序号', '科室', '电话'],
        [1, '办公室', 2293456],
        [2, '预算科', 2293457],
      ]),
    ],
  ],
  [
    'with signatures and a telephone number below',
    (sheets) =>
      sheets.map((sheet) => ({
        ...sheet,
        cells: [
          ...sheet.cells,
          cellAt(sheet, 2, 1, '审核人：'),
          cellAt(sheet, 2, 2, '电话'),
          cellAt(sheet, 2, 3, 2_293_456),
        ],
      })),
  ],
  [
    'with the unit written （单位：万 元）',
    (sheets) => sheets.map((sheet) => words(sheet, (text) => text.replace(/单位\s*[：:]\s*万元/u, '（单位：万 元）'))),
  ],
  ['with no cell merged', (sheets) => sheets.map((sheet) => ({ ...sheet, merges: [] }))],
  ['with sheets in another order', (sheets) => [...sheets.slice(5), ...sheets.slice(0, 5).reverse()]],
];

const sheetOf = (name: string, rows: readonly (readonly (string | number)[])[]): SheetText => ({
  name,
  merges: [],
  shift: 0,
  cells: rows.flatMap((row, r) => row.map((value, c) => ({ row: r + 1, column: c + 1, value, format: undefined }))),
});

const cellAt = ({ cells }: SheetText, below: number, column: number, value: string | number): Cell => ({
  row: Math.max(...cells.map(({ row }) => row)) + below,
  column,
  value,
  format: undefined,
});

/** Where the amounts begin. */
const firstAmount = (sheet: SheetText): number =>
  Math.min(
    ...sheet.cells.filter((cell) => typeof cell.value === 'number' && !isCode(sheet, cell)).map(({ column }) => column),
    99,
  );

/** Everything from a column on stands one further right; what is merged over it is merged over one more. */
function moved(sheet: SheetText, from: number): SheetText {
  const letter = (text: string): string =>
    text.replace(/[A-Z]/gu, (own) =>
      own.charCodeAt(0) - 64 >= from ? String.fromCharCode(own.charCodeAt(0) + 1) : own,
    );
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.column >= from ? { ...cell, column: cell.column + 1 } : cell)),
    merges: sheet.merges.map(letter),
  };
}

const said = ({ findings }: { findings: readonly Finding[] }): string[] =>
  findings.filter(({ code }) => !code.startsWith('XLS')).map(({ code, severity }) => `${severity} ${code}`);

describe('the reference report as a workbook', () => {
  for (const [name, vary, unit = '万元'] of ways) {
    it(`${name}: says what its YAML says, at cells`, async () => {
      const sheets = vary(await sheetsOf());
      const outcome = check({ path: 'a.xlsx', bytes: await written(sheets) });
      expect(outcome.coverage).toMatchObject({ figures: 311, understood: 311, unwitnessed: [] });
      expect(outcome.coverage.relations).toEqual(yaml.coverage.relations);
      expect(said(outcome)).toEqual(said(yaml));
      expect(outcome.unit).toBe(unit);
      const note = outcome.findings.find(({ code }) => code === 'SUM002')!;
      if (isText(note.place)) throw new Error('a cell');
      const { sheet, cell } = note.place;
      const own = sheets.find((other) => other.name === sheet)!;
      const at = /^([A-Z])(\d+)$/u.exec(cell)!;
      const there = own.cells.find(
        (other) => other.column === at[1]!.charCodeAt(0) - 64 && other.row + own.shift === Number(at[2]),
      );
      expect(Number(String(there?.value).replaceAll(',', ''))).toBe(unit === '元' ? 1_597_800 : 159.78);
      // The residue is the same hundredth of 万元.
      expect(Number(note.difference)).toBe(unit === '元' ? 100 : 0.01);
    });
  }

  it('finds a planted slip at its cell, whatever the layout, with the right value', async () => {
    for (const [, vary, unit] of ways) {
      const sheets = await sheetsOf();
      const row = sheets
        .flatMap((sheet) => sheet.cells.filter(({ value }) => value === 211.75).map((cell) => ({ sheet, cell })))
        .at(0)!;
      row.cell.value = 217.75;
      const { findings } = check({ path: 'a.xlsx', bytes: await written(vary(sheets)) });
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(errors).toHaveLength(1);
      const [found] = errors;
      expect(Number(found!.raw.replaceAll(',', ''))).toBe(unit === '元' ? 2_177_500 : 217.75);
      expect(Number(found!.expected)).toBe(unit === '元' ? 2_117_500 : 211.75);
    }
  });
});

describe('the workbooks of other regions', () => {
  for (const name of ['shanghai-shangwuwei-2025', 'shanghai-wanli-2023', 'jiangsu-gaofa-2018']) {
    it(`${name}: says the same with no cell merged`, async () => {
      const whole = check({ path: 'a.xlsx', bytes: await written(await sheetsOf(name)) });
      const sheets = (await sheetsOf(name)).map((sheet) => ({ ...sheet, merges: [] }));
      const outcome = check({ path: 'a.xlsx', bytes: await written(sheets) });
      expect(outcome.coverage.figures).toBeGreaterThan(200);
      expect(outcome.coverage.understood).toBe(whole.coverage.figures);
      expect(said(outcome)).toEqual(said(whole));
    });
  }

  it('are understood with 类 and 款 written once, in the first of their rows', async () => {
    const sheets = (await sheetsOf('shanghai-shangwuwei-2025')).map((sheet) => {
      const last = new Map<number, string>();
      const cells = [...sheet.cells]
        .sort((a, b) => a.row - b.row || a.column - b.column)
        .filter((cell) => {
          const text = String(cell.value);
          if (!/^\d{2,3}$/u.test(text) || cell.column > 2) return true;
          const again = last.get(cell.column) === text;
          last.set(cell.column, text);
          if (cell.column === 1 && !again) last.delete(2);
          return !again;
        });
      return { ...sheet, cells };
    });
    const outcome = check({ path: 'a.xlsx', bytes: await written(sheets) });
    expect(outcome.coverage).toMatchObject({ figures: 287, understood: 287 });
    expect(said(outcome)).toEqual([]);
  });
});
