import { closeSync, openSync, readSync } from 'node:fs';

/** A line of a file with its end, and where it stands, from 1. The last may lack its end: then it was cut off. */
export type Line = { readonly bytes: Buffer; readonly number: number; readonly last: boolean };

const CHUNK = 1024 * 1024;

/** The lines of a file, one at a time: results of many reports need not be held together. */
export function* linesOf(path: string): Generator<Line> {
  const file = openSync(path, 'r');
  try {
    let rest: Buffer = Buffer.alloc(0);
    let number = 0;
    for (let ended = false; !ended; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSync(file, chunk, 0, chunk.length, null);
      ended = read === 0;
      const held = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, read)]) : chunk.subarray(0, read);
      let from = 0;
      // What was there before holds no line end.
      for (let at = held.indexOf(10, rest.length); at >= 0; at = held.indexOf(10, from)) {
        yield { bytes: held.subarray(from, at + 1), number: ++number, last: false };
        from = at + 1;
      }
      rest = held.subarray(from);
    }
    if (rest.length > 0) yield { bytes: rest, number: number + 1, last: true };
  } finally {
    closeSync(file);
  }
}
