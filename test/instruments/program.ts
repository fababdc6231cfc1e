import { type ChildProcess, type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** The program as people run it: the built bundles, real files, real streams. */

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'bin/budget.js');
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

export const budgetIn = (cwd: string, args: readonly string[], input: string | Uint8Array = ''): Ran =>
  ran(cwd, args, { input });

/** Run by somebody who may not read everything: root may. Where there is no such user to be, by whoever this is. */
export const budgetAs = (_: 'nobody', cwd: string, args: readonly string[]): Ran =>
  ran(cwd, args, process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {});
const NOBODY = 65534;

/** With a script that every thread of it runs first. */
export const budgetAfter = (hook: string, cwd: string, args: readonly string[]): Ran =>
  ran(cwd, args, {}, ['-r', hook]);

function ran(cwd: string, args: readonly string[], options: SpawnSyncOptions, flags: readonly string[] = []): Ran {
  const run = spawnSync(process.execPath, [...flags, program, ...args], {
    ...options,
    cwd,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 256 * 1024 * 1024,
    env,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** Started and left to run. */
export const startedIn = (cwd: string, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [program, ...args], { cwd, env, stdio: 'ignore' });

export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', resolve);
  });

/** Built once for all tests that run the program: again only where a source is younger than what was built of it. */
export function build(): void {
  const sources = (readdirSync(join(root, 'src'), { recursive: true }) as string[]).map((file) => join('src', file));
  const youngest = Math.max(...[...sources, 'package.json', 'package-lock.json'].map(writtenAt));
  if (writtenAt('dist/main.cjs') > youngest) return;
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
}
const writtenAt = (file: string): number => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
