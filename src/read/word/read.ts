import type { OpenedText } from '../../model/document.ts';
import { hashOf, sourceOf } from '../hash.ts';
import { WORD } from '../limits.ts';
import { refusedText } from '../open-text.ts';
import { notAWorkbook } from '../workbook/package.ts';
import { Parts } from '../workbook/part.ts';
import { damaged, Refusal, tooMany } from '../workbook/refusal.ts';
import { partText } from '../workbook/text.ts';
import { Xml } from '../workbook/xml.ts';
import { openArchive } from '../workbook/zip.ts';
import { documentTree } from './mammoth.ts';
import { wordParagraphs } from './paragraphs.ts';
import { DOCUMENT, documentPart } from './part.ts';
import { plainParts } from './plain-parts.ts';
import { stylesOf } from './styles.ts';
import { wordTables } from './tables.ts';

/** A .docx as paragraphs, or the reason why not. Whole or not at all, like a workbook; never rejects for what a file holds. */
export async function openWord(path: string, bytes: Uint8Array): Promise<OpenedText> {
  try {
    const parts = new Parts(openArchive(bytes));
    if (documentPart(parts) === undefined) throw notADocument(parts);
    const budget = { elements: 0, characters: 0 };
    let styled: { readonly text: string; readonly name: string } | undefined;
    const tree = await documentTree({
      exists: (name) => parts.has(name) || name === STYLES_PART,
      // Only texts are asked for: pictures are not converted.
      read: async (name) => {
        if (!parts.has(name) && name === STYLES_PART) return NO_STYLES;
        const text = accepted(parts, name, budget);
        if (STYLES.test(text)) styled = { text, name };
        return plainParts(text);
      },
    });
    const styles = stylesOf(styled?.text, styled?.name ?? '');
    const { paragraphs, numbers } = wordParagraphs(path, tree, styles);
    const tables = wordTables(tree, styles, numbers);
    if (paragraphs.length === 0) throw new Refusal('IOE003', { what: 'blank' });
    const source = sourceOf(
      path,
      paragraphs.map(({ text }) => text),
      hashOf(bytes),
    );
    return { source, document: { kind: 'word', paragraphs, ...(tables && { tables }) }, problems: [] };
  } catch (error) {
    const { code, data } = error instanceof Refusal ? error : damaged('xml', DOCUMENT);
    return refusedText(path, bytes, code, { ...data, asText: 1 });
  }
}

/** Without it mammoth knows no styles of tables, and fails at the first. */
const STYLES_PART = 'word/styles.xml';
const NO_STYLES = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
const STYLES = /^[^<]*(?:<[?!][^>]*>[^<]*)*<w:styles[\s>]/u;

function notADocument(parts: Parts): Refusal {
  if (parts.has('xl/workbook.xml')) return new Refusal('IOE003', { what: 'xlsx' });
  const refusal = notAWorkbook(parts);
  return refusal.code === 'IOE003' ? refusal : damaged('missing', DOCUMENT);
}

type Budget = { elements: number; characters: number };

/** A part as it may be parsed: inflated within bounds, well-formed, without declarations, not too much of it. */
function accepted(parts: Parts, name: string, budget: Budget): string {
  const content = parts.read(name);
  if (!content) throw damaged('missing', name);
  const text = partText(content, name);
  budget.characters += text.length;
  if (budget.characters > WORD.characters) throw tooMany('characters', WORD.characters);
  const xml = new Xml(text, name);
  for (let tag = xml.next(); tag !== 0; tag = xml.next())
    if (tag === 1 && ++budget.elements > WORD.elements) throw tooMany('elements', WORD.elements);
  return text;
}
