import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allWays, between } from '../instruments/between.ts';
import { put, reportOf } from '../instruments/departments.ts';
import { budgetIn, build } from '../instruments/program.ts';
import { small } from '../instruments/small-report.ts';

/** Reports that lie in the folder of a department whose they are not. */

let folder = '';
type Told = [at: string, code: string, severity: string, difference: string | null, message: string];
const told = (path: string, isEveryWay = false): Told[] =>
  Object.entries(
    between(isEveryWay ? allWays(folder, [path]) : budgetIn(folder, ['check', path, '--format', 'json'])),
  ).flatMap(([at, all]) =>
    all.map((one): Told => [at, one.code, one.severity, one.difference, one.message.replace(/^.*；/u, '')]),
  );

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'strays-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const office = small('示范市甲局本级', { basic: 100, project: 50 });
const centre = small('示范市甲局中心', { basic: 200, project: 100 });
const other = small('示范市乙局', { basic: 70, project: 30 });

describe('the report of another department of the run', () => {
  const tree = (name: string, stray: string, off = 0): void =>
    put(folder, {
      [`${name}/甲局/甲局.yaml`]: small('示范市甲局', { basic: 300 + off, project: 150 }),
      [`${name}/甲局/${stray}`]: other,
      [`${name}/甲局/所属单位/本级.yaml`]: office,
      [`${name}/甲局/所属单位/中心.yaml`]: centre,
      [`${name}/示范市乙局/示范市乙局.yaml`]: other,
    });

  it('is no unit, and what is the same twice is told at the stray one', () => {
    for (const [at, stray] of ['示范市乙局 副本.yaml', '示范市乙局(1).yaml', '示范市乙局.yaml'].entries()) {
      tree(`${at}-fits`, stray);
      tree(`${at}-off`, stray, 10);
      const twice = (name: string): Told => [
        `${name}/甲局/${stray}`,
        'BAT001',
        'query',
        null,
        `与 ${name}/示范市乙局/示范市乙局.yaml 内容完全相同`,
      ];
      expect(told(`${at}-fits`, at === 0)).toEqual([twice(`${at}-fits`)]);
      const off = told(`${at}-off`);
      expect(off).toHaveLength(2);
      expect(off).toContainEqual([`${at}-off/甲局/甲局.yaml`, 'BAT003', 'query', '10.00', expect.any(String)]);
      expect(off).toContainEqual(twice(`${at}-off`));
    }
  });

  it('is a unit where the totals say so', () => {
    put(folder, {
      'both/甲局/甲局.yaml': small('示范市甲局', { basic: 170, project: 80 }),
      'both/甲局/本级.yaml': office,
      'both/甲局/示范市乙局.yaml': other,
      'both/示范市乙局/示范市乙局.yaml': other,
    });
    expect(told('both').map(([, code]) => code)).toEqual(['BAT001']);
    put(folder, { 'both/甲局/甲局.yaml': small('示范市甲局', { basic: 180, project: 80 }) });
    expect(
      told('both')
        .map(([, code]) => code)
        .sort(),
    ).toEqual(['BAT001', 'BAT003']);
  });

  it('and of one name are those of other places', () => {
    put(folder, {
      'places/甲县/甲局 副本.yaml': small('甲县甲局', { basic: 3, project: 1 }),
      'places/乙县/甲局/甲局.yaml': small('乙县甲局', { basic: 3, project: 2 }),
    });
    const { out } = budgetIn(folder, ['check', 'places', '--format', 'json']);
    // In the order of their paths.
    expect((JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path)).toEqual([
      'places/乙县/甲局/甲局.yaml',
      'places/甲县/甲局 副本.yaml',
    ]);
  });
});

it('a copy beside the report is told, not the report', () => {
  put(folder, { 'copy/乙局 - 副本.yaml': `# 另存\n${reportOf('乙局', 2)}`, 'copy/乙局.yaml': reportOf('乙局', 2) });
  expect(told('copy', true).map(([at, code]) => [at, code])).toEqual([['copy/乙局 - 副本.yaml', 'BAT001']]);
});

it('what was put aside is told, not what it was put aside from, whatever the order of the folders', () => {
  const report = reportOf('乙局', 2);
  put(folder, {
    'aside/2024年备份/乙局.yaml': report,
    'aside/乙局/乙局.yaml': report,
    'bare/某处/备份/部门预算.yaml': `# 旧\n${report}`,
    'bare/某处/部门预算.yaml': report,
    'kept/某处/旧版2/部门预算.yaml': `# 旧\n${report}`,
    'kept/某处/部门预算.yaml': report,
  });
  expect(told('aside', true).map(([at]) => at)).toEqual(['aside/2024年备份/乙局.yaml']);
  expect(told('bare', true).map(([at]) => at)).toEqual(['bare/某处/备份/部门预算.yaml']);
  expect(told('kept', true).map(([at]) => at)).toEqual(['kept/某处/旧版2/部门预算.yaml']);
});

describe('a unit without which all totals add up', () => {
  it('was left out, or is none: it is named once', () => {
    put(folder, {
      'left/丙局/丙局.yaml': reportOf('丙局', 3),
      'left/丙局/本级.yaml': reportOf('丙局本级', 1),
      'left/丙局/中心.yaml': reportOf('丙局中心', 2),
      'left/丙局/学校.yaml': reportOf('丙局学校', 4),
    });
    expect(told('left', true)).toEqual([
      [
        'left/丙局/丙局.yaml',
        'BAT003',
        'query',
        '-12822.80',
        '不算 left/丙局/学校.yaml，29 个总数都加得起来：部门汇总时漏了它，或者它不是这个部门的单位、放错了文件夹',
      ],
    ]);
    put(folder, { 'left/丙局/丙局.yaml': reportOf('丙局', 7) });
    expect(told('left')).toEqual([]);
    put(folder, {
      'left/丙局/丙局.yaml': reportOf('丙局', 3).replace('年度:', '所属单位: [丙局本级, 丙局中心, 丙局学校]\n年度:'),
    });
    expect(told('left').map(([, code, severity]) => `${code} ${severity}`)).toEqual(['BAT003 error']);
  });
});
