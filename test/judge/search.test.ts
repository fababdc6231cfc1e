import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, recognised } from '../../src/check.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { open } from '../../src/read/open.ts';
import { message } from '../../src/report/messages.ts';
import { Trials } from '../../src/selftest/trials.ts';

const root = join(import.meta.dirname, '..', '..');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

type Grid = readonly (readonly (number | string)[])[];

/** A list of projects: every row its total and two funds, the first row the totals. Amounts in whole 万元, or as given. */
function projects(grid: Grid): Outcome {
  const shown = (amount: number | string): string => (typeof amount === 'number' ? amount.toFixed(2) : amount);
  const rows = grid.map(
    ([all, general, fund], index) =>
      `      - 项目名称: ${index === 0 ? '合计' : `项目甲${index}`}\n        合计: ${shown(all!)}\n        一般公共预算: ${shown(general!)}\n        政府性基金预算: ${shown(fund!)}\n`,
  );
  return check({
    path: 'x.yaml',
    bytes: bytes(`部门: 局\n年度: 2024\n单位: 万元\n预算表:\n  项目支出表:\n    行:\n${rows.join('')}`),
  });
}

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

/** Rows of two amounts, with their totals. */
function totalled(parts: readonly (readonly [number, number])[]): number[][] {
  const rows = parts.map(([a, b]) => [a + b, a, b]);
  return [[0, 1, 2].map((column) => sum(rows.map((row) => row[column]!))), ...rows];
}

const amount = fc.integer({ min: 100, max: 9999 });
const grids = fc.array(fc.tuple(amount, amount), { minLength: 3, maxLength: 7 }).map(totalled);
const slip = fc.record({ row: fc.nat(), column: fc.nat(2), by: fc.integer({ min: 20, max: 5000 }) });

describe('the search', () => {
  it('settles everything with no more figures than were spoilt, for one and for two', () => {
    fc.assert(
      fc.property(grids, fc.array(slip, { minLength: 1, maxLength: 2 }), (grid, slips) => {
        const spoilt = grid.map((row) => [...row]);
        for (const { row, column, by } of slips) spoilt[row % grid.length]![column]! += by;
        const { findings } = projects(spoilt);
        expect(findings.length).toBeLessThanOrEqual(slips.length);
        expect(findings.filter(({ isRoot }) => !isRoot)).toEqual([]);
        for (const finding of findings) if (finding.suspects.length === 0) expect(finding.expected).not.toBeNull();
      }),
      { numRuns: 120, seed: 4 },
    );
  });

  it('finds two figures of one list that a greedy choice mistakes', () => {
    const grid = totalled([
      [467, 0],
      [238, 0],
      [120, 30],
    ]).map((row): (number | string)[] => row.map((value) => (value === 0 ? '' : value)));
    grid[1]![0] = 4670;
    grid[2]![0] = 338;
    const { findings } = projects(grid);
    expect(findings.map(({ raw, expected }) => [raw, expected])).toEqual([
      ['4670.00', '467.00'],
      ['338.00', '238.00'],
    ]);
  });

  it('takes one slip copied to several places for one', () => {
    const path = 'fixtures/yangquan-2023/budget.yaml';
    const trials = new Trials(recognised(open(path, readFileSync(join(root, path))))!);
    const copied = trials.amounts().filter(({ label, raw }) => label.row.startsWith('2010607') && raw === '211.75');
    expect(new Set(copied.map(({ table }) => table)).size).toBe(3);
    expect(copied).toHaveLength(6);
    const [found, ...others] = trials.after(copied.map((fact) => ({ fact, raw: '217.75' })));
    expect(others).toEqual([]);
    // Each of the items of the list would do, in all its places.
    expect(found!.related.filter(({ role }) => role === 'copy')).toHaveLength(5);
    expect(found!.breaks).toBe(6);
    expect(found!.suspects.map(({ raw, expected, settles }) => [raw, expected, settles])).toContainEqual([
      '217.75',
      '211.75',
      6,
    ]);
  });

  it('names both where nothing tells two figures apart, with what speaks for each, and forces neither', () => {
    const text = (total: string, part: string): string =>
      `部门: 局\n年度: 2024\n单位: 万元\n预算表:\n  三公经费支出表:\n    行:\n      - 项目: 公务接待费\n        合计: ${part}\n      - 项目: 公务用车运行维护费\n        合计: 4.56\n      - 项目: 合计\n        合计: ${total}\n`;
    expect(check({ path: 'x.yaml', bytes: bytes(text('7.91', '3.35')) }).findings).toEqual([]);
    const { findings } = check({ path: 'x.yaml', bytes: bytes(text('7.91', '5.35')) });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ expected: null, cause: null });
    expect(
      findings[0]!.suspects.map(({ raw, expected, settles, isTotal }) => [raw, expected, settles, isTotal]),
    ).toEqual([
      ['5.35', '3.35', 1, false],
      ['4.56', '2.56', 1, false],
      ['7.91', '9.91', 1, true],
    ]);
    // An exact slip puts its figure in front, and still forces nothing.
    const [ten] = check({ path: 'x.yaml', bytes: bytes(text('79.10', '3.35')) }).findings;
    expect(ten).toMatchObject({ raw: '79.10', expected: null, cause: null });
    expect(ten!.suspects[0]).toMatchObject({ raw: '79.10', expected: '7.91', cause: { id: 'decimal-moved' } });
    expect(
      ten!.suspects
        .slice(1)
        .map(({ raw }) => raw)
        .sort(),
    ).toEqual(['3.35', '4.56']);
  });

  it('never supposes a negative amount where nothing or a zero is written', () => {
    for (const nothing of ['', '0.00']) {
      const { findings } = check({
        path: 'x.yaml',
        bytes: bytes(
          `部门: 局\n年度: 2024\n单位: 万元\n预算表:\n  三公经费支出表:\n    行:\n      - 项目: 因公出国（境）费\n        合计: ${nothing}\n      - 项目: 公务接待费\n        合计: 5.35\n      - 项目: 公务用车运行维护费\n        合计: 4.56\n      - 项目: 合计\n        合计: 7.91\n`,
        ),
      });
      expect(findings.flatMap(({ suspects }) => suspects.map(({ raw, expected }) => [raw, expected]))).toEqual([
        ['5.35', '3.35'],
        ['4.56', '2.56'],
        ['7.91', '9.91'],
      ]);
    }
  });

  it('says once that an amount stands with one sibling here and with the other there', () => {
    const rows = (...amounts: readonly (readonly string[])[]): string =>
      ['', '201', '206']
        .map((code, i) => {
          const name = ['合计', '一般公共服务支出', '科学技术支出'][i];
          const [all, basic, project] = amounts[i]!;
          return `        - 科目编码: ${code}\n          科目名称: ${name}\n          合计: ${all}\n          基本支出: ${basic}\n          项目支出: ${project}\n`;
        })
        .join('');
    const whole = rows(['90.00', '60.00', '30.00'], ['50.00', '35.00', '15.00'], ['40.00', '25.00', '15.00']);
    const moved = rows(['90.00', '55.00', '35.00'], ['50.00', '30.00', '20.00'], ['40.00', '25.00', '15.00']);
    const text = `部门: 局\n年度: 2024\n单位: 万元\n预算表:\n  其他表:\n    - 标题: 一般公共预算支出预算表\n      行:\n${whole}    - 标题: 一般公共预算支出预算表（按功能分类）\n      行:\n${moved}`;
    const { findings } = check({ path: 'x.yaml', bytes: bytes(text) });
    expect(findings.map(({ code, breaks, isRoot, expected }) => [code, breaks, isRoot, expected])).toEqual([
      ['SAM001', 4, false, null],
    ]);
    expect(message(findings[0]!).zh).toBe(
      '两张表各自都平衡，相互却不一致：5.00 万元 一处在“一般公共预算支出预算表 › 合计 › 基本支出”，一处在“一般公共预算支出预算表 › 合计 › 项目支出”，请核对原始数据',
    );
  });

  it('proposes a figure as finely as it is printed', () => {
    const rows = (all: string): string =>
      `        - 科目编码: 201\n          科目名称: 一般公共服务支出\n          合计: ${all}\n`;
    const text = `部门: 局\n年度: 2024\n单位: 元\n预算表:\n  其他表:\n    - 标题: 一般公共预算支出预算表\n      单位: 万元\n      行:\n${rows('123.64')}    - 标题: 一般公共预算支出预算表（按功能分类）\n      行:\n${rows('1234567.89')}    - 标题: 一般公共预算支出表\n      行:\n${rows('1234567.89')}`;
    expect(check({ path: 'x.yaml', bytes: bytes(text) }).findings).toMatchObject([
      { raw: '123.64', expected: '123.46', cause: { id: 'digits-transposed' } },
    ]);
  });
});

