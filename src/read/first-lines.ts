import { decode } from './decode.ts';
import { binaryKind } from './kind.ts';
import { documentXml, wordsOfXml } from './word/document-xml.ts';

/** The first lines of a text or a Word document that hold anything; none of what cannot be read. */
export function firstLines(bytes: Uint8Array, count: number): string[] {
  const kind = binaryKind(bytes);
  if (kind === 'zip') {
    const xml = documentXml(bytes);
    return xml === undefined ? [] : filled(xml.split('</w:p>', count * BLANKS).map(wordsOfXml), count);
  }
  const text = kind === undefined ? decode(bytes) : undefined;
  return text === undefined ? [] : filled(text.split(/\r\n|\r|\n/u, count * BLANKS), count);
}

/** Of so many lines one holds something. */
const BLANKS = 4;

const filled = (lines: readonly string[], count: number): string[] =>
  lines.filter((line) => line.trim() !== '').slice(0, count);
