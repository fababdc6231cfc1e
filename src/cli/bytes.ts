import { closeSync, openSync, readSync } from 'node:fs';
import { MAX_BYTES } from '../read/limits.ts';

/** What came by standard input: it can be read once, and is looked at before it is known what it is. */
let given: Uint8Array | undefined;

/** The whole input, or just more than a report can have: the check then refuses it, and nothing larger is held. */
export function readBounded(path: string): Uint8Array {
  if (path !== '-') return bounded(openSync(path, 'r'));
  given ??= bounded(0);
  return given;
}

function bounded(file: number): Uint8Array {
  try {
    const chunks: Buffer[] = [];
    for (let held = 0; held <= MAX_BYTES; ) {
      const chunk = Buffer.allocUnsafe(256 * 1024);
      const read = readSync(file, chunk, 0, chunk.length, null);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      held += read;
    }
    return Buffer.concat(chunks);
  } finally {
    if (file !== 0) closeSync(file);
  }
}
