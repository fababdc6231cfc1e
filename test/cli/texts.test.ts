import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE, LAST_YEAR } from '../../src/examples.ts';
import { REASONS } from '../../src/model/outcome.ts';
import { docx, docxParts, p, packed } from '../instruments/docx.ts';
import { ole } from '../instruments/ole.ts';
import { budgetIn, build } from '../instruments/program.ts';

/** Reports of several files, as people run the program on them. */

const root = join(import.meta.dirname, '..', '..');
const sample = join(root, 'fixtures/workbooks/yangquan-finance-2023.xlsx');
const TEXT = '一、收支情况\n收入总计3,205.70万元，比上年减少268.55万元，下降7.73%。\n';
const WORD = docx(p('一、收支情况') + p('收入总计3,205.70万元，比上年减少268.55万元，下降7.73%。'));
const ENTITY = packed({
  ...docxParts(p('收入120.00万元。')),
  'word/document.xml':
    '<!DOCTYPE x [<!ENTITY a "a">]><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>',
});
/** No text in any encoding. */
const randomBytes = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 7919 + (at >> 3) * 31) & 255);
let folder = '';

function budget(args: readonly string[], cwd = root, input?: string | Uint8Array) {
  return budgetIn(cwd, args, input);
}

/** A new folder with these files; `book` stands for the sample workbook. */
function within(name: string, files: Readonly<Record<string, string | Uint8Array | 'book'>>): string {
  const where = join(folder, name);
  for (const [file, content] of Object.entries(files)) {
    const path = join(where, file);
    mkdirSync(join(path, '..'), { recursive: true });
    if (content === 'book') copyFileSync(sample, path);
    else writeFileSync(path, content);
  }
  return where;
}

