import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { csvWriter } from '../../src/report/formats/csv.ts';
import { writeMany } from '../instruments/many-workbooks.ts';
import { budgetIn, build, ended, startedIn } from '../instruments/program.ts';
import { about, written } from '../instruments/written.ts';

/** What goes wrong outside of any report, as people meet it: the system refuses, nobody reads on, somebody presses Ctrl-C. */

const root = join(import.meta.dirname, '..', '..');
const REPORT = join(root, 'fixtures/yangquan-2023/budget.yaml');
const SOUND = join(root, 'fixtures/sound/two-tables-only.yaml');
let folder = '';
const budget = (...args: string[]) => budgetIn(folder, args);

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'budget-trouble-'));
  writeMany(join(folder, 'reports'), 120);
  writeFileSync(join(folder, 'file'), '');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  for (const name of readdirSync(folder))
    if (name !== 'reports' && name !== 'file') rmSync(join(folder, name), { recursive: true });
});

describe('what is said of it', () => {
  it('names the option and the true least', () => {
    const refused = (...args: string[]) => {
      const { code, out, err } = budget('check', REPORT, ...args);
      expect([code, out]).toEqual([2, '']);
      return err;
    };
    expect(refused('--memory-limit', '10')).toBe('budget: 选项 --memory-limit 要 64 到 65536 的整数，不是“10”\n');
    expect(refused('--memory-limit', '10', '--lang', 'en')).toBe(
      'budget: --memory-limit takes a whole number from 64 to 65536, not 10\n',
    );
    expect(refused('--time-limit', '0')).toBe('budget: 选项 --time-limit 要 1 到 86400 的整数，不是“0”\n');
  });

  it('says in words what the system refuses, and what to do', () => {
    const device = budget('check', '/dev/null', '--format', 'csv').out;
    expect(device).toContain('文件打不开：不是普通文件（是设备、管道或文件夹），请先存成文件，或用 - 从标准输入读');
    expect(budget('check', REPORT, '--store', 'file')).toMatchObject({
      code: 2,
      err: 'budget: --store 用不了：file：已经有同名的文件（EEXIST），请换一个名字，或先移走它\n',
    });
    expect(budget('check', REPORT, '--store', 'file', '--lang', 'en').err).toBe(
      'budget: cannot use --store file: a file of that name is there already (EEXIST); choose another name or move it away\n',
    );
    expect(budget('check', REPORT, '--lexicon', 'gone.yaml').err).toBe(
      'budget: 词库打不开：gone.yaml：找不到（ENOENT），请检查路径\n',
    );
    expect(budget('merge', 'gone.ndjson').err).toContain('找不到');
  });

  it.skipIf(!existsSync('/proc/self'))('refuses a store where nothing can be made, at once', () => {
    const began = performance.now();
    for (const store of ['/proc/xx', '/proc/xx/yy'])
      expect(budget('check', REPORT, '--store', store)).toMatchObject({
        code: 2,
        out: '',
        err: `budget: --store 用不了：${store}：找不到（ENOENT），请检查路径\n`,
      });
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(budget('check', REPORT, '--store', 'a/b/c').code).toBe(1);
    expect(existsSync(join(folder, 'a/b/c/CACHEDIR.TAG'))).toBe(true);
  });

  it('says of a text that is called a workbook what it is', () => {
    for (const name of ['表.xlsx', '表.yaml']) writeFileSync(join(folder, name), 'hello world 1234.56 万元\n');
    const said = (name: string): string => budget('check', name).out.replaceAll(/\s+/gu, '');
    expect(said('表.xlsx')).toContain('名称是工作簿，里面却不是');
    expect(said('表.xlsx')).not.toContain('另存为.xlsx');
    expect(said('表.yaml')).not.toContain('名称是工作簿');
  });

  it('names the limit that stopped a report', () => {
    const stopped = [
      check.stopped('a.xlsx', 'SEC007', { seconds: 60 }),
      check.stopped('b.xlsx', 'SEC008', { megabytes: 512 }),
    ];
    const zh = written(csvWriter(about()), stopped);
    expect(zh).toContain('核对用时超过上限 60 秒（--time-limit），已停止，没有核对');
    expect(zh).toContain('核对所需内存超过上限 512 MB（--memory-limit），已停止，没有核对');
    expect(written(csvWriter(about('en')), stopped)).toContain('the limit of 60 s (--time-limit): stopped');
  });
});

