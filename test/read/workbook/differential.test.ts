/** The reader held, cell for cell, against exceljs: on workbooks that were published, and on such as other programs wrote. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { cellName, type GridCell, type Workbook } from '../../../src/model/grid.ts';
import { readWorkbook } from '../../../src/read/workbook/read.ts';
import { oneSheet } from '../../instruments/workbook.ts';

const folder = join(import.meta.dirname, '../../../fixtures/workbooks');

type Line = { readonly kind: string; readonly value: string; readonly formula?: string; readonly decimals?: number };

/** A figure as a double says it: what exceljs has instead of the literal. */
const figure = (value: number): string => String(Number(value.toPrecision(15)));

const decimalsIn = (format: string | undefined): number | undefined => {
  const [positive = ''] = (format ?? 'General').split(';');
  if (!/[0#]/u.test(positive)) return undefined;
  return /\.(0+)/u.exec(positive)?.[1]?.length ?? 0;
};

function theirs(sheet: ExcelJS.Worksheet): Map<string, Line> {
  const lines = new Map<string, Line>();
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      // A merged range repeats the value of its first cell in all of them.
      if (cell.isMerged && cell.master !== cell) return;
      const value = cell.formula ? (cell.result ?? null) : cell.value;
      const formula = cell.formula ? { formula: cell.formula } : {};
      const decimals = decimalsIn(cell.numFmt);
      const put = (kind: string, text: string, shown?: number): unknown =>
        lines.set(cell.address, { kind, value: text, ...formula, ...(shown === undefined ? {} : { decimals: shown }) });
      if (typeof value === 'number') put('number', figure(value), decimals);
      else if (typeof value === 'boolean') put('boolean', String(value).toUpperCase());
      else if (value instanceof Date) put('date', value.toISOString().replace(/(T00:00:00)?\.000Z$/u, ''));
      else if (value && typeof value === 'object' && 'error' in value) put('error', String(value.error));
      else if (value && typeof value === 'object' && 'richText' in value) put('text', cell.text);
      else if (typeof value === 'string' && (value !== '' || cell.formula)) put('text', value);
      else if (cell.formula) put('uncached', '');
    }),
  );
  return lines;
}

function ours(cells: readonly GridCell[]): Map<string, Line> {
  return new Map(
    cells.map(({ row, column, kind, raw, shown, formula }) => {
      const percent = raw.endsWith('%');
      const value = kind !== 'number' ? raw : figure(percent ? Number(raw.slice(0, -1)) / 100 : Number(raw));
      const line: Line = {
        kind: formula?.uncached ? 'uncached' : kind,
        value: formula?.uncached ? '' : value,
        ...(formula ? { formula: formula.text } : {}),
        ...(shown === undefined || formula?.uncached ? {} : { decimals: shown }),
      };
      return [cellName(row, column), line];
    }),
  );
}

const read = (bytes: Uint8Array): Workbook => {
  const { book, problems } = readWorkbook('x.xlsx', bytes);
  expect(problems).toEqual([]);
  return book!;
};

async function compare(bytes: Buffer): Promise<number> {
  const other = new ExcelJS.Workbook();
  await other.xlsx.load(bytes as never);
  const book = read(bytes);
  expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual(
    other.worksheets.map(({ name, state }) => [name, state !== 'visible']),
  );
  let cells = 0;
  for (const [index, sheet] of book.sheets.entries()) {
    const their = other.worksheets[index]!;
    expect(ours(sheet.cells), sheet.name).toEqual(theirs(their));
    const merges = sheet.merges.map(
      ({ top, left, bottom, right }) => `${cellName(top, left)}:${cellName(bottom, right)}`,
    );
    expect(merges.sort()).toEqual([...(their.model.merges as unknown as string[])].sort());
    const { rowCount } = their;
    for (let row = 1; row <= rowCount; row++)
      expect(sheet.hiddenRows.has(row), `${sheet.name} row ${row}`).toBe(their.getRow(row).hidden === true);
    for (let column = 1; column <= their.columnCount; column++)
      expect(sheet.hiddenColumns.has(column), `${sheet.name} column ${column}`).toBe(
        their.getColumn(column).hidden === true,
      );
    cells += sheet.cells.length;
  }
  return cells;
}

