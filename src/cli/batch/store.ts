import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { because, reasonOf } from '../reason.ts';
import { UsageError } from '../usage.ts';
import { STORED, TAG } from '../walk.ts';

/** By this backups pass the folder over. */
const SIGNATURE = `Signature: 8a477f597d28d172789f06886806bc55\n# ${STORED}\n`;
/** An entry is written in a moment: what is left half-written for so long is of a run that was killed. */
const STALE_MS = 10 * 60 * 1000;
const HEAD = 'budget-store 1 ';

/**
 * Results by the name of what decides them, one file each. A file appears whole or not at all as far as a process can be
 * killed; whatever a power cut leaves of it is told by its checksum and is made again. So nothing is flushed and nothing
 * locked, and any number of runs may share a store.
 */
export class Store {
  private readonly folder: string;
  private readonly temporary: string;
  private readonly made = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
    this.temporary = join(folder, 'tmp');
  }

  /**
   * Makes the folder ready.
   * @throws UsageError where it holds something else: nobody wants thousands of files among their reports
   */
  prepare(): void {
    try {
      makeFolder(this.folder);
      const items = readdirSync(this.folder);
      if (items.length > 0 && !items.includes(TAG))
        throw new UsageError(
          `--store 要一个空文件夹，或以前用过的：${this.folder} 里有别的文件`,
          `--store takes an empty folder or one used before: ${this.folder} holds other files`,
        );
      if (items.length === 0) writeFileSync(join(this.folder, TAG), SIGNATURE);
      makeFolder(this.temporary);
      this.sweep();
    } catch (error) {
      if (error instanceof UsageError) throw error;
      const { zh, en } = because(error);
      throw new UsageError(`--store 用不了：${this.folder}${zh}`, `cannot use --store ${this.folder}${en}`);
    }
  }

  private sweep(): void {
    const now = Date.now();
    for (const name of readdirSync(this.temporary)) {
      const path = join(this.temporary, name);
      try {
        if (now - statSync(path).mtimeMs > STALE_MS) rmSync(path, { force: true });
      } catch {
        // Another run swept it.
      }
    }
  }

  /** The result kept under a key, if there is one and it is whole. */
  get(key: string): string | undefined {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.pathOf(key));
    } catch {
      return undefined;
    }
    const end = bytes.indexOf(10);
    const body = bytes.subarray(end + 1);
    return end > 0 && bytes.toString('latin1', 0, end + 1) === headOf(key, body) ? body.toString('utf8') : undefined;
  }

  /** Keeps a result. Gives why it could not be kept, which is no trouble of the run's. */
  put(key: string, text: string): string | undefined {
    const body = Buffer.from(text);
    const path = this.pathOf(key);
    const temporary = join(this.temporary, `${process.pid}-${randomUUID()}`);
    try {
      const folder = join(this.folder, key.slice(0, 2));
      if (!this.made.has(folder)) makeFolder(folder);
      this.made.add(folder);
      writeFileSync(temporary, Buffer.concat([Buffer.from(headOf(key, body), 'latin1'), body]), { flag: 'wx' });
      renameSync(temporary, path);
      return undefined;
    } catch (error) {
      rmSync(temporary, { force: true });
      return reasonOf(error);
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), key.slice(2));
  }
}

/**
 * A folder and those above it. Node's own way of doing so never ends where a folder can be seen and nothing be made in it, as in
 * `/proc`.
 */
function makeFolder(path: string): void {
  try {
    make(path);
  } catch (error) {
    if (reasonOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    make(path);
  }
}

/** Another run may have been quicker. */
function make(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (reasonOf(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
}

/** The first line of an entry: what it is of, and what its body must come to. */
const headOf = (key: string, body: Uint8Array): string =>
  `${HEAD}${key} ${createHash('sha256').update(body).digest('hex')} ${body.length}\n`;
