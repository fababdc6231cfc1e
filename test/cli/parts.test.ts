import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Workbook } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsAmong } from '../../src/cli/parts.ts';
import { budgetIn, build } from '../instruments/program.ts';

/** A report whose tables a department hands in as a workbook each. */

const root = join(import.meta.dirname, '..', '..');
const whole = join(root, 'fixtures/workbooks/yangquan-finance-2023.xlsx');
const narrative = join(root, 'fixtures/texts/yangquan-finance-2023.docx');

let folder = '';
let parted = '';

type Change = { readonly sheet: string; readonly cell: string; readonly value: number };

/** The sheets of a workbook as workbooks of their own, each called as the clerk calls it. */
async function split(from: string, to: string, called: (sheet: string, at: number) => string, change?: Change) {
  mkdirSync(to, { recursive: true });
  const names = await sheetNames(from);
  for (const [at, name] of names.entries()) {
    const book = await read(from);
    for (const sheet of [...book.worksheets]) if (sheet.name !== name) book.removeWorksheet(sheet.id);
    if (change?.sheet === name) book.getWorksheet(name)!.getCell(change.cell).value = change.value;
    // As a spreadsheet calls the only sheet there is.
    book.worksheets[0]!.name = 'Sheet1';
    await book.xlsx.writeFile(join(to, called(name, at)));
  }
  return names.map(called);
}

async function read(path: string): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  return book;
}

const sheetNames = async (path: string): Promise<string[]> => (await read(path)).worksheets.map(({ name }) => name);
const numbered = (sheet: string, at: number): string => `${at + 1}.${sheet}.xlsx`;

/** A workbook of little tables, a sheet each. */
async function little(path: string, tables: readonly (readonly (readonly (string | number)[])[])[]): Promise<void> {
  const book = new Workbook();
  for (const [at, rows] of tables.entries()) book.addWorksheet(`Sheet${at + 1}`).addRows(rows.map((row) => [...row]));
  await book.xlsx.writeFile(join(folder, path));
}

