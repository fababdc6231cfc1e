import * as zlib from 'node:zlib';

const TABLE = new Int32Array(256);

/** The checksum a zip archive keeps of every part. */
export function crc32(bytes: Uint8Array): number {
  // Node 20.15 and later have it in native code.
  const { crc32: native } = zlib as { crc32?: (bytes: Uint8Array) => number };
  if (native) return native(bytes);
  if (TABLE[1] === 0)
    for (let byte = 0; byte < 256; byte++) {
      let rest = byte;
      for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
      TABLE[byte] = rest;
    }
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[i]!) & 255]!;
  return (crc ^ -1) >>> 0;
}
