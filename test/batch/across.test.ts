import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE, LAST_YEAR } from '../../src/examples.ts';
import { allWays, between, type Found } from '../instruments/between.ts';
import { put, reportOf } from '../instruments/departments.ts';
import { budgetIn, build, type Ran } from '../instruments/program.ts';
import { small } from '../instruments/small-report.ts';

/** What is found between the reports of one run. */

let folder = '';
const budget = (...args: string[]): Ran => budgetIn(folder, args);
const everyWay = (...paths: string[]): Ran => allWays(folder, paths);

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

describe('two reports of one unit that agree in their totals', () => {
  it('are told where figures within differ', () => {
    const one = reportOf('示范市甲局', 1);
    put(folder, {
      'inside/1.yaml': one,
      'inside/2.yaml': one.replaceAll('5.40', '5.60'),
      'part/1.yaml': one,
      'part/2.yaml': one.replace(/\n {2}三公经费支出表:[\s\S]*?(?=\n {2}\S)/u, ''),
    });
    const found = between(everyWay('inside'));
    expect(Object.keys(found)).toEqual(['inside/2.yaml']);
    expect(found['inside/2.yaml']).toMatchObject([
      { code: 'BAT002', message: '“示范市甲局”2023 年另有一份报告 inside/1.yaml，总数相同，里面有的数不同' },
    ]);
    expect(between(everyWay('part'))).toEqual({});
  });
});

