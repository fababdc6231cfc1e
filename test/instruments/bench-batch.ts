/**
 * Measures runs of many reports side by side with what else one could do: a plain script with openpyxl, exceljs in two
 * workers, the same run again over its store. Then what such a run must bear: memory that does not grow, hostile files
 * among sound ones, a kill at any moment. Parts can be named: `npm run bench -- batch speed store memory hostile kills`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entryOf } from '../../src/catalogue/catalogue.ts';
import { writeBigWorkbook } from './big-workbook.ts';
import { workbookMaker, writeMany } from './many-workbooks.ts';
import { hasOpenpyxl } from './other-programs.ts';
import { oneSheet } from './workbook.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'bin/budget.js');
const environment = { ...process.env };
delete environment['NODE_EXTRA_CA_CERTS'];
delete environment['NODE_OPTIONS'];

type Ran = { readonly code: number | null; readonly seconds: number };

function timed(command: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Ran {
  const before = performance.now();
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'ignore', env: { ...environment, ...more } });
  if (error) throw error;
  return { code: status, seconds: (performance.now() - before) / 1000 };
}

function budget(args: readonly string[], exits: readonly number[]): number {
  const { code, seconds } = timed(process.execPath, [program, 'check', ...args, '--jobs', '2']);
  if (code === null || !exits.includes(code)) throw new Error(`budget check ended with ${code}`);
  return seconds;
}

const OPENPYXL = `import sys, openpyxl
for path in open(sys.argv[1], encoding='utf-8').read().split('\\n'):
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            sum(value for value in row if isinstance(value, (int, float)))
`;

const EXCELJS = `const { readFileSync } = require('node:fs');
const { isMainThread, Worker, workerData } = require('node:worker_threads');
if (isMainThread) for (const part of [0, 1]) new Worker(__filename, { workerData: { part, list: process.argv[2], lib: process.argv[3] } });
else (async () => {
  const { Workbook } = require(workerData.lib);
  const paths = readFileSync(workerData.list, 'utf8').split('\\n').filter((_, index) => index % 2 === workerData.part);
  for (const path of paths) {
    const book = new Workbook();
    await book.xlsx.readFile(path);
    if (book.worksheets.length < 5) process.exit(1);
  }
})();
`;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const met = (good: boolean): string => (good ? 'met' : 'missed');

/** The others take minutes over all of them, and no longer for each: they read every tenth, and rates are compared. */
const SHARE = 10;

function speed(folder: string, paths: readonly string[], rounds: number): void {
  const some = paths.filter((_, index) => index % SHARE === 0);
  const list = join(folder, 'list');
  writeFileSync(list, some.join('\n'));
  const scripts = { openpyxl: join(folder, 'read.py'), exceljs: join(folder, 'read.cjs') };
  writeFileSync(scripts.openpyxl, OPENPYXL);
  writeFileSync(scripts.exceljs, EXCELJS);
  const each = (seconds: number, count: number): number => (seconds * 1000) / count;
  const rows = Array.from({ length: rounds }, () => {
    const ours = each(budget([join(folder, 'reports')], [1]), paths.length);
    const python = hasOpenpyxl ? each(timed('python3', [scripts.openpyxl, list]).seconds, some.length) : Number.NaN;
    const js = timed(process.execPath, [scripts.exceljs, list, join(root, 'node_modules/exceljs')]);
    if (js.code !== 0) throw new Error('exceljs did not read them');
    return { ours, python, js: each(js.seconds, some.length) };
  });
  const of = (pick: (row: (typeof rows)[number]) => number): number => median(rows.map(pick));
  console.log(`(k) ${paths.length} workbooks, two workers, ms a workbook (median of ${rounds} rounds)`);
  console.log(`  budget check                                   ${of(({ ours }) => ours).toFixed(2)}`);
  console.log(`  openpyxl, reading and adding up                ${of(({ python }) => python).toFixed(2)}`);
  console.log(`  exceljs, reading with two workers              ${of(({ js }) => js).toFixed(2)}`);
  const [python, js] = [of((row) => row.python / row.ours), of((row) => row.js / row.ours)];
  console.log(`  openpyxl / budget  ${python.toFixed(1)}  goal ≥ 10: ${met(python >= 10)}`);
  console.log(`  exceljs / budget   ${js.toFixed(1)}  goal ≥ 4: ${met(js >= 4)}\n`);
}

