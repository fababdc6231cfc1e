import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { progressLine, triedLine } from '../../src/cli/progress.ts';
import { NO_TOTALS } from '../../src/report/writer.ts';
import { writeMany } from '../instruments/many-workbooks.ts';
import { budgetIn, build } from '../instruments/program.ts';

/** The line that says how far a run is: on a terminal, and nowhere else. */

const root = join(import.meta.dirname, '..', '..');
const hasScript = spawnSync('script', ['--version']).status === 0;
let folder = '';

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'progress-'));
  writeMany(join(folder, 'reports'), 20);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('progress', () => {
  it('says how many of how many, how fast, how long still, and what was found', () => {
    const totals = { ...NO_TOTALS, files: 1200, error: 37, incomplete: 2 };
    expect(progressLine(totals, 10_000, 41.7, 'zh')).toBe(
      '已核对 1200/10000 份，每秒 42 份，还要 3:32；错误 37 处，没有核对完整 2 份',
    );
    expect(progressLine(totals, 250_000, 4.25, 'en')).toBe(
      '1200/250000 checked, 4.3/s, 16:15:42 left; 37 errors, 2 incomplete',
    );
    expect(progressLine(NO_TOTALS, 10, 0, 'zh')).toContain('还要 —');
    expect(triedLine(120, 677, 30, 'zh')).toBe('已试 120/677 个数，还要 0:19');
    expect(triedLine(0, 677, 0, 'en')).toBe('0/677 figures tried, — left');
  });

  it('is not there in a pipe', () => {
    expect(budgetIn(folder, ['check', 'reports', '--jobs', '2']).err).toBe('');
  });

  it.skipIf(!hasScript)(
    'is there on a terminal that does not know how wide it is, and says at the end what there is in all',
    () => {
      const run = (more: string): string => {
        const command = `stty rows 0 cols 0; '${process.execPath}' '${join(root, 'bin/budget.js')}' check reports --jobs 2 ${more}`;
        const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;
        const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder, encoding: 'utf8', env });
        return stripVTControlCharacters(stdout).trimEnd();
      };
      const text = run('--format json=a.json --format csv=a.csv');
      expect(text).toMatch(/已核对 \d+\/20 份，每秒/u);
      expect(text.split('\n').at(-1)).toMatch(
        /^共 20 份：\d+ 份需要改，.*0 份没有核对完整。错误 \d+，待核实 \d+，说明 \d+。$/u,
      );
      const { summary } = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'));
      expect(text).toContain(`错误 ${summary.error}，待核实 ${summary.query}，说明 ${summary.note}。`);
      expect(run('--format json=b.json --lang en').split('\n').at(-1)).toMatch(
        /^20 reports: \d+ to be mended, .*0 incomplete\./u,
      );
      // The same closes what is read on a terminal; in a pipe beside files nothing is said.
      expect(budgetIn(folder, ['check', 'reports']).out.trimEnd().replaceAll('\n', '')).toMatch(
        /共 20 份：[^。]+。[^。]+。$/u,
      );
      expect(budgetIn(folder, ['check', 'reports', '--format', 'csv=c.csv']).err).toBe('');
    },
  );

  it.skipIf(!hasScript)('wipes nothing of the results that go to the same terminal', () => {
    const command = `stty rows 50 cols 100; '${process.execPath}' '${join(root, 'bin/budget.js')}' check reports --jobs 2 --no-color`;
    const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder, encoding: 'utf8', env });
    expect(stripVTControlCharacters(stdout)).toMatch(/已核对 \d+\/20 份/u);
    const lines = left(stdout);
    expect(lines.filter((line) => line.includes('已核对'))).toEqual([]);
    const piped = budgetIn(folder, ['check', 'reports', '--jobs', '2']).out.split('\n');
    expect(lines.filter((line) => line.startsWith('结论'))).toHaveLength(
      piped.filter((line) => line.startsWith('结论')).length,
    );
    expect(lines.at(-1)).toMatch(/^共 20 份：.*说明 \d+。$/u);
  });

  it.skipIf(!hasScript)('is there while a report is spoilt figure by figure', () => {
    const report = 'small.yaml';
    writeFileSync(
      join(folder, report),
      '部门: 局\n年度: 2024\n单位: 万元\n预算表:\n  三公经费支出表:\n    行:\n      - 项目: 公务接待费\n        合计: 3.35\n      - 项目: 合计\n        合计: 3.35\n',
    );
    const command = `stty rows 30 cols 100; '${process.execPath}' '${join(root, 'bin/budget.js')}' selftest ${report} > tried.txt`;
    const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder, encoding: 'utf8', env });
    expect(stripVTControlCharacters(stdout)).toMatch(/已试 \d+\/\d+ 个数，还要/u);
    expect(stdout.trimEnd().split('\n').at(-1)).not.toContain('已试');
    expect(readFileSync(join(folder, 'tried.txt'), 'utf8')).toBe(budgetIn(folder, ['selftest', report]).out);
  });

  it.skipIf(!hasScript)('is there on a terminal, and leaves neither a trace in the results nor itself behind', () => {
    const command = `stty rows 30 cols 100; '${process.execPath}' '${join(root, 'bin/budget.js')}' check reports --jobs 2 --format json > out.json`;
    const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder, encoding: 'utf8', env });
    expect(stripVTControlCharacters(stdout)).toMatch(/已核对 \d+\/20 份，每秒 [\d.]+ 份，还要 \d+:\d\d；错误 \d+ 处/u);
    // The last thing is that the line is wiped.
    expect(stdout.trimEnd().split('\n').at(-1)).not.toContain('份');
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(
      budgetIn(folder, ['check', 'reports', '--format', 'json']).out,
    );
  });
});

/** What is left to be seen of what a terminal was sent: lines that were gone back to and wiped are not. */
function left(sent: string): string[] {
  const lines = [''];
  let at = 0;
  for (const [index, row] of sent.replaceAll('\r', '').split('\n').entries()) {
    if (index > 0) lines[++at] ??= '';
    for (const [part, text] of row.split('\x1b[').entries()) {
      const [, count = '', control = '', rest = text] =
        part === 0 ? [] : (/^[?]?(\d*)([A-Za-z])(.*)$/su.exec(text) ?? []);
      if (control === 'A') at = Math.max(0, at - Number(count || 1));
      if (control === 'K' && count === '2') lines[at] = '';
      lines[at] += rest;
    }
  }
  return lines.filter((line) => line.trim() !== '');
}