describe('the reader and exceljs', () => {
  // Comments under a target that begins at the root make exceljs crash: openpyxl's file is compared below.
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx') && name !== 'written-by-openpyxl.xlsx');
  for (const file of files)
    it(`see the same in ${file}`, async () => {
      expect(await compare(readFileSync(join(folder, file)))).toBeGreaterThan(15);
    });

  it('differ on none: openpyxl wrote a workbook, and LibreOffice saved it again', () => {
    const [one, other] = ['openpyxl', 'libreoffice'].map((name) =>
      read(readFileSync(join(folder, `written-by-${name}.xlsx`))),
    );
    // LibreOffice makes formulas of TRUE and #N/A; openpyxl computes nothing.
    const plain = (book: Workbook): unknown =>
      book.sheets.map(({ cells, ...rest }) => ({ ...rest, cells: cells.map(({ formula: _, ...cell }) => cell) }));
    expect(plain(one!)).toEqual(plain(other!));
    const sums = (book: Workbook): unknown =>
      book.sheets.flatMap(({ cells }) =>
        cells.flatMap(({ formula }) => (formula?.terms ? [formula.text, formula.recomputed] : [])),
      );
    expect(sums(one!)).toEqual(sums(other!));
    expect(sums(one!)).toHaveLength(6);
    expect(one!.sheets[0]!.notes).toEqual([{ row: 3, column: 2, text: '请核对' }]);
    expect(one!.sheets[0]!.cells.find(({ row, column }) => row === 3 && column === 4)).toMatchObject({
      raw: '7.73%',
      shown: 2,
    });
  });

  it('see the same in a workbook that exceljs wrote', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('支出 & 表');
    sheet.addRow(['科目', '合计', '比率', { richText: [{ text: '收' }, { font: { bold: true }, text: '入' }] }]);
    for (let i = 0; i < 50; i++)
      sheet.addRow([
        `  项目${i % 9}<&>"'`,
        i * 1.1 - 7,
        i / 300,
        i % 2 === 0,
        new Date(Date.UTC(2024, 0, i + 1)),
        null,
      ]);
    sheet.addRow(['合计', { formula: 'SUM(B2:B51)', result: 997.5 }, { formula: 'B52/2' }]);
    sheet.fillFormula(
      'F2:F51',
      'B2+C2',
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
    sheet.addRow([{ error: '#DIV/0!' }, 1e21, 1e-9, 123456.789, -0.1 - 0.2]);
    sheet.getColumn(2).numFmt = '#,##0.00';
    sheet.getColumn(3).numFmt = '0.00%';
    sheet.getColumn(4).hidden = true;
    sheet.getRow(3).hidden = true;
    sheet.mergeCells('A60:C62');
    sheet.getCell('A60').value = '说明：\n二';
    book.addWorksheet('藏', { state: 'veryHidden' }).addRow([1]);
    const bytes = Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
    expect(await compare(bytes)).toBeGreaterThan(300);
  });
});

describe('what is read otherwise on purpose', () => {
  const load = async (bytes: Buffer): Promise<ExcelJS.Worksheet> => {
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(bytes as never);
    return other.worksheets[0]!;
  };

  it('a merged value counts once; exceljs repeats it under the whole range', async () => {
    const bytes = oneSheet('<row r="1"><c r="A1"><v>100</v></c><c r="B1"/><c r="C1"/></row>', {
      after: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
    });
    const values = ['A1', 'B1', 'C1'].map(async (name) => (await load(bytes)).getCell(name).value);
    expect(await Promise.all(values)).toEqual([100, 100, 100]);
    expect(read(bytes).sheets[0]!.cells.map(({ raw }) => raw)).toEqual(['100']);
  });

  it('a cached zero is a value; exceljs drops it from the value of the cell', async () => {
    const bytes = oneSheet('<row r="1"><c r="A1"><f>B1+C1</f><v>0</v></c></row>');
    expect((await load(bytes)).getCell('A1').value).toEqual({ formula: 'B1+C1' });
    expect(read(bytes).sheets[0]!.cells[0]).toMatchObject({ raw: '0', formula: { text: 'B1+C1' } });
  });

  it('a date that is written out is a date; exceljs makes the number 2023 of it', async () => {
    const bytes = oneSheet('<row r="1"><c r="A1" t="d"><v>2023-05-06</v></c></row>');
    expect((await load(bytes)).getCell('A1').value).toBe(2023);
    expect(read(bytes).sheets[0]!.cells[0]).toMatchObject({ kind: 'date', raw: '2023-05-06' });
  });

  it('the noise of a double is not part of a figure; exceljs hands it on', async () => {
    const bytes = oneSheet('<row r="1"><c r="A1"><v>563.8099999999998</v></c></row>');
    expect(String((await load(bytes)).getCell('A1').value)).toBe('563.8099999999998');
    expect(read(bytes).sheets[0]!.cells[0]!.raw).toBe('563.81');
  });

  it('cells need not say where they are, nor XML be without prefixes; exceljs crashes', async () => {
    const bytes = oneSheet('<row><c><v>1</v></c></row>');
    await expect(load(bytes)).rejects.toThrow();
    expect(read(bytes).sheets[0]!.cells).toHaveLength(1);
  });
});
