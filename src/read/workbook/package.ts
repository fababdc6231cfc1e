import type { Parts } from './part.ts';
import { damaged, Refusal } from './refusal.ts';

/** A part that only one kind of package has, and what that is. */
const MARKS: readonly (readonly [part: string, what: string])[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['OFD.xml', 'ofd'],
  ['Index/Document.iwa', 'numbers'],
];

/** The part an archive names as its main one is that of another kind: a document under the name of a workbook. */
export const isOther = (main: string): boolean => MARKS.some(([part]) => part.toLowerCase() === main.toLowerCase());

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/** Why an archive without a workbook in it has none: it is something else, or a part was lost. */
export function notAWorkbook(parts: Parts): Refusal {
  const mark = MARKS.find(([part]) => parts.has(part));
  if (mark) return new Refusal('IOE003', { what: mark[1] });
  const type = parts.read('mimetype')?.toString('latin1') ?? '';
  if (type.startsWith(OPEN_DOCUMENT))
    return new Refusal('IOE003', { what: type.slice(OPEN_DOCUMENT.length).startsWith('spreadsheet') ? 'ods' : 'odt' });
  return parts.has('[Content_Types].xml') || parts.has('xl/styles.xml')
    ? damaged('missing', 'xl/workbook.xml')
    : new Refusal('IOE003', { what: 'zip' });
}
