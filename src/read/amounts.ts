import { decode } from './decode.ts';
import { binaryKind } from './kind.ts';
import { Parts } from './workbook/part.ts';
import { Refusal } from './workbook/refusal.ts';
import { partText } from './workbook/text.ts';
import { openArchive } from './workbook/zip.ts';

/** Whether a text speaks of money at all. What cannot be read might, and the check then says why it cannot. */
export function holdsAmounts(bytes: Uint8Array): boolean {
  const kind = binaryKind(bytes);
  if (kind === 'empty') return false;
  if (kind !== undefined && kind !== 'zip') return true;
  const text = kind === 'zip' ? wordText(bytes) : decode(bytes);
  return text === undefined || /[\d０-９]\s*[万亿千百]?\s*元/u.test(text);
}

function wordText(bytes: Uint8Array): string | undefined {
  try {
    const part = 'word/document.xml';
    const content = new Parts(openArchive(bytes)).read(part);
    return content && partText(content, part).replace(/<[^<>]*>/gu, '');
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
