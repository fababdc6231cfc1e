import { inflateRawSync } from 'node:zlib';
import { WORKBOOK } from '../limits.ts';
import { crc32 } from './crc.ts';
import { contradictory, damaged, Refusal } from './refusal.ts';
import { type Archive, type Entry, keyOf } from './zip.ts';

const LOCAL = 0x04034b50;

/** The parts of an archive, inflated one at a time when asked for, on one account for all. */
export class Parts {
  private readonly archive: Archive;
  private spent = 0;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  has(name: string): boolean {
    return this.archive.entries.has(keyOf(name));
  }

  /** What it holds, whole and with the right checksum; `undefined` where there is no such part. */
  read(name: string): Buffer | undefined {
    const entry = this.archive.entries.get(keyOf(name));
    if (!entry) return undefined;
    const packed = this.packed(entry);
    this.afford(entry);
    const content = entry.method === 0 ? packed : inflate(packed, entry);
    if (content.length !== entry.size) throw damaged('size', entry.name);
    if (crc32(content) !== entry.crc) throw damaged('checksum', entry.name);
    return content;
  }

  /** Before any memory is spent: is it more than a workbook can have? */
  private afford({ name, size, packed }: Entry): void {
    const refuse = (what: string, limit: number): Refusal => new Refusal('SEC004', { what, limit, part: name });
    if (size > WORKBOOK.part) throw refuse('part', WORKBOOK.part);
    if (size > WORKBOOK.ratioFrom && size > packed * WORKBOOK.ratio) throw refuse('ratio', WORKBOOK.ratio);
    this.spent += size;
    if (this.spent > WORKBOOK.inflated) throw refuse('inflated', WORKBOOK.inflated);
  }

  /** The bytes as they stand in the archive, once its two descriptions of the part agree. */
  private packed(entry: Entry): Buffer {
    const { bytes, end } = this.archive;
    const { offset, name, rawName, packed } = entry;
    if (entry.encrypted) throw new Refusal('IOE003', { what: 'encrypted' });
    if (offset + 30 > end) throw damaged('truncated', name);
    if (bytes.readUInt32LE(offset) !== LOCAL) throw damaged('directory', name);
    const nameEnd = offset + 30 + bytes.readUInt16LE(offset + 26);
    const from = nameEnd + bytes.readUInt16LE(offset + 28);
    if (from + packed > end) throw damaged('truncated', name);
    if (!bytes.subarray(offset + 30, nameEnd).equals(rawName)) throw contradictory('name', name);
    return bytes.subarray(from, from + packed);
  }
}

function inflate(packed: Buffer, { method, size, name }: Entry): Buffer {
  if (method !== 8) throw damaged('method', name);
  try {
    // One chunk as large as the part: nothing is copied together afterwards.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw damaged('size', name);
    throw damaged('inflate', name);
  }
}
