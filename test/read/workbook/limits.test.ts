import { describe, expect, it } from 'vitest';
import { columnName } from '../../../src/model/grid.ts';
import { WORKBOOK } from '../../../src/read/limits.ts';
import { readWorkbook } from '../../../src/read/workbook/read.ts';
import { processorTime } from '../../instruments/processor-time.ts';
import { type BookText, bookParts, oneSheet, workbookBytes, worksheet } from '../../instruments/workbook.ts';
import { type Part, zip } from '../../instruments/zip.ts';

/** Code and subject of what is said of a file, which must be said soon. */
function refused(bytes: Uint8Array): string {
  const took = processorTime();
  const { book, problems } = readWorkbook('x.xlsx', bytes);
  expect(took()).toBeLessThan(5000);
  expect(book).toBeUndefined();
  expect(problems).toHaveLength(1);
  const { code, data, incomplete } = problems[0]!;
  expect(incomplete).toBe(true);
  return `${code} ${data['what'] ?? ''}`.trim();
}

const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const parts = (): Part[] => bookParts({ sheets: [{ rows: cell }] });
const changed = (name: string, change: Partial<Part>): Buffer =>
  zip(parts().map((part) => (part.name.endsWith(name) ? { ...part, ...change } : part)));
/** Not deflated: what repeats itself would be taken for a bomb first. */
const plain = (rows: string, rest: Partial<BookText> = {}): Buffer =>
  oneSheet(rows, { ...rest, change: (all) => all.map((part) => ({ ...part, stored: true })) });
const sheet = (xml: string): Buffer => workbookBytes({ sheets: [{ xml }] });
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const blanks = (megabytes: number): Buffer => Buffer.alloc(megabytes * 2 ** 20, ' ');

