import { decode } from './decode.ts';
import { formsIn } from './forms-document.ts';
import { binaryKind, markupKind } from './kind.ts';
import { MAX_BYTES } from './limits.ts';
import { tablePageIn, UNIT } from './table-page.ts';
import { documentXml } from './word/document-xml.ts';
import { NUMBER } from './word/number.ts';
import { documentPart } from './word/part.ts';
import { Parts } from './workbook/part.ts';
import { Refusal } from './workbook/refusal.ts';
import { openArchive } from './workbook/zip.ts';

/** Whether a text speaks of money at all. What cannot be read might, and the check then says why it cannot. */
export function holdsAmounts(bytes: Uint8Array): boolean {
  const kind = binaryKind(bytes);
  if (kind === 'empty') return false;
  if (kind !== undefined && kind !== 'zip') return true;
  if (kind !== 'zip') {
    const text = decode(bytes);
    return text === undefined || AMOUNT.test(text);
  }
  const xml = documentXml(bytes);
  return (
    xml === undefined ||
    AMOUNT.test(xml.replace(/<[^<>]*>/gu, '')) ||
    areTablesOfAmounts(xml) ||
    tablePageIn(xml) !== undefined ||
    formsIn(xml) !== undefined
  );
}

/** A Word document whose tables are those of a report. */
export function holdsTablesOfAmounts(bytes: Uint8Array): boolean {
  const xml = binaryKind(bytes) === 'zip' ? documentXml(bytes) : undefined;
  return xml !== undefined && (areTablesOfAmounts(xml) || tablePageIn(xml) !== undefined);
}

/** A narrative may have a small table or two among its sentences; tables of a budget hold many figures, and say what unit they are in. */
const FEWEST_TABLES = 2;
const FEWEST_NUMBERS = 12;

function areTablesOfAmounts(xml: string): boolean {
  let [tables, numbers, cell] = [0, 0, ''];
  let isFirst = false;
  for (const [found, text = ''] of xml.matchAll(/<w:tbl>|<\/w:tc>|<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/gu)) {
    if (found === '<w:tbl>') isFirst = true;
    else if (found !== '</w:tc>') cell += text;
    else {
      if (NUMBER.test(cell)) {
        numbers++;
        if (isFirst) tables++;
        isFirst = false;
      }
      cell = '';
    }
  }
  if (tables < FEWEST_TABLES || numbers < FEWEST_NUMBERS) return false;
  return UNIT.test(xml.replace(/<[^<>]*>/gu, ''));
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
    return documentPart(parts) !== undefined && !parts.has('xl/workbook.xml');
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
