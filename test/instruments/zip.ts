/**
 * Writes zip archives, sound ones and such as no honest program writes: every field that a reader may trust can be made to
 * lie.
 */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/read/workbook/crc.ts';

export type Part = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** Sizes and checksum follow the data, as programs write them that do not know them before. */
  readonly descriptor?: boolean;
  /** What the directory says instead of the truth. */
  readonly statedSize?: number;
  readonly statedCrc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Name in the local header, where it differs. */
  readonly localName?: string;
};

export type ZipOptions = {
  /** Directory and sizes with 64 bits throughout. */
  readonly zip64?: boolean;
  /** Stands before the archive. */
  readonly prefix?: Uint8Array;
  readonly comment?: string;
  readonly statedCount?: number;
};

const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value & 0xffff, 2 * index);
  return bytes;
};
const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, 4 * index);
  return bytes;
};
const u64 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(8 * values.length);
  for (const [index, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), 8 * index);
  return bytes;
};

const MANY = 0xffffffff;

export function zip(parts: readonly Part[], options: ZipOptions = {}): Buffer {
  const wide = options.zip64 === true;
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content as Uint8Array);
    const packed = part.stored ? content : deflateRawSync(content);
    const name = Buffer.from(part.name);
    const localName = Buffer.from(part.localName ?? part.name);
    const crc = part.statedCrc ?? crc32(content);
    const size = part.statedSize ?? content.length;
    const flags = (part.flags ?? 0) | (part.descriptor ? 8 : 0) | 0x800;
    const method = part.method ?? (part.stored ? 0 : 8);
    const later = part.descriptor === true;
    const localExtra = wide && !later ? Buffer.concat([u16(1, 16), u64(size, packed.length)]) : Buffer.alloc(0);
    const local = Buffer.concat([
      u32(0x04034b50),
      u16(wide ? 45 : 20, flags, method, 0, 33),
      later ? u32(0, 0, 0) : wide ? u32(crc, MANY, MANY) : u32(crc, packed.length, size),
      u16(localName.length, localExtra.length),
      localName,
      localExtra,
      packed,
      later
        ? wide
          ? Buffer.concat([u32(0x08074b50, crc), u64(packed.length, size)])
          : u32(0x08074b50, crc, packed.length, size)
        : Buffer.alloc(0),
    ]);
    const extra = wide ? Buffer.concat([u16(1, 24), u64(size, packed.length, offset)]) : Buffer.alloc(0);
    directory.push(
      u32(0x02014b50),
      u16(45, wide ? 45 : 20, flags, method, 0, 33),
      wide ? u32(crc, MANY, MANY) : u32(crc, packed.length, size),
      u16(name.length, extra.length, 0, 0, 0),
      u32(0, wide ? MANY : offset),
      name,
      extra,
    );
    body.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const count = options.statedCount ?? parts.length;
  const end64 = wide
    ? Buffer.concat([
        u32(0x06064b50),
        u64(44),
        u16(45, 45),
        u32(0, 0),
        u64(count, count, entries.length, offset),
        u32(0x07064b50, 0),
        u64(offset + entries.length),
        u32(1),
      ])
    : Buffer.alloc(0);
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.concat([
    u32(0x06054b50),
    wide ? u16(0xffff, 0xffff, 0xffff, 0xffff) : u16(0, 0, count, count),
    wide ? u32(MANY, MANY) : u32(entries.length, offset),
    u16(comment.length),
    comment,
  ]);
  return Buffer.concat([Buffer.from(options.prefix ?? []), ...body, entries, end64, end]);
}
