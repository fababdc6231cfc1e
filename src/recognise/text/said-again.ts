import { fold } from '../../lexicon/spelling.ts';
import type { Report } from '../../model/report.ts';
import { moneyLines } from '../../model/sentence.ts';
import type { Paragraph } from '../../model/text.ts';

/**
 * A report whose workbook has on a sheet the narrative that stands in a file beside it: what both say word for word is checked in the
 * file, once. What only the sheet says is kept.
 */
export function withoutSaidAgain(report: Report, beside: readonly Paragraph[]): Report {
  const { text: own = [], lines, titles: _, ...rest } = report;
  if (lines === undefined) return report;
  const { again, kept } = split(own, beside);
  if (again.length === 0) return report;
  const saidAgain = again.flatMap(({ spans }) => spans[0]?.at ?? []);
  return kept.some(statesAmount) ? { ...report, saidAgain, text: kept } : { ...rest, saidAgain };
}

/** The texts of a report without what one before them says word for word: two versions of one text need not be called so. */
export const eachOnce = (texts: readonly (readonly Paragraph[])[]): readonly (readonly Paragraph[])[] =>
  texts.length < 2 ? texts : texts.map((text, index) => split(text, texts.slice(0, index).flat()).kept);

const statesAmount = ({ text }: Paragraph): boolean => moneyLines(text).length > 0;

/**
 * The paragraphs with amounts that are said again, and what is left: with the headings and the paragraph that one goes on from. A
 * text of which less than half is said again is one of its own.
 */
function split(own: readonly Paragraph[], beside: readonly Paragraph[]) {
  const said = beside.map(({ text }) => bare(text)).join('');
  const states = own.map(statesAmount);
  const isAgain = own.map(({ text }, index) => states[index] === true && said.includes(bare(text)));
  const repeated = isAgain.filter(Boolean).length;
  if (repeated === 0 || repeated * 2 < states.filter(Boolean).length) return { again: [], kept: own };
  const isNew = (index: number): boolean => states[index] === true && !isAgain[index];
  return {
    again: own.filter((_, index) => isAgain[index]),
    kept: own.filter((_, index) => !isAgain[index] || isNew(index + 1)),
  };
}

const bare = (text: string): string => fold(text).replace(/\s/gu, '');
