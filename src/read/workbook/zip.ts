import { WORKBOOK } from '../limits.ts';
import { contradictory, damaged, Refusal, tooMany } from './refusal.ts';

/** What the central directory of an archive says of one part. */
export type Entry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands in the file. */
  readonly offset: number;
  /** Its name as it stands in the directory, to be held against the local header. */
  readonly rawName: Uint8Array;
};

export type Archive = {
  readonly bytes: Buffer;
  /** By name as `keyOf` makes it. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Where the parts end and the directory begins. */
  readonly end: number;
  /** How many bytes stand before the archive. */
  readonly shift: number;
};

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;

/** Names are compared without regard to case, and some writers use backslashes or begin at the root. */
export const keyOf = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/u, '')
    .toLowerCase();

/** Reads the directory only: what a part holds is inflated when it is asked for. */
export function openArchive(given: Uint8Array): Archive {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const end = endRecord(bytes);
  const { count, size, offset, before } = directory(bytes, end);
  if (count > WORKBOOK.entries) throw tooMany('entries', WORKBOOK.entries);
  const start = before - size;
  // Data before the archive moves every offset by as much.
  const shift = start - offset;
  if (shift < 0) throw damaged('truncated');
  const entries = new Map<string, Entry>();
  let seen = 0;
  let total = 0;
  for (let at = start; at < before; ) {
    if (at + 46 > before || bytes.readUInt32LE(at) !== CENTRAL) throw damaged('directory');
    if (++seen > WORKBOOK.entries) throw tooMany('entries', WORKBOOK.entries);
    const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > before) throw damaged('directory');
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = rawName.toString('utf8');
    const wide = sizes64(bytes, at, at + 46 + nameLength, extraLength);
    const flags = bytes.readUInt16LE(at + 8);
    const entry: Entry = {
      name,
      method: bytes.readUInt16LE(at + 10),
      encrypted: (flags & 1) !== 0,
      crc: bytes.readUInt32LE(at + 16),
      ...wide,
      offset: wide.offset + shift,
      rawName,
    };
    const key = keyOf(name);
    if (!key.endsWith('/')) {
      if (entries.has(key)) throw contradictory('duplicate', name);
      entries.set(key, entry);
      total += entry.size;
      if (total > WORKBOOK.declared) throw new Refusal('SEC004', { what: 'declared', limit: WORKBOOK.declared });
    }
    at = next;
  }
  if (seen !== count) throw damaged('directory');
  return { bytes, entries, end: start, shift };
}

/** Stands at the very end, before a comment of at most 64 kB. */
function endRecord(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= from; at--)
    if (bytes[at] === 0x50 && bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length)
      return at;
  throw damaged('truncated');
}

/** How many entries, how long, where it says it begins, and where it ends. */
function directory(bytes: Buffer, end: number): { count: number; size: number; offset: number; before: number } {
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const offset = bytes.readUInt32LE(end + 16);
  const narrow = { count, size, offset, before: end };
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) {
    if (size > end) throw damaged('truncated');
    return narrow;
  }
  // Data before the archive makes its own offset wrong, but nothing stands between the two records.
  const stated = whole(bytes, locator + 8);
  const at = [stated, locator - 56].find(
    (place) => place >= 0 && place + 56 <= locator && bytes.readUInt32LE(place) === END_64,
  );
  if (at === undefined) throw damaged('directory');
  const wide = { count: whole(bytes, at + 32), size: whole(bytes, at + 40), offset: whole(bytes, at + 48), before: at };
  if (wide.size > at) throw damaged('truncated');
  return wide;
}

/** Sizes and offset of an entry; where 32 bits are too narrow they stand in its extra field. */
function sizes64(
  bytes: Buffer,
  at: number,
  extra: number,
  length: number,
): { packed: number; size: number; offset: number } {
  const found = {
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  for (let field = extra; field + 4 <= extra + length; ) {
    const end = field + 4 + bytes.readUInt16LE(field + 2);
    if (end > extra + length) break;
    if (bytes.readUInt16LE(field) === 1) {
      let value = field + 4;
      for (const which of ['size', 'packed', 'offset'] as const) {
        if (found[which] !== 0xffffffff) continue;
        if (value + 8 > end) throw damaged('directory');
        found[which] = whole(bytes, value);
        value += 8;
      }
    }
    field = end;
  }
  return found;
}

/** 64 bits; beyond what a double holds exactly the value is only known to be absurd, which the limits then say. */
const whole = (bytes: Buffer, at: number): number => bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32;
