import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

/** An amount that stands alone in its cell. */
const AMOUNT = /^\s*[-−]?\d[\d,，]*\.\d+\s*[%％]?\s*$|^\s*[-−]?\d{1,3}(?:[,，]\d{3})+\s*$/u;

/** IOE008: a Word document that holds tables with figures: only its sentences are checked. Once for each document. */
export function unreadTables({ text = [] }: Report): Problem[] {
  const found = new Map<string, Problem>();
  for (const { text: raw, inTable, spans } of text) {
    const at = spans[0]?.at;
    if (!inTable || !at?.ofParagraph || at.inCell || found.has(at.path) || !AMOUNT.test(raw)) continue;
    const place = { ...at, length: Math.max(1, raw.trimEnd().length) };
    found.set(at.path, { code: 'IOE008', place, raw, data: {}, incomplete: false });
  }
  return [...found.values()];
}