describe('a run that is cut off', () => {
  const program = `'${process.execPath}' '${join(root, 'bin/budget.js')}'`;
  it.skipIf(process.platform === 'win32')('is no pass where nobody reads on', () => {
    const head = `set -o pipefail; ${program} check reports --format ndjson --format html=out.html | head -n 1 > /dev/null`;
    expect(spawnSync('bash', ['-c', head], { cwd: folder }).status).toBe(141);
    expect(readdirSync(folder).sort()).toEqual(['file', 'reports']);
    for (const command of [`check '${SOUND}'`, `facts '${REPORT}'`]) {
      const gone = `set -o pipefail; (sleep 0.2; ${program} ${command}) | true`;
      expect([command, spawnSync('bash', ['-c', gone], { cwd: folder }).status]).toEqual([command, 141]);
    }
    const pipe = `${program} check '${SOUND}' --format json=>(head -c 1 > /dev/null); sleep 0.5`;
    expect(spawnSync('bash', ['-c', pipe], { cwd: folder }).stderr.toString()).toBe('');
    const all = `set -o pipefail; ${program} check '${REPORT}' | cat > /dev/null`;
    expect(spawnSync('bash', ['-c', all], { cwd: folder }).status).toBe(1);
  });

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    it.skipIf(process.platform === 'win32')(`leaves nothing behind on ${signal}, and exits with ${code}`, async () => {
      const child = startedIn(folder, [
        'check',
        'reports',
        '--jobs',
        '1',
        '--format',
        'html=out.html',
        '--format',
        'json=out.json',
      ]);
      const begun = () => readdirSync(folder).filter((name) => name.endsWith('.tmp')).length === 2;
      await expect.poll(begun, { timeout: 20_000, interval: 5 }).toBe(true);
      child.kill(signal);
      expect(await ended(child)).toBe(code);
      expect(readdirSync(folder).sort()).toEqual(['file', 'reports']);
    });

  const temporaries = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  const args = ['check', 'reports', '--jobs', '1', '--format', 'json=out.json'];

  it.skipIf(process.platform === 'win32')('keeps a file that appeared at the output’s place meanwhile', async () => {
    const child = spawn('bash', ['-c', `${program} ${args.join(' ')} 2> said`], { cwd: folder });
    await expect.poll(() => temporaries().length, { timeout: 20_000, interval: 5 }).toBe(1);
    writeFileSync(join(folder, 'out.json'), 'mine');
    expect(await ended(child)).toBe(2);
    expect(readFileSync(join(folder, 'said'), 'utf8')).toBe('budget: 输出已存在：out.json（要覆盖请加 --force）\n');
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual(['file', 'out.json', 'reports', 'said']);
  });

  it('sweeps away what a run that was killed outright left beside the same output, and nothing else', async () => {
    const child = startedIn(folder, args);
    await expect.poll(() => temporaries().length, { timeout: 20_000, interval: 5 }).toBe(1);
    child.kill('SIGKILL');
    await ended(child);
    const [left] = temporaries();
    const elsewhere = [left!.replace(/\.[0-9a-f]{6}-/u, '.ffffff-'), '.other.json.tmp'];
    for (const name of elsewhere) writeFileSync(join(folder, name), '');
    expect(budget('check', REPORT, '--format', 'json=out.json').code).toBe(1);
    expect(temporaries().sort()).toEqual(elsewhere.sort());
  });
});
