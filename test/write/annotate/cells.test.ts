import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/model/grid.ts';
import { type Filled, Rows } from '../../../src/write/annotate/cells.ts';
import { patched } from '../../../src/write/annotate/patch.ts';
import { Styles } from '../../../src/write/annotate/styles.ts';
import { childOf, Malformed, parse } from '../../../src/write/annotate/tags.ts';

/** Which style a cell gets is told by `base + 100`. */
const filled = (text: string, ...cells: readonly Filled[]): string => {
  const root = parse(text, ['sheetData']);
  const rows = new Rows(text, root, childOf(root, 'sheetData')!);
  return patched(
    text,
    rows.fill(cells, (base) => base + 100),
  );
};
const at = (row: number, column: number, merged?: Range): Filled => ({
  row,
  column,
  look: 'error',
  ...(merged && { merged }),
});
const sheet = (rows: string, before = ''): string => `<worksheet>${before}<sheetData>${rows}</sheetData></worksheet>`;

describe('filling cells', () => {
  it('changes the style and nothing else', () => {
    const row = '<row r="2"><c r="A2" s="3" t="s"><v>0</v></c><c r="B2"><f>A1&lt;2</f><v>1</v></c></row>';
    expect(filled(sheet(row), at(2, 1), at(2, 2))).toBe(
      sheet('<row r="2"><c r="A2" s="103" t="s"><v>0</v></c><c r="B2" s="100"><f>A1&lt;2</f><v>1</v></c></row>'),
    );
  });

  it('knows cells and rows that do not say where they are', () => {
    const rows = '<row><c><v>1</v></c><c s="2"/></row><row><c/></row><row r="7"><c r="C7"/><c/></row>';
    expect(filled(sheet(rows), at(1, 2), at(2, 1), at(7, 4))).toBe(
      sheet('<row><c><v>1</v></c><c s="102"/></row><row><c s="100"/></row><row r="7"><c r="C7"/><c s="100"/></row>'),
    );
  });

  it('puts in a missing cell in its place, looking as the blank looked there', () => {
    const cols = '<cols><col min="2" max="3" width="9" style="4"/></cols>';
    const rows =
      '<row r="1" spans="1:1"><c r="A1"/><c r="D1"/></row><row r="3" s="6" customFormat="1"/><row r="5"><c r="A5"/></row>';
    expect(filled(sheet(rows, cols), at(1, 2), at(3, 3), at(4, 2), at(5, 9), at(9, 1))).toBe(
      sheet(
        '<row r="1" spans="1:2"><c r="A1"/><c r="B1" s="104"/><c r="D1"/></row><row r="3" s="6" customFormat="1"><c r="C3" s="106"/></row><row r="4"><c r="B4" s="104"/></row><row r="5"><c r="A5"/><c r="I5" s="100"/></row><row r="9"><c r="A9" s="100"/></row>',
        cols,
      ),
    );
    expect(filled('<worksheet><sheetData/></worksheet>', at(2, 1), at(1, 1))).toBe(
      sheet('<row r="1"><c r="A1" s="100"/></row><row r="2"><c r="A2" s="100"/></row>'),
    );
  });

  it('widens what the sheet says it reaches over only where a cell lies outside', () => {
    const dimension = (ref: string): string => `<dimension ref="${ref}"/>`;
    const rows = '<row r="1"><c r="A1"/></row>';
    expect(filled(sheet(rows, dimension('A1:B2')), at(1, 1))).toContain(dimension('A1:B2'));
    expect(filled(sheet(rows, dimension('A1:B2')), at(4, 3))).toContain(dimension('A1:C4'));
    expect(filled(sheet(rows, dimension('A1')), at(1, 2))).toContain(dimension('A1:B1'));
  });

  it('of a merged range fills all cells there are', () => {
    const rows = '<row r="1"><c r="A1"/><c r="B1" s="1"/><c r="C1"/></row><row r="2"><c r="B2"/></row>';
    expect(filled(sheet(rows), at(1, 1, { top: 1, left: 1, bottom: 2, right: 2 }))).toBe(
      sheet('<row r="1"><c r="A1" s="100"/><c r="B1" s="101"/><c r="C1"/></row><row r="2"><c r="B2" s="100"/></row>'),
    );
  });

  it('writes as the file writes: prefixes, quotes, comments and CDATA', () => {
    const text =
      "<x:worksheet xmlns:x='m'><x:sheetData><!-- <x:row r='1'> --><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t><![CDATA[<c r=\"A1\"/>]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
    expect(filled(text, at(1, 1), at(1, 2))).toBe(
      text.replace("t='inlineStr'", `t='inlineStr' s="100"`).replace('</x:c>', '</x:c><x:c r="B1" s="100"/>'),
    );
  });

  it('rows in disorder are found', () => {
    const rows = '<row r="5"><c r="A5"/></row><row r="2"><c r="A2"/></row>';
    expect(filled(sheet(rows), at(2, 1), at(5, 1))).toBe(
      sheet('<row r="5"><c r="A5" s="100"/></row><row r="2"><c r="A2" s="100"/></row>'),
    );
  });

  it('what is no XML is refused', () => {
    for (const text of ['<a><b></a>', '<a', '<a>', 'text', '<a b=<c/>></a>'])
      expect(() => parse(text)).toThrow(Malformed);
  });
});

describe('styles', () => {
  const before =
    '<styleSheet><fonts count="1"><font><name val="仿宋"/></font></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="4" fontId="1" fillId="1" borderId="2" applyFill="0"><alignment horizontal="right"/><protection locked="0"/></xf></cellXfs></styleSheet>';

  it('a filled style is its base with another fill; those that were there keep their numbers', () => {
    const styles = new Styles(before);
    expect([
      styles.filled(1, 'error'),
      styles.filled(1, 'error'),
      styles.filled(0, 'error'),
      styles.filled(1, 'note'),
    ]).toEqual([2, 2, 3, 4]);
    const text = styles.written();
    expect(text).toContain(
      '<xf numFmtId="4" fontId="1" fillId="2" borderId="2" applyFill="1"><alignment horizontal="right"/><protection locked="0"/></xf><xf numFmtId="0" fillId="2" applyFill="1"/>',
    );
    expect(text).toContain('<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="4" fontId="1" fillId="1"');
    expect(text).toContain('<fills count="4"><fill/><fill/><fill><patternFill patternType="solid">');
  });

  it('what the style sheet lacks is put in where it belongs', () => {
    const styles = new Styles(
      '<s:styleSheet xmlns:s="m"><s:numFmts/><s:cellXfs><s:xf/></s:cellXfs><s:dxfs/></s:styleSheet>',
    );
    expect(styles.filled(0, 'query')).toBe(1);
    styles.result('title');
    const order = [...styles.written().matchAll(/<s:(numFmts|fonts|fills|borders|cellXfs|dxfs)\b/gu)].map(
      ([, name]) => name,
    );
    expect(order).toEqual(['numFmts', 'fonts', 'fills', 'cellXfs', 'dxfs']);
    expect(styles.written()).toContain('<s:xf fillId="2" applyFill="1"/>');
  });

  it('the sheet of results is set in the typeface of the workbook', () => {
    const styles = new Styles(before);
    styles.result('heading');
    expect(styles.written()).toContain('<font><b/><sz val="11"/><name val="仿宋"/><charset val="134"/></font>');
  });
});
