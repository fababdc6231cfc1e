import { closeSync, fsyncSync, mkdtempSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Pieces, Reported, Run, RunWriter, Totals } from '../report/writer.ts';
import { isStream, keepMode, outputAt, streamTo, temporaryFor, unwritable, writeAll } from './files.ts';
import type { Eventually } from './session.ts';
import { finishedAt, unfinishedAt } from './temporary.ts';
import { UsageError } from './usage.ts';

/** Text is handed on in pieces of about this many characters. */
const PIECE = 64 * 1024;

/** Where text goes as it comes; nobody sees a file before it is whole. */
export type Target = {
  /** Ends once the bytes are out of hand: the same memory can be filled again. */
  readonly write: (bytes: Uint8Array) => void | Promise<void>;
  readonly isFile: boolean;
  readonly done: () => void;
  /** Nothing more will come, and what came is not to be seen. */
  readonly drop: () => void;
  /** Where there is room for as much again. */
  readonly beside: string;
};

export const standardOutput = (): Target => ({
  // Whoever closed it is answered where its errors are.
  write: (bytes) => new Promise((resolve) => process.stdout.write(bytes, () => resolve())),
  isFile: false,
  done: () => {},
  drop: () => {},
  beside: tmpdir(),
});

/** A temporary file beside the output, flushed at the end, then renamed. What may not be written is said at once. */
export function outputFile(path: string, inputs: readonly string[], force: boolean): Target {
  const target = outputAt(path, inputs, force);
  if (isStream(target)) return toStream(target);
  const temporary = temporaryFor(target);
  const trying = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      rmSync(temporary, { force: true });
      finishedAt(temporary);
      throw error instanceof UsageError ? error : unwritable(path, error);
    }
  };
  unfinishedAt(temporary);
  const file = trying(() => openSync(temporary, 'wx'));
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write: (bytes) => trying(() => writeAll(file, bytes)),
    isFile: true,
    done: () =>
      trying(() => {
        keepMode(target, file);
        fsyncSync(file);
        close();
        // Another may have appeared meanwhile.
        outputAt(path, inputs, force);
        renameSync(temporary, target);
        finishedAt(temporary);
      }),
    drop: () => {
      close();
      rmSync(temporary, { force: true });
      finishedAt(temporary);
    },
    beside: dirname(target),
  };
}

/** Whoever reads a pipe sees what there is of a run that fails, as on standard output. */
function toStream(path: string): Target {
  const { write, close } = streamTo(path);
  return { write, isFile: true, done: close, drop: close, beside: tmpdir() };
}

/** What a format ends with, or all of it. */
export type Document = string | Uint8Array | Pieces;

/** One format on its way to one place, a report at a time. */
export class Output {
  private readonly writer: RunWriter<Eventually<Document>>;
  private readonly target: Target;
  /** What there is to do before anything appears at the place. */
  beforeWriting: () => void = () => {};
  /** What stands behind the totals, where a format begins with them: in a file of its own until they are known. */
  private aside: Aside | undefined;
  private pending: string[] = [];
  private length = 0;
  private memory = Buffer.allocUnsafe(4 * PIECE);

  constructor(writer: RunWriter<Eventually<Document>>, target: Target) {
    this.writer = writer;
    this.target = target;
  }

  get isFile(): boolean {
    return this.target.isFile;
  }

  begin(run: Run): void | Promise<void> {
    const text = this.writer.begin(run);
    if (this.writer.totals) this.aside = new Aside(this.target.beside);
    return text === '' ? undefined : this.write(Buffer.from(text));
  }

  private write(bytes: Uint8Array): void | Promise<void> {
    this.beforeWriting();
    return this.target.write(bytes);
  }

  add(result: Reported, index: number): void | Promise<void> {
    const text = this.writer.add(result, index);
    this.pending.push(text);
    this.length += text.length;
    return this.length >= PIECE ? this.flush() : undefined;
  }

  private flush(): void | Promise<void> {
    const text = this.pending.join('');
    this.pending = [];
    this.length = 0;
    if (this.aside) this.aside.write(this.filled(text));
    else return this.write(this.filled(text));
  }

  /** The text in memory that is used over and over, so that a long run leaves no more behind than a short one. */
  private filled(text: string): Uint8Array {
    const most = 3 * text.length;
    if (most > this.memory.length) this.memory = Buffer.allocUnsafe(most);
    return this.memory.subarray(0, this.memory.write(text));
  }

  async end(totals: Totals): Promise<void> {
    await this.flush();
    if (this.aside) {
      await this.write(Buffer.from(this.writer.totals!(totals)));
      for (const bytes of this.aside.read()) await this.write(bytes);
    }
    const last = await this.writer.end(totals);
    for (const piece of typeof last === 'string' || last instanceof Uint8Array ? [last] : last)
      await this.write(typeof piece === 'string' ? Buffer.from(piece) : piece);
  }

  /** All of the run is written: now it is seen. */
  done(): void {
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
  private isClosed = false;

  constructor(beside: string) {
    try {
      this.folder = mkdtempSync(join(beside, '.budget-'));
      this.file = openSync(join(this.folder, 'body'), 'wx+');
    } catch (error) {
      throw unwritable(beside, error);
    }
    // Where the system allows it, it has no name from here on, and goes with the process however that ends.
    if (process.platform === 'win32') unfinishedAt(this.folder);
    else rmSync(this.folder, { recursive: true, force: true });
  }

  write(bytes: Uint8Array): void {
    try {
      writeAll(this.file, bytes);
    } catch (error) {
      throw unwritable(this.folder, error);
    }
    this.length += bytes.length;
  }

  /** Pieces in the same memory, which is filled again once one was taken. */
  *read(): Generator<Uint8Array> {
    const bytes = Buffer.allocUnsafe(4 * PIECE);
    for (let at = 0; at < this.length; ) {
      const read = readSync(this.file, bytes, 0, Math.min(bytes.length, this.length - at), at);
      if (read === 0) throw unwritable(this.folder, 'EOF');
      at += read;
      yield bytes.subarray(0, read);
    }
    this.close();
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
    finishedAt(this.folder);
  }
}
