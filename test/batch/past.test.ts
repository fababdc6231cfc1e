import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BASE, LAST_YEAR } from '../../src/examples.ts';
import { put } from '../instruments/departments.ts';
import { budgetIn, build, type Ran } from '../instruments/program.ts';

/** Reports held against last year's of their own departments, which were checked with the same store before. */

let folder = '';
const budget = (...args: string[]): Ran => budgetIn(folder, args);
const checked = (where: string, ...more: string[]): Ran =>
  budget('check', where, '--format', 'json', '--store', 'store', ...more);

type File = {
  readonly path: string;
  readonly findings: readonly { readonly code: string; readonly related: unknown }[];
};
const codesOf = (run: Ran): Record<string, string[]> =>
  Object.fromEntries(
    (JSON.parse(run.out) as { files: File[] }).files.map(({ path, findings }) => [
      path,
      findings.map(({ code }) => code),
    ]),
  );

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'past-'));
  put(folder, {
    'now/甲局.yaml': BASE.replace('示例局', '甲局').replace('上年预算数: 90.00', '上年预算数: 95.00'),
    'now/乙局.yaml': BASE.replace('示例局', '乙局'),
    'now/丙局.yaml': BASE.replace('示例局', '丙局').replace('上年预算数: 90.00', '上年预算数: 96.00'),
    'before/a.yaml': LAST_YEAR.replace('示例局', '甲局'),
    'before/b.yaml': LAST_YEAR.replace('示例局', '乙局'),
  });
});
beforeEach(() => rmSync(join(folder, 'store'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('last year in a store', () => {
  it('is found by department and year, as --prior finds it, with any number of workers and again from the store', () => {
    expect(checked('before').code).toBe(0);
    const run = checked('now');
    const named = budget('check', 'now', '--prior', 'before', '--format', 'json');
    expect(codesOf(run)).toEqual(codesOf(named));
    expect(codesOf(run)).toEqual({
      'now/乙局.yaml': [],
      // Of which nobody knows last year's report.
      'now/丙局.yaml': ['SUM001'],
      'now/甲局.yaml': ['YOY003'],
    });
    expect(run.out).toContain(JSON.stringify(join(folder, 'before/a.yaml')).slice(1, -1));
    for (const more of [[], ['--jobs', '1'], ['--jobs', '2']]) expect(checked('now', ...more)).toEqual(run);
  });

  it('does not hang on what is checked in the same run, which is said', () => {
    const both = budget('check', 'before', 'now', '--format', 'json');
    // Whether results are kept or not.
    expect(both.err).toContain('有 2 份和自己上一年的报告一起核对');
    for (let times = 0; times < 2; times++)
      expect(budget('check', 'before', 'now', '--format', 'json', '--store', 'store')).toEqual({
        ...both,
        err: '有 2 份和自己上一年的报告一起核对，没有互相核对上年数；要核对，请用 --prior 写上年报告所在的文件夹（就是这个也行）：now/甲局.yaml、now/乙局.yaml\n',
      });
    const named = ['check', 'before', 'now', '--prior', 'before', '--store', 'store', '--format', 'json'];
    expect(budget(...named).err).not.toContain('一起核对');
  });

  it('is not used where it is gone, was changed, or several are unlike', () => {
    checked('before');
    const alone = budget('check', 'now', '--format', 'json');
    renameSync(join(folder, 'before'), join(folder, 'moved'));
    try {
      const gone = checked('now');
      expect([gone.code, gone.out]).toEqual([alone.code, alone.out]);
      expect(gone.err).toBe(
        '与结果库里记着的上年报告核对了 0 份；另有 2 份的上年报告已移动、改动或有几份，没有核对上年，可以用 --prior 指定：now/乙局.yaml、now/甲局.yaml\n',
      );
      // Seen again where it lies now.
      checked('moved');
      expect(codesOf(checked('now'))['now/甲局.yaml']).toEqual(['YOY003']);
    } finally {
      renameSync(join(folder, 'moved'), join(folder, 'before'));
    }
    put(folder, { 'before/a.yaml': `${LAST_YEAR.replace('示例局', '甲局')}\n# 改过\n` });
    expect(codesOf(checked('now'))['now/甲局.yaml']).toEqual(['SUM001']);
    checked('before');
    expect(codesOf(checked('now'))['now/甲局.yaml']).toEqual(['YOY003']);
    put(folder, { 'before/c.yaml': `${LAST_YEAR.replace('示例局', '甲局')}\n# 另一份\n` });
    checked('before');
    expect(codesOf(checked('now'))['now/甲局.yaml']).toEqual(['SUM001']);
    rmSync(join(folder, 'before/c.yaml'));
  });

  it('passes over what is damaged', () => {
    checked('before');
    const entries = (readdirSync(join(folder, 'store/past'), { recursive: true }) as string[]).filter((name) =>
      name.includes('-'),
    );
    expect(entries).toHaveLength(2);
    for (const entry of entries) put(folder, { [`store/past/${entry}`]: '{"path":' });
    const run = checked('now');
    expect([run.code, run.out]).toEqual([1, budget('check', 'now', '--format', 'json').out]);
  });
});

it('takes what was kept with pictures for a run without', () => {
  const kept = (): number =>
    (readdirSync(join(folder, 'store'), { recursive: true }) as string[]).filter((name) => /[0-9a-f]{62}$/u.test(name))
      .length;
  checked('now', '--format', 'html=page.html', '--force');
  const before = kept();
  expect(before).toBe(3);
  expect(checked('now')).toEqual(budget('check', 'now', '--format', 'json'));
  expect(kept()).toBe(before);
});
