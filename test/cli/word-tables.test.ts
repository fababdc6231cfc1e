import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docx, p, table } from '../instruments/docx.ts';
import { budgetIn, build } from '../instruments/program.ts';

/** A department whose tables stand in a Word document, as people run the program on it. */

const root = join(import.meta.dirname, '..', '..');
const fixture = join(root, 'fixtures/texts/tables-written-by-libreoffice.docx');
const workbook = join(root, 'fixtures/workbooks/yangquan-finance-2023.xlsx');
const narrative = join(root, 'fixtures/texts/yangquan-finance-2023.docx');

/** The tables of a small department, and its narrative in the same document. */
const small = ({ total = '120.00', told = '120.00', name = '示例县档案局' } = {}): Uint8Array =>
  docx(
    [
      p(`${name}2024年部门预算公开`),
      p('第二部分 部门预算表'),
      p('表1 收支总表'),
      p(`部门：${name}\u3000\u3000单位：万元`),
      table(
        ['收入', '', '支出', ''],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算拨款收入', '120.00', '一、一般公共服务支出', '100.00'],
        ['二、政府性基金预算拨款收入', '', '二、住房保障支出', '20.00'],
        ['收入总计', '120.00', '支出总计', total],
      ),
      p('表2 收入总表'),
      p('单位：万元'),
      table(['项目', '合计', '一般公共预算', '政府性基金预算'], ['合计', '120.00', '120.00', '']),
      p('表3 支出总表'),
      p('单位：万元'),
      table(
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['201', '一般公共服务支出', '100.00', '70.00', '30.00'],
        ['221', '住房保障支出', '20.00', '20.00', ''],
        ['', '合计', '120.00', '90.00', '30.00'],
      ),
      p('第三部分 情况说明'),
      p(`2024年收入总计120.00万元，支出总计${told}万元，其中：基本支出90.00万元，占75%；项目支出30.00万元，占25%。`),
    ].join(''),
  );

let folder = '';
const budget = (args: readonly string[], cwd = folder) => budgetIn(cwd, args);
type Checked = {
  path: string;
  texts?: { path: string }[];
  department: string;
  status: string;
  coverage: { figures: number; understood: number; notUnderstood: unknown[]; relations: { checked: number } };
  findings: {
    code: string;
    severity: string;
    place: { sheet?: string; cell?: string; paragraph?: number };
    expected: string | null;
  }[];
};
const checked = (...args: readonly string[]): Checked[] =>
  JSON.parse(budget(['check', ...args, '--format', 'json']).out).files;
const only = (...args: readonly string[]): Checked => checked(...args)[0]!;

function within(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, name, file);
    mkdirSync(join(path, '..'), { recursive: true });
    if (typeof content === 'string') copyFileSync(content, path);
    else writeFileSync(path, content);
  }
  return name;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-word-tables-'));
  build();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a Word document with the tables of a report', () => {
  it('is understood as the workbook is, also as another program writes it', () => {
    const where = within('same', { '公开表.docx': fixture, '公开表.xlsx': workbook });
    const [word, sheet] = ['docx', 'xlsx'].map((ending) => only(`${where}/公开表.${ending}`)) as [Checked, Checked];
    expect(word.coverage).toEqual(sheet.coverage);
    expect(word.coverage.figures).toBe(311);
    expect(word.findings.map(({ code }) => code)).toEqual(sheet.findings.map(({ code }) => code));
    expect(word.findings[0]?.place).toMatchObject({ sheet: '第6张表', cell: 'C22' });
  });

  it('is held against its own text and against texts beside it', () => {
    const where = within('texts', { '公开表.docx': fixture, '情况说明.docx': narrative, '表.xlsx': workbook });
    const word = checked(`${where}/公开表.docx`, `${where}/情况说明.docx`);
    expect(word.map(({ path, texts = [] }) => [path, ...texts.map((text) => text.path)])).toEqual([
      [`${where}/公开表.docx`, `${where}/情况说明.docx`],
    ]);
    const sheet = only(`${where}/表.xlsx`, `${where}/情况说明.docx`);
    expect(word[0]!.coverage).toEqual(sheet.coverage);
    expect(word[0]!.findings.map(({ code }) => code).sort()).toEqual(sheet.findings.map(({ code }) => code).sort());

    within('own', { '公开.docx': small(), '说错.docx': small({ told: '102.00' }) });
    const sound = only('own/公开.docx');
    expect([sound.department, sound.status, sound.coverage.notUnderstood]).toEqual(['示例县档案局', 'clean', []]);
    const wrong = only('own/说错.docx').findings.filter(({ severity }) => severity === 'error');
    expect(wrong.map(({ code, place, expected }) => [code, place.paragraph, expected])).toEqual([
      ['SAM001', 52, '120.00'],
    ]);
  });

  it('has a slip named by the table and the cell', () => {
    within('slip', { '公开.docx': small({ total: '130.00' }) });
    const { findings } = only('slip/公开.docx');
    expect(findings.map(({ code, place, expected }) => [code, place.sheet, place.cell, expected])).toEqual([
      ['SAM001', '第1张表', 'D5', '120.00'],
    ]);
    expect(budget(['check', 'slip/公开.docx']).out).toContain('slip/公开.docx 第1张表!D5');
  });

  it('is found in a folder, with the texts that belong to it, and is no text of a workbook elsewhere', () => {
    const where = within('many', {
      '审计局.xlsx': workbook,
      '档案局/公开表.docx': small(),
      '档案局/补充说明.docx': docx(p('2024年收入总计120.00万元。')),
      '民政局/部门预算公开.docx': small({ name: '示例县民政局' }),
    });
    const told = checked(where).map(({ path, texts = [], department }) => [
      path,
      department,
      ...texts.map((text) => text.path),
    ]);
    expect(told).toEqual([
      [`${where}/档案局/公开表.docx`, '示例县档案局', `${where}/档案局/补充说明.docx`],
      [`${where}/民政局/部门预算公开.docx`, '示例县民政局'],
      [`${where}/审计局.xlsx`, '阳泉市财政局'],
    ]);
  });

  it('beside the workbook of its name is its text: that its tables are not read is said', () => {
    const where = within('beside', { '档案局.docx': small(), '档案局.xlsx': workbook });
    const all = checked(where);
    expect(all.map(({ texts = [] }) => texts.length)).toEqual([1]);
    expect(all[0]!.findings.map(({ code }) => code)).toContain('IOE008');
  });

  it('is converted, exported and taken over like a workbook; it is not annotated', () => {
    within('on', { '公开.docx': small() });
    expect(budget(['convert', 'on/公开.docx', '-o', 'on/报告.yaml']).err).toContain('的含义和数值全部一致');
    expect(readFileSync(join(folder, 'on/报告.yaml'), 'utf8')).not.toContain('表1 收支总表');
    expect(only('on/报告.yaml').status).toBe('clean');
    expect(budget(['export', 'on/公开.docx', '-o', 'on/表.xlsx']).code).toBe(0);
    expect(budget(['init', '--from', 'on/公开.docx', '-o', 'on/新年.xlsx']).code).toBe(0);
    const annotated = budget(['check', 'on/公开.docx', '--annotate', 'on/批注.xlsx']);
    expect([annotated.code, annotated.err]).toEqual([2, expect.stringContaining('只能批注工作簿')]);
  });
});

