import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/model/grid.ts';
import { cellName, nameOn } from '../../../src/model/grid.ts';
import { openWord } from '../../../src/read/word/read.ts';
import { docx, docxParts, p, packed, run, table } from '../../instruments/docx.ts';

async function sheets(body: string): Promise<readonly Sheet[]> {
  const { document, problems } = await openWord('公开.docx', docx(body));
  expect(problems).toEqual([]);
  if (document?.kind !== 'word') throw new Error('no document');
  return document.tables?.sheets ?? [];
}

const shown = ({ cells }: Sheet) => cells.map(({ row, column, raw }) => `${cellName(row, column)} ${raw}`);
const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const wide = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const [TOP, GOING_ON] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'];

describe('the tables of a Word document', () => {
  it('are sheets with their rows from 1, what stands above them up to 0 and notes behind the last', async () => {
    const [first, second] = await sheets(
      [
        p('第三部分 情况说明'),
        p('某局2024年收入总计120.00万元。'),
        p('表一'),
        p('收支总表'),
        p(''),
        p('单位：万元'),
        table(['项目', '预算数'], ['收入总计', '120.00']),
        p('注：含上年结转。'),
        p('本表无数据'),
        p('表二'),
        table(['三公经费', '1.00']),
      ].join(''),
    );
    expect(first?.name).toBe('第1张表');
    expect(shown(first!)).toEqual([
      '前3段 表一',
      '前2段 收支总表',
      '前1段 单位：万元',
      'A1 项目',
      'B1 预算数',
      'A2 收入总计',
      'B2 120.00',
      'A3 注：含上年结转。',
      'A4 本表无数据',
    ]);
    // Paragraphs are counted as in the text, those in cells with them.
    expect(first?.around).toEqual([3, 4, 5, 10, 11]);
    expect(shown(second!)).toEqual(['前1段 表二', 'A1 三公经费', 'B1 1.00']);
  });

  it('keep cells that stretch over columns and rows', async () => {
    const [only] = await sheets(
      `<w:tbl>${[
        tr(tc('科目', TOP + wide(2)), tc('支出', wide(2)), tc('备注', TOP)),
        tr(tc('', GOING_ON + wide(2)), tc('合计'), tc('基本支出'), tc('', GOING_ON)),
        tr(tc('201'), tc('一般公共服务支出'), tc('5.00'), tc('3.00'), tc('')),
      ].join('')}</w:tbl>`,
    );
    expect(shown(only!)).toEqual([
      'A1 科目',
      'C1 支出',
      'E1 备注',
      'C2 合计',
      'D2 基本支出',
      'A3 201',
      'B3 一般公共服务支出',
      'C3 5.00',
      'D3 3.00',
    ]);
    expect(only?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 1, left: 3, bottom: 1, right: 4 },
      { top: 1, left: 5, bottom: 2, right: 5 },
    ]);
  });

  it('hold what is seen: paragraphs of a cell one below the other, a table within it, nothing hidden', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>旧数</w:t></w:r>';
    const [outer, ...others] = await sheets(
      `<w:tbl>${tr(`<w:tc>${p('机关')}${p('运行')}</w:tc>`, `<w:tc>${p(run('5.00') + hidden)}</w:tc>`, `<w:tc>${table(['甲', '乙'])}${p('')}</w:tc>`)}</w:tbl>`,
    );
    expect(shown(outer!)).toEqual(['A1 机关\n运行', 'B1 5.00', 'C1 甲\n乙']);
    expect(others).toEqual([]);
  });

  it('keep how far names are set in', async () => {
    const inset = (twips: string, text: string): string => `<w:tc>${p(text, `<w:ind ${twips}/>`)}</w:tc>`;
    const [only] = await sheets(
      `<w:tbl>${[
        tr(tc('类'), tc('1.00')),
        tr(inset('w:left="420"', '款'), tc('1.00')),
        tr(inset('w:leftChars="200" w:left="420" w:firstLineChars="200" w:firstLine="420"', '项'), tc('1.00')),
      ].join('')}</w:tbl>`,
    );
    expect(only?.cells.filter(({ column }) => column === 1).map(({ indent }) => indent)).toEqual([undefined, 2, 4]);
  });

  it('stand in tables that only lay out the page: those are none, and nor is one that holds a title', async () => {
    const found = await sheets(
      [
        table(['收支总表', ''], ['部门：某局', '单位：万元']),
        `<w:tbl>${tr(`<w:tc>${table(['项目', '预算数'], ['收入总计', '1.00'])}</w:tc>`, `<w:tc>${p('支出总表')}${table(['项目', '预算数'], ['支出总计', '1.00'])}</w:tc>`)}</w:tbl>`,
      ].join(p('')),
    );
    expect(found.map((sheet) => [sheet.name, shown(sheet)])).toEqual([
      [
        '第3张表',
        ['前2段 收支总表', '前1段 部门：某局\u3000\u3000单位：万元', 'A1 项目', 'B1 预算数', 'A2 收入总计', 'B2 1.00'],
      ],
      ['第4张表', ['前1段 支出总表', 'A1 项目', 'B1 预算数', 'A2 支出总计', 'B2 1.00']],
    ]);
  });

  it('go on in a table with nothing above it, each part by its own name', async () => {
    const [only, ...others] = await sheets(
      [p('支出总表'), table(['项目', '合计'], ['甲', '1.00']), p(''), table(['乙', '2.00'], ['合计', '3.00'])].join(''),
    );
    expect(others).toEqual([]);
    expect(
      only?.cells.filter(({ row }) => row > 0).map(({ row, column, raw }) => [nameOn(only, row, column), raw]),
    ).toEqual([
      [{ sheet: '第1张表', cell: 'A1' }, '项目'],
      [{ sheet: '第1张表', cell: 'B1' }, '合计'],
      [{ sheet: '第1张表', cell: 'A2' }, '甲'],
      [{ sheet: '第1张表', cell: 'B2' }, '1.00'],
      [{ sheet: '第2张表', cell: 'A1' }, '乙'],
      [{ sheet: '第2张表', cell: 'B1' }, '2.00'],
      [{ sheet: '第2张表', cell: 'A2' }, '合计'],
      [{ sheet: '第2张表', cell: 'B2' }, '3.00'],
    ]);
    const apart = await sheets([p('一表'), table(['甲', '1.00']), p('二表'), table(['乙', '2.00'])].join(''));
    expect(apart.map(({ name }) => name)).toEqual(['第1张表', '第2张表']);
  });

  it('have a title with a sentence below it, or on one paragraph with whose they are', async () => {
    const [first, second] = await sheets(
      [
        p('2024年支出总表'),
        p('本表反映支出情况。'),
        p('单位：万元'),
        table(['甲', '1.00']),
        p('<w:r><w:t>2024年收入总表</w:t><w:br/><w:t>部门：某局</w:t></w:r>'),
        table(['乙', '2.00']),
      ].join(''),
    );
    expect(shown(first!).slice(0, 2)).toEqual(['前2段 2024年支出总表', '前1段 单位：万元']);
    expect(shown(second!).slice(0, 2)).toEqual(['前2段 2024年收入总表', '前1段 部门：某局']);
  });

  it('leave the text its sentences and headings, and what stands in a frame', async () => {
    const { document } = await openWord(
      '公开.docx',
      docx(
        [
          p('七、“三公”经费情况'),
          p('2024年支出总计5.00万元，具体如下：'),
          p('2024年支出总表'),
          p('单位：万元'),
          table(['合计', '5 .00']),
          `<w:tbl>${tr(tc('收入总计5.00万元'))}</w:tbl>`,
        ].join(''),
      ),
    );
    if (document?.kind !== 'word') throw new Error('no document');
    const [only, ...others] = document.tables?.sheets ?? [];
    expect(others).toEqual([]);
    expect(only?.around).toEqual([3, 4]);
    expect(shown(only!)).toEqual(['前2段 2024年支出总表', '前1段 单位：万元', 'A1 合计', 'B1 5.00']);
    expect(document.paragraphs.filter(({ inTable }) => !inTable).map(({ text }) => text)).toEqual([
      '七、“三公”经费情况',
      '2024年支出总计5.00万元，具体如下：',
      '2024年支出总表',
      '单位：万元',
      '收入总计5.00万元',
    ]);
  });

  it('hold no marks of notes, and begin a row where it begins', async () => {
    const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
    const [only] = await sheets(
      `<w:tbl>${tr(tc('科目'), `<w:tc>${p(run('合计') + raised)}</w:tc>`)}<w:tr><w:trPr><w:gridBefore w:val="1"/><w:wBefore w:w="9"/></w:trPr>${tc('1.00')}</w:tr></w:tbl>`,
    );
    expect(shown(only!)).toEqual(['A1 科目', 'B1 合计', 'B2 1.00']);
  });

  it('have the columns that are seen: borders that miss each other by a hair are one', async () => {
    const grid = (...widths: number[]): string =>
      `<w:tblPr><w:tblW w:w="0"/></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>`;
    const rows = [
      tr(tc('项目', wide(2)), tc('金额')),
      tr(tc('甲', wide(2)), tc('1.00')),
      // This border was drawn anew.
      tr(tc('乙'), tc('2.00', wide(2))),
      tr(tc('丙', wide(2)), tc('')),
    ].join('');
    const [hair] = await sheets(`<w:tbl>${grid(2000, 15, 1000)}${rows}</w:tbl>`);
    expect(shown(hair!)).toEqual(['A1 项目', 'B1 金额', 'A2 甲', 'B2 1.00', 'A3 乙', 'B3 2.00', 'A4 丙']);
    expect(hair?.merges).toEqual([]);
    const [wideColumn] = await sheets(`<w:tbl>${grid(2000, 900, 1000)}${rows}</w:tbl>`);
    expect(shown(wideColumn!)).toEqual(['A1 项目', 'C1 金额', 'A2 甲', 'C2 1.00', 'A3 乙', 'B3 2.00', 'A4 丙']);
    // A column that nothing begins at is none.
    const [unused] = await sheets(
      `<w:tbl>${tr(tc('收入', wide(3)), tc('支出'))}${tr(tc('甲', wide(2)), tc('1.00'), tc('2.00'))}</w:tbl>`,
    );
    expect(shown(unused!)).toEqual(['A1 收入', 'C1 支出', 'A2 甲', 'B2 1.00', 'C2 2.00']);
    expect(unused?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  });

  it('are read where the document has no styles', async () => {
    const { 'word/styles.xml': _, ...parts } = docxParts(
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1000"/></w:tblGrid>${tr(tc('甲'), tc('1.00'))}</w:tbl>`,
    );
    const { document, problems } = await openWord('公开.docx', packed(parts));
    expect([problems, document?.kind === 'word' && document.tables?.sheets.map(shown)]).toEqual([
      [],
      [['A1 甲', 'B1 1.00']],
    ]);
  });

  it('are not followed over more columns than any table has', async () => {
    const { document, problems } = await openWord(
      '公开.docx',
      docx(`<w:tbl>${tr(tc('甲'), tc('', wide(2_000_000_000)))}</w:tbl>`),
    );
    expect([document, problems.map(({ code, data }) => [code, data['what']])]).toEqual([
      undefined,
      [['SEC001', 'columns']],
    ]);
  });

  it('are none in a document without', async () => {
    expect(await sheets(p('收入总计120.00万元。'))).toEqual([]);
  });
});
