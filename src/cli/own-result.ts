/** What an earlier run wrote and somebody left beside the reports: known by its last line, whatever the file is called. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { DIGEST_MARK } from '../model/digest.ts';

const TAIL_BYTES = 512;
/** Without blanks: the lines of a terminal are broken anywhere. */
const LAST =
  /错误\d+，待核实\d+，说明\d+(?:；已知\d+处（见基线），不算在内)?。$|\d+errors?,\d+quer(?:y|ies),\d+notes?(?:;\d+known\(seethebaseline\),notcounted)?\.$|<sub>budget-check[^<]*<\/sub>$/u;

export function isOwnResult(path: string): boolean {
  try {
    const tail = tailOf(path);
    return tail.endsWith(DIGEST_MARK) || LAST.test(tail.replace(/\s/gu, ''));
  } catch {
    // Where it is read that is said.
    return false;
  }
}

function tailOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    return tail.toString('utf8', 0, readSync(file, tail, 0, tail.length, size - tail.length));
  } finally {
    closeSync(file);
  }
}
