import { Parts } from '../workbook/part.ts';
import { Refusal } from '../workbook/refusal.ts';
import { partText } from '../workbook/text.ts';
import { openArchive } from '../workbook/zip.ts';
import { documentPart } from './part.ts';

/** The body of a Word document as it is kept; nothing where there is none, or it is refused. */
export function documentXml(bytes: Uint8Array): string | undefined {
  try {
    const parts = new Parts(openArchive(bytes));
    const part = documentPart(parts);
    const content = part === undefined ? undefined : parts.read(part);
    return part !== undefined && content ? partText(content, part) : undefined;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** What is typed in a stretch of it. */
export const wordsOfXml = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text).join('');
