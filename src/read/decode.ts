/** Bytes to text. Windows editors save Chinese as GB18030 as often as UTF-8, so both are read; the BOM is dropped. */
export function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: try the next.
    }
  }
  return undefined;
}
