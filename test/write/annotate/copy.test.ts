import { describe, expect, it } from 'vitest';
import { annotatedCopy, type Copy } from '../../../src/annotate.ts';
import type { Annotation, Mark } from '../../../src/model/annotation.ts';
import { RESULT_HEADINGS } from '../../../src/model/annotation.ts';
import { hasLibreOffice, hasOpenpyxl, libreOffice, openpyxl } from '../../instruments/other-programs.ts';
import { difference, partsOf } from '../../instruments/parts-of.ts';
import { type RichOptions, richParts } from '../../instruments/rich-workbook.ts';
import { zip } from '../../instruments/zip.ts';

/** An annotated copy of a workbook that holds nearly all a workbook can hold. */

const mark = (
  sheet: string,
  row: number,
  column: number,
  look: Mark['look'] = 'error',
  text = `错在${sheet}\n应为 1`,
): Mark => ({
  sheet,
  row,
  column,
  look,
  text,
});
const saying = (marks: readonly Mark[]): Annotation => ({
  marks,
  author: '预算核对',
  results: {
    name: '检查结果',
    title: '检查结果：示例局 2024',
    lead: [{ text: '结论：有矛盾，需要改。', lines: 1 }],
    headings: RESULT_HEADINGS.zh,
    widths: [6, 8, 9, 12, 10, 10, 40, 20, 20],
    rows: marks.map(({ sheet, row, column, look, text }, index) => ({
      look,
      cells: [String(index + 1), '错误', 'SUM001', `${sheet}!${'ABCDE'[column - 1]}${row}`, '=1+1', '2', text, '', ''],
      lines: 2,
      link: { sheet, cell: `${'ABCDE'[column - 1]}${row}` },
    })),
  },
});
const FIRST = '支出总表';
const SECOND = '一般公共预算支出表';
const THIRD = "财政拨款 'A' 表";
const MARKS = [
  mark(FIRST, 4, 3),
  mark(FIRST, 6, 3, 'query', '与去年相同'),
  mark(FIRST, 4, 4, 'note', '尾差'),
  mark(SECOND, 4, 3),
  mark(SECOND, 6, 5, 'query'),
  mark(THIRD, 4, 3),
  mark(THIRD, 1, 1, 'also'),
];

function copied(marks: readonly Mark[], options?: RichOptions): { before: Buffer; copy: Copy } {
  const before = zip(richParts(options));
  const copy = annotatedCopy('book.xlsx', before, saying(marks));
  if ('none' in copy) throw new Error(copy.none);
  return { before, copy };
}

const ALWAYS = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];

describe('which parts differ', () => {
  it('without a mark: only those that a sheet more needs', () => {
    const { before, copy } = copied([]);
    expect(difference(before, copy.bytes)).toEqual({ changed: ALWAYS, added: ['xl/worksheets/sheet5.xml'], lost: [] });
  });

  it('with marks on three sheets: these sheets and their comments', () => {
    const { before, copy } = copied(MARKS);
    expect(difference(before, copy.bytes)).toEqual({
      changed: [
        ...ALWAYS,
        'xl/comments1.xml',
        'xl/comments2.xml',
        'xl/drawings/vmlDrawing1.vml',
        'xl/drawings/vmlDrawing2.vml',
        'xl/worksheets/sheet1.xml',
        'xl/worksheets/sheet2.xml',
        'xl/worksheets/sheet3.xml',
      ].sort(),
      added: [
        'xl/comments3.xml',
        'xl/drawings/vmlDrawing3.vml',
        'xl/worksheets/_rels/sheet3.xml.rels',
        'xl/worksheets/sheet5.xml',
      ],
      lost: [],
    });
  });

  it('of a sheet only the style of the marked cells, and the name of its drawing', () => {
    const { before, copy } = copied(MARKS);
    const plain = (bytes: Uint8Array, part: string): string =>
      partsOf(bytes)
        .get(part)!
        .toString('utf8')
        .replace(/ s="\d+"/gu, '')
        .replace(/<legacyDrawing [^>]*>/u, '');
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml'])
      expect(plain(copy.bytes, part)).toBe(plain(before, part));
    const sheet3 = partsOf(copy.bytes).get('xl/worksheets/sheet3.xml')!.toString('utf8');
    expect(sheet3).toMatch(/<pageMargins [^>]*\/><legacyDrawing r:id="rId\d+"\/><extLst>/u);
  });

  it('keeps the order of the parts, and the same input gives the same bytes', () => {
    const { before, copy } = copied(MARKS);
    const names = [...partsOf(copy.bytes).keys()];
    expect(names.slice(0, partsOf(before).size)).toEqual([...partsOf(before).keys()]);
    expect(copied(MARKS).copy.bytes).toEqual(copy.bytes);
  });
});