type File = { path: string; texts?: { path: string; sha256: string }[]; status: string; findings: { code: string }[] };
const filesOf = (out: string): File[] => JSON.parse(out).files;
const joined = (out: string): (readonly string[])[] =>
  filesOf(out).map(({ path, texts = [] }) => [path, ...texts.map((text) => text.path)]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-texts-'));
  build();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('one report of several files', () => {
  it('is one entry that names its texts, in JSON that fits the schema', () => {
    const where = within('one', { 'tables.xlsx': 'book', '说明.docx': WORD, '补充.txt': TEXT });
    const run = budget(['check', 'tables.xlsx', '说明.docx', '补充.txt', '--format', 'json'], where);
    expect([run.code, run.err]).toEqual([0, '']);
    expect(joined(run.out)).toEqual([['tables.xlsx', '说明.docx', '补充.txt']]);
    expect(filesOf(run.out)[0]?.texts?.[0]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    const schema = (name: string) =>
      new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
        JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')),
      );
    const output = schema('output.schema.json');
    expect(output(JSON.parse(run.out)), JSON.stringify(output.errors)).toBe(true);
    const facts = budget(['facts', 'tables.xlsx', '说明.docx', '--format', 'json'], where);
    expect([facts.code, facts.err]).toEqual([0, '']);
    const shape = schema('facts.schema.json');
    expect(shape(JSON.parse(facts.out)), JSON.stringify(shape.errors)).toBe(true);
    expect(joined(facts.out)).toEqual([['tables.xlsx', '说明.docx']]);
    expect(budget(['check', 'tables.xlsx', '说明.docx'], where).out).toContain('tables.xlsx + 说明.docx（');
    // The order given is the order joined; the report need not come first.
    expect(joined(budget(['check', '补充.txt', '说明.docx', 'tables.xlsx', '--format', 'json'], where).out)).toEqual([
      ['tables.xlsx', '补充.txt', '说明.docx'],
    ]);
  });

  it('fits the schemas where sentences and figures are not understood', () => {
    const assets = '五、其他说明\n民间捐赠物折价1,234.56万元。\n';
    const where = within('unplaced', { 'tables.xlsx': 'book', '说明.txt': assets });
    const asked = (format: string) => budget(['check', 'tables.xlsx', '说明.txt', '--format', format], where).out;
    const document = JSON.parse(asked('json'));
    expect(document.files[0].coverage.notUnderstood).toMatchObject([{ raw: '1,234.56', reason: 'subject' }]);
    const fits = (name: string, value: unknown) => {
      const shape = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
        JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')),
      );
      expect(shape(value), JSON.stringify(shape.errors)).toBe(true);
    };
    fits('output.schema.json', document);
    for (const line of asked('ndjson').trimEnd().split('\n')) fits('ndjson.schema.json', JSON.parse(line));
    fits('facts.schema.json', JSON.parse(budget(['facts', 'tables.xlsx', '说明.txt', '--format', 'json'], where).out));
    const [entry] = document.files;
    const [missed] = entry.coverage.notUnderstood;
    const because = (reason: string) => ({
      ...document,
      files: [{ ...entry, coverage: { ...entry.coverage, notUnderstood: [{ ...missed, reason }] } }],
    });
    for (const reason of REASONS) fits('output.schema.json', because(reason));
  });

  it('is a folder with one workbook and one text, a YAML report and its text, many of each by their names', () => {
    const where = within('batch', {
      '甲/表.xlsx': 'book',
      '甲/说明.docx': WORD,
      '甲/README.md': '# 收入120.00万元\n',
      '甲/~$说明.docx': 'open',
      '乙/乙局.yaml': BASE,
      '乙/乙局说明.txt': TEXT,
      '乙/丙局公开表.xlsx': 'book',
      '乙/丙局情况说明.docx': WORD,
      '乙/便条.txt': '星期三以前交。\n',
      '乙/旧稿.doc': ole(['WordDocument']),
    });
    const run = budget(['check', '.', '--format', 'json'], where);
    expect(joined(run.out)).toEqual([
      ['乙/丙局公开表.xlsx', '乙/丙局情况说明.docx'],
      ['乙/乙局.yaml', '乙/乙局说明.txt'],
      ['甲/表.xlsx', '甲/说明.docx'],
    ]);
    expect(run.err.trim().split('\n')).toEqual([
      '跳过 乙/便条.txt：不是报告',
      '跳过 乙/旧稿.doc：旧版 Word 文档；其中有情况说明的话，请另存为 .docx 再核对',
      '跳过 甲/README.md：不是报告',
    ]);
    expect(joined(budget(['check', '乙/*局*', '--format', 'json'], where).out)).toHaveLength(2);
  });

  it('3: a text that belongs to none, beside reports that are checked; 2 where one report is wanted', () => {
    const where = within('lost', { '甲局.xlsx': 'book', '乙局.xlsx': 'book', '说明.txt': TEXT });
    for (const args of [['.'], ['甲局.xlsx', '乙局.xlsx', '说明.txt'], ['*']]) {
      const { code, out, err } = budget(['check', ...args, '--format', 'json'], where);
      expect([code, err]).toEqual([3, '']);
      expect(
        filesOf(out)
          .map(({ path, status }) => [path, status === 'incomplete'])
          .sort(),
      ).toEqual([
        ['乙局.xlsx', false],
        ['甲局.xlsx', false],
        ['说明.txt', true],
      ]);
    }
    expect(budget(['facts', '.', '--lang', 'en'], where).err).toMatch(
      /^budget: cannot tell which report.*说明\.txt.*\n$/u,
    );
    expect(budget(['facts', '.'], where).err).toMatch(
      /^budget: 不知道这 1 份文字属于哪份报告.*：说明\.txt（有 2 份报告，没有同名的）.*\n$/u,
    );
    expect(budget(['selftest', '.'], where).code).toBe(2);
  });

  it('may be last year’s', () => {
    const where = within('prior', { '本年.yaml': BASE, '上年/表.yaml': LAST_YEAR, '上年/说明.docx': WORD });
    const run = budget(['check', '本年.yaml', '--prior', '上年', '--format', 'json'], where);
    expect(run.err).toBe('');
    expect(run.code).toBeLessThan(2);
    const same = budget(['check', '本年.yaml', '--prior', '上年/表.yaml', '--format', 'json'], where);
    expect(run.out).toBe(same.out);
  });

  it('writes over none of its files', () => {
    const where = within('over', { 'a.yaml': BASE, 'a.txt': TEXT, 'a.docx': WORD });
    for (const text of ['a.txt', 'a.docx']) {
      const { code, err } = budget(
        ['check', 'a.yaml', 'a.txt', 'a.docx', '--format', `table=${text}`, '--force'],
        where,
      );
      expect([code, err]).toEqual([2, `budget: 输出不能覆盖输入：${text}\n`]);
    }
    expect(readFileSync(join(where, 'a.docx'))).toEqual(WORD);
  });
});

describe('a text by itself', () => {
  it('is read, and nothing understood is said', () => {
    const where = within('alone', { 'a.txt': '通讯录\n', 'b.docx': docx(p('通讯录')) });
    for (const name of ['a.txt', 'b.docx']) {
      const { code, out } = budget(['check', name], where);
      expect(code).toBe(3);
      expect(out).toMatch(/IOE007[\s\S]*文字里没有认出可以核对的金额/u);
    }
    expect(budget(['check', 'b.docx'], where).out).toContain('b.docx 第1段第1字');
  });
});

