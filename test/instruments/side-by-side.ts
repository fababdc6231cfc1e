/** Whole processes side by side: runs alternate, and the ratio is that of each round. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** `exits` are the codes it may end with, where not only 0. */
export type Command = { readonly name: string; readonly args: readonly string[]; readonly exits?: readonly number[] };

/** Extra certificates are read at every start of Node, and NODE_OPTIONS may load this runner's hooks: neither is measured. */
const environment = { ...process.env };
delete environment['NODE_EXTRA_CA_CERTS'];
delete environment['NODE_OPTIONS'];

/** One whole process, in milliseconds. */
export function run({ name, args, exits = [0] }: Command): number {
  const before = process.hrtime.bigint();
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, env: environment, stdio: 'ignore' });
  const took = Number(process.hrtime.bigint() - before) / 1e6;
  // A command that fails early would look fast.
  if (error || status === null || !exits.includes(status))
    throw new Error(`${name} ended with ${error?.message ?? status}`);
  return took;
}

/** Says at its end how much memory a process held at most, in a file: its own output is its own. */
const HOOK = `const { writeFileSync } = require('node:fs');
process.on('exit', () => writeFileSync(process.env.BUDGET_BENCH_PEAK, String(process.resourceUsage().maxRSS)));`;
/** To Linux a child was as large as its parent when it started: this process is large, so a small one is put between. */
const STARTER = `const { spawnSync } = require('node:child_process');
process.exitCode = spawnSync(process.execPath, process.argv.slice(1), { stdio: 'ignore' }).status ?? 70;`;

/** Runs a command and gives its peak memory, in MB. */
export function peakOf({ name, args, exits }: Command, folder: string): number {
  const hook = join(folder, 'peak.cjs');
  const answer = join(folder, 'peak');
  writeFileSync(hook, HOOK);
  rmSync(answer, { force: true });
  environment['BUDGET_BENCH_PEAK'] = answer;
  run({ name, args: ['-e', STARTER, '--', '-r', hook, ...args], ...(exits && { exits }) });
  return Number(readFileSync(answer, 'utf8')) / 1024;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export function median(values: readonly number[]): number {
  const ordered = sorted(values);
  const middle = Math.floor(ordered.length / 2);
  return ordered.length % 2 === 1 ? ordered[middle]! : (ordered[middle - 1]! + ordered[middle]!) / 2;
}

export const NAME = 58;
const figure = (value: number): string => value.toFixed(1).padStart(8);
export const row = (name: string, values: readonly number[]): string =>
  `  ${name.padEnd(NAME)}${figure(Math.min(...values))}${figure(median(values))}${figure(Math.max(...values))}`;

export type Measure = { readonly measure: (command: Command) => number; readonly unit: string };
const TIME: Measure = { measure: run, unit: 'ms' };

/** A B A B …, after one run of each that is thrown away. */
export function sideBySide(
  title: string,
  ours: Command,
  base: Command,
  rounds: number,
  goal?: number,
  { measure, unit }: Measure = TIME,
): void {
  measure(ours);
  measure(base);
  const pairs = Array.from({ length: rounds }, () => [measure(ours), measure(base)] as const);
  const ratio = median(pairs.map(([a, b]) => a / b));
  const verdict = goal === undefined ? 'for information' : `goal ≤ ${goal}: ${ratio <= goal ? 'met' : 'missed'}`;
  console.log(`${title.padEnd(NAME + 2)}     min  median     max  (${unit}, ${rounds} rounds)`);
  console.log(
    row(
      ours.name,
      pairs.map(([a]) => a),
    ),
  );
  console.log(
    row(
      base.name,
      pairs.map(([, b]) => b),
    ),
  );
  console.log(`  median ratio ${ratio.toFixed(2)}  ${verdict}\n`);
}