describe('a hostile workbook is refused before it costs anything', () => {
  it('for what it inflates to', () => {
    expect(refused(changed('sheet1.xml', { content: blanks(30) }))).toBe('SEC004 ratio');
    expect(refused(changed('sheet1.xml', { content: blanks(41), stored: true }))).toBe('SEC004 part');
    expect(refused(changed('sheet1.xml', { statedSize: 300 * 2 ** 20 }))).toBe('SEC004 part');
    expect(refused(changed('sheet1.xml', { statedSize: 600 * 2 ** 20 }))).toBe('SEC004 declared');
  });

  it('for a part that is read again and again', () => {
    const book: BookText = {
      sheets: Array.from({ length: 900 }, () => ({ rows: cell })),
      change: (all) =>
        all
          .filter(({ name }) => !/sheet(?:[2-9]|\d\d)/u.test(name))
          .map((part) =>
            part.name.endsWith('workbook.xml.rels')
              ? { ...part, content: (part.content as string).replace(/sheet\d+\.xml/gu, 'sheet1.xml') }
              : part.name.endsWith('sheet1.xml')
                ? { ...part, content: worksheet({ rows: cell }) + ' '.repeat(900_000) }
                : part,
          ),
    };
    expect(refused(workbookBytes(book))).toBe('SEC004 inflated');
    expect(refused(workbookBytes({ sheets: Array.from({ length: 1001 }, () => ({})) }))).toBe('SEC001 sheets');
  });

  it('for its number of parts', () => {
    const junk = Array.from({ length: WORKBOOK.entries }, (_, index) => ({
      name: `j${index}`,
      content: '',
      stored: true,
    }));
    expect(refused(zip([...parts(), ...junk]))).toBe('SEC001 entries');
    expect(refused(zip(parts(), { statedCount: 60_000 }))).toBe('SEC001 entries');
    expect(refused(zip(parts(), { statedCount: 3 }))).toBe('IOE006 directory');
  });

  it('for parts of the same name, and for two names of a part', () => {
    for (const name of [
      'xl/worksheets/sheet1.xml',
      'XL/Worksheets/SHEET1.xml',
      'xl\\worksheets\\sheet1.xml',
      './xl/worksheets/sheet1.xml',
    ])
      expect(refused(zip([...parts(), { name, content: worksheet({ rows: '' }) }]))).toBe('SEC006 duplicate');
    expect(refused(changed('sheet1.xml', { localName: 'xl/worksheets/sheet2.xml' }))).toBe('SEC006 name');
  });

  it('for a size that is not true: a broken stream looks the same', () => {
    expect(refused(changed('sheet1.xml', { statedSize: 10 }))).toBe('IOE006 size');
    expect(refused(changed('sheet1.xml', { statedSize: 1_000_000 }))).toBe('IOE006 size');
    expect(refused(changed('sheet1.xml', { content: blanks(30), statedSize: 1000 }))).toBe('IOE006 size');
    expect(refused(changed('sheet1.xml', { stored: true, statedSize: 10 }))).toBe('IOE006 size');
  });

  it('for a document type or entities', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(refused(sheet(`<?xml version="1.0"?>${bomb}<worksheet><sheetData/></worksheet>`))).toBe('SEC005');
    expect(refused(sheet(`<worksheet><sheetData>${bomb}</sheetData></worksheet>`))).toBe('SEC005');
    expect(refused(changed('workbook.xml', { content: `${bomb}<workbook/>` }))).toBe('SEC005');
    expect(
      refused(sheet(`<worksheet><sheetData>${cell.replace('1</v>', `${bomb}</v>`)}</sheetData></worksheet>`)),
    ).toBe('SEC005');
  });

  it('for elements in elements', () => {
    expect(refused(sheet(`<worksheet>${'<a>'.repeat(100_000)}`))).toBe('SEC003');
    expect(refused(sheet(`<worksheet><sheetData><row><c>${'<is>'.repeat(100)}`))).toBe('SEC003');
  });

  it('for its rows, columns and cells', () => {
    expect(refused(plain(many(100_001, () => '<row><c><v>1</v></c></row>')))).toBe('SEC001 rows');
    expect(refused(plain(`<row>${many(1001, () => '<c><v>1</v></c>')}</row>`))).toBe('SEC001 columns');
    const ten = `<row>${many(10, () => '<c><v>1</v></c>')}</row>`;
    expect(refused(plain(many(50_001, () => ten)))).toBe('SEC001 cells');
  });

  it('for merged ranges, by their number and their area', () => {
    const merged = (ranges: string): Buffer => oneSheet(cell, { after: `<mergeCells>${ranges}</mergeCells>` });
    expect(refused(merged('<mergeCell ref="A1:XFD500"/>'))).toBe('SEC001 merged');
    expect(refused(merged(many(50_001, (index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`)))).toBe(
      'SEC001 merges',
    );
    expect(readWorkbook('x.xlsx', merged('<mergeCell ref="A1:XFD1"/>')).problems).toEqual([]);
  });

  it('for its texts', () => {
    const strings = (all: string[]): Buffer => plain(cell, { strings: all });
    const several = (count: number, text: string): string[] =>
      Array.from({ length: count }, (_, index) => `<t>${index}${text}</t>`);
    expect(refused(strings(several(300_001, '')))).toBe('SEC001 strings');
    expect(refused(strings(several(33, 'x'.repeat(500_000))))).toBe('SEC001 characters');
  });

  it('for formulas', () => {
    const formula = (text: string): string => `<row><c><f>${text}</f></c></row>`;
    expect(refused(oneSheet(formula(`A1${'+A1'.repeat(3000)}`)))).toBe('SEC001 formula');
    const long = 'A1+'.repeat(2000);
    const shared = `<row r="1"><c r="A1"><f t="shared" si="0">${long}A1</f></c></row>${many(3000, () => '<row><c><f t="shared" si="0"/></c></row>')}`;
    expect(refused(oneSheet(shared))).toBe('SEC001 formulas');
  });

  it('for a cell that is there twice, saying which', () => {
    const twice = (rows: string): unknown => readWorkbook('x.xlsx', oneSheet(rows)).problems;
    const expected = [
      {
        code: 'SEC006',
        place: { path: 'x.xlsx', sheet: '表1', cell: 'B2', order: [0, 2, 2] },
        raw: '',
        data: { what: 'cell', part: '' },
        incomplete: true,
      },
    ];
    expect(twice('<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>2</v></c></row>')).toEqual(expected);
    expect(
      twice(
        '<row r="2"><c r="B2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
      ),
    ).toEqual(expected);
  });
});

describe('what costs nothing is not refused', () => {
  it('styled emptiness, hidden columns without end, and far corners', () => {
    const styled = many(5000, () => `<row>${many(40, () => '<c s="0"/>')}</row>`);
    const { book, problems } = readWorkbook(
      'x.xlsx',
      workbookBytes({
        sheets: [
          {
            rows: `${styled}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
            before: `<cols>${many(20_000, () => '<col min="1" max="16384" hidden="1"/>')}</cols>`,
          },
        ],
      }),
    );
    expect(problems).toEqual([]);
    expect(book!.sheets[0]!.cells).toEqual([{ row: 1_048_576, column: 16_384, kind: 'number', raw: '1' }]);
    expect(columnName(16_384)).toBe('XFD');
  });
});

