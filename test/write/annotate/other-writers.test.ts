import { describe, expect, it } from 'vitest';
import { annotatedCopy } from '../../../src/annotate.ts';
import { check } from '../../../src/check.ts';
import { RESULT_HEADINGS } from '../../../src/model/annotation.ts';
import { hasLibreOffice, hasOpenpyxl, libreOffice, openpyxl } from '../../instruments/other-programs.ts';
import { partsOf } from '../../instruments/parts-of.ts';
import { richParts } from '../../instruments/rich-workbook.ts';
import { type Part, zip } from '../../instruments/zip.ts';

/** Workbooks as programs other than Excel write them, or Excel in its other edition of the format. */

const ANNOTATION = {
  marks: [{ sheet: "财政拨款 'A' 表", row: 4, column: 3, look: 'error', text: '合计与分项不符\n应为 1' }],
  author: '预算核对',
  results: {
    name: '检查结果',
    title: '检查结果',
    lead: [{ text: '结论', lines: 1 }],
    headings: RESULT_HEADINGS.zh,
    widths: RESULT_HEADINGS.zh.map(() => 12),
    rows: [
      {
        look: 'error',
        cells: RESULT_HEADINGS.zh.map((_, column) => `第 ${column}`),
        lines: 1,
        link: { sheet: "财政拨款 'A' 表", cell: 'C4' },
      },
    ],
  },
} as const;

function copied(change: (part: Part) => Part | undefined, sheet: string = ANNOTATION.marks[0].sheet): Uint8Array {
  const bytes = zip(richParts().flatMap((part) => change(part) ?? []));
  const copy = annotatedCopy('x.xlsx', bytes, {
    ...ANNOTATION,
    marks: ANNOTATION.marks.map((mark) => ({ ...mark, sheet })),
  });
  if ('none' in copy) throw new Error(copy.none);
  expect(check({ path: 'x.xlsx', bytes: copy.bytes }).findings.map(({ code }) => code)).toEqual(
    check({ path: 'x.xlsx', bytes }).findings.map(({ code }) => code),
  );
  return copy.bytes;
}
const text = (bytes: Uint8Array, part: string): string => partsOf(bytes).get(part)!.toString('utf8');
const rewritten = (part: Part, change: (xml: string) => string): Part => ({
  ...part,
  content: change(String(part.content)),
});

describe('the strict edition', () => {
  const strict = (part: Part): Part =>
    part.name.endsWith('.xml') || part.name.endsWith('.rels')
      ? rewritten(part, (xml) =>
          xml
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            ),
        )
      : part;

  it('gets parts and relations of the strict edition', () => {
    const bytes = copied(strict);
    expect(text(bytes, 'xl/comments3.xml')).toContain('xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
    expect(text(bytes, 'xl/worksheets/_rels/sheet3.xml.rels')).toContain(
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"',
    );
    for (const part of ['xl/worksheets/sheet5.xml', 'xl/_rels/workbook.xml.rels'])
      expect(text(bytes, part)).not.toContain('schemas.openxmlformats.org/spreadsheetml');
  });

  it.skipIf(!hasLibreOffice)(
    'opens in LibreOffice with its comment',
    () => {
      expect(libreOffice(copied(strict))).toMatch(
        /<office:annotation (?:(?!<\/office:annotation>)[\s\S])*合计与分项不符/u,
      );
    },
    120_000,
  );
});

/** As the OpenXML SDK writes: every element of the format with a prefix. */
const prefixed = (part: Part): Part =>
  /xl\/(?:workbook|styles|comments\d|worksheets\/sheet\d)\.xml$/u.test(part.name)
    ? rewritten(part, (xml) => {
        const own = xml.replace(/<(\/?)(?=[A-Za-z])(?![A-Za-z]+:)/gu, '<$1x:');
        return own.replace(
          'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
          'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
        );
      })
    : part;