const sides = (office: string, total = 120, year = 2024) => [
  [`${year}年部门收支总表`],
  [`部门：${office}`, '', '', '单位：万元'],
  ['收入', '', '支出', ''],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', total, '一、一般公共服务支出', total],
  ['收入总计', total, '支出总计', total],
];
const spent = (office: string, total = 120, year = 2024) => [
  [`${year}年部门支出总表`],
  [`部门：${office}`, '', '', '', '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['', '合计', total, total - 30, 30],
  ['201', '一般公共服务支出', total, total - 30, 30],
];
const incomes = (office: string, total = 120) => [
  ['2024年部门收入总表'],
  [`部门：${office}`, '', '单位：万元'],
  ['项目', '合计', '一般公共预算'],
  ['合计', total, total],
];

type Outcome = {
  path: string;
  parts?: { path: string }[];
  texts?: { path: string }[];
  status: string;
  coverage: { figures: number; understood: number; relations: { checked: number; held: number } };
  findings: {
    code: string;
    place: { path: string; sheet: string; cell: string };
    fingerprint: string;
    expected: string;
  }[];
};
const checked = (args: readonly string[], code: number): Outcome[] => {
  const { out, code: exit, err } = budgetIn(folder, ['check', ...args, '--format', 'json']);
  expect(exit, err).toBe(code);
  return JSON.parse(out).files;
};
const groups = (dir: string): Record<string, readonly string[]> => {
  const files = readdirSync(join(folder, dir)).map((name) => join(folder, dir, name));
  const short = (path: string): string => path.slice(join(folder, dir).length + 1);
  return Object.fromEntries([...partsAmong(files)].map(([first, others]) => [short(first), others.map(short)]));
};

beforeAll(async () => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'budget-parts-'));
  parted = join(folder, '阳泉市财政局');
  await split(whole, parted, numbered);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a report of which every table is a workbook', () => {
  it('is checked as if they were one, and every place names its file', () => {
    const [one] = checked([whole], 0);
    const [all, ...others] = checked(['阳泉市财政局'], 0);
    expect(others).toEqual([]);
    expect(all!.path).toBe('阳泉市财政局/1.预算公开表1.xlsx');
    expect(all!.parts!.map(({ path }) => path).slice(-2)).toEqual([
      '阳泉市财政局/12.预算公开表12.xlsx',
      '阳泉市财政局/13.预算公开表13.xlsx',
    ]);
    expect(all!.coverage).toEqual(one!.coverage);
    const said = ({ findings }: Outcome) =>
      findings.map(({ code, fingerprint, place }) => [code, place.cell, fingerprint]);
    expect(said(all!)).toEqual(said(one!));
    expect(all!.findings[0]!.place).toMatchObject({ path: '阳泉市财政局/6.预算公开表6.xlsx', sheet: 'Sheet1' });
  });

  it('is found wrong where one file contradicts another, with both named', async () => {
    const spoilt = join(folder, 'spoilt', '阳泉市财政局');
    await split(whole, spoilt, numbered, { sheet: '预算公开表1', cell: 'D6', value: 2886.35 });
    const { out, code } = budgetIn(folder, ['check', 'spoilt']);
    expect(code).toBe(1);
    expect(out).toContain('spoilt/阳泉市财政局/1.预算公开表1.xlsx Sheet1!D6');
    expect(out).toContain('[4.预算公开表4.xlsx Sheet1!');
    expect(out).toContain('spoilt/阳泉市财政局/1.预算公开表1.xlsx 等 13 个工作簿（阳泉市财政局 2023）');
  });

  it('takes the narrative beside it, and shows in facts which file a table is in', () => {
    const dir = join(folder, 'told');
    cpSync(parted, dir, { recursive: true });
    cpSync(narrative, join(dir, '情况说明.docx'));
    const [one, ...others] = checked(['told'], 1);
    expect(others).toEqual([]);
    expect(one!.texts!.map(({ path }) => path)).toEqual(['told/情况说明.docx']);
    expect(one!.coverage.figures).toBe(checked([whole, narrative], 1)[0]!.coverage.figures);
    const { out } = budgetIn(folder, ['facts', 'told']);
    expect(out).toContain('\n2.预算公开表2.xlsx · Sheet1 · ');
  });

  it('is one report of a run, kept and merged like any other', () => {
    const [few, many] = [join(folder, 'run'), join(folder, 'run/乙局')];
    mkdirSync(many, { recursive: true });
    cpSync(parted, join(few, '阳泉市财政局'), { recursive: true });
    cpSync(whole, join(many, '乙局.xlsx'));
    const run = (...more: string[]) => budgetIn(folder, ['check', 'run', '--format', 'ndjson', ...more]);
    const plain = run().out;
    expect(plain.match(/"type":"file-start"/gu)).toHaveLength(2);
    expect(run('--store', 'store', '--jobs', '2').out).toBe(plain);
    expect(run('--store', 'store', '--jobs', '2').out).toBe(plain);
    for (const shard of [1, 2]) writeFileSync(join(folder, `${shard}.ndjson`), run('--shard', `${shard}/2`).out);
    for (const format of ['json', 'csv'])
      expect(budgetIn(folder, ['merge', '1.ndjson', '2.ndjson', '--format', format]).out).toBe(
        budgetIn(folder, ['check', 'run', '--format', format]).out,
      );
  });

  it('is turned into YAML whole, and is not annotated as one', () => {
    expect(budgetIn(folder, ['convert', '阳泉市财政局', '-o', 'parted.yaml'])).toMatchObject({ code: 0 });
    const [yaml] = checked(['parted.yaml'], 0);
    expect(yaml!.coverage.figures).toBe(checked(['阳泉市财政局'], 0)[0]!.coverage.figures);
    const { code, err } = budgetIn(folder, ['check', '阳泉市财政局', '--annotate', 'marked.xlsx']);
    expect(code).toBe(2);
    expect(err).toContain('这份报告有 13 个');
  });

  it('holds no formula against the sheet of another file that is called alike', async () => {
    mkdirSync(join(folder, 'formulas'));
    const book = async (name: string, rows: (string | number)[][], formula: string, result: number) => {
      const made = new Workbook();
      const sheet = made.addWorksheet('Sheet1');
      sheet.addRows(rows);
      sheet.getCell('C4').value = { formula, result };
      await made.xlsx.writeFile(join(folder, 'formulas', name));
    };
    await book('收入总表.xlsx', incomes('示例局'), 'Sheet1!B4+0', 120);
    await book('支出总表.xlsx', spent('示例局'), 'SUM(Sheet1!D4:E4)', 120);
    const [one] = checked(['formulas'], 0);
    expect(one!.parts).toHaveLength(1);
    expect(one!.findings).toEqual([]);
  });
});

