import { deflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1980-01-01 00:00, the earliest a ZIP archive can say. */
const EARLIEST = 0x00210000;
const STORED = 0;
const DEFLATED = 8;
/** Sizes stand in the header, not behind the data. */
const FOLLOWED = 8;

/**
 * The archive with one time for all that is in it, and what was only stored deflated: the same parts give the same bytes, whenever it is
 * written. Node deflates several times faster than the packages that made the archive do.
 * @param mark a few characters behind it all, by which the file is known without being opened
 */
export function repacked(archive: Uint8Array, mark = ''): Uint8Array {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
  const count = bytes.readUInt16LE(end + 10);
  const blocks: Uint8Array[] = [];
  const entries: Buffer[] = [];
  let from = bytes.readUInt32LE(end + 16);
  let to = 0;
  for (let n = 0; n < count && bytes.readUInt32LE(from) === ENTRY; n++) {
    const length = 46 + bytes.readUInt16LE(from + 28) + bytes.readUInt16LE(from + 30) + bytes.readUInt16LE(from + 32);
    const entry = Buffer.from(bytes.subarray(from, from + length));
    const block = blockOf(bytes, entry);
    entry.writeUInt32LE(EARLIEST, 12);
    entry.writeUInt32LE(to, 42);
    entries.push(entry);
    for (const piece of block) {
      blocks.push(piece);
      to += piece.length;
    }
    from += length;
  }
  const size = entries.reduce((sum, { length }) => sum + length, 0);
  const tail = Buffer.concat([bytes.subarray(end, end + 22), Buffer.from(mark)]);
  tail.writeUInt16LE(tail.length - 22, 20);
  tail.writeUInt32LE(size, 12);
  tail.writeUInt32LE(to, 16);
  return new Uint8Array(Buffer.concat([...blocks, ...entries, tail]));
}

/** A part with its header, as it is to stand in the archive; what the directory says of it is put right. */
function blockOf(bytes: Buffer, entry: Buffer): [head: Buffer, data: Uint8Array] {
  const at = entry.readUInt32LE(42);
  const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const head = Buffer.from(bytes.subarray(at, begin));
  let data: Uint8Array = bytes.subarray(begin, begin + entry.readUInt32LE(20));
  if (entry.readUInt16LE(10) === STORED && data.length > 0) {
    data = deflateRawSync(data);
    entry.writeUInt16LE(DEFLATED, 10);
    entry.writeUInt32LE(data.length, 20);
  }
  entry.writeUInt16LE(entry.readUInt16LE(8) & ~FOLLOWED, 8);
  // Flags, method, time, checksum and sizes stand in both in the same order.
  entry.copy(head, 6, 8, 28);
  head.writeUInt32LE(EARLIEST, 10);
  return [head, data];
}
