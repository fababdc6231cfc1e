import { describe, expect, it } from 'vitest';
import type { GridCell, Sheet } from '../../../src/model/grid.ts';
import { cellName } from '../../../src/model/grid.ts';
import { readWorkbook } from '../../../src/read/workbook/read.ts';
import { bookParts, oneSheet, relation, workbookBytes, worksheet } from '../../instruments/workbook.ts';
import { zip } from '../../instruments/zip.ts';

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const { book, problems } = readWorkbook('x.xlsx', bytes);
  expect(problems).toEqual([]);
  return book!.sheets;
}
const cellsOf = (bytes: Uint8Array): readonly GridCell[] => sheetsOf(bytes)[0]!.cells;
/** `A1=text` … */
const said = (cells: readonly GridCell[]): string[] =>
  cells.map((cell) => `${cellName(cell.row, cell.column)}=${cell.raw}`);
const text = (inside: string): string =>
  cellsOf(oneSheet(`<row r="1"><c r="A1" t="inlineStr"><is>${inside}</is></c></row>`))[0]!.raw;
const number = (literal: string, format?: string | number): GridCell =>
  cellsOf(
    oneSheet(
      `<row r="1"><c r="A1" s="1"><v>${literal}</v></c></row>`,
      format === undefined ? {} : { formats: [format] },
    ),
  )[0]!;

