import { moneyLines, sentenceLines } from '../../model/sentence.ts';
import { joined, linesOf, type Stretch, stretch } from '../../model/stretch.ts';
import type { Paragraph } from '../../model/text.ts';
import { flow } from '../text/flow.ts';
import { gapBetween } from '../text/marks.ts';
import type { Line, View } from './view.ts';

/** The running text of a workbook, and the cells its places count. */
export type SheetText = { readonly text: readonly Paragraph[]; readonly lines: readonly string[] };

/** A number or a mark, and the text behind it. */
const MOST_CELLS = 2;

/**
 * The narrative of a workbook that has it on sheets, a paragraph a cell, a line a cell, or all in one (上海 prints 编制说明 that way).
 * Only sheets of nothing but text with a sentence among it: no covers, no lists of names; where several cells of a row are filled, or a
 * number stands among them, it may be a table nobody knows. A workbook none of whose sheets states an amount in a sentence has no narrative.
 * @param views shown sheets on which nothing else was recognised
 */
export function textOnSheets(path: string, views: readonly View[]): SheetText | undefined {
  const sheets = views.filter((view) => holds(view, sentenceLines) && view.lines.every(isOfText));
  if (!sheets.some((view) => holds(view, moneyLines))) return undefined;
  const lines: string[] = [];
  const text = sheets.flatMap((view) => paragraphsOn(view, path, lines));
  return { text, lines };
}

const holds = ({ sheet }: View, linesIn: (text: string) => string[]): boolean =>
  sheet.cells.some(({ raw }) => linesIn(raw).length > 0);

const isOfText = ({ cells }: Line): boolean =>
  cells.length <= MOST_CELLS && cells.every(({ kind, formula }) => kind === 'text' && !formula);

function paragraphsOn(view: View, path: string, into: string[]): Paragraph[] {
  const stretches: Stretch[] = [];
  let last: number | undefined;
  for (const { row, cells } of view.lines) {
    // What is hidden is not published.
    if (view.sheet.hiddenRows.has(row)) continue;
    const parts = cells.map(({ raw, column }) => {
      const { sheet, cell, order } = view.place(row, column);
      const at = {
        path,
        line: into.push(raw),
        column: 1,
        length: 1,
        ofParagraph: true as const,
        inCell: { sheet, cell, order },
      };
      return stretch(raw, at);
    });
    // An empty row parts paragraphs as an empty line does.
    if (last !== undefined && row > last + 1) stretches.push({ text: '', spans: parts[0]!.spans });
    last = row;
    stretches.push(...linesOf(joined(parts, between)));
  }
  const [title, ...rest] = flow(stretches);
  if (!title) return [];
  return [isTitle(title.text) ? { ...title, level: 0 } : title, ...rest];
}

/** A bare number is that of the text behind it, not a part of the year it may begin with. */
const between = (before: string, after: string): string =>
  /^\s*\d{1,3}\s*$/u.test(before) ? '、' : gapBetween(before, after);

const LONGEST_TITLE = 60;
/** What a sheet begins with is its title, whatever the words. */
const isTitle = (text: string): boolean => text.length <= LONGEST_TITLE && !/[，。；：]/u.test(text);
