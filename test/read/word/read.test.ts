import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWord } from '../../../src/read/word/read.ts';
import { documentText } from '../../../src/recognise/text/document.ts';
import { docx, docxParts, numbered, p, packed, run, style, table } from '../../instruments/docx.ts';
import { processorTime } from '../../instruments/processor-time.ts';
import { astray, type Read } from '../../instruments/text-of.ts';
import { zip } from '../../instruments/zip.ts';

const path = '说明.docx';
const fixtures = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'texts');

async function read(bytes: Uint8Array): Promise<Read> {
  const opened = await openWord(path, bytes);
  expect(opened.problems).toEqual([]);
  return { paragraphs: documentText(opened.source, opened.document!), lines: opened.source.lines };
}

/** Number of the paragraph, level or 表, text. */
const shown = ({ paragraphs }: Read) =>
  paragraphs.map(({ text, spans, level, inTable }) => [spans[0]?.at.line, level ?? (inTable ? '表' : ''), text]);

describe('a Word document', () => {
  it('gives its paragraphs with places, levels of headings, and cells', async () => {
    const found = await read(
      docx(
        [
          p('某局2023年部门预算', style('a3')),
          p(''),
          p('第二部分 情况说明', style('1')),
          p('收支情况', style('bt2')),
          p('收入预算', numbered(0)),
          p('上年结转', numbered(1)),
          p('收入120.00万元。', numbered(1)),
          p(run('　　支出1') + run('20.') + run('00万元。')),
          table(['项目', '金额'], ['基本支出', '100.00']),
        ].join(''),
      ),
    );
    expect(shown(found)).toEqual([
      [1, 0, '某局2023年部门预算'],
      [2, 1, '第二部分 情况说明'],
      [3, 2, '收支情况'],
      [4, 10, '收入预算'],
      [5, 11, '上年结转'],
      [6, '', '收入120.00万元。'],
      [7, '', '支出120.00万元。'],
      [8, '表', '项目'],
      [9, '表', '金额'],
      [10, '表', '基本支出'],
      [11, '表', '100.00'],
    ]);
    expect(astray(found)).toEqual([]);
    expect(found.paragraphs[6]?.spans[0]?.at).toEqual({ path, line: 7, column: 3, length: 1, ofParagraph: true });
  });

  it('counts what was put in and moved here, not what was deleted or moved away', async () => {
    const by = 'w:id="1" w:author="甲" w:date="2023-01-01T00:00:00Z"';
    const found = await read(
      docx(
        [
          p(
            `${run('减少')}<w:del ${by}><w:r><w:delText>9.00</w:delText></w:r></w:del><w:ins ${by}>${run('2.00')}</w:ins>${run('万元。')}`,
          ),
          p(`<w:moveFrom ${by}>${run('旧处。')}</w:moveFrom>`),
          p(`<w:moveTo ${by}>${run('新处。')}</w:moveTo>`),
          p(`<w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('并入')}`),
          p('下一段。'),
        ].join(''),
      ),
    );
    expect(shown(found)).toEqual([
      [1, '', '减少2.00万元。'],
      [2, '', '新处。'],
      [3, '', '并入下一段。'],
    ]);
  });

  it('keeps the text of links, fields, text boxes and notes, each once', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const drawing = (text: string): string =>
      `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const note =
      '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>不含上年结转。</w:t></w:r></w:p></w:footnote>';
    const found = await read(
      docx(
        [
          p(
            `<w:hyperlink w:anchor="x">${run('收入')}</w:hyperlink><w:fldSimple w:instr="X">${run('120')}</w:fldSimple>${field('begin')}<w:r><w:instrText>PAGEREF x</w:instrText></w:r>${field('separate')}${run('.00万元')}${field('end')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}`,
          ),
          p(
            `${run('旁')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing('框一')}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('框一')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
          ),
          p(`${run('侧')}<w:r>${drawing('框二')}</w:r>`),
          p(
            `${run('边')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing('框三')}</mc:Choice></mc:AlternateContent></w:r>`,
          ),
          `<w:sdt><w:sdtContent>${p('控件里。')}</w:sdtContent></w:sdt>`,
        ].join(''),
        note,
      ),
    );
    expect(shown(found).map(([, , text]) => text)).toEqual([
      '收入120.00万元。',
      '旁',
      '框一',
      '侧',
      '框二',
      '边',
      '框三',
      '控件里。',
      '不含上年结转。',
    ]);
  });

  it('parts lines ended by hand, and joins those broken at a width', async () => {
    const lines = (...texts: readonly string[]): string => p(texts.map(run).join('<w:r><w:br/></w:r>'));
    const found = await read(
      docx(
        lines('一、收入', '收入120.00万元。', '支出下降7.', '73%，持平。') +
          p(`${run('甲')}<w:r><w:tab/></w:r>${run('乙')}`),
      ),
    );
    expect(shown(found)).toEqual([
      [1, '', '一、收入'],
      [1, '', '收入120.00万元。'],
      [1, '', '支出下降7.73%，持平。'],
      [2, '', '甲\t乙'],
    ]);
    expect(astray(found)).toEqual([]);
  });

  it('goes on behind a line ended inside a sentence, and inside a figure', async () => {
    const of = async (...texts: readonly string[]): Promise<string[]> =>
      (await read(docx(p(texts.map(run).join('<w:r><w:br/></w:r>'))))).paragraphs.map(({ text }) => text);
    expect(await of('比上年减少', '2万元，下降50%。')).toEqual(['比上年减少2万元，下降50%。']);
    expect(await of('收入120.00万元，比上年', '减少12', '.00万元，主要原因是', '人员', '减少。')).toEqual([
      '收入120.00万元，比上年减少12.00万元，主要原因是人员减少。',
    ]);
    for (const [before, after] of [
      ['1,2', '00.00万元。'],
      ['1,', '200.00万元。'],
      ['1', ',200.00万元。'],
      ['12', '00.00万元。'],
      ['1200.', '00万元。'],
      ['1200.00', '万元。'],
      ['1200.00万', '元。'],
    ] as const)
      expect(await of(`支出${before}`, after)).toEqual([`支出${before}${after}`]);
    // Each a line of its own: headings, items, lines of a list, paragraphs that were indented.
    for (const lines of [
      ['一、收支情况', '2023年收入120.00万元。'],
      ['收支情况说明', '2023年收入120.00万元。'],
      ['收入120.00万元', '（一）基本支出', '共100.00万元。'],
      ['人员经费100.00万元', '公用经费20.00万元'],
      ['收入120.00万元；', '支出110.00万元。'],
      ['主要包括：', '人员经费。'],
    ])
      expect(await of(...lines)).toEqual(lines);
    expect(await of('收入与上年持平', '　　支出120.00万元。')).toEqual(['收入与上年持平', '支出120.00万元。']);
    expect(await of('“三公”经费预算', '5.40万元。')).toEqual(['“三公”经费预算5.40万元。']);
  });

  it('takes a heading set on two lines for one, and a numbered one below it for another', async () => {
    const broken = (id: string, ...texts: readonly string[]): string =>
      p(texts.map(run).join('<w:r><w:br/></w:r>'), style(id));
    const found = await read(
      docx(
        broken('a3', '阳泉市财政局', '2023年部门预算') +
          broken('1', '第二部分', '情况说明') +
          broken('1', '一、收入', '二、支出'),
      ),
    );
    expect(shown(found)).toEqual([
      [1, 0, '阳泉市财政局2023年部门预算'],
      [2, 1, '第二部分情况说明'],
      [3, 1, '一、收入'],
      [3, 1, '二、支出'],
    ]);
    expect(astray(found)).toEqual([]);
  });

  it('leaves out what is hidden, by itself or by a style', async () => {
    const looking = (look: string, text: string): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
    const found = await read(
      docx(
        [
          p(`${run('收入120.00万元')}${looking('<w:vanish/>', '（原130.00万元）')}${run('。')}`),
          p(
            `${looking('<w:vanish w:val="0"/>', '支出')}${looking('<w:vanish w:val="off"/>', '110.00')}${run('万元。')}`,
          ),
          p(`${run('收支情况')}<w:r><w:rPr><w:webHidden/></w:rPr><w:tab/><w:t>5</w:t></w:r>`),
          p(
            `${looking('<w:rStyle w:val="hidden"/>', '甲')}${looking('<w:rStyle w:val="hidden2"/>', '乙')}${run('丙')}`,
          ),
          p(`${looking('<w:caps/>', '丁')}${looking('<w:smallCaps/>', '戊')}`),
          p(looking('<w:vanish></w:vanish>', '己')),
          p('全段。', style('hiding')),
        ].join(''),
      ),
    );
    expect(shown(found).map(([, , text]) => text)).toEqual([
      '收入120.00万元。',
      '支出110.00万元。',
      '收支情况',
      '丙',
      '丁戊',
    ]);
  });

  it('knows headings by the styles theirs are based on, and by the outline', async () => {
    const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`;
    const found = await read(
      docx(
        [
          p('收入预算', style('own')),
          p('支出预算', style('outlined')),
          p('基本支出', style('body')),
          p('项目支出', outline(0)),
          p('三公经费', `<w:jc w:val="center"/>${outline(3)}`),
          p('其他', `${style('own')}${outline(9)}`),
          p('环', style('ring')),
          p('收入120.00万元，比上年减少2.00万元。', outline(1)),
          p('居中', '<w:jc w:val="center"/>'),
        ].join(''),
      ),
    );
    expect(shown(found)).toEqual([
      [1, 2, '收入预算'],
      [2, 3, '支出预算'],
      [3, '', '基本支出'],
      [4, 1, '项目支出'],
      [5, 4, '三公经费'],
      [6, '', '其他'],
      [7, '', '环'],
      [8, '', '收入120.00万元，比上年减少2.00万元。'],
      [9, '', '居中'],
    ]);
  });

  it('is read as other programs write it', async () => {
    const python = await read(readFileSync(join(fixtures, 'written-by-python-docx.docx')));
    expect(shown(python)).toEqual([
      [1, 0, '某局2023年部门预算情况说明'],
      [2, 1, '第二部分 情况说明'],
      [3, 2, '收支总体情况'],
      [4, '', '2023年收入总计3,205.70万元，比上年减少268.55万元，下降7.73%。'],
      [5, 10, '支出预算安排'],
      [6, '', '基本支出1,393.57万元，占43.47%；项目支出1,812.13万元，占56.53%。'],
      [7, '表', '项目'],
      [8, '表', '金额'],
      [9, '表', '基本支出'],
      [10, '表', '1,393.57'],
      [11, '', '“三公”经费\t5.40万元与上年持平，详见附表12页。'],
    ]);
    const office = await read(readFileSync(join(fixtures, 'written-by-libreoffice.docx')));
    expect(shown(office)).toEqual([
      [1, 1, '第二部分 情况说明'],
      [2, 2, '收支总体情况'],
      [3, '', '2023年收入总计3,205.70万元，比上年减少268.55万元。'],
      [4, '', '方框旁'],
      [5, '', '框内：“三公”经费5.40万元。'],
      [6, '表', '基本支出'],
      [7, '表', '1,393.57'],
      [8, '', '见附表，\t下降7.73%。'],
      [9, '', '不含上年结转0.00万元。'],
    ]);
    for (const found of [python, office]) expect(astray(found)).toEqual([]);
  });

  it('of 10,000 paragraphs takes seconds at most', async () => {
    const body = Array.from({ length: 10_000 }, (_, at) => p(`第${at}段，收入120.00万元。`)).join('');
    const took = processorTime();
    expect((await read(docx(body))).paragraphs).toHaveLength(10_000);
    expect(took()).toBeLessThan(6000);
  });
});

describe('a Word document that is not read', () => {
  const parts = docxParts(p('收入120.00万元。'));
  const sound = packed(parts);
  const with_ = (name: string, content: string): Buffer => packed({ ...parts, [name]: content });
  const deep = '<w:sdt><w:sdtContent>'.repeat(50);
  const cases: readonly (readonly [what: string, bytes: Uint8Array, code: string, data: object])[] = [
    ['a zip bomb', with_('word/document.xml', `<w>${' '.repeat(30_000_000)}</w>`), 'SEC004', { what: 'ratio' }],
    [
      'a part that lies about its size',
      zip(
        Object.entries(parts).map(([name, content]) => ({
          name,
          content,
          ...(name.endsWith('document.xml') && { statedSize: 10 }),
        })),
      ),
      'IOE006',
      { what: 'size' },
    ],
    [
      'a declared entity',
      with_(
        'word/document.xml',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><w:document xmlns:w="x"><w:body>&a;</w:body></w:document>',
      ),
      'SEC005',
      { part: 'word/document.xml' },
    ],
    ['an entity nobody declared', docx(p('<w:r><w:t>&nichts;</w:t></w:r>')), 'IOE006', { what: 'xml' }],
    ['a declaration in another part', with_('word/styles.xml', '<!DOCTYPE x><w:styles xmlns:w="x"/>'), 'SEC005', {}],
    [
      'deep nesting',
      docx(`${deep}${p('x')}${deep.replaceAll('<', '</').split('><').reverse().join('><').replaceAll('</</', '</')}`),
      'SEC003',
      {},
    ],
    ['a document cut off', sound.subarray(0, sound.length - 60), 'IOE006', { what: 'truncated' }],
    ['XML that breaks off', with_('word/document.xml', '<w:document xmlns:w="x"><w:body>'), 'IOE006', { what: 'xml' }],
    [
      'an encrypted part',
      zip(Object.entries(parts).map(([name, content]) => ({ name, content, flags: 1 }))),
      'IOE003',
      { what: 'encrypted' },
    ],
    [
      'a part twice',
      zip([...Object.entries(parts), ...Object.entries(parts)].map(([name, content]) => ({ name, content }))),
      'SEC006',
      {},
    ],
    ['a workbook', zip([{ name: 'xl/workbook.xml', content: '<x/>' }]), 'IOE003', { what: 'xlsx' }],
    ['any other archive', zip([{ name: 'a.txt', content: 'x' }]), 'IOE003', { what: 'zip' }],
    [
      'without its document',
      packed({ '[Content_Types].xml': parts['[Content_Types].xml']! }),
      'IOE006',
      { what: 'missing' },
    ],
    ['without any text', docx(p('')), 'IOE003', { what: 'blank' }],
    [
      'too many elements',
      zip(
        Object.entries(docxParts('<w:p/>'.repeat(500_001))).map(([name, content]) => ({ name, content, stored: true })),
      ),
      'SEC001',
      { what: 'elements' },
    ],
  ];
  for (const [what, bytes, code, data] of cases) {
    it(what, async () => {
      const took = processorTime();
      const { document, problems, source } = await openWord(path, bytes);
      expect(took()).toBeLessThan(1500);
      expect([document, source.lines]).toEqual([undefined, []]);
      expect(problems).toMatchObject([{ code, data: { ...data, asText: 1 }, incomplete: true }]);
    });
  }

  it('may have its document in another part, as some services write it', async () => {
    const {
      'word/document.xml': document,
      'word/_rels/document.xml.rels': related,
      ...parts
    } = docxParts(p('收入120.00万元。'));
    const moved = {
      ...parts,
      '_rels/.rels': parts['_rels/.rels']!.replace('word/document.xml', 'word/document2.xml'),
      'word/document2.xml': document!,
      'word/_rels/document2.xml.rels': related!,
    };
    expect((await read(packed(moved))).paragraphs.map(({ text }) => text)).toEqual(['收入120.00万元。']);
  });
});
