import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { OpenedReport } from '../../check.ts';
import { MAX_BYTES } from '../../read/limits.ts';
import { filesIn, type ReportFiles } from '../report-files.ts';
import type { Content } from './key.ts';

/** The files of a report by what is in them, or nothing where one cannot be read: a worker will say why. */
export function lookedUp(files: ReportFiles): readonly Content[] | undefined {
  try {
    return filesIn(files).map((file) => {
      const stats = statSync(file);
      // What is larger is not read whole by a check either.
      if (!stats.isFile() || stats.size > MAX_BYTES) throw new Error('not looked up');
      return { path: file, sha256: digestOf(file) };
    });
  } catch {
    return undefined;
  }
}

/** Files are read into the same memory, one after the other: nothing of them is kept. */
const PIECE = 256 * 1024;
let piece: Buffer | undefined;

function digestOf(path: string): string {
  piece ??= Buffer.allocUnsafe(PIECE);
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let read = -1; read !== 0; ) {
      read = readSync(file, piece, 0, PIECE, null);
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** The same of a report that was opened. */
export const contentsOf = ({ source, parts = [], texts = [] }: OpenedReport): readonly Content[] => [
  source,
  ...parts,
  ...texts.flatMap((text) => (text.source === source ? [] : [text.source])),
];
