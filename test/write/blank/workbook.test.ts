import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankBook } from '../../../src/blank.ts';
import { carriedOver } from '../../../src/carried.ts';
import { check, openedInput, recognised } from '../../../src/check.ts';
import { coordinateKey } from '../../../src/model/coordinates.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { printoutsOf } from '../../../src/printed.ts';
import { open } from '../../../src/read/open.ts';
import { filled, redCells, type Typed } from '../../instruments/filled.ts';
import { hasLibreOffice, hasOpenpyxl, openpyxl } from '../../instruments/other-programs.ts';
import { partsOf } from '../../instruments/parts-of.ts';
import { typedReport } from '../../instruments/typed-report.ts';

const fixture = (path: string): Buffer => readFileSync(join(import.meta.dirname, '../../../fixtures', path));
const reference = fixture('yangquan-2023/budget.yaml');
const report = recognised(open('report.yaml', reference))!;
const codesOf = (bytes: Uint8Array): string[] =>
  check({ path: 'x.xlsx', bytes }).findings.map(({ code, severity }) => `${severity} ${code}`);
const blank = blankBook({ department: '阳泉市财政局', year: 2023 });
const both = hasOpenpyxl && hasLibreOffice;

/** 159.78 is printed, its rounded parts come to 159.77: the clerk writes what was approved over the formula. */
const APPROVED: Typed = { sheet: '6 一般公共预算基本支出表', cell: 'E30', value: 159.78 };
const typed = async (): Promise<Typed[]> => [...typedReport(await blank, report), APPROVED];
const change = (all: readonly Typed[], sheet: string, cell: string, value: Typed['value']): Typed[] => [
  ...all.filter((one) => one.sheet !== sheet || one.cell !== cell),
  { sheet, cell, value },
];

const SECONDS = { timeout: 120_000 };

describe('a blank workbook', () => {
  it('is known for a blank: nothing is filled in, and no more than that is said', async () => {
    expect(codesOf(await blank)).toEqual(['error SCH012']);
    const { department, year, coverage } = check({ path: 'x.xlsx', bytes: await blank });
    expect([department, year]).toEqual(['阳泉市财政局', '2023']);
    expect(coverage.notUnderstood).toEqual([]);
    // What often is empty says so by itself.
    const { tables } = recognised(openedInput({ path: 'x.xlsx', bytes: await blank }))!;
    const noted = tables.flatMap(({ at, note }) => (note && 'sheet' in at ? at.sheet : []));
    for (const name of ['7 政府性基金预算收入表', '8 政府性基金预算支出表', '13 上年结转项目支出表'])
      expect(noted).toContain(name);
  });

  it('explains itself on the first sheet and offers the subjects of the last', SECONDS, async () => {
    if (!hasOpenpyxl) return;
    const { sheets } = openpyxl(await blank);
    expect(sheets.map(({ name }) => name).filter((_, at) => at < 3 || at > 12)).toEqual([
      ...['填写说明', '1 收支总表', '2 收入总表', '13 上年结转项目支出表', '科目列表'],
    ]);
    const [guide, , revenue] = sheets;
    expect(Object.values(guide!.values).join('\n')).toContain('budget check 本文件.xlsx');
    expect(Object.values(guide!.links)).toContain("#'2 收入总表'!A1");
    expect(Object.keys(guide!.links)).toHaveLength(13);
    expect(revenue!.values).toMatchObject({ A1: '预算公开表2', A3: '部门名称：阳泉市财政局', B6: '合计' });
    expect(revenue!.validations).toBe(2);
    expect(revenue!.formats['A9']).toBe('@');
    // To be typed, worked out.
    expect(revenue!.fills).toMatchObject({
      A9: 'FFFFFBE6',
      D9: 'FFFFFBE6',
      C9: 'FFEDEDED',
      B9: 'FFEDEDED',
      D6: 'FFEDEDED',
    });
    const parts = partsOf(await blank);
    const sheet = parts.get('xl/worksheets/sheet3.xml')!.toString('utf8');
    const lists = [...sheet.matchAll(/<dataValidation type="list"[^>]*sqref="([^"]*)"><formula1>([^<]*)/gu)];
    expect(lists.map(([, cells, from]) => [cells, from])).toEqual([['A7:A56', '&apos;科目列表&apos;!$A$4:$A$284']]);
    expect(sheets.at(-1)!.values).toMatchObject({ A4: '201', B4: '一般公共服务支出' });
  });

  it('never takes the name of a department for a formula', async () => {
    const bytes = await blankBook({ department: '=HYPERLINK("http://x")市财政局', year: 2025 });
    const cells = open('x.xlsx', bytes).book!.sheets.flatMap(({ cells: all }) => all);
    const named = cells.filter(({ raw }) => raw.includes('HYPERLINK'));
    expect(named.length).toBeGreaterThan(10);
    expect(named.every(({ kind, formula }) => kind === 'text' && !formula)).toBe(true);
  });

  it('is the same file whenever it is written', async () => {
    expect(await blankBook({ department: '阳泉市财政局', year: 2023 })).toEqual(await blank);
  });
});

