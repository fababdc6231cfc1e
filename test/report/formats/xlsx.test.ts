import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Digest } from '../../../src/model/digest.ts';
import { cellName } from '../../../src/model/grid.ts';
import { readWorkbook } from '../../../src/read/workbook/read.ts';
import { digestWriter } from '../../../src/report/digest.ts';
import type { Reported } from '../../../src/report/writer.ts';
import { digestBook } from '../../../src/write/workbook/digest-book.ts';
import { HOSTILE, spoilt } from '../../instruments/hostile-names.ts';
import { about, checked } from '../../instruments/written.ts';

const BOOK = checked('fixtures/central-nine-tables/faulty.xlsx');
const TEXT = checked('fixtures/yangquan-2023/budget.yaml');
const CLEAN: Reported = { ...TEXT, findings: [], status: 'clean' };

function digest(all: readonly Reported[]): Digest {
  const writer = digestWriter(about());
  for (const one of all) writer.add(one);
  return writer.end();
}

/** Its cells by sheet and name, as our own reader has them. */
async function cellsOf(all: readonly Reported[]): Promise<Map<string, string>> {
  const { book } = readWorkbook('汇总.xlsx', await digestBook(digest(all)));
  return new Map(
    book!.sheets.flatMap(({ name, cells }) =>
      cells.map(({ row, column, raw }) => [`${name}!${cellName(row, column)}`, raw] as const),
    ),
  );
}

const hasOpenpyxl = spawnSync('python3', ['-c', 'import openpyxl']).status === 0;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-digest-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What openpyxl says of the workbook. */
async function openpyxl(all: readonly Reported[], script: string): Promise<unknown> {
  const path = join(folder, 'digest.xlsx');
  writeFileSync(path, await digestBook(digest(all)));
  const code = `import json,sys,openpyxl\nbook=openpyxl.load_workbook(sys.argv[1])\n${script}\nprint(json.dumps(said))`;
  const run = spawnSync('python3', ['-c', code, path], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout);
}

describe('the workbook of results', () => {
  it('lists departments, the worst first, by severity and kind', async () => {
    const cells = await cellsOf([CLEAN, TEXT, BOOK]);
    const row = (number: number) =>
      ['A', 'B', 'D', 'E', 'F', 'G', 'H'].map((name) => cells.get(`总览!${name}${number}`));
    expect(cells.get('总览!A1')).toBe('部门预算公开检查汇总');
    expect(row(5)).toEqual(['序号', '部门', '年度', '结论', '错误', '待核实', '说明']);
    expect(row(6)).toEqual(['1', '国家某某文化体育发展局', '2024', '需要改', '10', undefined, undefined]);
    expect(row(7)).toEqual(['2', '阳泉市财政局', '2023', '需要改', '1', '2', '2']);
    expect(row(8)).toEqual(['3', '阳泉市财政局', '2023', '没有问题', undefined, undefined, undefined]);
    expect(row(4).slice(4)).toEqual(['11', '2', '2']);
    // Which of two of one name, without looking for it at the far end.
    expect([5, 6].map((at) => cells.get(`总览!C${at}`))).toEqual(['文件', BOOK.source.path]);
  });

  it('lists every finding, its amounts as numbers', async () => {
    const cells = await cellsOf([TEXT, BOOK]);
    const rows = [...cells].filter(([name, text]) => /^问题清单!E\d+$/u.test(name) && text !== '编号');
    // Errors first, of the worst report first; what needs nothing done comes last.
    const codes = (severity: string) =>
      [...BOOK.findings, ...TEXT.findings].flatMap((one) => (one.severity === severity ? [one.code] : []));
    expect(rows.map(([, code]) => code)).toEqual(['error', 'query', 'note'].flatMap(codes));
    expect([cells.get('问题清单!A4'), cells.get('问题清单!D4'), cells.get('问题清单!D18')]).toEqual([
      '1',
      '错误',
      '说明',
    ]);
    const kinds = [...cells].flatMap(([name, text]) => (/^总览![I-Z]5$/u.test(name) ? [text] : []));
    expect(kinds).toContain('加总不符');
    expect(kinds).not.toContain('合计');
    const [at] = [...cells].find(([, text]) => text === '96.18')!;
    expect(cells.get(at.replace('!I', '!J'))).toBe('936.18');
    expect(cells.get(at.replace('!I', '!G'))).toBe('M26');
  });

  it('is the same for the same results', async () => {
    const [one, other] = [await digestBook(digest([TEXT, BOOK])), await digestBook(digest([TEXT, BOOK]))];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('says what it leaves out', () => {
    const many = { ...BOOK, findings: Array(600).fill(BOOK.findings[0]) };
    const [overview, list] = digest(Array<Reported>(100).fill(many)).sheets;
    expect(overview!.rows).toHaveLength(100);
    expect(list!.rows).toHaveLength(50_000);
    expect(list!.lead.join()).toContain('只列出最严重的 50000 处，另有 10000 处没有列出');
  });

  it('keeps the worst reports, however late they come', () => {
    const [overview, list] = digest([...Array<Reported>(62_000).fill(CLEAN), TEXT]).sheets;
    expect(overview!.rows).toHaveLength(50_000);
    expect(overview!.rows[0]!.cells.slice(5, 8)).toEqual([1, 2, 2]);
    expect(overview!.lead.join()).toContain('只列出最严重的 50000 份，另有 12001 份没有列出');
    expect(list!.rows).toHaveLength(TEXT.findings.length);
    expect(overview!.rows[0]!.link).toMatchObject({ row: 0 });
  });

  it.skipIf(!hasOpenpyxl)('is read by openpyxl: filters, frozen headings, links both ways, numbers', async () => {
    const said = await openpyxl(
      [TEXT, BOOK],
      `a,b=book.worksheets
said=[a.auto_filter.ref,b.auto_filter.ref,a.freeze_panes,b.freeze_panes,a['B7'].hyperlink.location,b['B14'].hyperlink.location,
 type(b['I4'].value).__name__,b['J4'].number_format,a['F4'].value,a.print_title_rows,a['E6'].fill.fgColor.rgb,
 [[s.page_setup.orientation,s.page_setup.fitToWidth,s.page_setup.fitToHeight] for s in (a,b)],str(b.print_area).split('!')[-1].strip("[]'")]`,
    );
    expect(said).toEqual([
      expect.stringMatching(/^A5:[A-Z]+7$/u),
      'A3:Q18',
      'C6',
      'C4',
      "#'问题清单'!A14",
      "#'总览'!A7",
      'float',
      '#,##0.00',
      '=SUBTOTAL(109,F6:F7)',
      '$5:$5',
      'FFF8D7D5',
      [
        ['landscape', 1, 0],
        ['landscape', 1, 0],
      ],
      // What is for filtering only is not printed: a line of all would be too small to be read.
      '$A$1:$N$18',
    ]);
  });

  it.skipIf(!hasOpenpyxl)('holds hostile text as text, and no formula but its own', async () => {
    const said = (await openpyxl(
      Object.values(HOSTILE).map(spoilt),
      `said=[[c.coordinate,c.data_type,str(c.value)] for s in book for r in s.iter_rows() for c in r if c.value is not None and (c.data_type=='f' or str(c.value).startswith('='))]`,
    )) as [string, string, string][];
    const formulas = said.filter(([, type]) => type === 'f');
    for (const [, , text] of formulas) expect(text).toMatch(/^=SUBTOTAL\(109,/u);
    const hostile = said.filter(([, , text]) => text.startsWith('=HYPERLINK'));
    expect(hostile.length).toBeGreaterThan(3);
  });
});
