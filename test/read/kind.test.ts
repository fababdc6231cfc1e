import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../../src/read/limits.ts';
import { open } from '../../src/read/open.ts';
import { ole } from '../instruments/ole.ts';
import { bookParts, oneSheet } from '../instruments/workbook.ts';
import { zip } from '../instruments/zip.ts';

const said = (content: string | Uint8Array, path = '部门预算.xlsx'): string =>
  open(path, typeof content === 'string' ? Buffer.from(content) : content)
    .problems.map(({ code, data }) => `${code} ${data['what'] ?? ''}`.trim())
    .join(', ');
const archive = (...names: string[]): Buffer => zip(names.map((name) => ({ name, content: 'x' })));
const binary = (hex: string): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(100)]);

describe('what a file is is seen by its content', () => {
  it('reads a workbook under any name', () => {
    const bytes = oneSheet('<row><c><v>1</v></c></row>');
    for (const name of ['a.xlsx', 'a.xlsm', 'a.xls', 'a.yaml', '无名']) {
      const { book, root, problems, source } = open(name, bytes);
      expect(problems).toEqual([]);
      expect(book!.sheets).toHaveLength(1);
      expect(root).toBeUndefined();
      expect(source.lines).toEqual([]);
      expect(source.sha256).toMatch(/^[\da-f]{64}$/u);
    }
  });

  it('reads a workbook with something before it', () => {
    const bytes = zip(bookParts({ sheets: [{}] }), { prefix: Buffer.from('MZ\u0000\u0001') });
    expect(open('a.exe', bytes).book!.sheets).toHaveLength(1);
  });

  it('reads a text as before', () => {
    const { root, book } = open('a.xlsx', Buffer.from('部门: 示例局\n'));
    expect(root?.kind).toBe('map');
    expect(book).toBeUndefined();
  });

  it('names other archives', () => {
    expect(
      said(zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }])),
    ).toBe('IOE003 ods');
    expect(said(zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]))).toBe('IOE003 odt');
    expect(said(archive('[Content_Types].xml', 'word/document.xml'))).toBe('IOE003 docx');
    expect(said(archive('[Content_Types].xml', 'ppt/presentation.xml'))).toBe('IOE003 pptx');
    expect(said(archive('[Content_Types].xml', 'xl/workbook.bin'))).toBe('IOE003 xlsb');
    expect(said(archive('OFD.xml', 'Doc_0/Document.xml'))).toBe('IOE003 ofd');
    expect(said(archive('Index/Document.iwa'))).toBe('IOE003 numbers');
    expect(said(archive('部门预算.xlsx'))).toBe('IOE003 zip');
    expect(said(zip([]))).toBe('IOE003 zip');
    expect(said(zip(bookParts({ sheets: [{}] }).map((part) => ({ ...part, flags: 1 }))))).toBe('IOE003 encrypted');
  });

  it('names what an old Office file holds', () => {
    expect(said(ole(['EncryptionInfo', 'EncryptedPackage']))).toBe('IOE003 encrypted');
    expect(said(ole(['Workbook']))).toBe('IOE003 xls');
    expect(said(ole(['Book']))).toBe('IOE003 xls');
    expect(said(ole(['WordDocument']))).toBe('IOE003 doc');
    expect(said(ole(['PowerPoint Document']))).toBe('IOE003 ppt');
    expect(said(ole(['Other']))).toBe('IOE003 ole');
    expect(said(binary('d0cf11e0a1b11ae1'))).toBe('IOE003 ole');
    expect(said(binary('0908100000060500'))).toBe('IOE003 xls');
    const loop = ole(['x']);
    loop.writeUInt32LE(1, 516);
    expect(said(loop)).toBe('IOE003 ole');
  });

  it('names pictures, archives and documents', () => {
    for (const [hex, what] of [
      ['89504e470d0a1a0a', 'image'],
      ['ffd8ffe0', 'image'],
      ['474946383961', 'image'],
      ['526172211a0700', 'archive'],
      ['377abcaf271c', 'archive'],
      ['255044462d312e37', 'pdf'],
    ] as const)
      expect(said(binary(hex))).toBe(`IOE003 ${what}`);
    expect(said(gzipSync('x'))).toBe('IOE003 archive');
    expect(said('')).toBe('IOE003 empty');
    expect(said('{\\rtf1 x}')).toBe('IOE003 rtf');
  });

  it('names web pages, XML and separated text under the name of a workbook', () => {
    expect(said('<html><table><tr><td>1</td></tr></table></html>')).toBe('IOE003 html');
    expect(said('\ufeff <!DOCTYPE html>\n<html>')).toBe('IOE003 html');
    expect(said('MIME-Version: 1.0\nContent-Type: multipart/related\n')).toBe('IOE003 html');
    expect(said('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>')).toBe('IOE003 xml');
    expect(said('<?xml version="1.0"?><html/>')).toBe('IOE003 html');
    expect(said('科目,合计,基本支出\n教育,1.00,2.00\n卫生,3,4\n')).toBe('IOE003 csv');
    expect(said('科目\t合计\t基本支出\n教育\t1.00\t2.00\n')).toBe('IOE003 csv');
    expect(said('部门:\n\t示例局\n')).not.toContain('csv');
    expect(said('只是一句话，没有别的\n再一句\n')).toBe('IOE002');
  });

  it('refuses what is too large before looking into it', () => {
    const bytes = Buffer.alloc(MAX_BYTES + 1, 0x20);
    expect(said(bytes)).toBe('SEC001 bytes');
    bytes.write('PK\u0003\u0004');
    expect(said(bytes)).toBe('SEC001 bytes');
    bytes.write('%PDF');
    expect(said(bytes)).toBe('IOE003 pdf');
  });
});