describe('a blank workbook filled in', () => {
  it('comes to the figures of the report, and no check finds fault with it', SECONDS, async () => {
    if (!both) return;
    const bytes = filled(await blank, await typed());
    // The residue of table 6 is explained, as in the report itself.
    expect(new Set(codesOf(bytes))).toEqual(new Set(['note SUM002']));
    const valued = (facts: readonly Fact[]): Map<string, bigint> =>
      new Map(facts.flatMap((fact) => (fact.value === 0n ? [] : [[coordinateKey(fact.at), fact.value]])));
    const { text: _, forms: __, ...tables } = report;
    const own = valued(check({ path: 'x.xlsx', bytes }).facts);
    const official = new Set(['政府采购', '政府购买服务预算明细表']);
    const theirs = check({ path: 'r.yaml', bytes: reference }, { tablesOnly: true }).facts.filter(
      ({ label }) => !official.has(label.table),
    );
    expect(tables.tables.length).toBeGreaterThan(12);
    expect(own).toEqual(valued(theirs));
  });

  it('is published without the rows that were left over', SECONDS, async () => {
    if (!both) return;
    const bytes = filled(await blank, await typed());
    const printouts = printoutsOf(recognised(open('x.xlsx', bytes))!);
    const [, revenue, , , , basic] = printouts;
    expect(revenue!.rows).toHaveLength(report.tables[1]!.blocks[0]!.rows.length);
    expect(basic!.rows.at(-1)!.cells[0]?.text).toBe('资本性支出');
    // No zero stands where nothing was filled in.
    expect(
      printouts.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell?.figure?.digits === 0n))),
    ).toEqual([]);
    expect(printouts.map(({ note }) => note).filter(Boolean)).toHaveLength(4);
  });

  it('turns no cell red that is right', SECONDS, async () => {
    if (both) expect(redCells(await blank, await typed())).toEqual([]);
  });

  it('turns red what is wrong: sums, other tables, codes, decimals, texts', SECONDS, async () => {
    if (!both) return;
    let all = await typed();
    // A 款 typed over with another sum, an unknown code and one that stands twice, a figure finer than cents, a text.
    all = change(all, '3 支出总表', 'D9', 1100);
    all = change(all, '2 收入总表', 'A12', '2019999');
    all = change(all, '5 一般公共预算支出表', 'A11', '2010601');
    all = change(all, '12 项目支出表', 'C7', 40.005);
    all = change(all, '11 机关运行经费表', 'C8', '二十六');
    all = change(all, '10 三公经费支出表', 'B8', 5.5);
    const red = redCells(await blank, all);
    for (const cell of [
      ...['3 支出总表!D9', '2 收入总表!A12', '5 一般公共预算支出表!A11', '5 一般公共预算支出表!A10'],
      ...['12 项目支出表!C7', '11 机关运行经费表!C8', '10 三公经费支出表!B8'],
    ])
      expect(red).toContain(cell);
    // 支出 is not what 收入 is any more.
    expect(red).toContain('1 收支总表!D38');
    expect(red.filter((cell) => cell.startsWith('填写说明'))).not.toEqual([]);
  });

  it('is called wrong by the check where Excel shows red', SECONDS, async () => {
    if (!both) return;
    const found = codesOf(filled(await blank, change(await typed(), '3 支出总表', 'D10', 976.62)));
    expect(found.some((code) => code.startsWith('error'))).toBe(true);
  });
});

