/** The container of Office before 2007. Encrypted workbooks of today are kept in one too. */

const FREE = 0xfffffffa;
const ENTRY = 128;
/** Directories have a dozen entries; a chain longer than this is a loop. */
const MAX_SECTORS = 256;

/** Streams that tell what such a file is, in the order they are looked for. */
const STREAMS: readonly (readonly [stream: string, what: string])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['ETWorkbook', 'xls'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
];

/** What an OLE file is: `encrypted`, `xls`, `doc`, `ppt`, or just `ole`. */
export function oleKind(bytes: Uint8Array): string {
  const names = directory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return STREAMS.find(([stream]) => names.has(stream))?.[1] ?? 'ole';
}

function directory(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return names;
  const size = 1 << shift;
  let sector = bytes.readUInt32LE(48);
  for (let seen = 0; sector < FREE && seen < MAX_SECTORS; seen++) {
    const from = (sector + 1) * size;
    if (from + size > bytes.length) break;
    for (let at = from; at < from + size; at += ENTRY) {
      const length = bytes.readUInt16LE(at + 64);
      if (length >= 2 && length <= 64) names.add(bytes.toString('utf16le', at, at + length - 2));
    }
    sector = nextSector(bytes, sector, size);
  }
  return names;
}

/** Sectors are chained by a table that itself stands in sectors, the first 109 of which the header lists. */
function nextSector(bytes: Buffer, sector: number, size: number): number {
  const perSector = size / 4;
  const which = Math.floor(sector / perSector);
  if (which >= 109) return FREE;
  const at = (bytes.readUInt32LE(76 + 4 * which) + 1) * size + 4 * (sector % perSector);
  return at + 4 > bytes.length ? FREE : bytes.readUInt32LE(at);
}