describe('workbooks of one folder are parts', () => {
  const write = async (dir: string, files: Readonly<Record<string, readonly ReturnType<typeof spent>[]>>) => {
    mkdirSync(join(folder, dir), { recursive: true });
    for (const [name, tables] of Object.entries(files)) await little(`${dir}/${name}.xlsx`, tables as never);
    return groups(dir);
  };
  const [a, b] = ['示例市甲局', '示例市乙局'];

  it('where each holds other tables of one department and year', async () => {
    expect(await write('a', { 表1收支总表: [sides(a)], 表2收入总表: [incomes(a)], 表10支出总表: [spent(a)] })).toEqual({
      '表1收支总表.xlsx': ['表2收入总表.xlsx', '表10支出总表.xlsx'],
    });
  });

  it('and not where they are of two departments, two years, or name two offices', async () => {
    expect(await write('b', { 收支总表: [sides(a)], 支出总表: [spent(b)] })).toEqual({});
    expect(await write('c', { 收支总表: [sides(a)], 支出总表: [spent(a, 120, 2023)] })).toEqual({});
    expect(await write('d', { 示例市甲局收支总表: [sides('')], 示例市乙局支出总表: [spent('')] })).toEqual({});
    expect(await write('e', { 收支总表: [sides(a)], 决算支出总表: [spent(a)] })).toEqual({});
  });

  it('and not where they hold the same table: a copy stays apart, and so does all of it in one file', async () => {
    expect(await write('f', { 甲局: [sides(a), spent(a)], 乙局: [sides(b), spent(b)] })).toEqual({});
    expect(await write('g', { 收支总表: [sides(a)], 支出总表: [spent(a)], '支出总表 - 副本': [spent(a)] })).toEqual({
      '支出总表.xlsx': ['收支总表.xlsx'],
    });
    expect(
      await write('h', { 收支总表: [sides(a)], 支出总表: [spent(a)], 全部: [sides(a), spent(a), incomes(a)] }),
    ).toEqual({ '支出总表.xlsx': ['收支总表.xlsx'] });
  });

  it('and not where each has a table of all its money, whatever it is called there', async () => {
    const called = (title: string, [, ...rows]: ReturnType<typeof sides>) => [[title], ...rows];
    const whole = [called('财务收支预算总表', sides('')), incomes('')];
    expect(await write('j', { 甲: whole, 乙: [sides(a), spent(a)] })).toEqual({});
    expect(await write('k', { 甲: whole, 乙: [called('财政拨款收支总表', sides(a)), spent(a)] })).toEqual({
      '乙.xlsx': ['甲.xlsx'],
    });
  });

  it('and not where it could be that of several reports', async () => {
    expect(
      await write('i', { 甲: [sides(''), spent('')], 乙: [sides('', 90), spent('', 90)], 收入: [incomes('')] }),
    ).toEqual({});
  });
});

describe('forms of targets in a folder of their own', () => {
  const projects = (office: string) => [
    ['2024年项目支出表'],
    [`部门：${office}`, '', '单位：万元'],
    ['项目名称', '合计', '一般公共预算'],
    ['合计', 30, 30],
    ['甲项目', 20, 20],
    ['乙项目', 10, 10],
  ];
  const form = (office: string, project: string, amount: number) => [
    ['2024年项目支出绩效目标表'],
    ...(office === '' ? [] : [[`部门名称：${office}`]]),
    ['项目名称', project],
    ['项目资金（万元）', '年度资金总额', '', amount],
    ['', '其中：财政拨款', '', amount],
    ['', '其他资金', '', 0],
    ['年度绩效目标', '按时完成。'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '完成工作任务数', '≥5项'],
    ['效益指标', '社会效益指标', '服务水平', '提高'],
    ['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥90%'],
  ];
  const write = async (files: Readonly<Record<string, readonly unknown[]>>) => {
    for (const [path, table] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      await little(path, [table as never]);
    }
  };
  const [a, b] = ['示例市甲局', '示例市乙局'];

  it('are held against the projects of the report of their department', async () => {
    await write({
      'forms/甲局/公开表.xlsx': projects(a),
      'forms/甲局/绩效目标/甲项目.xlsx': form(a, '甲项目', 20),
      'forms/甲局/绩效目标/乙项目.xlsx': form(a, '乙项目', 18),
      'forms/甲局/所属单位/乙局/公开表.xlsx': projects(b),
    });
    const all = checked(['forms'], 1);
    expect(all.map(({ path }) => path)).toEqual(['forms/甲局/所属单位/乙局/公开表.xlsx', 'forms/甲局/公开表.xlsx']);
    const [unit, own] = all;
    expect(own!.parts!.map(({ path }) => path)).toEqual([
      'forms/甲局/绩效目标/乙项目.xlsx',
      'forms/甲局/绩效目标/甲项目.xlsx',
    ]);
    expect(own!.findings.map(({ code, place }) => [code, place.path, place.cell])).toEqual([
      ['SAM001', 'forms/甲局/绩效目标/乙项目.xlsx', 'D4'],
    ]);
    expect(unit!.findings).toEqual([]);
  });

  it('go to the only report where they do not say whose they are, and to none where there are two or it is another', async () => {
    await write({
      'one/表/公开表.xlsx': projects(a),
      'one/绩效目标/目标.xlsx': form('', '甲项目', 20),
      'two/表/甲.xlsx': projects(a),
      'two/表/乙.xlsx': projects(b),
      'two/绩效目标/目标.xlsx': form('', '甲项目', 20),
      'other/表/公开表.xlsx': projects(a),
      'other/绩效目标/目标.xlsx': form(b, '甲项目', 20),
    });
    const all = ['one', 'two', 'other'].flatMap((dir) =>
      readdirSync(join(folder, dir), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.xlsx'))
        .map((path) => join(folder, dir, path)),
    );
    expect([...partsAmong(all)]).toEqual([
      [join(folder, 'one/表/公开表.xlsx'), [join(folder, 'one/绩效目标/目标.xlsx')]],
    ]);
  });
});
