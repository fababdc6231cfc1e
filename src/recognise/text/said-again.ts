import { fold } from '../../lexicon/spelling.ts';
import type { Report } from '../../model/report.ts';
import { moneyLines } from '../../model/sentence.ts';
import type { Paragraph } from '../../model/text.ts';

/**
 * A report whose workbook has on a sheet the narrative that stands in a file beside it: what both say word for word is checked in the
 * file, once. What only the sheet says is kept, with the headings and the paragraph it may go on from; a
 * sheet of which less than half is said again is a text of its own.
 */
export function withoutSaidAgain(report: Report, beside: readonly Paragraph[]): Report {
  const { text: own = [], lines, titles: _, ...rest } = report;
  if (lines === undefined || own.length === 0) return report;
  const said = beside.map(({ text }) => bare(text)).join('');
  const stating = own.map(({ text }) => moneyLines(text).length > 0);
  const again = own.map(({ text }, index) => stating[index]! && said.includes(bare(text)));
  const repeated = again.filter(Boolean).length;
  const amounts = stating.filter(Boolean).length;
  if (repeated === 0 || repeated * 2 < amounts) return report;
  const saidAgain = own.flatMap(({ spans }, index) => (again[index] ? (spans[0]?.at ?? []) : []));
  if (repeated === amounts) return { ...rest, saidAgain };
  const isOwn = (index: number): boolean => stating[index] === true && !again[index];
  return { ...report, saidAgain, text: own.filter((_, index) => !again[index] || isOwn(index + 1)) };
}

const bare = (text: string): string => fold(text).replace(/\s/gu, '');