describe('many wrong figures', () => {
  const path = 'fixtures/workbooks/shanghai-wanli-2023.xlsx';
  const trials = new Trials(recognised(open(path, readFileSync(join(root, path))))!);
  const amounts = trials.amounts();
  const every = (nth: number) =>
    amounts.flatMap((fact, index) =>
      index % nth === 0
        ? [{ fact, raw: String(BigInt(Math.round(Number(fact.raw))) + BigInt(700 + 100 * (index % 91))) }]
        : [],
    );

  it('are found each at its place when they are few', () => {
    const changes = every(40);
    expect(changes.length).toBeGreaterThan(12);
    const found = trials.after(changes);
    expect(found.filter(({ expected }) => expected !== null)).toHaveLength(changes.length);
    expect(found.map(({ raw }) => raw).sort()).toEqual(changes.map(({ raw }) => raw).sort());
  });

  it('are answered in two seconds where 500 relations are broken', () => {
    const changes = every(2);
    trials.after(every(40));
    const before = process.cpuUsage();
    const found = trials.after(changes);
    const { user, system } = process.cpuUsage(before);
    expect(found.reduce((n, { breaks }) => n + breaks, 0)).toBeGreaterThan(500);
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});

it('every broken relation is in some finding', () => {
  for (const name of ['regional-2024/faulty.yaml', 'central-nine-tables/faulty.xlsx']) {
    const { findings, coverage } = check({ path: name, bytes: readFileSync(join(root, 'fixtures', name)) });
    const said = new Set(
      findings
        .filter(({ code }) => code !== 'SUM002' && code !== 'PCT002')
        .flatMap(({ arithmetic }) =>
          arithmetic.map(({ kind, operands }) =>
            JSON.stringify([kind, ...operands.map(({ place, raw }) => [place, raw])]),
          ),
        ),
    );
    expect(said.size, name).toBe(coverage.relations.broken);
  }
});
