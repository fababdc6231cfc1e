import { isUtf8 } from 'node:buffer';

/** Bytes to text. Windows editors save Chinese as GB18030 as often as UTF-8, so both are read; the BOM is dropped. */
export function decode(bytes: Uint8Array): string | undefined {
  // Notepad's “Unicode” says by its mark which way round it is.
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  return mark ? decodeAs(mark, bytes) : (decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes));
}

/** Bytes to text without its BOM; `undefined` where they are not in that encoding. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  if (encoding === 'utf-8') {
    if (!isUtf8(bytes)) return undefined;
    // Faster than a TextDecoder that is to be strict, and plain ASCII takes half the room.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
