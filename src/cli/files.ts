/** Where outputs go: whole or not at all, and never over an input. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { because } from './reason.ts';
import { finishedAt, unfinishedAt } from './temporary.ts';
import { EXIT, UsageError } from './usage.ts';

/**
 * Where an output goes.
 * @throws UsageError where it would replace an input, or a file without `force`, or nothing can be put there
 */
export function outputAt(path: string, inputs: readonly string[], force: boolean): string {
  if (isStream(path)) return path;
  // A link is followed: what it points to is what gets replaced.
  const target = existsSync(path) ? realpathSync(path) : resolve(path);
  if (!existsSync(target) && isLink(target))
    throw new UsageError(`输出是一个断了的链接：${path}`, `the output is a link to nothing: ${path}`);
  if (existsSync(target)) {
    const real = target;
    if (inputs.some((input) => input !== '-' && existsSync(input) && realpathSync(input) === real)) {
      throw new UsageError(`输出不能覆盖输入：${path}`, `the output would overwrite an input: ${path}`);
    }
    if (!lstatSync(target).isFile()) {
      throw new UsageError(`输出不是普通文件：${path}`, `the output is not a regular file: ${path}`);
    }
    if (!force)
      throw new UsageError(
        `输出已存在：${path}（要覆盖请加 --force）`,
        `output exists: ${path} (use --force to replace it)`,
      );
  }
  if (!existsSync(dirname(target)))
    throw new UsageError(`输出所在的文件夹不存在：${dirname(path)}`, `no such folder: ${dirname(path)}`);
  if (!statSync(dirname(target)).isDirectory())
    throw new UsageError(`输出要写到文件夹里，这不是文件夹：${dirname(path)}`, `not a folder: ${dirname(path)}`);
  return target;
}

/** A pipe, a terminal or /dev/null: written to as it is, for nothing is there to be replaced, and no half of a file to be seen. */
export function isStream(path: string): boolean {
  if (!existsSync(path)) return false;
  const found = statSync(path);
  return found.isFIFO() || found.isCharacterDevice();
}

export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Writes a whole file or nothing: a temporary file beside it, flushed, then renamed. An existing file needs `force`. */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  inputs: readonly string[],
  force: boolean,
): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const target = outputAt(path, inputs, force);
  if (isStream(target)) {
    const stream = streamTo(target);
    stream.write(bytes);
    stream.close();
    return;
  }
  const temporary = temporaryFor(target);
  let file: number;
  unfinishedAt(temporary);
  try {
    file = openSync(temporary, 'wx');
  } catch (error) {
    finishedAt(temporary);
    throw unwritable(path, error);
  }
  try {
    writeAll(file, bytes);
    keepMode(target, file);
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unwritable(path, error);
  } finally {
    finishedAt(temporary);
  }
}

/** @throws UsageError */
export function streamTo(path: string): { readonly write: (bytes: Uint8Array) => void; readonly close: () => void } {
  const trying = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      // Nobody reads on, as where standard output is closed.
      if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(EXIT.cutOff);
      throw unwritable(path, error);
    }
  };
  const file = trying(() => openSync(path, 'w'));
  return { write: (bytes) => trying(() => writeAll(file, bytes)), close: () => trying(() => closeSync(file)) };
}

/** What replaces a file may be read by those who could read that, and by nobody else. */
export function keepMode(target: string, file: number): void {
  const before = statSync(target, { throwIfNoEntry: false });
  if (before) fchmodSync(file, before.mode & 0o777);
}

/** Of this machine, in a few characters: a folder may be shared by several. Most runs write no file and need not know. */
const host = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

/** A name of its own even where another run was killed: in a container every process may have the same number. */
export function temporaryFor(target: string): string {
  sweepLeft(target);
  return join(
    dirname(target),
    `.${basename(target)}.${host()}-${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`,
  );
}

const LEFT = /^([0-9a-f]{6})-(\d+)-[0-9a-z]+\.tmp$/u;

/** What runs that were killed outright left beside the same output. Of another machine nobody knows whether it is still at work. */
function sweepLeft(target: string): void {
  const [folder, start] = [dirname(target), `.${basename(target)}.`];
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(start)) continue;
      const [, whose, id] = LEFT.exec(name.slice(start.length)) ?? [];
      if (whose === host() && !isRunning(Number(id))) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // It is in nobody's way.
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

export const unwritable = (path: string, error: unknown): UsageError => {
  const { zh, en } = because(error);
  return new UsageError(`写不进去：${path}${zh}`, `cannot write ${path}${en}`);
};
