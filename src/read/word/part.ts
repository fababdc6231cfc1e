import type { Parts } from '../workbook/part.ts';
import { relationships } from '../workbook/relationships.ts';

export const DOCUMENT = 'word/document.xml';

/** The part that holds the document: nearly always the same one; some services write `word/document2.xml`. `undefined` in what is none. */
export function documentPart(parts: Parts): string | undefined {
  if (parts.has(DOCUMENT)) return DOCUMENT;
  const named = relationships(parts, '').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  return named !== undefined && /^word\/.*\.xml$/iu.test(named) && parts.has(named) ? named : undefined;
}
