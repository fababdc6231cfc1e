import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allWays, between, type Found } from '../instruments/between.ts';
import { put, reportOf } from '../instruments/departments.ts';
import { budgetIn, build, type Ran } from '../instruments/program.ts';
import { small } from '../instruments/small-report.ts';

/** Several reports of one department and year: which are two versions of one report, and which are two reports. */

let folder = '';
const found = (path: string): [string, string, string][] =>
  Object.entries(between(budgetIn(folder, ['check', path, '--format', 'json']))).flatMap(([at, all]) =>
    all.map(({ code, message }): [string, string, string] => [at, code, message]),
  );
const codes = (path: string): string[] => found(path).map(([, code]) => code);

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'versions-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WHOLE = small('示范市甲局', { basic: 300, project: 150 });
const OFFICE = small('示范市甲局', { basic: 100, project: 50 });
const titled = (title: string, basic = 100): string => small('示范市甲局', { basic, project: 50, titled: title });

describe('two reports of one department and year', () => {
  it('may be of the department and of its own office, as files, folders or titles say', () => {
    put(folder, {
      'level/files/甲局部门.yaml': WHOLE,
      'level/files/甲局本级.yaml': OFFICE,
      'level/plain/甲局.yaml': WHOLE,
      'level/plain/甲局（机关）.yaml': OFFICE,
      'level/folders/部门预算/1.yaml': WHOLE,
      'level/folders/单位预算/1.yaml': OFFICE,
      'level/titles/1.yaml': titled('部门', 300),
      'level/titles/2.yaml': titled('单位'),
      'level/codes/101示范市甲局.yaml': WHOLE,
      'level/codes/101001示范市甲局.yaml': OFFICE,
      // 市本级 is the level of a government.
      'level/市本级/甲局.yaml': WHOLE,
      'level/市本级/甲局本级.yaml': OFFICE,
    });
    for (const name of ['files', 'plain', 'folders', 'titles', 'codes', '市本级'])
      expect(codes(`level/${name}`), name).toEqual([]);
  });

  it('may be a budget and a final account, or an adjusted budget, or drafts of one', () => {
    put(folder, {
      'stage/names/甲局预算.yaml': titled(''),
      'stage/names/甲局决算.yaml': titled('', 120),
      'stage/folders/2024年预算/甲局.yaml': titled(''),
      'stage/folders/2024年决算/甲局.yaml': titled('', 120),
      'stage/titles/1.yaml': titled(''),
      'stage/titles/2.yaml': titled('收入支出决算', 120),
      'stage/adjusted/甲局.yaml': titled(''),
      'stage/adjusted/甲局预算调整.yaml': titled('', 120),
      'stage/years/年初/甲局.yaml': titled(''),
      'stage/years/调整/甲局.yaml': titled('', 120),
      'stage/drafts/甲局一上.yaml': titled(''),
      'stage/drafts/甲局二上.yaml': titled('', 120),
    });
    for (const name of ['names', 'folders', 'titles', 'adjusted', 'years', 'drafts'])
      expect(codes(`stage/${name}`), name).toEqual([]);
  });

  it('are told where they should say the same', () => {
    put(folder, {
      'told/office/甲局本级.yaml': OFFICE,
      'told/office/甲局本级定稿.yaml': titled('', 101),
      'told/published/甲局公开版.yaml': titled(''),
      'told/published/甲局报送版.yaml': titled('', 120),
      'told/folders/1/甲局.yaml': titled(''),
      'told/folders/2/甲局.yaml': titled('', 120),
      'told/numbers/1.yaml': titled(''),
      'told/numbers/12.yaml': titled('', 120),
      'told/drafts/初稿/甲局.yaml': titled(''),
      'told/drafts/定稿/甲局.yaml': titled('', 120),
      'told/executive/党政机关/甲局.yaml': titled(''),
      'told/executive/党政机关/甲局修改.yaml': titled('', 120),
    });
    for (const name of ['office', 'published', 'folders', 'numbers', 'drafts', 'executive'])
      expect(codes(`told/${name}`), name).toEqual(['BAT002']);
  });

  it('are told where their totals are the same and the classes are not', () => {
    const other = (text: string): string => text.replaceAll('201', '206').replaceAll('一般公共服务', '科学技术');
    put(folder, {
      'classes/甲局公开版.yaml': titled(''),
      'classes/甲局报送版.yaml': other(titled('')),
      'classes-alike/甲局公开版.yaml': titled(''),
      'classes-alike/甲局报送版.yaml': titled(''),
      'classes-yuan/甲局公开版.yaml': titled(''),
      'classes-yuan/甲局报送版.yaml': small('示范市甲局', { basic: 100, project: 50, unit: '元' }),
    });
    expect(found('classes')).toEqual([
      [
        'classes/甲局报送版.yaml',
        'BAT002',
        '“示范市甲局”2024 年另有一份报告 classes/甲局公开版.yaml，总数相同，按功能分类的类分的支出不同',
      ],
    ]);
    expect(Object.values(between(allWays(folder, ['classes']))).flat()).toMatchObject([
      { code: 'BAT002', raw: '150.00' },
    ]);
    expect([codes('classes-alike'), codes('classes-yuan')]).toEqual([[], []]);
  });

  it('are of two departments where every county has one of that name', () => {
    put(folder, {
      'county/甲县/财政局.yaml': small('财政局', { basic: 100, project: 50 }),
      'county/乙县/财政局.yaml': small('财政局', { basic: 120, project: 50 }),
      'county/丙县/财政局.yaml': small('县财政局', { basic: 120, project: 50 }),
      'county/丁县/财政局.yaml': small('县财政局', { basic: 130, project: 50 }),
      'one-folder/1.yaml': small('财政局', { basic: 100, project: 50 }),
      'one-folder/2.yaml': small('财政局', { basic: 120, project: 50 }),
    });
    expect(codes('county')).toEqual([]);
    expect(codes('one-folder')).toEqual(['BAT002']);
  });
});