function store(folder: string, paths: readonly string[], rounds: number): void {
  const kept = join(folder, 'store');
  const args = [join(folder, 'reports'), '--store', kept];
  const ratios = Array.from({ length: rounds }, () => {
    rmSync(kept, { recursive: true, force: true });
    const first = budget(args, [1]);
    const again = median([1, 2, 3].map(() => budget(args, [1])));
    return { first, again, ratio: first / again };
  });
  const ratio = median(ratios.map((row) => row.ratio));
  console.log(`(l) ${paths.length} workbooks over a store, seconds (median of ${rounds} rounds)`);
  console.log(`  first run                                      ${median(ratios.map((row) => row.first)).toFixed(2)}`);
  console.log(`  the same again                                 ${median(ratios.map((row) => row.again)).toFixed(2)}`);
  console.log(`  ratio ${ratio.toFixed(1)}  goal ≥ 20: ${met(ratio >= 20)}\n`);
}

/** Says at its end how much memory the whole process held at most, its workers included. */
const HOOK = `if (require('node:worker_threads').isMainThread)
  process.on('exit', () => require('node:fs').writeFileSync(process.env.BUDGET_BENCH_PEAK, String(process.resourceUsage().maxRSS)));`;
/** To Linux a child was as large as its parent when it started: this process is large, so a small one is put between. */
const STARTER = `const { spawnSync } = require('node:child_process');
process.exitCode = spawnSync(process.execPath, process.argv.slice(1), { stdio: 'ignore' }).status ?? 70;`;

function memory(folder: string): void {
  const hook = join(folder, 'peak.cjs');
  const answer = join(folder, 'peak');
  writeFileSync(hook, HOOK);
  const peak = (count: number, format = 'json'): number => {
    const reports = join(folder, `memory-${count}`);
    writeMany(reports, count);
    const out = `${format}=${join(folder, 'memory-out')}`;
    const run = ['check', reports, '--jobs', '2', '--format', out, '--force'];
    const args = ['-e', STARTER, '--', '-r', hook, program, ...run];
    const { code } = timed(process.execPath, args, { BUDGET_BENCH_PEAK: answer });
    if (code !== 1) throw new Error(`budget check ended with ${code}`);
    rmSync(reports, { recursive: true });
    return Number(readFileSync(answer, 'utf8')) / 1024;
  };
  const [few, many, page] = [peak(500), peak(5000), peak(5000, 'html')];
  const ratio = many / few;
  console.log('(m) peak memory of a run with two workers, MB');
  console.log(`  500 workbooks                                  ${few.toFixed(0)}`);
  console.log(`  5,000 workbooks                                ${many.toFixed(0)}`);
  console.log(`  ratio ${ratio.toFixed(2)}  goal ≤ 1.15: ${met(ratio <= 1.15)}; goal ≤ 400 MB: ${met(many <= 400)}`);
  console.log(
    `  5,000 workbooks as a page                      ${page.toFixed(0)}  goal ≤ 400 MB: ${met(page <= 400)}\n`,
  );
}

/** One in so many is hostile, of five kinds in turn. */
const HOSTILE = 100;

