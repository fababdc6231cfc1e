import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE, LAST_YEAR } from '../../src/examples.ts';
import { put, reportOf } from '../instruments/departments.ts';
import { budgetIn, build, type Ran } from '../instruments/program.ts';

/** What is found between the reports of one run. */

let folder = '';
const budget = (...args: string[]): Ran => budgetIn(folder, args);

type Found = {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly raw: string;
  readonly stated: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly place: { readonly path: string };
  readonly related: readonly { readonly place: { readonly path: string } }[];
};

/** Of each report what is found between it and others. */
function between(run: Ran): Record<string, Found[]> {
  const { files } = JSON.parse(run.out) as { files: { path: string; findings: Found[] }[] };
  return Object.fromEntries(
    files
      .map(({ path, findings }) => [path, findings.filter(({ code }) => code.startsWith('BAT'))] as const)
      .filter(([, found]) => found.length > 0),
  );
}

/** The same with any number of workers, from a store, and merged from parts that several machines made. */
/** @param paths and other arguments */
function everyWay(...paths: string[]): Ran {
  const plain = budget('check', ...paths, '--format', 'json');
  const ways = [
    ['--jobs', '1'],
    ['--jobs', '2'],
    ['--store', 'store'],
    ['--store', 'store'],
  ];
  for (const more of ways)
    expect(budget('check', ...paths, '--format', 'json', ...more), more.join(' ')).toEqual(plain);
  const parts = [1, 2, 3].map((part) => {
    const file = `part-${part}.ndjson`;
    const run = budget('check', ...paths, '--shard', `${part}/3`, '--format', `ndjson=${file}`, '--force');
    expect(run.err).toBe('');
    return file;
  });
  expect(budget('merge', ...parts, '--format', 'json')).toEqual(plain);
  return plain;
}

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'across-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the same report twice', () => {
  it('is told of each but the first, by content and by figures', () => {
    const one = reportOf('甲局', 1);
    put(folder, {
      'twice/1.yaml': one,
      'twice/2.yaml': one,
      'twice/3.yaml': `# 另存的\n${one.replace('甲局', '乙局')}`,
      'twice/4.yaml': reportOf('丙局', 2),
    });
    const found = between(everyWay('twice'));
    expect(Object.keys(found)).toEqual(['twice/2.yaml', 'twice/3.yaml']);
    const [copy, alike] = Object.values(found).flat();
    expect(copy).toMatchObject({ code: 'BAT001', severity: 'query', message: '与 twice/1.yaml 内容完全相同' });
    expect(alike).toMatchObject({ code: 'BAT001', message: '所有的数都与 twice/1.yaml 相同' });
    expect(copy!.related[0]!.place.path).toBe('twice/1.yaml');
  });

  it('is told in English and in every format', () => {
    expect(budget('check', 'twice', '--lang', 'en').out).toContain('the same content as twice/1.yaml');
    for (const format of ['csv', 'junit', 'sarif', 'github', 'gitlab', 'markdown', 'html', 'ndjson'])
      expect(budget('check', 'twice', '--format', format).out, format).toContain('BAT001');
    expect(budget('check', 'twice/1.yaml', '--format', 'json').out).not.toContain('BAT');
  });
});

describe('the same unit twice', () => {
  it('is told where the totals differ, and only within a year', () => {
    const edit = [['3205.70', '3206.70']] as const;
    put(folder, {
      'unit/a.yaml': reportOf('甲局', 1),
      'unit/b.yaml': reportOf('甲 局', 1, edit),
      'unit/c.yaml': reportOf('甲局', 3).replace('年度: 2023', '年度: 2022'),
      'unit/d.yaml': reportOf('乙局', 2),
    });
    const found = between(everyWay('unit'));
    expect(Object.keys(found)).toEqual(['unit/b.yaml']);
    const [one] = found['unit/b.yaml']!;
    expect(one).toMatchObject({ code: 'BAT002', severity: 'query', raw: '3206.70', stated: '3206.70' });
    expect(one!.message).toContain(
      '2023 年另有一份报告 unit/a.yaml，数不同：收入合计 这里是 3206.70，那里是 3205.70 万元',
    );
  });
});

describe('a folder of last year’s reports', () => {
  /** 上年预算数 of the table of all expenditure. */
  const priorOf = (amount: number): string => `上年预算数: ${amount}.00`;

  beforeAll(() => {
    const year = (department: string, before: number): string =>
      BASE.replace('示例局', department).replace('上年预算数: 90.00', priorOf(before));
    const lastYear = (department: string): string => LAST_YEAR.replace('示例局', department);
    put(folder, {
      'now/甲局.yaml': year('甲局', 90),
      'now/乙局.yaml': year('乙局', 91),
      'now/丙局.yaml': year('丙局', 92),
      'now/丁局.yaml': year('丁局', 93),
      'before/x.yaml': lastYear('甲局'),
      'before/y.yaml': lastYear('乙局'),
      'before/old/y.yaml': lastYear('乙局').replace('年度: 2023', '年度: 2022'),
      'before/z1.yaml': lastYear('丙局'),
      'before/z2.yaml': `# 又一份\n${lastYear('丙局')}`,
      'before/copy/x.yaml': lastYear('甲局'),
    });
  });

  it('is where each report finds its own by department and year, and none is guessed', () => {
    const run = everyWay('now', '--prior', 'before');
    const { files } = JSON.parse(run.out) as { files: { path: string; findings: Found[] }[] };
    const about = (name: string): string[] =>
      files
        .find(({ path }) => path === `now/${name}.yaml`)!
        .findings.filter(({ code, place }) => code === 'BAT004' || place.path.startsWith('before') || code === 'YOY003')
        .map(({ code }) => code);
    expect(about('甲局')).toEqual([]);
    expect(about('丁局')).toEqual([]);
    expect(about('丙局')).toEqual(['BAT004']);
    // Held against its own as by --prior FILE.
    const alone = budget('check', 'now/乙局.yaml', '--prior', 'before/y.yaml', '--format', 'json');
    const own = files.find(({ path }) => path === 'now/乙局.yaml')!;
    expect(own).toEqual(JSON.parse(alone.out).files[0]);
    expect(JSON.stringify(own)).toContain('before/y.yaml');
    const [several] = between(run)['now/丙局.yaml']!;
    expect(several!.message).toBe('“丙局”2023 年的报告有 2 份：before/z1.yaml、before/z2.yaml；没有核对上年数');
  });

  it('serves one report as well, and a change in it is noticed in a store', () => {
    const args = ['check', 'now/乙局.yaml', '--prior', 'before', '--format', 'json', '--store', 'store'];
    const first = budget(...args);
    expect(budget(...args)).toEqual(first);
    put(folder, { 'before/y.yaml': LAST_YEAR.replace('示例局', '乙局').replaceAll('合计: 90.00', '合计: 91.00') });
    const second = budget(...args);
    expect(second.out).not.toBe(first.out);
    expect(second).toEqual(budget(...args.slice(0, -2)));
  });

  it('is refused where one report is wanted', () => {
    const run = budgetIn(folder, ['check', '-', '--prior', 'before'], BASE);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain('也不能从标准输入读');
  });

  it('says which of them nobody can tell the department of', () => {
    put(folder, { 'odd/a.yaml': '预算表: [\n', 'odd/b.yaml': LAST_YEAR });
    expect(budget('check', 'now', '--prior', 'odd').err).toContain(
      '上年的报告有 1 份认不出是哪个部门、哪一年的，没有用：odd/a.yaml',
    );
  });
});
