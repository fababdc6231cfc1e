/** Bytes to text. Windows editors save Chinese as GB18030 as often as UTF-8, so both are read; the BOM is dropped. */
export function decode(bytes: Uint8Array): string | undefined {
  // Notepad's “Unicode” says by its mark which way round it is.
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  for (const encoding of mark ? [mark] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: try the next.
    }
  }
  return undefined;
}
