import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shardsOf } from '../../src/cli/batch/shard.ts';
import { withoutYears } from '../instruments/between.ts';
import { writeMany } from '../instruments/many-workbooks.ts';
import { budgetIn, build, type Ran } from '../instruments/program.ts';

/** A run shared by several machines, and its results put together. */

const root = join(import.meta.dirname, '..', '..');
const PARTS = ['1.ndjson', '2.ndjson', '3.ndjson'];
let folder = '';
const budget = (...args: string[]): Ran => budgetIn(folder, args);
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
/** A file of results with some of it changed, its checksum that of the new text. */
function forged(name: string, from: string, change: (text: string) => string): string {
  const lines = text(from).trimEnd().split('\n');
  const body = change(`${lines.slice(0, -1).join('\n')}\n`);
  const sha256 = createHash('sha256').update(body).digest('hex');
  writeFileSync(join(folder, name), `${body}${JSON.stringify({ ...JSON.parse(lines.at(-1)!), sha256 })}\n`);
  return name;
}
const refused = (...args: string[]): string => {
  const { code, out, err } = budget('merge', ...args);
  expect([code, out], args.join(' ')).toEqual([2, '']);
  expect(err).toMatch(/^budget: .+\n$/u);
  return err.slice(8, -1);
};

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'merge-'));
  writeMany(join(folder, 'reports'), 9);
  // With texts, notes and excerpts of lines.
  for (const name of ['yangquan-2023', 'regional-2024', 'central-nine-tables'])
    cpSync(join(root, 'fixtures', name), join(folder, 'reports', name), { recursive: true });
  writeFileSync(join(folder, 'reports/broken.xlsx'), 'PK\u0003\u0004');
  for (const part of PARTS) {
    const args = ['check', 'reports', '--shard', `${part[0]}/3`, '--format', 'ndjson', '-o', part];
    expect(budget(...args).code).toBeLessThan(4);
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('merge', () => {
  it('gives what one run gives, in every format and language, whatever the order of the parts', () => {
    for (const more of [
      ['--format', 'table'],
      ['--format', 'json'],
      ['--format', 'ndjson'],
      ['--format', 'html'],
      ['--lang', 'en', '--all'],
    ])
      expect(budget('merge', '3.ndjson', '1.ndjson', '2.ndjson', ...more)).toEqual(
        withoutYears(budget('check', 'reports', ...more)),
      );
  });

  it('writes to a file, and another merge reads it', () => {
    const whole = withoutYears(budget('check', 'reports', '--format', 'json'));
    expect(budget('merge', ...PARTS, '--format', 'ndjson', '-o', 'all.ndjson', '--force').code).toBe(3);
    expect(budget('merge', 'all.ndjson', '--format', 'json')).toEqual(whole);
    expect(budget('merge', ...PARTS, '-o', '1.ndjson', '--force').err).toContain('输出不能覆盖输入');
  });

  it('takes a pattern, where no shell has', () => {
    expect(budget('merge', '[1-3].ndjson', '--format', 'json')).toEqual(budget('merge', ...PARTS, '--format', 'json'));
    expect(refused('part-*.ndjson')).toBe('找不到：part-*.ndjson');
  });

  it('refuses a part that is missing', () => {
    expect(refused('1.ndjson', '3.ndjson')).toBe('缺第 2 份（共 3 份），不能合并');
    expect(refused('1.ndjson', '3.ndjson', '--lang', 'en')).toBe('part 2 of 3 is missing, nothing was merged');
  });

  it('refuses the same part twice, by any name', () => {
    writeFileSync(join(folder, 'copy.ndjson'), text('1.ndjson'));
    for (const other of ['1.ndjson', 'copy.ndjson'])
      expect(refused(...PARTS, other)).toBe(`1.ndjson 和 ${other} 是同一份，不能合并`);
    const moved = forged('moved.ndjson', '1.ndjson', (body) => body.replace('"index":1,"of":3', '"index":2,"of":3'));
    expect(refused('1.ndjson', moved, '3.ndjson')).toContain('是同一份');
  });

  it('refuses what is cut off or was changed', () => {
    const whole = text('2.ndjson');
    const lines = whole.trimEnd().split('\n');
    for (const cut of [whole.slice(0, 4000), whole.slice(0, -1), `${lines.slice(0, -1).join('\n')}\n`]) {
      writeFileSync(join(folder, 'cut.ndjson'), cut);
      expect(refused('1.ndjson', 'cut.ndjson', '3.ndjson')).toContain('没有写完');
    }
    const without = lines.filter((_line, index) => index !== 2);
    for (const changed of [
      `${without.join('\n')}\n`,
      whole.replace('"severity":"', '"severity":"x'),
      `${whole}${whole}`,
    ]) {
      writeFileSync(join(folder, 'changed.ndjson'), changed);
      expect(refused('1.ndjson', 'changed.ndjson', '3.ndjson')).toContain('和写成时不一样');
    }
    for (const other of ['', '\n', '{}\n', '[1]\n', 'PK\u0003\u0004']) {
      writeFileSync(join(folder, 'other.ndjson'), other);
      refused('other.ndjson');
    }
    expect(refused('gone.ndjson')).toContain('ENOENT');
  });

  it('refuses results of other rules, other options or another list of reports', () => {
    const rules = forged('rules.ndjson', '2.ndjson', (body) => body.replace(/"rulesHash":"./u, '"rulesHash":"x'));
    expect(refused('1.ndjson', rules, '3.ndjson')).toContain('不是同一版本、同一套规则和词库');
    const strict = forged('strict.ndjson', '2.ndjson', (body) => body.replace('"strict":false', '"strict":true'));
    expect(refused('1.ndjson', strict, '3.ndjson')).toContain('选项');
    expect(budget('check', 'reports', '--shard', '2/4', '--format', 'ndjson', '-o', 'of4.ndjson').code).toBeLessThan(4);
    expect(refused('1.ndjson', 'of4.ndjson', '3.ndjson')).toContain('不是同一批');
    const short = forged('short.ndjson', '2.ndjson', (body) =>
      body
        .split('\n')
        .filter((line) => !/"index":(\d+)/u.test(line) || line.includes('run-start'))
        .join('\n'),
    );
    expect(refused('1.ndjson', short, '3.ndjson')).toMatch(/^应有 \d+ 份报告/u);
  });

  it('says so where a record was made up', () => {
    const made = forged('made.ndjson', '2.ndjson', (body) => body.replaceAll(/"detail":\{.*\}\}/gu, '"detail":{}}'));
    expect(refused('1.ndjson', made, '3.ndjson')).toContain('和写成时不一样');
  });
});

describe('shards', () => {
  const paths = Array.from({ length: 400 }, (_, index) => `/data/${index % 7}/某局${index}.xlsx`);

  it('deal every report out once, about as many to each, wherever the reports lie', () => {
    const shards = shardsOf(paths, 8);
    const sizes = [...Array(8).keys()].map((index) => shards.filter((shard) => shard === index + 1).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(400);
    expect(Math.min(...sizes)).toBeGreaterThan(25);
    expect(
      shardsOf(
        paths.map((path) => `/mnt/elsewhere${path}`),
        8,
      ),
    ).toEqual(shards);
    expect(
      shardsOf(
        paths.map((path) => path.normalize('NFD')),
        8,
      ),
    ).toEqual(shards);
  });

  it('may be empty', () => {
    const all = ['1', '2', '3', '4', '5', '6', '7'].map((part) =>
      budget('check', 'reports/broken.xlsx', '--shard', `${part}/7`, '--format', 'ndjson', '-o', `one${part}`),
    );
    expect(all.filter(({ code }) => code === 3)).toHaveLength(1);
    expect(all.filter(({ code }) => code === 0)).toHaveLength(6);
    const names = ['1', '2', '3', '4', '5', '6', '7'].map((part) => `one${part}`);
    expect(budget('merge', ...names)).toEqual(budget('check', 'reports/broken.xlsx'));
  });
});
