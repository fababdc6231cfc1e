import {
  closeSync,
  type Dirent,
  existsSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { holdsAmounts, isRunningText } from '../read/amounts.ts';
import { decode } from '../read/decode.ts';
import { MAX_BYTES } from '../read/limits.ts';
import { readBounded } from './bytes.ts';
import { load } from './load.ts';
import { because } from './reason.ts';
import { finishedAt, unfinishedAt } from './temporary.ts';
import { UsageError } from './usage.ts';

export type Chosen = {
  /** Workbooks and YAML. */
  readonly paths: readonly string[];
  /** Documents of running text. */
  readonly texts: readonly string[];
  readonly skipped: readonly string[];
};

/** Every file chosen: no output may replace one. */
export const filesOf = ({ paths, texts }: Chosen): readonly string[] => [...paths, ...texts];

const YAML = /\.ya?ml$/iu;
const REPORT = /\.(?:ya?ml|xls[xm]?|xltx|et)$/iu;
/** Running text, or what a clerk takes for it: the check says what cannot be read. */
const TEXT = /\.(?:txt|md|markdown|doc[xm]?|wps|rtf|odt|pdf)$/iu;
/** What is looked at of a folder nobody named file by file. */
const WALKED_TEXT = /\.(?:txt|md|docx)$/iu;
/** Old documents, which nobody can be meant to overlook. */
export const OLD_TEXT = /\.(?:doc|wps)$/iu;
/** What Excel and Word leave beside a file while it is open. */
const LOCK = /^~\$/u;
/** Settings that hold for the reports beside them and below. */
export const CONFIG = 'budget.config.yaml';

/** Files, folders and globs to the files they name, in a fixed order. Matching nothing is wrong usage. */
export function choose(given: readonly string[]): Chosen {
  const paths: string[] = [];
  const texts: string[] = [];
  const skipped: string[] = [];
  const add = (path: string): void => {
    (TEXT.test(path) || tellsText(path) ? texts : paths).push(path);
  };
  for (const path of given) {
    if (path === '-' || (existsSync(path) && !statSync(path).isDirectory())) {
      add(path);
    } else if (existsSync(path)) {
      const walked = walk(path).filter((file) => !LOCK.test(basename(file)));
      const found = walked.filter((file) => (REPORT.test(file) && basename(file) !== CONFIG) || isFolder(file));
      const reports = found.filter(looksLikeReport);
      const isReport = new Set(reports);
      const written = walked.filter((file) => WALKED_TEXT.test(file));
      const told = written.filter(looksLikeText);
      const isTold = new Set(told);
      skipped.push(...found.filter((file) => !isReport.has(file)));
      skipped.push(...written.filter((file) => !isTold.has(file)), ...walked.filter((file) => OLD_TEXT.test(file)));
      if (reports.length === 0 && told.length === 0)
        throw new UsageError(
          `文件夹里没有报告（*.xlsx、*.yaml）：${path}`,
          `no reports (*.xlsx, *.yaml) in folder ${path}`,
        );
      paths.push(...reports);
      texts.push(...told);
    } else {
      const matched = /[*?[{]/u.test(path) ? load<typeof import('./glob.ts')>('glob').expand(path) : [];
      if (matched.length === 0) throw new UsageError(`找不到：${path}`, `no such file or folder: ${path}`);
      for (const file of matched) if (!LOCK.test(basename(file))) add(file);
    }
  }
  return { paths: [...new Set(paths)], texts: [...new Set(texts)], skipped };
}

/** An unreadable folder stands for itself, so that the check can say it was not read. */
function walk(folder: string): string[] {
  let items: Dirent[];
  try {
    items = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [folder];
  }
  return items
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const path = join(folder, item.name);
      if (item.name.startsWith('.') || item.name === 'node_modules') return [];
      return item.isDirectory() ? walk(path) : item.isFile() ? [path] : [];
    });
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** A folder may hold other YAML. What is empty, unreadable or in an unknown encoding is kept, so that the check can say so. */
function looksLikeReport(path: string): boolean {
  if (!YAML.test(path)) return true;
  try {
    const bytes = readFileSync(path);
    const text = decode(bytes);
    // A baseline speaks of reports and is none.
    return text === undefined || text.trim() === '' || (!/^已知问题:/mu.test(text) && /部门|预算表|年度/u.test(text));
  } catch {
    return true;
  }
}

/** Where no name says what it is, as of standard input, what it holds does. */
function tellsText(path: string): boolean {
  if (REPORT.test(path)) return false;
  try {
    // A device or a pipe can be read once, and is refused where it is read.
    return (path === '-' || statSync(path).isFile()) && isRunningText(readBounded(path));
  } catch {
    return false;
  }
}

/** Files that people leave beside a report: what to know of the folder, and texts without any amount. */
function looksLikeText(path: string): boolean {
  if (/^(?:read ?me|licen[cs]e|change ?log)/iu.test(basename(path))) return false;
  try {
    const { size } = statSync(path);
    return size > MAX_BYTES || holdsAmounts(readFileSync(path));
  } catch {
    return true;
  }
}

/**
 * Where an output goes.
 * @throws UsageError where it would replace an input, or a file without `force`, or nothing can be put there
 */
export function outputAt(path: string, inputs: readonly string[], force: boolean): string {
  // A link is followed: what it points to is what gets replaced.
  const target = existsSync(path) ? realpathSync(path) : resolve(path);
  if (!existsSync(target) && isLink(target))
    throw new UsageError(`输出是一个断了的链接：${path}`, `the output is a link to nothing: ${path}`);
  if (existsSync(target)) {
    const real = target;
    if (inputs.some((input) => input !== '-' && existsSync(input) && realpathSync(input) === real)) {
      throw new UsageError(`输出不能覆盖输入：${path}`, `the output would overwrite an input: ${path}`);
    }
    // A device or a pipe would be replaced by the rename, not written to.
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
  const target = outputAt(path, inputs, force);
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
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
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

/** What replaces a file may be read by those who could read that, and by nobody else. */
export function keepMode(target: string, file: number): void {
  const before = statSync(target, { throwIfNoEntry: false });
  if (before) fchmodSync(file, before.mode & 0o777);
}

/** A name of its own even where another run was killed: in a container every process may have the same number. */
export const temporaryFor = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`);

export const unwritable = (path: string, error: unknown): UsageError => {
  const { zh, en } = because(error);
  return new UsageError(`写不进去：${path}${zh}`, `cannot write ${path}${en}`);
};