describe('by what it holds', () => {
  it('standard input is a text, a Word document or a report', () => {
    const where = within('stdin', { 'a.xlsx': 'book', 'a.yaml': BASE });
    for (const given of [TEXT, WORD, '2023年收入总计1，200万元，比上年减少2万元。\n']) {
      const alone = budget(['check', '-', '--format', 'json'], where, given);
      expect(alone.err).toBe('');
      expect(filesOf(alone.out)[0]?.findings.map(({ code }) => code)).not.toContain('IOE002');
      expect(joined(budget(['check', 'a.xlsx', '-', '--format', 'json'], where, given).out)).toEqual([['a.xlsx', '-']]);
    }
    expect(budget(['check', '-'], where, WORD).out).toContain('看懂 3 个');
    expect(joined(budget(['check', '-', '--format', 'json'], where, BASE).out)).toEqual([['-']]);
    expect(budget(['check', '-'], where, BASE).out).toBe(
      budget(['check', 'a.yaml'], where).out.replaceAll('a.yaml', '标准输入'),
    );
  });

  it('a file whose name says nothing is a text that speaks of money in sentences', () => {
    const where = within('unnamed', { 说明: TEXT, '说明.csv': TEXT, '说明.bak': WORD, 'a.xlsx': 'book' });
    for (const name of ['说明', '说明.csv', '说明.bak'])
      expect(joined(budget(['check', 'a.xlsx', name, '--format', 'json'], where).out)).toEqual([['a.xlsx', name]]);
  });

  it('a document named as a workbook, and bytes that are neither', () => {
    const where = within('misnamed', { 'a.xlsx': WORD, 'b.xlsx': randomBytes(4000) });
    const said = (name: string): string => budget(['check', name], where).out.replaceAll(/\n\s*/gu, '');
    expect(said('a.xlsx')).toMatch(/这是 ?Word 文档.*扩展名改为 \.docx/u);
    expect(said('b.xlsx')).toMatch(/工作簿已损坏.*用 Excel 打开修复/u);
    expect(said('b.xlsx')).not.toContain('UTF-8');
  });
});

describe('3: a text that is not read', () => {
  const doc = ole(['WordDocument']);
  const cases: readonly (readonly [name: string, bytes: Uint8Array | string, zh: RegExp, en: RegExp])[] = [
    ['a.doc', doc, /旧版 Word 文档.*另存为 \.docx/su, /old Word document.*save it as \.docx/su],
    ['a.docx', doc, /旧版 Word 文档.*另存为 \.docx/su, /old Word document/u],
    ['a.wps', doc, /旧版 Word 文档.*另存为 \.docx/su, /old Word document/u],
    ['a.docx', ole(['EncryptedPackage']), /打开密码的文档/u, /protected by a password/u],
    ['a.pdf', '%PDF-1.7\n', /PDF 文件.*\.docx.*\.txt/su, /a PDF/u],
    ['a.rtf', '{\\rtf1 x}', /RTF 文档.*另存为 \.docx/su, /RTF/u],
    ['a.docx', WORD.subarray(0, 900), /文档已损坏.*用 Word 打开修复/su, /document is damaged/u],
    ['a.docx', randomBytes(4000), /文档已损坏.*内容不是这种文件的.*用 Word 打开修复/su, /not of its kind/u],
    ['a.docx', readFileSync(sample), /Excel 工作簿.*扩展名改回 \.xlsx/su, /Excel workbook/u],
    ['a.docx', ENTITY, /文件声明了实体.*文档用不着/su, /declares a document type/u],
    ['a.docx', '', /空文件/u, /empty file/u],
    ['a.txt', '\n \n', /没有文字/u, /without text/u],
    ['a.txt', Uint8Array.of(0xff, 0xfe, 0x00), /IOE004/u, /IOE004/u],
    ['a.docx', docx(p('')), /没有文字/u, /without text/u],
    ['a.txt', `${'甲'.repeat(100_001)}\n`, /SEC001/u, /SEC001/u],
  ];
  for (const [index, [name, bytes, zh, en]] of cases.entries()) {
    it(`${name}: ${zh.source}`, () => {
      const where = within(`refused-${index}`, { 'a.xlsx': 'book', [name]: bytes });
      const before = performance.now();
      const together = budget(['check', 'a.xlsx', name], where);
      expect([together.code, together.err]).toEqual([3, '']);
      const said = together.out.replaceAll(/\n\s*/gu, '');
      expect(said).toMatch(zh);
      // The tables are checked all the same.
      expect(said).toContain('看懂 311 个');
      expect(budget(['check', name, '--lang', 'en'], where)).toMatchObject({ code: 3, out: expect.stringMatching(en) });
      expect(performance.now() - before).toBeLessThan(10_000);
    });
  }

  it('is missing', () => {
    const where = within('missing', { 'a.xlsx': 'book' });
    expect(budget(['check', 'b.docx'], where)).toMatchObject({ code: 2, err: 'budget: 找不到：b.docx\n' });
    const { code, out } = budget(['check', 'a.xlsx', 'b.docx'], where);
    expect(code).toBe(3);
    expect(out).toContain('文件打不开：找不到（ENOENT）');
    expect(out).toContain('看懂 311 个');
  });
});