describe('a damaged workbook is said to be damaged', () => {
  it('where the archive is cut off or overwritten', () => {
    const whole = zip(parts());
    for (const length of [4, 30, 100, whole.length - 23, whole.length - 1])
      expect(refused(whole.subarray(0, length))).toBe('IOE006 truncated');
    expect(refused(changed('sheet1.xml', { statedCrc: 1 }))).toBe('IOE006 checksum');
    expect(refused(changed('sheet1.xml', { method: 99 }))).toBe('IOE006 method');
    expect(refused(changed('sheet1.xml', { content: 'x'.repeat(50), stored: true, method: 8 }))).toBe('IOE006 inflate');
    const broken = Buffer.from(whole);
    broken.writeUInt32LE(0, whole.indexOf('xl/workbook.xml') - 30);
    expect(refused(broken)).toBe('IOE006 directory');
  });

  it('where a part is missing', () => {
    for (const name of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml'])
      expect(refused(zip(parts().filter((part) => part.name !== name)))).toBe('IOE006 missing');
  });

  it('where its XML breaks off or does not match', () => {
    for (const xml of [
      '',
      '<worksheet',
      '<worksheet><sheetData>',
      '<worksheet><sheetData></worksheet></sheetData>',
      '<worksheet><sheetData><row><c r="A1></c></row></sheetData></worksheet>',
      '<worksheet><sheetData><row><c r=A1></c></row></sheetData></worksheet>',
      '<worksheet><sheetData><row><c><v>1</c></row></sheetData></worksheet>',
      '<worksheet><sheetData><row><c><v>1<!-- </v></c></row></sheetData></worksheet>',
      '<worksheet><sheetData><![CDATA[</sheetData></worksheet>',
      '<worksheet><?x <sheetData/></worksheet>',
      '<worksheet><></></worksheet>',
      '<html/>',
    ])
      expect(refused(sheet(xml)), xml).toBe('IOE006 xml');
    expect(refused(workbookBytes({ sheets: [{ xml: Buffer.from([0x3c, 0x61, 0xff, 0x3e]) }] }))).toBe('IOE006 text');
  });

  it('where a cell is nowhere, or names a text that is not there', () => {
    for (const name of ['A0', '1', 'A', 'XFE1', 'A1048577', 'A-1', ''])
      expect(refused(oneSheet(`<row r="1"><c r="${name}"><v>1</v></c></row>`)), name).toBe('IOE006 cell');
    for (const row of ['0', '-1', 'x', '1.5', '1048577'])
      expect(refused(oneSheet(`<row r="${row}"><c><v>1</v></c></row>`)), row).toBe('IOE006 row');
    expect(refused(oneSheet('<row><c t="s"><v>7</v></c></row>', { strings: ['<t>a</t>'] }))).toBe('IOE006 string');
    expect(refused(oneSheet('<row><c t="s"><v>0</v></c></row>'))).toBe('IOE006 string');
    expect(refused(oneSheet('', { after: '<mergeCells><mergeCell ref="A1:"/></mergeCells>' }))).toBe('IOE006 merge');
  });

  it('whatever byte of it is changed: read, or refused, and never more', () => {
    const whole = zip(parts().map((part) => ({ ...part, stored: true })));
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1 << (at % 8);
      const { book, problems } = readWorkbook('x.xlsx', bytes);
      expect(book === undefined).toBe(problems.length > 0);
    }
  });
});
