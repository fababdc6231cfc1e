import { oleKind } from './ole.ts';

/** First bytes of files that people hand in, and what they are. */
const MAGIC: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'ole' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'image' },
  { bytes: [0xff, 0xd8, 0xff], what: 'image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'image' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: 'image' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: 'image' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'archive' },
  { bytes: [0x1f, 0x8b], what: 'archive' },
  // The records with which workbooks of the nineties begin, before there were containers.
  { bytes: [0x09, 0x08, 0x10, 0x00], what: 'xls' },
  { bytes: [0x09, 0x08, 0x08, 0x00], what: 'xls' },
  { bytes: [0x09, 0x04, 0x06, 0x00], what: 'xls' },
  { bytes: [0x09, 0x02, 0x06, 0x00], what: 'xls' },
  { bytes: [0x09, 0x00, 0x04, 0x00], what: 'xls' },
];

/** What bytes are, where they are not a text; `zip` may hold a workbook. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'empty';
  const what = MAGIC.find((kind) => kind.bytes.every((byte, index) => bytes[index] === byte))?.what;
  return what === 'ole' ? oleKind(bytes) : what;
}

/** Of bytes that tell nothing the name says what they should have been: no encoding will make a text of them. */
export const isOfficeName = (path: string): boolean => /\.(?:xls[xm]?|xltx|et|doc[xm]?|wps)$/iu.test(path);

/** An archive behind something else: its directory stands at the end. */
export function endsAsArchive(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-66_000);
  return tail.includes('PK\u0005\u0006', 0, 'latin1');
}

/** Web pages and XML under another name. No report begins like this. */
export function markupKind(text: string): string | undefined {
  const head = text.slice(0, 4096).trimStart();
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^MIME-Version:/iu.test(head)) return 'html';
  if (!/^<[!?a-z]/iu.test(head)) return undefined;
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/u.test(head)) return 'xml';
  return /^<\?xml/u.test(head) && !/<html/iu.test(head) ? 'xml' : 'html';
}

const LOOKED_AT = 30;

/** Lines of values parted by commas or tabs: what a spreadsheet exports as text. */
export function isSeparated(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, LOOKED_AT);
  const rows = lines.filter((line) => /[^\s][,\t]/u.test(line) && !/:\s|^-\s/u.test(line));
  return lines.length >= 2 && rows.length >= 0.8 * lines.length;
}