async function hostile(folder: string, count: number): Promise<void> {
  const reports = join(folder, 'hostile');
  const make = workbookMaker();
  const big = join(folder, 'big.xlsx');
  await writeBigWorkbook(big);
  const huge = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
  const kinds: readonly ((index: number) => Buffer)[] = [
    () => Buffer.from(entryOf('SEC004')!.example.base64!, 'base64'),
    (index) => make(index).subarray(0, 7_000),
    () => oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>', { after: huge }),
    () => readFileSync(big),
    (index) => createHash('sha512').update(String(index)).digest(),
  ];
  for (let index = 0; index < count; index++) {
    const below = join(reports, String(Math.floor(index / 100)).padStart(4, '0'));
    mkdirSync(below, { recursive: true });
    const bytes =
      index % HOSTILE === HOSTILE / 2 ? kinds[Math.floor(index / HOSTILE) % kinds.length]!(index) : make(index);
    writeFileSync(join(below, `${String(index).padStart(6, '0')}.xlsx`), bytes);
  }
  const out = join(folder, 'hostile.ndjson');
  const seconds = budget([reports, '--time-limit', '1', '--format', 'ndjson', '-o', out], [3]);
  const records = readFileSync(out, 'utf8').trimEnd().split('\n');
  const ends = records.filter((line) => line.startsWith('{"type":"file-end"')).length;
  const { summary } = JSON.parse(records.at(-1)!) as { summary: { files: number; incomplete: number } };
  const codes = new Map<string, number>();
  for (const [, code] of records.join('\n').matchAll(/"code":"((?:SEC|IOE)\d{3})"/gu))
    codes.set(code!, (codes.get(code!) ?? 0) + 1);
  console.log(`(n) ${count} files, one in ${HOSTILE} hostile, a second for each`);
  console.log(`  ${seconds.toFixed(1)} s, exit 3; ${ends} of ${count} accounted for, ${summary.incomplete} incomplete`);
  console.log(`  ${[...codes].map(([code, times]) => `${code} ${times}`).join(', ')}\n`);
  if (ends !== count || summary.files !== count) throw new Error('not every file is accounted for');
}

const KILLS = 50;

async function kills(folder: string): Promise<void> {
  const reports = join(folder, 'kills');
  writeMany(reports, 100);
  const [whole, out, kept] = ['whole', 'out', 'kept'].map((name) => join(folder, name)) as [string, string, string];
  const seconds = budget([reports, '--format', 'json', '-o', whole], [1]);
  const args = [reports, '--format', 'json', '-o', out, '--force', '--store', kept];
  let done = 0;
  let ran = 0;
  for (; done < KILLS; ran++) {
    const child = spawn(process.execPath, [program, 'check', ...args, '--jobs', '2'], {
      env: environment,
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * seconds * 1000);
    const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
    clearTimeout(timer);
    if (signal === 'SIGKILL') done++;
    else if (!readFileSync(out).equals(readFileSync(whole))) throw new Error('another result than undisturbed');
    // From the beginning once it was through.
    if (signal !== 'SIGKILL') rmSync(kept, { recursive: true });
  }
  budget(args, [1]);
  const same = readFileSync(out).equals(readFileSync(whole));
  console.log(
    `(o) ${KILLS} kills at random moments in ${ran} runs: the last result is that of an undisturbed run: ${met(same)}\n`,
  );
  if (!same) throw new Error('another result than undisturbed');
}

export async function benchBatch(args: readonly string[], folder: string): Promise<void> {
  const option = (name: string, otherwise: number): number => {
    const at = args.indexOf(name);
    return at < 0 ? otherwise : Number(args[at + 1]);
  };
  const [count, rounds, many] = [option('--count', 1000), option('--rounds', 3), option('--hostile', 10_000)];
  const named = ['speed', 'store', 'memory', 'hostile', 'kills'].filter((part) => args.includes(part));
  const wants = (part: string): boolean => named.length === 0 || named.includes(part);
  const paths = wants('speed') || wants('store') ? writeMany(join(folder, 'reports'), count) : [];
  if (wants('speed')) speed(folder, paths, rounds);
  if (wants('store')) store(folder, paths, rounds);
  if (wants('memory')) memory(folder);
  if (wants('hostile')) await hostile(folder, many);
  if (wants('kills')) await kills(folder);
}