it('two small units that are given the same are not the same report', () => {
  put(folder, {
    'granted/甲.yaml': small('示范市甲小组', { basic: 0, project: 10 }),
    'granted/乙.yaml': small('示范市乙小组', { basic: 0, project: 10 }),
    'granted/丙.yaml': `# 另存\n${small('示范市甲小组', { basic: 0, project: 10 })}`,
  });
  const found = between(everyWay('granted'));
  expect(Object.keys(found)).toEqual(['granted/甲.yaml']);
  expect(found['granted/甲.yaml']).toMatchObject([{ code: 'BAT001', message: '所有的数都与 granted/丙.yaml 相同' }]);
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

it('says nothing of sound reports of many regions checked together', () => {
  const fixtures = join(import.meta.dirname, '../../fixtures');
  const paths = ['layouts', 'regions', 'carry-over-2024', 'workbooks/yangquan-finance-2023.xlsx'].map((name) =>
    join(fixtures, name),
  );
  expect(between(budget('check', ...paths, '--format', 'json'))).toEqual({});
});

describe('a department and its units', () => {
  /** One unit's spending on projects is wrong by 1.00 throughout, so that its own report is sound. */
  const off = [
    ['3205.70', '3206.70'],
    ['1812.13', '1813.13'],
  ] as const;
  const listing = (text: string, units: string): string => text.replace('年度:', `所属单位: ${units}\n年度:`);

  it('agree, and nothing is said, whatever the folder or the lists look like', () => {
    put(folder, {
      '甲局/甲局.yaml': reportOf('甲局', 6),
      '甲局/本级.yaml': reportOf('甲局', 1),
      '甲局/中心.yaml': reportOf('甲局中心', 2),
      '甲局/学校.yaml': reportOf('甲局学校', 3),
    });
    expect(between(everyWay('甲局'))).toEqual({});
  });

  it('are told where they do not add up: a query where only the folder says so', () => {
    put(folder, {
      '乙局/汇总表.yaml': reportOf('乙局', 3),
      '乙局/中心.yaml': reportOf('乙局中心', 1, off),
      '乙局/学校.yaml': reportOf('乙局学校', 2),
    });
    const found = between(everyWay('乙局'));
    expect(Object.keys(found)).toEqual(['乙局/汇总表.yaml']);
    const [one, ...others] = found['乙局/汇总表.yaml']!;
    expect(others).toEqual([]);
    expect(one).toMatchObject({ code: 'BAT003', severity: 'query', raw: '9617.10', expected: '9618.10' });
    expect(one).toMatchObject({ difference: '-1.00', place: { path: '乙局/汇总表.yaml' } });
    expect(one!.message).toMatch(
      /^部门的“收入合计”是 9617.10，2 个单位相加得 9618.10，部门少 1.00 万元；另有 16 个总数也差这么多：支出合计、/u,
    );
    expect(one!.related.map(({ place }) => place.path)).toEqual(['乙局/中心.yaml', '乙局/学校.yaml']);
    // On a page the figures stand in a table, the department's first, and the arithmetic points at them.
    const page = budget('check', '乙局', '--format', 'html').out;
    const table = /<caption>部门与各单位[\s\S]*?<\/table>/u.exec(page)?.[0] ?? '';
    const rows = [...table.matchAll(/<th scope="row">([^<]*)<\/th><td[^>]*>(?:<span[^>]*>▶<\/span>)?([^<]*)</gu)];
    expect(rows.map(([, name, figure]) => [name, figure])).toEqual([
      ['部门', '9617.10'],
      ['乙局中心', '3206.70'],
      ['乙局学校', '6411.40'],
      ['各单位相加', '9618.10'],
    ]);
    expect(table).toContain('收入合计');
  });

  it('are not told of what a finding on one of their figures says already', () => {
    const centre = small('示范市庚局中心', { basic: 100, project: 50 });
    const wrong = centre.replace('基本支出: 100.00', '基本支出: 101.00');
    const folderOf = (name: string, head: string, unit: string): void =>
      put(folder, {
        [`${name}/庚局/庚局.yaml`]: head,
        [`${name}/庚局/所属单位/中心.yaml`]: unit,
        [`${name}/庚局/所属单位/学校.yaml`]: small('示范市庚局学校', { basic: 200, project: 100 }),
      });
    const head = (basic: number): string => small('示范市庚局', { basic, project: 450 - basic });
    folderOf('once/unit', head(300), wrong);
    folderOf('once/head', head(300).replace('基本支出: 300.00', '基本支出: 310.00'), centre);
    folderOf('once/both', head(310), wrong);
    const found = ['unit', 'head', 'both'].map((name) => budget('check', `once/${name}`, '--format', 'json'));
    for (const { out } of found) expect(out).toContain('"code": "SUM001"');
    expect(found.slice(0, 2).map(between)).toEqual([{}, {}]);
    const [both] = Object.values(between(everyWay('once/both')));
    expect(both!.map(({ code, raw }) => `${code} ${raw}`)).toContain('BAT003 310.00');
  });

  it('are told of every total that differs, the last of them in a word', () => {
    const trips = (amount: number): string =>
      `  三公经费支出表:\n    标题: 2024年一般公共预算“三公”经费支出预算表\n    行:\n${['公务接待费', '合计'].map((name) => `      - 项目: ${name}\n        合计: ${amount.toFixed(2)}\n        一般公共预算: ${amount.toFixed(2)}\n`).join('')}`;
    put(folder, {
      'four/辛局/辛局.yaml':
        small('示范市辛局', { basic: 301, project: 160, units: '[示范市辛局中心, 示范市辛局学校]' }) + trips(3.3),
      'four/辛局/所属单位/中心.yaml': small('示范市辛局中心', { basic: 100, project: 50 }) + trips(1),
      'four/辛局/所属单位/学校.yaml': small('示范市辛局学校', { basic: 200, project: 100 }) + trips(2),
    });
    const found = Object.values(between(everyWay('four'))).flat();
    expect(found.map(({ code, difference }) => `${code} ${difference}`)).toEqual([
      'BAT003 11.00',
      'BAT003 1.00',
      'BAT003 10.00',
    ]);
    expect(found.map(({ message }) => /还有.*$/u.exec(message)?.[0])).toEqual([
      undefined,
      undefined,
      '还有 1 个总数也加不起来，差的不是这个数：支出 › 一般公共预算 › “三公”经费（+0.30）',
    ]);
    expect(budget('check', 'four', '--all').out).toContain('= 3.00 差 0.30');
  });

  it('are an error where a list says so, by names, by files or in the settings', () => {
    put(folder, {
      'listed/0.yaml': listing(reportOf('丙局', 3), '[丙局中心, 丙局学校]'),
      'listed/a.yaml': reportOf('丙局中心', 1, off),
      'listed/b.yaml': reportOf('丙局学校', 2),
      'files/0.yaml': listing(reportOf('丁局', 9), '[sub/a.yaml, sub/b.yaml]'),
      'files/sub/a.yaml': reportOf('丁局中心', 4, [
        ['12822.80', '12823.80'],
        ['7248.52', '7249.52'],
      ]),
      'files/sub/b.yaml': reportOf('丁局学校', 5),
      'set/budget.config.yaml': '所属单位:\n  0.yaml: [戊局中心, b.yaml]\n',
      'set/0.yaml': reportOf('戊局', 15),
      'set/a.yaml': reportOf('戊局中心', 7, [
        ['22439.90', '22440.90'],
        ['12684.91', '12685.91'],
      ]),
      'set/b.yaml': reportOf('戊局学校', 8),
    });
    const run = everyWay('listed', 'files', 'set');
    const found = between(run);
    expect(Object.keys(found).sort()).toEqual(['files/0.yaml', 'listed/0.yaml', 'set/0.yaml']);
    for (const [one, ...others] of Object.values(found)) {
      expect(others).toEqual([]);
      expect(one).toMatchObject({ code: 'BAT003', severity: 'error', difference: '-1.00' });
    }
    // A department's report comes behind those of its units.
    const paths = (JSON.parse(run.out) as { files: { path: string }[] }).files.map(({ path }) => path);
    expect(paths.indexOf('files/0.yaml')).toBeGreaterThan(paths.indexOf('files/sub/b.yaml'));
    expect(paths.indexOf('listed/0.yaml')).toBeGreaterThan(paths.indexOf('listed/b.yaml'));
  });

  it('are not added up where a unit that is listed is not there, which is said', () => {
    put(folder, {
      'gone/0.yaml': listing(reportOf('己局', 3), '[己局中心, 己局学校, 己局医院]'),
      'gone/a.yaml': reportOf('己局中心', 1),
    });
    const found = between(everyWay('gone'));
    const [one, ...others] = found['gone/0.yaml']!;
    expect([Object.keys(found), others]).toEqual([['gone/0.yaml'], []]);
    expect(one).toMatchObject({ code: 'BAT005', severity: 'query' });
    expect(one!.message).toContain('列出的 3 个单位，有 2 个加不进来，这次没有给报告：己局学校、己局医院');
  });

  it('are not added up where nobody says that they are', () => {
    put(folder, {
      // Nothing agrees: these are other departments of a county of that name.
      '庚县/庚县.yaml': reportOf('庚县', 30),
      '庚县/a.yaml': reportOf('庚县教育局', 1),
      '庚县/b.yaml': reportOf('庚县民政局', 2),
      // Another year.
      '辛局/辛局.yaml': reportOf('辛局', 40),
      '辛局/a.yaml': reportOf('辛局中心', 10),
      '辛局/2022.yaml': reportOf('辛局', 11).replace('年度: 2023', '年度: 2022'),
    });
    const run = budget('check', '庚县', '辛局', '--format', 'json');
    expect(between(run)).toEqual({});
    expect(run.err).toContain(
      '庚县/庚县.yaml（庚县/a.yaml、庚县/b.yaml 这 2 份相加，比了 29 个总数，没有一个与部门相同',
    );
    expect(run.err.replace(/^有 \d+ 份和自己上一年的报告一起核对.*\n/mu, '')).not.toContain('辛局');
  });

  it('may be departments of their own; one that lists itself among its units is said, and nothing hangs', () => {
    put(folder, {
      'nested/0.yaml': listing(reportOf('癸部', 6), '[癸厅, 癸部本级]'),
      'nested/1.yaml': listing(reportOf('癸厅', 5), '[癸厅甲, 癸厅乙]'),
      'nested/a.yaml': reportOf('癸厅甲', 2),
      'nested/b.yaml': reportOf('癸厅乙', 3),
      'nested/c.yaml': reportOf('癸部本级', 1),
    });
    expect(between(everyWay('nested'))).toEqual({});
    put(folder, {
      'round/0.yaml': listing(reportOf('子局', 2), '[丑局]'),
      'round/1.yaml': listing(reportOf('丑局', 3), '[子局]'),
    });
    const found = Object.values(between(everyWay('round')))
      .flat()
      .map(({ code }) => code);
    // A whole unit is amiss: the widest totals say it.
    expect(found).toEqual(['BAT005', 'BAT003', 'BAT003', 'BAT003']);
  });

  it('take money that passes between them out of the totals', () => {
    const report = (department: string, fiscal: number, received: number, units = ''): string =>
      `部门: ${department}\n${units}年度: 2024\n单位: 万元\n预算表:\n  收支总表:\n    标题: 2024年收支总表\n    收入:\n      - 项目: 一般公共预算\n        预算数: ${fiscal}.00\n      - 项目: 上级补助收入\n        预算数: ${received}.00\n      - 项目: 收入总计\n        预算数: ${fiscal + received}.00\n    支出:\n      - 项目: 一、教育支出\n        预算数: ${fiscal + received}.00\n      - 项目: 支出总计\n        预算数: ${fiscal + received}.00\n`;
    put(folder, {
      'passed/a.yaml': report('壬局本级', 70, 0),
      'passed/b.yaml': report('壬局中心', 30, 20),
      'passed/z.yaml': report('壬局', 100, 0, '所属单位: [壬局本级, 壬局中心]\n'),
    });
    expect(between(everyWay('passed'))).toEqual({});
    put(folder, { 'passed/z.yaml': report('壬局', 101, 0, '所属单位: [壬局本级, 壬局中心]\n') });
    expect(between(everyWay('passed'))['passed/z.yaml']).toMatchObject([
      { code: 'BAT003', severity: 'error', difference: '1.00' },
    ]);
  });
});
