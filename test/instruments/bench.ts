/**
 * Measures whole processes against what the machine can do at best: starting Node and doing nothing, and parsing the same
 * file with the library everybody uses. Only ratios taken side by side mean anything on a shared machine, so runs alternate
 * and the ratio is that of each round. A slow machine is no fault: this prints and never fails by time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { parse } from 'yaml';
import { check } from '../../src/check.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = 'fixtures/yangquan-2023/budget.yaml';

type Command = { readonly name: string; readonly args: readonly string[] };

/** Extra certificates are read at every start of Node, and NODE_OPTIONS may load this runner's hooks: neither is measured. */
const environment = { ...process.env };
delete environment['NODE_EXTRA_CA_CERTS'];
delete environment['NODE_OPTIONS'];

/** One whole process, in milliseconds. */
function run({ name, args }: Command): number {
  const before = process.hrtime.bigint();
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, env: environment, stdio: 'ignore' });
  const took = Number(process.hrtime.bigint() - before) / 1e6;
  // A command that fails early would look fast.
  if (error || status !== 0) throw new Error(`${name} ended with ${error?.message ?? status}`);
  return took;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

function median(values: readonly number[]): number {
  const ordered = sorted(values);
  const middle = Math.floor(ordered.length / 2);
  return ordered.length % 2 === 1 ? ordered[middle]! : (ordered[middle - 1]! + ordered[middle]!) / 2;
}

const NAME = 52;
const ms = (value: number): string => value.toFixed(1).padStart(8);
const row = (name: string, times: readonly number[]): string =>
  `  ${name.padEnd(NAME)}${ms(Math.min(...times))}${ms(median(times))}${ms(Math.max(...times))}`;

/** A B A B …, after one run of each that is thrown away. */
function sideBySide(title: string, ours: Command, base: Command, rounds: number, goal?: number): void {
  run(ours);
  run(base);
  const times = Array.from({ length: rounds }, () => [run(ours), run(base)] as const);
  const ratio = median(times.map(([a, b]) => a / b));
  const verdict = goal === undefined ? 'for information' : `goal ≤ ${goal}: ${ratio <= goal ? 'met' : 'missed'}`;
  console.log(`${title.padEnd(NAME + 2)}     min  median     max  (ms, ${rounds} rounds)`);
  console.log(
    row(
      ours.name,
      times.map(([a]) => a),
    ),
  );
  console.log(
    row(
      base.name,
      times.map(([, b]) => b),
    ),
  );
  console.log(`  median ratio ${ratio.toFixed(2)}  ${verdict}\n`);
}

/** In this process, after the engine has warmed up: what one more report costs in a run over many. */
function inProcess(name: string, work: () => unknown): void {
  const times: number[] = [];
  for (let i = 0; i < 80; i++) {
    const before = process.hrtime.bigint();
    work();
    if (i >= 30) times.push(Number(process.hrtime.bigint() - before) / 1e6);
  }
  console.log(row(name, times));
}

function main(args: readonly string[]): void {
  const given = args.indexOf('--rounds');
  const rounds = given < 0 ? 15 : Number(args[given + 1]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number of 1 or more');
  if (!existsSync(join(root, 'dist/main.cjs'))) throw new Error('dist/ is missing: npm run build');

  const folder = mkdtempSync(join(tmpdir(), 'budget-bench-'));
  try {
    const parser = join(folder, 'parse.cjs');
    buildSync({
      stdin: {
        contents: `import { readFileSync } from 'node:fs';
          import { parse } from 'yaml';
          if (!parse(readFileSync(process.argv[2], 'utf8'))) process.exit(1);`,
        resolveDir: root,
      },
      outfile: parser,
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
    });
    const nothing: Command = { name: 'node -e 0', args: ['-e', '0'] };
    const version: Command = { name: 'budget --version', args: ['bin/budget.js', '--version'] };
    const checking: Command = { name: `budget check ${fixture}`, args: ['bin/budget.js', 'check', fixture] };
    const parsing: Command = { name: 'parse only (yaml, bundled)', args: [parser, fixture] };
    sideBySide('(a) start', version, nothing, rounds, 2);
    sideBySide('(b) check against parsing alone', checking, parsing, rounds, 1.4);
    sideBySide('(c) check against nothing', checking, nothing, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  const bytes = readFileSync(join(root, fixture));
  const text = bytes.toString('utf8');
  console.log(`${'in process, warm, not bundled'.padEnd(NAME + 2)}     min  median     max  (ms, 50 runs)`);
  inProcess('check()', () => check({ path: fixture, bytes }));
  inProcess("parse() of 'yaml'", () => parse(text));
}

main(process.argv.slice(2));