describe('texts', () => {
  it('are the same read in one step and tag by tag', () => {
    const usual = [
      '预算',
      '&#39044;&#31639;',
      ' 一、&amp; ',
      '\n预算\n',
      '&#10;预算&#10;',
      'a_x000D_b',
      '预\n算',
      '&x;',
      '',
    ];
    for (const written of usual) {
      const cells = (more: string): readonly GridCell[] =>
        cellsOf(oneSheet(`<row r="1"><c r="AB12" s="0" t="inlineStr"><is><t${more}>${written}</t></is></c></row>`));
      // Nobody writes a blank there, which only the slower way takes.
      expect(cells(''), written).toEqual(cells(' '));
    }
  });

  it('joins the runs of rich text and leaves phonetic readings out', () => {
    expect(text('<r><t>财政</t></r><rPh sb="0" eb="2"><t>caizheng</t></rPh><r><rPr><b/></rPr><t>拨款</t></r>')).toBe(
      '财政拨款',
    );
  });

  it('resolves entities, character references, escapes and CDATA; nothing else', () => {
    expect(text('<t>&lt;&amp;&gt;&quot;&apos;&#20108;&#x4E8C;&#x1F600;&nbsp;&#xZZ;& ;</t>')).toBe(
      '<&>"\'二二😀&nbsp;&#xZZ;& ;',
    );
    expect(text('<t>a<![CDATA[<b>&amp;]]>c<!-- d --><?e f?></t>')).toBe('a<b>&amp;c');
    expect(text('<t>a_x000D_b_x005F_x000D_c_x4E8C_</t>')).toBe('a\rb_x000D_c二');
  });

  it('keeps the blanks that indent a name, and drops the lines a file was laid out in', () => {
    expect(text('<t xml:space="preserve">  教育 </t>')).toBe('  教育 ');
    expect(text('<t>  教育</t>')).toBe('  教育');
    expect(text('<t>\n      教育\n    </t>')).toBe('教育');
    expect(text('<t xml:space="preserve">\n教育</t>')).toBe('\n教育');
    expect(text('<t>一\r\n二</t>')).toBe('一\n二');
  });

  it('reads shared strings, also where the part is UTF-16 or has a BOM', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>';
    const strings = ['<t>合计</t>', '<r><t>收</t></r><r><t>入</t></r>'];
    expect(said(cellsOf(oneSheet(rows, { strings })))).toEqual(['A1=收入', 'B1=合计']);
    for (const encode of [
      (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf8'),
      (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le'),
      (xml: string) => Buffer.from(xml, 'utf16le'),
      (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16(),
    ]) {
      const bytes = oneSheet(rows, {
        strings,
        change: (parts) =>
          parts.map((part) => ({ ...part, content: encode((part.content as string).replace('UTF-8', 'UTF-16')) })),
      });
      expect(said(cellsOf(bytes))).toEqual(['A1=收入', 'B1=合计']);
    }
  });

  it('gives the text of a formula, booleans and errors as they are', () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><f>A2&amp;"x"</f><v>a &lt;b</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="str"><f>IF(1,"","")</f><v></v></c></row>';
    expect(cellsOf(oneSheet(rows))).toEqual([
      { row: 1, column: 1, kind: 'text', raw: 'a <b', formula: { text: 'A2&"x"' } },
      { row: 1, column: 2, kind: 'boolean', raw: 'TRUE' },
      { row: 1, column: 3, kind: 'error', raw: '#REF!' },
      { row: 1, column: 4, kind: 'text', raw: '', formula: { text: 'IF(1,"","")' } },
    ]);
  });
});

describe('numbers', () => {
  it('are the shortest decimal at fifteen significant digits, whoever wrote them', () => {
    for (const [literal, raw] of [
      ['84.90000000000001', '84.9'],
      ['563.8099999999999', '563.81'],
      ['1E-7', '0.0000001'],
      ['1.5e+3', '1500'],
      ['1.1368683772161603E-13', '0.000000000000113687'],
      ['-4.5E-19', '0'],
      ['120.0', '120'],
      ['3205.70', '3205.7'],
      ['-0', '0'],
      ['-0.50', '-0.5'],
      ['.5', '0.5'],
      ['007', '7'],
      ['0', '0'],
      ['123456789012345678', '123456789012346000'],
      [' 12 ', '12'],
    ])
      expect(number(literal!).raw, literal).toBe(raw);
  });

  it('are left as they stand where no amount is so large: reading them must cost nothing', () => {
    for (const literal of [
      '1e10000000',
      '1e300',
      '-1E-200',
      '9'.repeat(5000),
      `0.${'1'.repeat(500_000)}`,
      '12abc',
      'NaN',
      '0x10',
    ])
      expect(number(literal)).toMatchObject({ kind: 'number', raw: literal });
  });

  it('are what their format shows: decimals, percentages, thousands', () => {
    for (const [literal, format, raw, shown] of [
      ['0.0773', '0.00%', '7.73%', 2],
      ['0.0773', 9, '7.73%', 0],
      ['-0.05', '0.0%;-0.0%', '-5%', 1],
      ['1', '0%', '100%', 0],
      ['12.5', '0.00', '12.5', 2],
      ['12.5', 'General', '12.5', undefined],
      ['12.5', '#,##0.00_ ', '12.5', 2],
      ['12.5', '#,##0.00_);[Red]\\(#,##0.00\\)', '12.5', 2],
      ['-12.5', '#,##0.00;-#,##0', '-12.5', 0],
      ['0', '0.00;-0.00;0', '0', 0],
      ['12.5', '"￥"#,##0.0', '12.5', 1],
      ['12.5', '[$￥-804]#,##0.0', '12.5', 1],
      ['12.5', '0.00"万元"', '12.5', 2],
      ['12.5', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '12.5', 2],
      ['12.5', '0.##', '12.5', 1],
      ['12.567', '0.0#', '12.567', 2],
      ['12345678', '#,##0.00,', '12345.678', 2],
      ['12345678', '0.0,,"百万"', '12.345678', 1],
      ['12345678', '0!.0,', '1234.5678', 1],
      ['12345678', '0"."0000', '1234.5678', 4],
      ['12.5', '0.00E+00', '12.5', undefined],
      ['12.5', '# ?/?', '12.5', undefined],
      ['12.5', '[>=100]0;0.00', '12.5', 2],
      ['120', '[>=100]0;0.00', '120', 0],
      ['12.5', '@', '12.5', undefined],
      ['12.5', 4, '12.5', 2],
      ['12.5', 43, '12.5', 2],
      ['12.5', 'G/通用格式"元"', '12.5', undefined],
    ] as const) {
      const { unit: _, ...cell } = number(literal, format);
      expect(cell, `${literal} as ${format}`).toEqual({
        row: 1,
        column: 1,
        kind: 'number',
        raw,
        ...(shown === undefined ? {} : { shown }),
      });
    }
  });

  it('are dates where the format says so, from either epoch', () => {
    for (const [literal, format, raw] of [
      ['45292', 14, '2024-01-01'],
      ['45292', 31, '2024-01-01'],
      ['45292.5', 22, '2024-01-01T12:00:00'],
      ['45292', 'yyyy"年"m"月"d"日"', '2024-01-01'],
      ['45292', '[$-804]yyyy\\-mm\\-dd;@', '2024-01-01'],
      ['59', 14, '1900-02-28'],
      ['60', 14, '1900-02-29'],
      ['61', 14, '1900-03-01'],
      ['0.75', 'hh:mm:ss', '18:00:00'],
    ] as const)
      expect(number(literal, format), `${literal} as ${format}`).toMatchObject({ kind: 'date', raw });
    const rows = '<row r="1"><c r="A1" s="1"><v>43830</v></c></row>';
    expect(cellsOf(oneSheet(rows, { formats: [14], date1904: true }))[0]!.raw).toBe('2024-01-01');
    expect(number('-1', 14)).toMatchObject({ kind: 'number', raw: '-1' });
    expect(number('99999999', 14)).toMatchObject({ kind: 'number', raw: '99999999' });
  });

  it('are not made of a date that is written out', () => {
    const rows =
      '<row r="1"><c r="A1" t="d"><v>2023-05-06</v></c><c r="B1" t="d"><v>2023-05-06T00:00:00Z</v></c><c r="C1" t="d"><v>2023-05-06T07:08:09.000</v></c></row>';
    expect(cellsOf(oneSheet(rows)).map(({ kind, raw }) => `${kind} ${raw}`)).toEqual([
      'date 2023-05-06',
      'date 2023-05-06',
      'date 2023-05-06T07:08:09',
    ]);
  });
});

describe('positions and XML', () => {
  const plain = '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4"><c r="A4"><v>3</v></c></row>';
  const expected = ['B2=1', 'D2=2', 'A4=3'];

  it('are implied where a file does not give them', () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(said(cellsOf(oneSheet(rows)))).toEqual(['A1=1', 'C1=2', 'C4=3', 'D4=4', 'A5=5']);
  });

  it('do not depend on the order in the file or on a dimension', () => {
    const rows = '<row r="4"><c r="A4"><v>3</v></c></row><row r="2"><c r="D2"><v>2</v></c><c r="B2"><v>1</v></c></row>';
    const xml = worksheet({ rows, before: '<dimension ref="A1:A1"/>' });
    expect(said(cellsOf(workbookBytes({ sheets: [{ xml }] })))).toEqual(expected);
  });

  it('are the same under any prefix, quotes, comments and instructions', () => {
    const xml = `<?xml version='1.0'?><!-- <sheetData> --><x:worksheet xmlns:x='m'><?pi <c?><x:sheetData >${plain
      .replaceAll('<row', '<!-- > --><x:row\n spans="1:4"')
      .replaceAll('</row', '</x:row')
      .replaceAll('<c ', "<x:c foo='>' ")
      .replaceAll('</c', '</x:c')
      .replaceAll('<v>', '<x:v>')
      .replaceAll('</v', '</x:v')
      .replaceAll(/r="(\w+)"/g, "r = '$1'")}</x:sheetData></x:worksheet >`;
    expect(said(cellsOf(workbookBytes({ sheets: [{ xml }] })))).toEqual(expected);
  });

  it('are found wherever the parts are and however they are named', () => {
    const parts = bookParts({ sheets: [{ rows: plain }] });
    const strict = parts.map((part) => ({
      ...part,
      content: (part.content as string)
        .replaceAll('schemas.openxmlformats.org/officeDocument/2006', 'purl.oclc.org/ooxml/officeDocument')
        .replaceAll('schemas.openxmlformats.org/spreadsheetml/2006', 'purl.oclc.org/ooxml/spreadsheetml'),
    }));
    const absolute = parts.map((part) => ({
      ...part,
      content: (part.content as string)
        .replaceAll('Target="worksheets', 'Target="/xl/worksheets')
        .replaceAll('Target="styles', 'Target="./../xl/styles'),
    }));
    const moved = parts.map((part) => ({
      ...part,
      name: part.name.replace('xl/workbook.xml', 'book/b.xml').replace('xl/_rels/workbook', 'book/_rels/b'),
      content: (part.content as string)
        .replace('xl/workbook.xml', 'book/b.xml')
        .replaceAll('Target="worksheets', 'Target="../xl/worksheets'),
    }));
    for (const variant of [
      strict,
      absolute,
      moved,
      [...parts].reverse(),
      parts.map((part) => ({ ...part, name: part.name.toUpperCase() })),
      parts.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') })),
      parts.map((part) => ({ ...part, name: `/${part.name}` })),
      parts.map((part) => ({ ...part, descriptor: true })),
      parts.map((part) => ({ ...part, stored: true })),
      parts.filter(({ name }) => name !== '_rels/.rels' && name !== '[Content_Types].xml' && name !== 'xl/styles.xml'),
      [...parts, { name: 'xl/', content: '', stored: true }],
    ])
      expect(said(cellsOf(zip(variant)))).toEqual(expected);
    for (const options of [
      { zip64: true },
      { prefix: Buffer.from('#!/bin/sh\n') },
      { zip64: true, prefix: Buffer.from('x'.repeat(1000)) },
      { comment: 'PK\u0005\u0006 注释' },
    ])
      expect(said(cellsOf(zip(parts, options)))).toEqual(expected);
    expect(
      said(
        cellsOf(
          zip(
            parts.map((part) => ({ ...part, descriptor: true })),
            { zip64: true },
          ),
        ),
      ),
    ).toEqual(expected);
  });

  it('leave charts out and count them all the same', () => {
    const bytes = workbookBytes({
      sheets: [{ xml: '<chartsheet/>' }, { rows: plain, name: 'A&amp;B' }],
      change: (parts) =>
        parts.map((part) =>
          part.name.endsWith('workbook.xml.rels')
            ? { ...part, content: (part.content as string).replace('/worksheet"', '/chartsheet"') }
            : part,
        ),
    });
    expect(sheetsOf(bytes).map(({ name, index }) => [name, index])).toEqual([['A&B', 1]]);
  });
});

