import { closeSync, fsyncSync, mkdtempSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Result } from '../model/outcome.ts';
import type { Run, RunWriter, Totals } from '../report/writer.ts';
import { outputAt, temporaryFor, unwritable } from './files.ts';

/** Text is handed on in pieces of about this many characters. */
const PIECE = 64 * 1024;

/** Where text goes as it comes; nobody sees a file before it is whole. */
export type Target = {
  readonly write: (bytes: Uint8Array) => void | Promise<void>;
  readonly done: () => void;
  /** Nothing more will come, and what came is not to be seen. */
  readonly drop: () => void;
  /** Where there is room for as much again. */
  readonly beside: string;
};

export const standardOutput = (): Target => ({
  write: (bytes) =>
    process.stdout.write(bytes) ? undefined : new Promise((resolve) => process.stdout.once('drain', resolve)),
  done: () => {},
  drop: () => {},
  beside: tmpdir(),
});

/** A temporary file beside the output, flushed at the end, then renamed. What may not be written is said at once. */
export function outputFile(path: string, inputs: readonly string[], force: boolean): Target {
  const target = outputAt(path, inputs, force);
  const temporary = temporaryFor(target);
  const trying = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      rmSync(temporary, { force: true });
      throw unwritable(path, error);
    }
  };
  const file = trying(() => openSync(temporary, 'wx'));
  return {
    write: (bytes) => trying(() => writeAll(file, bytes)),
    done: () =>
      trying(() => {
        fsyncSync(file);
        closeSync(file);
        // Another may have appeared meanwhile.
        outputAt(path, inputs, force);
        renameSync(temporary, target);
      }),
    drop: () => {
      closeSync(file);
      rmSync(temporary, { force: true });
    },
    beside: dirname(target),
  };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/** One format on its way to one place, a report at a time. */
export class Output {
  private readonly writer: RunWriter;
  private readonly target: Target;
  /** What stands behind the totals, where a format begins with them: in a file of its own until they are known. */
  private aside: Aside | undefined;
  private pending: string[] = [];
  private length = 0;

  constructor(writer: RunWriter, target: Target) {
    this.writer = writer;
    this.target = target;
  }

  begin(run: Run): void | Promise<void> {
    const text = this.writer.begin(run);
    if (this.writer.totals) this.aside = new Aside(this.target.beside);
    return text === '' ? undefined : this.target.write(Buffer.from(text));
  }

  add(result: Result, index: number): void | Promise<void> {
    const text = this.writer.add(result, index);
    this.pending.push(text);
    this.length += text.length;
    return this.length >= PIECE ? this.flush() : undefined;
  }

  private flush(): void | Promise<void> {
    const bytes = Buffer.from(this.pending.join(''));
    this.pending = [];
    this.length = 0;
    return this.aside ? this.aside.write(bytes) : this.target.write(bytes);
  }

  async end(totals: Totals): Promise<void> {
    await this.flush();
    if (this.aside) {
      await this.target.write(Buffer.from(this.writer.totals!(totals)));
      for (const bytes of this.aside.read()) await this.target.write(bytes);
    }
    await this.target.write(Buffer.from(this.writer.end(totals)));
    this.target.done();
  }

  drop(): void {
    this.aside?.close();
    this.target.drop();
  }
}

/** A file that nobody sees, written once and read once. */
class Aside {
  private readonly folder: string;
  private readonly file: number;
  private length = 0;

  constructor(beside: string) {
    try {
      this.folder = mkdtempSync(join(beside, '.budget-'));
      this.file = openSync(join(this.folder, 'body'), 'wx+');
    } catch (error) {
      throw unwritable(beside, error);
    }
    // Where the system allows it, it has no name from here on, and goes with the process however that ends.
    if (process.platform !== 'win32') rmSync(this.folder, { recursive: true, force: true });
  }

  write(bytes: Uint8Array): void {
    try {
      writeAll(this.file, bytes);
    } catch (error) {
      throw unwritable(this.folder, error);
    }
    this.length += bytes.length;
  }

  *read(): Generator<Uint8Array> {
    for (let at = 0; at < this.length; ) {
      const bytes = Buffer.allocUnsafe(Math.min(1024 * 1024, this.length - at));
      const read = readSync(this.file, bytes, 0, bytes.length, at);
      if (read === 0) throw unwritable(this.folder, 'EOF');
      at += read;
      yield bytes.subarray(0, read);
    }
    this.close();
  }

  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