describe('elements with a prefix', () => {
  it('what is put in has it too', () => {
    const bytes = copied(prefixed);
    expect(text(bytes, 'xl/workbook.xml')).toContain('<x:sheets><x:sheet name="检查结果"');
    expect(text(bytes, 'xl/worksheets/sheet3.xml')).toMatch(
      /<x:legacyDrawing r:id="rId1"\/>|<x:legacyDrawing r:id="rId2"\/>/u,
    );
    expect(text(bytes, 'xl/styles.xml')).toContain('<x:fgColor rgb="FFFFC7CE"/>');
  });

  it.skipIf(!hasOpenpyxl)('opens in openpyxl', () => {
    const sheet = openpyxl(copied(prefixed)).sheets[3]!;
    expect([sheet.fills['C4'], sheet.comments['C4']]).toEqual(['FFFFC7CE', '合计与分项不符\n应为 1']);
  });
});

describe('what is missing', () => {
  it('styles, the list of views and names are made', () => {
    const bytes = copied((part) => {
      if (part.name === 'xl/styles.xml') return undefined;
      if (part.name === 'xl/_rels/workbook.xml.rels')
        return rewritten(part, (xml) => xml.replace(/<Relationship Id="rId5"[^>]*>/u, ''));
      if (part.name === '[Content_Types].xml')
        return rewritten(part, (xml) => xml.replace(/<Override PartName="\/xl\/styles\.xml"[^>]*>/u, ''));
      if (/sheet\d\.xml$/u.test(part.name))
        return rewritten(part, (xml) => xml.replace(/ (?:s|style|dxfId)="\d"/gu, ''));
      if (part.name === 'xl/workbook.xml')
        return rewritten(part, (xml) =>
          xml.replace(/<bookViews>.*<\/bookViews>|<definedNames>.*<\/definedNames>/gu, ''),
        );
      return part;
    });
    const workbook = text(bytes, 'xl/workbook.xml');
    expect(workbook).toContain('<bookViews><workbookView activeTab="1"/></bookViews><sheets>');
    expect(workbook).toMatch(/<\/sheets><definedNames>.*<\/definedNames><calcPr/u);
    if (!hasOpenpyxl) return;
    const { sheets } = openpyxl(bytes);
    expect(sheets[3]!.fills['C4']).toBe('FFFFC7CE');
  });

  it('a workbook without a list of types, which no spreadsheet opens, is not annotated', () => {
    const parts = richParts().filter(({ name }) => name !== '[Content_Types].xml');
    expect(annotatedCopy('x.xlsx', zip(parts), ANNOTATION)).toEqual({ none: 'unsafe' });
  });

  it('boxes of comments that another program left without any', () => {
    const bytes = copied((part) => {
      if (part.name === 'xl/drawings/vmlDrawing1.vml') return undefined;
      if (part.name === 'xl/worksheets/sheet1.xml')
        return rewritten(part, (xml) => xml.replace('<legacyDrawing r:id="rId2"/>', ''));
      return part;
    }, '支出总表');
    expect(text(bytes, 'xl/worksheets/sheet1.xml')).toContain('<legacyDrawing r:id="rId4"/></worksheet>');
    const drawing = text(bytes, 'xl/drawings/vmlDrawing1.vml');
    const at = [...drawing.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</gu)].map(
      ([, row, column]) => `${row} ${column}`,
    );
    expect(at).toEqual(['3 3', '5 2', '3 2']);
  });
});

describe('the order of elements in a sheet', () => {
  it('the drawing of comments stands before what is wrapped for newer programs', () => {
    const after =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><tableParts count="0"/>';
    const bytes = copied((part) =>
      part.name === 'xl/worksheets/sheet3.xml'
        ? rewritten(part, (xml) => xml.replace('<extLst>', `${after}<extLst>`))
        : part,
    );
    expect(text(bytes, 'xl/worksheets/sheet3.xml')).toMatch(
      /<pageMargins [^>]*\/><legacyDrawing [^>]*\/><mc:AlternateContent/u,
    );
  });
});
