import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Paragraph } from '../model/text.ts';

/** An amount that stands alone in its cell. */
const AMOUNT = /^\s*[-−]?\d[\d,，]*\.\d+\s*[%％]?\s*$|^\s*[-−]?\d{1,3}(?:[,，]\d{3})+\s*$/u;
/** A line that ends with amounts, as a table comes out of a PDF. */
const ROW = /(?:^|\s)[-−]?\d[\d,，]*\.\d{1,6}\s*$/u;
/** A line or two of flowed text may break off behind a figure. */
const FEWEST_ROWS = 5;

/**
 * IOE008: a document that holds tables with figures, beside a workbook or of a kind of which only the sentences are checked. Once for
 * each document.
 */
export function unreadTables({ text = [] }: Report): Problem[] {
  const rows = new Map<string, Paragraph[]>();
  for (const paragraph of text) {
    const { text: raw, inTable, spans } = paragraph;
    const at = spans[0]?.at;
    if (!inTable || !at || at.inCell || !(at.ofParagraph ? AMOUNT : ROW).test(raw)) continue;
    const known = rows.get(at.path);
    if (known) known.push(paragraph);
    else rows.set(at.path, [paragraph]);
  }
  return [...rows.values()].flatMap((found): Problem[] => {
    const [first] = found;
    const at = first?.spans[0]?.at;
    if (!first || !at || (!at.ofParagraph && found.length < FEWEST_ROWS)) return [];
    const place = { ...at, length: Math.max(1, first.text.trimEnd().length) };
    return [{ code: 'IOE008', place, raw: first.text, data: {}, incomplete: false }];
  });
}