describe('a report of which every table is a Word document', () => {
  const page = (title: string, rows: string[][], name = '示例县档案局') =>
    docx([p(title), p(`部门：${name}\u3000\u3000单位：万元`), table(...rows)].join(''));
  const pages = (total = '120.00', name = '示例县档案局') => ({
    '1.收支总表.docx': page(
      '2024年部门收支总表',
      [
        ['收入', '', '支出', ''],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算拨款收入', '120.00', '一、一般公共服务支出', '120.00'],
        ['收入总计', '120.00', '支出总计', '120.00'],
      ],
      name,
    ),
    '2.支出总表.docx': page(
      '2024年部门支出总表',
      [
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['201', '一般公共服务支出', total, '90.00', '30.00'],
        ['', '合计', total, '90.00', '30.00'],
      ],
      name,
    ),
    '3.政府性基金预算支出表.docx': page(
      '2024年政府性基金预算支出表',
      [
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['', '', '', '', ''],
      ],
      name,
    ),
    '0.情况说明.docx': docx(
      p(`${name}2024年部门预算情况说明`) + p('2024年支出总计120.00万元，其中：基本支出90.00万元。'),
    ),
  });

  it('is checked as one with its narrative; a slip is named by its file, table and cell', () => {
    const where = within('pages', pages());
    const [one, ...others] = checked(where);
    expect(others).toEqual([]);
    expect(one!.texts!.map(({ path }) => path)).toEqual([`${where}/0.情况说明.docx`]);
    expect([one!.department, one!.coverage.notUnderstood]).toEqual(['示例县档案局', []]);
    expect(one!.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(budget(['check', where]).err).toBe('');
    const [spoilt] = checked(within('spoilt-pages', pages('150.00')));
    expect(spoilt!.findings.flatMap(({ severity, place }) => (severity === 'error' ? [place] : []))).toMatchObject([
      { path: 'spoilt-pages/2.支出总表.docx', sheet: '第1张表', cell: 'C2' },
    ]);
  });

  it('is one of a run, and that of each department its own', () => {
    within('run-pages/档案局', pages());
    within('run-pages/民政局', pages('120.00', '示例县民政局'));
    const plain = budget(['check', 'run-pages', '--format', 'ndjson']).out;
    expect(plain.match(/"type":"file-start"/gu)).toHaveLength(2);
    expect(budget(['check', 'run-pages', '--format', 'ndjson', '--jobs', '2']).out).toBe(plain);
  });

  it('is no report where it stands beside a workbook, and no approval nor form is one', () => {
    const where = within('page-beside', {
      '公开表.xlsx': workbook,
      '项目表.docx': page('2023年其他支出表', [
        ['项目', '金额'],
        ['甲', '5.00'],
      ]),
    });
    const all = checked(where);
    expect(all.map(({ texts = [] }) => texts.map(({ path }) => path))).toEqual([[`${where}/项目表.docx`]]);
    expect(all[0]!.findings.map(({ code }) => code)).toContain('IOE008');
    within('no-page', {
      '公开表.xlsx': workbook,
      '名单.docx': docx(p('参加人员表') + table(['姓名', '人数'], ['甲', '5'])),
    });
    expect(budget(['check', 'no-page']).err).toContain('跳过 no-page/名单.docx');
  });
});