describe('the workbook part', () => {
  it('counts on what counts sheets by their place', () => {
    const { copy } = copied(MARKS);
    const text = partsOf(copy.bytes).get('xl/workbook.xml')!.toString('utf8');
    expect(text).toContain('<sheets><sheet name="检查结果" sheetId="9" r:id="rId');
    expect(text).toContain('firstSheet="2" activeTab="3"');
    expect(text).toContain('name="_xlnm.Print_Area" localSheetId="1">支出总表!$A$1:$E$6<');
    expect(text).toContain('name="_xlnm.Print_Titles" localSheetId="2">一般公共预算支出表!$1:$3<');
    expect(text).toContain('name="_xlnm.Print_Titles" localSheetId="0">\'检查结果\'!$3:$3<');
    expect(text).toContain('<definedName name="税率" comment="常数">0.13</definedName>');
    expect(text).toContain('workbookHashValue="AAAA"');
  });

  it('keeps macros and says that a signature does not hold', () => {
    expect(copied(MARKS).copy).toMatchObject({ kind: 'xlsx', signed: false });
    const { before, copy } = copied(MARKS, { macros: true, signed: true });
    expect(copy).toMatchObject({ kind: 'xlsm', signed: true });
    expect(difference(before, copy.bytes).changed).not.toContain('xl/vbaProject.bin');
    expect(partsOf(copy.bytes).get('[Content_Types].xml')!.toString('utf8')).toContain('sheet.macroEnabled.main+xml');
  });

  it('takes another name where the sheet of results is there already', () => {
    const { copy } = copied(MARKS);
    const again = annotatedCopy('book.xlsx', copy.bytes, saying(MARKS));
    if ('none' in again) throw new Error(again.none);
    expect([copy.sheet, again.sheet]).toEqual(['检查结果', '检查结果(2)']);
    // What a comment says already is not said twice.
    const comments = (bytes: Uint8Array): string => partsOf(bytes).get('xl/comments1.xml')!.toString('utf8');
    expect(comments(again.bytes)).toBe(comments(copy.bytes));
  });
});

