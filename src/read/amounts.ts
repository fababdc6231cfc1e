import { decode } from './decode.ts';
import { binaryKind, markupKind } from './kind.ts';
import { MAX_BYTES } from './limits.ts';
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
  return text === undefined || AMOUNT.test(text);
}

const AMOUNT = /[\d０-９]\s*[万亿千百]?\s*元/u;
/** With these a YAML report begins its lines, in whatever order. */
const KEYS = /^["']?(?:部门|年度|单位|预算表|其他表|概况|情况说明|绩效目标|名词解释)["']?\s*:(?:\s|$)/mu;

/** A Word document, or a text that speaks of money in sentences: what bytes are whose name says nothing. */
export function isRunningText(bytes: Uint8Array): boolean {
  const kind = binaryKind(bytes);
  if (kind === 'zip') return holdsDocument(bytes);
  if (kind !== undefined || bytes.length > MAX_BYTES) return false;
  const text = decode(bytes);
  if (text === undefined || text.includes('\u0000') || markupKind(text) !== undefined) return false;
  return AMOUNT.test(text) && /[，。；]/u.test(text) && !KEYS.test(text);
}

function holdsDocument(bytes: Uint8Array): boolean {
  try {
    const parts = new Parts(openArchive(bytes));
    return parts.has('word/document.xml') && !parts.has('xl/workbook.xml');
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
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