describe('one report twice', () => {
  it('is told in 元 and in 万元, with few figures, and where 万元 are rounded', () => {
    const yuan = reportOf('示范市甲局', 1)
      .replaceAll(/(?<=: )(\d[\d,]*)\.(\d\d)$/gmu, '$1$234.56')
      .replaceAll('万元', '元');
    put(folder, {
      'few/a.yaml': WHOLE,
      'few/b.yaml': small('示范市甲局', { basic: 300, project: 150, unit: '元' }),
      // Others may have the same by chance.
      'chance/a.yaml': WHOLE,
      'chance/b.yaml': small('示范市乙局', { basic: 300, project: 150 }),
    });
    expect(found('few')).toEqual([['few/b.yaml', 'BAT001', '所有的数都与 few/a.yaml 相同']]);
    expect(codes('chance')).toEqual([]);
    expect(yuan).toContain('单位: 元');
    put(folder, { 'rounded/万元.yaml': reportOf('示范市甲局', 1), 'rounded/元.yaml': yuan });
    const said: Found[] = Object.values(between(allWays(folder, ['rounded']))).flat();
    expect(said.map(({ code }) => code)).toEqual(['BAT001']);
    expect(said[0]!.message).toContain('项目和总数都相同，只是单位或小数位数不同');
    expect(budgetIn(folder, ['check', 'rounded', '--lang', 'en']).out).toContain(
      'in another unit or with other decimals',
    );
  });

  it('is not where a department consists of its own office', () => {
    const own = small('示范市甲局本级', { basic: 300, project: 150 });
    put(folder, {
      'alone/甲局.yaml': reportOf('示范市甲局', 1),
      'alone/甲局本级.yaml': reportOf('示范市甲局本级', 1),
      'listed/甲局.yaml': reportOf('示范市乙局', 2).replace('年度:', '所属单位: [示范市乙局机关]\n年度:'),
      'listed/乙.yaml': reportOf('示范市乙局机关', 2),
    });
    expect(own).toContain('本级');
    expect([codes('alone'), codes('listed')]).toEqual([[], []]);
  });
});