describe('sheets', () => {
  it('part what a merged range covers from what is seen', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="C2"><v>5</v></c></row>';
    const after = '<mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="D1:D9"></mergeCell></mergeCells>';
    const [sheet] = sheetsOf(oneSheet(rows, { after }));
    expect(said(sheet!.cells)).toEqual(['A1=1', 'D1=3']);
    expect(said(sheet!.covered)).toEqual(['B1=2', 'A2=4', 'C2=5']);
    expect(sheet!.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 3 },
      { top: 1, left: 4, bottom: 9, right: 4 },
    ]);
  });

  it('say what is hidden', () => {
    const rows =
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0" customHeight="1"/><row r="3" hidden="0" outlineLevel="1"/><row hidden="true"/>';
    const before =
      '<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="0"/><col min="5" max="5" width="9" outlineLevel="1" collapsed="1"/><col min="7" max="16384" hidden="1"/></cols>';
    const [one, two, three] = sheetsOf(
      workbookBytes({ sheets: [{ rows, before }, { state: 'hidden' }, { state: 'veryHidden' }] }),
    );
    expect([...one!.hiddenRows]).toEqual([1, 2, 4]);
    expect([...one!.hiddenColumns].slice(0, 4)).toEqual([2, 3, 4, 7]);
    expect(one!.hiddenColumns.size).toBe(3 + 16_378);
    expect([one, two, three].map((sheet) => sheet!.hidden)).toEqual([false, true, true]);
  });

  it('carry their comments, print titles and links', () => {
    const bytes = workbookBytes({
      sheets: [
        {
          rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
          relations:
            relation('c', 'comments', '../comments1.xml') +
            relation('t', 'threadedComment', '../threadedComments/t1.xml') +
            relation('h', 'hyperlink', 'http://x', true),
        },
      ],
      names:
        '<externalReferences><externalReference r:id="e1"/></externalReferences><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">表1!$A:$B,表1!$1:$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表1!$A$1:$C$9</definedName></definedNames>',
      parts: [
        {
          name: 'xl/comments1.xml',
          content:
            '<comments><authors><author>甲</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>请</t></r><r><t>核对</t></r></text></comment><comment ref="A1" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
        },
        {
          name: 'xl/threadedComments/t1.xml',
          content:
            '<ThreadedComments><threadedComment ref="A1" id="1"><text>再看 &amp; 改</text></threadedComment></ThreadedComments>',
        },
        { name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' },
        {
          name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
          content: `<Relationships>${relation('r', 'externalLinkPath', 'file:///D:\\%E4%B8%8A%E5%B9%B4.xlsx', true)}</Relationships>`,
        },
      ],
      change: (parts) =>
        parts.map((part) =>
          part.name.endsWith('workbook.xml.rels')
            ? {
                ...part,
                content: (part.content as string).replace(
                  '</Relationships>',
                  `${relation('e1', 'externalLink', 'externalLinks/externalLink1.xml')}</Relationships>`,
                ),
              }
            : part,
        ),
    });
    const { book } = readWorkbook('x.xlsx', bytes);
    expect(book!.links).toEqual(['file:///D:\\上年.xlsx']);
    expect(book!.sheets[0]!.notes).toEqual([
      { row: 1, column: 1, text: '再看 & 改' },
      { row: 2, column: 2, text: '请核对' },
    ]);
    expect(book!.sheets[0]!.printTitles).toEqual({ top: 1, bottom: 4 });
  });
});