describe('comments', () => {
  it('a thread keeps its cell to itself: it is filled, and named', () => {
    const { before, copy } = copied(MARKS);
    expect(copy.inThreads).toEqual([{ sheet: SECOND, cell: 'E6' }]);
    expect(difference(before, copy.bytes).changed).not.toContain('xl/threadedComments/threadedComment1.xml');
  });

  it('boxes have numbers of their own in the whole workbook', () => {
    const { copy } = copied(MARKS);
    const drawings = [...partsOf(copy.bytes)]
      .filter(([name]) => name.endsWith('.vml'))
      .map(([, bytes]) => bytes.toString('utf8'));
    const blocks = drawings.flatMap((text) => /idmap[^>]*data="([\d,]+)"/u.exec(text)![1]!.split(','));
    expect(blocks).toEqual(['1', '4', '3', '5', '6']);
    const ids = drawings.flatMap((text) => [...text.matchAll(/id="(_x0000_s\d+)"/gu)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const text of drawings) {
      const own = /idmap[^>]*data="([\d,]+)"/u.exec(text)![1]!.split(',').map(Number);
      for (const [, id] of text.matchAll(/id="_x0000_s(\d+)"/gu)) expect(own).toContain(Math.floor(Number(id) / 1024));
    }
  });

  it('the box of an old comment grows with what is put behind it', () => {
    const { copy } = copied([mark(FIRST, 6, 3, 'error', '很长的说明'.repeat(60))]);
    const text = partsOf(copy.bytes).get('xl/drawings/vmlDrawing1.vml')!.toString('utf8');
    const anchors = [...text.matchAll(/<x:Anchor>([^<]*)</gu)].map(([, anchor]) => anchor!.split(',').map(Number));
    expect(anchors[0]).toEqual([5, 15, 2, 10, 7, 15, 6, 4]);
    expect(anchors[1]![6]).toBeGreaterThan(12);
  });
});

describe.skipIf(!hasOpenpyxl)('as openpyxl sees it', () => {
  it('reads fills, comments and links, and all that was there', () => {
    const { before, copy } = copied(MARKS);
    const [was, is] = [openpyxl(before), openpyxl(copy.bytes)];
    expect(is.sheets.map(({ name }) => name)).toEqual(['检查结果', FIRST, SECOND, THIRD, '说明']);
    expect([was.active, is.active]).toEqual([THIRD, THIRD]);
    expect(is.names).toEqual(['税率']);
    const [results, first, second, third] = is.sheets;
    expect(first!.comments).toEqual({
      C4: '错在支出总表\n应为 1',
      C6: '经办人：\n含离退休经费\n────────────\n与去年相同',
      D4: '已与人事核对\n────────────\n尾差',
    });
    expect(second!.comments).toEqual({ C4: '错在一般公共预算支出表\n应为 1', E6: '[对话批注] 请复核' });
    expect(third!.comments).toEqual({ A1: "错在财政拨款 'A' 表\n应为 1", C4: "错在财政拨款 'A' 表\n应为 1" });
    expect(first!.fills).toEqual({ C4: 'FFFFC7CE', C6: 'FFFFEB9C', D4: 'FFDDEBF7' });
    expect(second!.fills).toEqual({ C4: 'FFFFC7CE', E6: 'FFFFEB9C' });
    expect(results!.links['D4']).toBe("'支出总表'!C4");
    expect(results!.links['D9']).toBe("'财政拨款 ''A'' 表'!C4");
    // A figure that looks like a formula is text.
    expect(results!.values['E4']).toBe('=1+1');
    expect(results!.frozen).toBe('A4');
    for (const [index, sheet] of was.sheets.entries()) {
      const { comments: _, fills: __, ...kept } = sheet;
      const { comments: ___, fills: ____, ...now } = is.sheets[index + 1]!;
      expect(now).toEqual(kept);
    }
  });
});

describe.skipIf(!hasLibreOffice)('as LibreOffice sees it', () => {
  it('opens it with its comments, its chart, its picture and its sheets', () => {
    const { copy } = copied(MARKS);
    const text = libreOffice(copy.bytes);
    // A chart keeps its figures in a table of its own.
    const tables = [...text.matchAll(/<table:table table:name="([^"]*)"/gu)].map(([, name]) => name);
    expect(tables).toContain('local-table');
    expect(tables.filter((name) => name !== 'local-table')).toEqual([
      '检查结果',
      FIRST,
      SECOND,
      '财政拨款 &apos;A&apos; 表',
      '说明',
    ]);
    const notes = [...text.matchAll(/<office:annotation [\s\S]*?<\/office:annotation>/gu)].map(([note]) =>
      note.replace(/<[^>]+>/gu, '').trim(),
    );
    expect(notes).toHaveLength(7);
    expect(notes.some((note) => note.includes('含离退休经费') && note.includes('与去年相同'))).toBe(true);
    expect(text).toContain('<draw:image');
    // C4 may be a column to it, and is left as it was written.
    expect(text).toMatch(/xlink:href="#&apos;支出总表&apos;[.!]C4"/u);
    expect(text).toContain('xlink:href="#&apos;支出总表&apos;.D4"');
    expect(text).toContain('<table:content-validation ');
    expect(text).toContain('table:protected="true"');
  }, 120_000);
});
