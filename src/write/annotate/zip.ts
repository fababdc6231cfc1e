import { deflateRawSync } from 'node:zlib';
import { Malformed } from './tags.ts';

/** Puts parts into an archive. What is not replaced is copied as it stands: header, packed bytes and directory entry. */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const FOLLOWED = 8;
const UTF8 = 0x800;
const WIDE = 0xffffffff;
/** Made by a program of this version of the format, on no system in particular. */
const VERSION = 20;

/** What the directory says of a part, and where that and the part itself stand. */
type Record = {
  readonly name: string;
  readonly rawName: Buffer;
  readonly at: number;
  readonly end: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly packed: number;
  /** Where its offset is written in 64 bits, from `at`; 0 where it is not. */
  readonly wideOffset: number;
};

export type Opened = {
  readonly bytes: Buffer;
  /** Where the directory begins. */
  readonly directory: number;
  /** How many bytes stand before the archive: every offset is as much too small. */
  readonly shift: number;
};

/**
 * @param parts new content by the name of the part; a name that is not there yet is put behind the others
 * @param checksum the CRC-32 of bytes
 * @param comment what stands behind the archive: no program shows it, and one that saves the workbook leaves it out
 */
export function rezip(
  { bytes, directory, shift }: Opened,
  parts: ReadonlyMap<string, string>,
  checksum: (bytes: Uint8Array) => number,
  comment = '',
): Buffer {
  const records = recordsOf(bytes, directory, shift);
  const ends = endsOf(records, directory);
  const out: Uint8Array[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  const put = (block: Uint8Array[], entry: (offset: number) => Buffer): void => {
    entries.push(entry(at));
    for (const piece of block) {
      out.push(piece);
      at += piece.length;
    }
  };
  for (const [index, record] of records.entries()) {
    const content = parts.get(record.name);
    if (content === undefined) put([bytes.subarray(record.offset, ends[index]!)], (to) => moved(bytes, record, to));
    else {
      const old = bytes.subarray(record.at, record.end);
      const made = packed(record.rawName, content, old, checksum);
      put(made.block, made.entry);
    }
  }
  const known = new Set(records.map(({ name }) => name));
  const model = records.find(({ name }) => name === '[Content_Types].xml') ?? records[0];
  if (!model) throw new Malformed();
  for (const [name, content] of parts) {
    if (known.has(name)) continue;
    const old = bytes.subarray(model.at, model.end);
    const made = packed(Buffer.from(name), content, old, checksum);
    put(made.block, made.entry);
  }
  const size = entries.reduce((sum, entry) => sum + entry.length, 0);
  const said = Buffer.from(comment);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(said.length, 20);
  return Buffer.concat([...out, ...entries, end, said]);
}

function recordsOf(bytes: Buffer, directory: number, shift: number): Record[] {
  const records: Record[] = [];
  for (let at = directory; at + 46 <= bytes.length && bytes.readUInt32LE(at) === CENTRAL; ) {
    const [name, extra] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
    const end = at + 46 + name + extra + bytes.readUInt16LE(at + 32);
    if (end > bytes.length) throw new Malformed();
    const rawName = bytes.subarray(at + 46, at + 46 + name);
    const wide = wideFields(bytes, at, at + 46 + name, extra);
    records.push({ name: rawName.toString('utf8'), rawName, at, end, ...wide, offset: wide.offset + shift });
    at = end;
  }
  return records;
}

/** Fields too narrow for their value stand in 64 bits in an extra field, in this order. */
function wideFields(bytes: Buffer, at: number, extra: number, length: number) {
  const size = bytes.readUInt32LE(at + 24);
  const found = { packed: bytes.readUInt32LE(at + 20), offset: bytes.readUInt32LE(at + 42), wideOffset: 0 };
  for (let field = extra; field + 4 <= extra + length; ) {
    const end = field + 4 + bytes.readUInt16LE(field + 2);
    if (bytes.readUInt16LE(field) === 1) {
      let value = field + 4 + (size === WIDE ? 8 : 0);
      if (found.packed === WIDE) {
        if (value + 8 > end) throw new Malformed();
        found.packed = Number(bytes.readBigUInt64LE(value));
        value += 8;
      }
      if (found.offset === WIDE) {
        if (value + 8 > end) throw new Malformed();
        found.offset = Number(bytes.readBigUInt64LE(value));
        found.wideOffset = value - at;
      }
      break;
    }
    field = end;
  }
  return found;
}

/** A part ends where the next begins: what follows its bytes, sizes told afterwards or nothing, is its own. */
function endsOf(records: readonly Record[], directory: number): number[] {
  const offsets = [...records.map(({ offset }) => offset), directory].sort((a, b) => a - b);
  // Two parts in the same bytes: copied apart they would be more than the file was.
  if (new Set(offsets).size < offsets.length) throw new Malformed();
  const next = new Map(offsets.slice(1).map((end, index) => [offsets[index]!, end]));
  return records.map(({ offset, packed: length }) => {
    const end = next.get(offset) ?? 0;
    if (offset < 0 || offset + 30 + length > end) throw new Malformed();
    return end;
  });
}

function moved(bytes: Buffer, { at, end, wideOffset }: Record, offset: number): Buffer {
  const entry = Buffer.from(bytes.subarray(at, end));
  if (wideOffset > 0) entry.writeBigUInt64LE(BigInt(offset), wideOffset);
  else entry.writeUInt32LE(offset, 42);
  return entry;
}

/** @param old the directory's entry that time and attributes are taken from */
function packed(rawName: Buffer, text: string, old: Buffer, checksum: (bytes: Uint8Array) => number) {
  const content = Buffer.from(asUtf8(text));
  const data = deflateRawSync(content);
  const head = Buffer.alloc(26);
  const isUtf8 = old.readUInt16LE(8) & UTF8 || rawName.some((byte) => byte > 0x7f);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE((isUtf8 ? UTF8 : 0) & ~FOLLOWED, 2);
  head.writeUInt16LE(8, 4);
  old.copy(head, 6, 12, 16);
  head.writeUInt32LE(checksum(content) >>> 0, 10);
  head.writeUInt32LE(data.length, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(rawName.length, 22);
  const local = Buffer.alloc(4);
  local.writeUInt32LE(LOCAL);
  const entry = (offset: number): Buffer => {
    const fixed = Buffer.alloc(46);
    fixed.writeUInt32LE(CENTRAL, 0);
    fixed.writeUInt16LE(old.readUInt16LE(4), 4);
    head.copy(fixed, 6);
    old.copy(fixed, 36, 36, 42);
    fixed.writeUInt32LE(offset, 42);
    return Buffer.concat([fixed, rawName]);
  };
  return { block: [local, head, rawName, data], entry };
}

/** A part that was written in another encoding says so at its beginning. */
const asUtf8 = (text: string): string =>
  text.replace(/^(<\?xml[^>]*?\bencoding\s*=\s*["'])[^"']*/u, (_, head: string) => `${head}UTF-8`);