describe('last year’s report', () => {
  it('is the budget of a budget, and not that of another county', () => {
    let basic = 100;
    const now = (department: string): string => small(department, { basic: basic++, project: 50 });
    const last = (department: string): string => small(department, { year: 2023, basic: 100, project: 50 });
    put(folder, {
      'now/甲县/财政局.yaml': now('财政局'),
      'now/乙县/财政局.yaml': now('财政局'),
      'now/甲局.yaml': now('示范市甲局'),
      'now/乙局.yaml': now('示范市乙局'),
      'last/甲县/财政局.yaml': last('财政局'),
      'last/预算/甲局.yaml': last('示范市甲局'),
      'last/决算/甲局.yaml': `# 决算\n${last('示范市甲局')}`,
    });
    const run = budgetIn(folder, ['check', 'now', '--prior', 'last', '--format', 'json']);
    expect(between(run)).toEqual({});
    expect(run.err).toBe(
      '与上年的报告核对了 2 份；另有 2 份在 --prior 里没有自己上一年的报告（预算和决算、部门和本级不相混），没有核对上年：now/乙县/财政局.yaml、now/乙局.yaml\n',
    );
    expect(budgetIn(folder, ['check', 'now', '--prior', 'last', '--lang', 'en', '--jobs', '2']).err).toBe(
      "2 held against last year's report; 2 had none of their own kind there (budget or final account, department or its office) and were not: now/乙县/财政局.yaml, now/乙局.yaml\n",
    );
    expect(budgetIn(folder, ['check', 'now/甲局.yaml', 'now/甲县', '--prior', 'last']).err).toBe('');
  });

  it('of a town or a street is that of its own county, whose towns may bear the names of others’', () => {
    const now = (department: string, basic: number): string => small(department, { basic, project: 50 });
    const last = (department: string, basic: number): string => small(department, { year: 2023, basic, project: 50 });
    put(folder, {
      'towns/now/甲县/城关镇/城关镇.yaml': now('城关镇人民政府', 110),
      'towns/now/乙县/城关镇/城关镇.yaml': now('城关镇人民政府', 310),
      'towns/now/乙县/河东街道.yaml': now('河东街道办事处', 210),
      'towns/last/乙县/城关镇/城关镇.yaml': last('城关镇人民政府', 300),
      'towns/last/乙县/河东街道.yaml': last('河东街道办事处', 200),
      'towns/both/甲县/城关镇/城关镇.yaml': last('城关镇人民政府', 100),
      'towns/both/乙县/城关镇/城关镇.yaml': last('城关镇人民政府', 300),
    });
    const run = budgetIn(folder, ['check', 'towns/now', '--prior', 'towns/last', '--format', 'json']);
    expect(between(run)).toEqual({});
    expect(run.err).toContain('核对了 2 份；另有 1 份');
    expect(run.err).toContain('towns/now/甲县/城关镇/城关镇.yaml\n');
    const both = budgetIn(folder, ['check', 'towns/now', '--prior', 'towns/both', '--format', 'json']);
    expect(between(both)).toEqual({});
    expect(both.err).toContain('核对了 2 份；另有 1 份');
    expect(both.err).toContain('towns/now/乙县/河东街道.yaml\n');
  });

  it('is not whatever lies alone in the folder', () => {
    const last = (department: string, year: number): string => small(department, { year, basic: 333, project: 50 });
    put(folder, {
      'alone/甲局.yaml': small('示范市甲局', { basic: 110, project: 50 }),
      'alone/other/乙局.yaml': last('示范市乙局', 2023),
      'alone/years/甲局.yaml': last('示范市甲局', 2022),
      'alone/torn/甲局.xlsx': 'PK',
      'alone/own/甲局.yaml': last('示范市甲局', 2023),
    });
    const run = (before: string): Ran =>
      budgetIn(folder, ['check', 'alone/甲局.yaml', '--prior', `alone/${before}`, '--format', 'json']);
    const plain = budgetIn(folder, ['check', 'alone/甲局.yaml', '--format', 'json']);
    const files = ({ out }: Ran): unknown => JSON.parse(out).files;
    for (const before of ['other', 'years', 'torn']) {
      expect([before, run(before).code, files(run(before))]).toEqual([before, 0, files(plain)]);
      expect(run(before).err).toContain('核对了 0 份；另有 1 份');
    }
    expect(run('own').err).toBe('');
  });

  it('is none where only another kind of report is there, and is that of one department only', () => {
    const last = (basic: number): string => small('示范市甲局', { year: 2023, basic, project: 50 });
    put(folder, {
      'kinds/now/甲局部门.yaml': small('示范市甲局', { basic: 510, project: 50 }),
      'kinds/now/甲局本级.yaml': small('示范市甲局', { basic: 110, project: 50 }),
      'kinds/whole/甲局.yaml': last(500),
      'kinds/final/甲局2023年度决算.yaml': last(333),
      'kinds/two/乙局.yaml': small('示范市乙局', { basic: 200, project: 50 }),
      'kinds/two/甲局.yaml': small('示范市甲局', { basic: 510, project: 50 }),
    });
    const held = (now: string, before: string): string =>
      budgetIn(folder, ['check', `kinds/${now}`, '--prior', `kinds/${before}`, '--format', 'json']).err;
    expect(held('now', 'whole')).toBe(
      '与上年的报告核对了 1 份；另有 1 份在 --prior 里没有自己上一年的报告（预算和决算、部门和本级不相混），没有核对上年：kinds/now/甲局本级.yaml\n',
    );
    expect(held('now', 'final')).toContain('核对了 0 份；另有 2 份');
    expect(held('two', 'whole/甲局.yaml')).toBe(
      '与上年的报告核对了 1 份；另有 1 份在 --prior 里没有自己上一年的报告（预算和决算、部门和本级不相混），没有核对上年：kinds/two/乙局.yaml\n',
    );
  });
});

it('a unit in the folder of units, two versions for two readers, and two empty files are no mistake', () => {
  put(folder, {
    'apart/甲局/公开表.yaml': reportOf('示范市甲局', 1),
    'apart/甲局/所属单位/甲局/公开表.yaml': reportOf('示范市甲局', 2),
    'readers/公开版/甲局.yaml': reportOf('示范市甲局', 1),
    'readers/报送版/甲局.yaml': reportOf('示范市甲局', 1),
    'empty/甲局.xlsx': '',
    'empty/乙局.xlsx': '',
  });
  expect([codes('apart'), codes('readers'), codes('empty')]).toEqual([[], [], []]);
});
