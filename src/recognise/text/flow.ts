import { joined, type Stretch, trim } from '../../model/stretch.ts';
import type { Paragraph } from '../../model/text.ts';
import { type Layout, layoutOf, SPREAD } from './layout.ts';
import {
  beginsItem,
  beginsWithLink,
  endsSentence,
  endsWithFigure,
  firstWidth,
  gapBetween,
  isBrokenOff,
  isRow,
  isTitle,
  leadsOn,
  pageNumber,
  printedWidth,
} from './marks.ts';

/**
 * Flowed text to paragraphs: lines that were broken at a width are one again, and what a page break put between them (blank
 * lines, the number of the page) is gone. Rows of printed tables stay alone.
 */
export function flow(lines: readonly Stretch[], layout = layoutOfLines(lines)): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Stretch[] = [];
  let held: Stretch[] = [];
  let blank = false;
  const close = (): void => {
    if (open.length > 0) {
      const whole = joined(open, gapBetween);
      paragraphs.push(isRow(whole.text) ? { ...whole, inTable: true } : whole);
    }
    open = [];
    // A number alone that parts nothing may be a cell; one that says it is a page's is nothing.
    for (const number of held) if (pageNumber(number.text) === 'maybe') paragraphs.push({ ...number, inTable: true });
    held = [];
  };
  for (const raw of lines) {
    const line = trim(raw);
    if (line.text === '') {
      blank = true;
      continue;
    }
    const last = open.at(-1)?.text;
    if (pageNumber(line.text)) {
      held.push(line);
      continue;
    }
    const paged = held.length > 0;
    if (last !== undefined && goesOn(last, line.text, layout, blank && !paged)) {
      // “下降7.” “37” “%”: without the number between them the two halves would be no figure.
      if (held.length === 1 && /\d[.,]$/u.test(last) && !/^\d/u.test(line.text)) open.push(...held);
      held = [];
    } else close();
    open.push(line);
    blank = false;
  }
  close();
  return paragraphs;
}

export const layoutOfLines = (lines: readonly Stretch[]): Layout => layoutOf(lines.map(({ text }) => text.trim()));

/** Is the second line the rest of the first? `apart`: blank lines stand between them, and no number of a page. */
function goesOn(before: string, after: string, { widths, few, spaced }: Layout, apart: boolean): boolean {
  if (isRow(before) || isRow(after) || beginsItem(after)) return false;
  // At the full width a colon behind “主要原因是” is where the line happened to end.
  if (endsSentence(before) && (few || !leadsOn(before))) return false;
  if (isBrokenOff(before, after)) return true;
  if (apart && !spaced) return false;
  // Where little tells how lines were broken, an item of a list and a title of its own may be as wide as any.
  if (few && (isTitle(before) || (endsWithFigure(before) && !beginsWithLink(after)))) return false;
  const columns = printedWidth(before);
  // What begins the next line would not have fitted into this one.
  const needed = columns + firstWidth(after);
  // Nor is the next line wider than what the first was broken at: a heading of a usual width stands above wider lines.
  const next = printedWidth(after);
  // Lines broken by hand are now and then a little wider than the others.
  return widths.some((width) => columns <= width + SPREAD && needed > width - SPREAD && next <= width + SPREAD);
}