describe('a blank from last year’s report', () => {
  const carried = carriedOver(report);
  const next = blankBook({ department: '阳泉市财政局', year: 2024, carried: carried.rows });

  it('has its subjects, projects and units, and its figures as last year’s', async () => {
    const { book } = open('x.xlsx', await next);
    const sheet = (name: string) => book!.sheets.find((one) => one.name === name)!.cells;
    const column = (name: string, at: number): string[] =>
      sheet(name)
        .filter((cell) => cell.column === at)
        .map(({ raw }) => raw);
    expect(column('5 一般公共预算支出表', 1)).toEqual(expect.arrayContaining(['201', '20106', '2010601', '2210201']));
    expect(column('5 一般公共预算支出表', 6)).toEqual(
      expect.arrayContaining(['上年预算数', '3205.7', '2868.35', '967.62']),
    );
    expect(column('12 项目支出表', 1)).toContain('会计专业技术资格考试考务费');
    expect(column('11 机关运行经费表', 1)).toContain('阳泉市国库集中支付中心');
    expect(column('10 三公经费支出表', 6)).toEqual(['上年预算数', '5.4', '5.4', '5.4']);
    expect(column('6 一般公共预算基本支出表', 1)).toContain('机关事业单位基本养老保险缴费');
  });

  /** All but that nothing of this year is filled in. */
  const errorsOf = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter(({ severity, code }) => severity === 'error' && code !== 'SCH012');

  it('agrees with it, and has no error', async () => {
    for (const path of [
      'yangquan-2023/budget.yaml',
      'regional-2024/last-year.yaml',
      'workbooks/shanghai-wanli-2023.xlsx',
    ]) {
      const bytes = fixture(path);
      const before = recognised(open(path, bytes))!;
      const department = before.department!.value;
      const year = Number(/\d{4}/u.exec(before.year!.value)![0]) + 1;
      const made = await blankBook({ department, year, carried: carriedOver(before).rows });
      const outcome = check({ path: 'x.xlsx', bytes: made }, { prior: { path, bytes } });
      expect(errorsOf(outcome.findings), path).toEqual([]);
      expect(outcome.coverage.relations.broken, path).toBe(0);
    }
  });

  it(
    'agrees with reports of all layouts but one, which counts money carried over in one table and not in another',
    SECONDS,
    async () => {
      const folder = join(import.meta.dirname, '../../../fixtures/layouts');
      const odd: string[] = [];
      let count = 0;
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.xlsx'))) {
        const bytes = readFileSync(join(folder, name));
        const before = recognised(open(name, bytes))!;
        const year = /\d{4}/u.exec(before.year?.value ?? '')?.[0];
        if (year === undefined || !before.department) continue;
        count++;
        const carried = carriedOver(before).rows;
        const made = await blankBook({ department: before.department.value, year: Number(year) + 1, carried });
        const { findings } = check({ path: 'x.xlsx', bytes: made }, { prior: { path: name, bytes } });
        if (errorsOf(findings).length > 0) odd.push(name.slice(0, 2));
      }
      expect(count).toBeGreaterThan(30);
      expect(odd).toEqual(['05']);
    },
  );

  it('says what it has no place for', () => {
    expect(carried.left.map(({ table }) => table)).toEqual(['政府采购', '政府购买服务预算明细表']);
    expect(carried.priors).toBe(28);
    const regional = carriedOver(recognised(open('r.yaml', fixture('regional-2024/budget.yaml')))!);
    expect(regional.left).toEqual([{ table: '收支总表', rows: ['五、事业收入'] }]);
  });

  it('works out the change once this year’s figures stand beside them', SECONDS, async () => {
    if (!both) return;
    const typedNow = [{ sheet: '5 一般公共预算支出表', cell: 'D9', value: 1000 }];
    const { book } = open('x.xlsx', filled(await next, typedNow));
    const cells = book!.sheets.find(({ name }) => name === '5 一般公共预算支出表')!.cells;
    const at = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column)?.raw;
    expect([at(9, 3), at(9, 6), at(9, 7), at(9, 8)]).toEqual(['1000', '967.62', '32.38', '3.35']);
    // 款, 类 and 合计 follow.
    expect([at(8, 4), at(7, 4), at(6, 4)]).toEqual(['1000', '1000', '1000']);
  });
});
