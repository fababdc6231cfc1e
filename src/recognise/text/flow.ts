import { greatest } from '../../model/many.ts';
import { joined, type Stretch, trim } from '../../model/stretch.ts';
import type { Paragraph } from '../../model/text.ts';
import { EvenLines } from './even-lines.ts';
import { indentOfItems, isFlush } from './indent.ts';
import { type Layout, layoutOf, SPREAD } from './layout.ts';
import {
  beginsItem,
  beginsWithBase,
  beginsWithFigure,
  beginsWithLink,
  endsSentence,
  endsWithFigure,
  firstWidth,
  gapBetween,
  isBrokenOff,
  isCutFromUnit,
  isCutNumber,
  isFullHeading,
  isHeading,
  isIndented,
  isRow,
  isTitle,
  labelOf,
  leadsOn,
  pageNumber,
  printedWidth,
} from './marks.ts';
import { labels, repeated, runningLines } from './running.ts';

/**
 * Flowed text to paragraphs: lines that were broken at a width are one again, and what a page break put between them (blank
 * lines, the number of the page) is gone. Rows of printed tables stay alone.
 */
export function flow(lines: readonly Stretch[], layout = layoutOfLines(lines)): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Stretch[] = [];
  let held: Stretch[] = [];
  let blank = false;
  let paged = false;
  let told = false;
  const even = new EvenLines();
  const close = (): void => {
    if (open.length > 0) {
      const whole = joined(open, gapBetween);
      paragraphs.push(isRow(whole.text) ? { ...whole, inTable: true } : whole);
    }
    open = [];
    even.begin();
    // A number alone that parts nothing may be a cell; one that says it is a page's is nothing.
    for (const number of held) if (pageNumber(number.text) === 'maybe') paragraphs.push({ ...number, inTable: true });
    held = [];
  };
  for (const [index, raw] of lines.entries()) {
    const line = trim(raw);
    if (line.text === '') {
      blank = true;
      continue;
    }
    const last = open.at(-1)?.text;
    if (pageNumber(line.text)) {
      held.push(line);
      paged = true;
      continue;
    }
    // Before anything is told it is what the title page says.
    const parts = paged && last !== undefined && isHeadOfPage(last, line.text, textBehind(lines, index));
    if (told && (parts || layout.running?.has(line.text))) {
      paged = true;
      continue;
    }
    const apart = blank && !paged;
    const follows =
      last !== undefined &&
      ((layout.byHand
        ? goesOnByHand(last, raw.text)
        : goesOn(last, line.text, layout, {
            apart,
            flush: isFlush(raw.text, layout),
            listing: isListing(open),
            counting: isCounting(open, line.text),
          })) ||
        (!apart && !layout.byHand && even.goesOn(last, line.text) && !beginsAnew(last, line.text, layout)));
    if (last !== undefined && follows) {
      // “下降7.” “37” “%”: without the number between them the two halves would be no figure.
      if (held.length === 1 && /\d[.,]$/u.test(last) && !/^\d/u.test(line.text)) open.push(...held);
      held = [];
    } else close();
    open.push(line);
    even.add(line.text);
    blank = false;
    paged = false;
    told ||= /[，。；]/u.test(line.text);
  }
  close();
  return paragraphs;
}

/** Two characters. */
const CLOSE = 4;
/** The first line of a paragraph begins with as many that are blank. */
const INDENT = 2;

export function layoutOfLines(lines: readonly Stretch[]): Layout {
  const texts = lines.map(({ text }) => text.trim());
  const often = repeated(texts);
  const indent = indentOfItems(lines.map(({ text }) => text));
  const named = { labels: labels(texts), ...(indent !== undefined && { indent }) };
  if (often.size === 0) return { ...layoutOf(texts), ...named };
  const layout = { ...layoutOf(texts.filter((text) => !often.has(text))), ...named };
  const running = runningLines(texts, often, (before, after) => goesOn(before, after, layout, { apart: false }));
  return running.size === 0 ? { ...layoutOf(texts), ...named } : { ...layout, running };
}

/** Blank lines that are looked beyond. */
const FURTHEST = 4;

function textBehind(lines: readonly Stretch[], index: number): string | undefined {
  for (let at = index + 1; at <= index + FURTHEST; at++) {
    const text = lines[at]?.text.trim();
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

/** Behind the number of the page, between “减少13.” and “95万元”: what stands at the head of a page, though only once. */
const isHeadOfPage = (before: string, line: string, after: string | undefined): boolean =>
  after !== undefined &&
  /\d[.,]?$/u.test(before) &&
  isBrokenOff(before, after) &&
  isTitle(line) &&
  !isBrokenOff(before, line) &&
  !beginsItem(line) &&
  !isRow(line);

/** A row, an item, a label of a card, or what stands behind a full stop. */
const beginsAnew = (before: string, after: string, { labels }: Layout): boolean =>
  isRow(before) ||
  isRow(after) ||
  beginsItem(after) ||
  endsSentence(before) ||
  labels?.has(labelOf(after) ?? '') === true;

type Between = {
  /** Blank lines stand between them, and no number of a page. */
  readonly apart: boolean;
  /** The second begins further left than paragraphs do; `undefined` where these are not indented. */
  readonly flush?: boolean | undefined;
  /** The sentence of the first lists amounts. */
  readonly listing?: boolean;
  /** The second has the next number of those within the first: 1.工资福利支出…；2.商品和服务支出…；. */
  readonly counting?: boolean;
};

/** Is the second line the rest of the first? */
function goesOn(before: string, after: string, layout: Layout, between: Between): boolean {
  const { apart } = between;
  const { widths, few, spaced, labels, characters } = layout;
  if (isCutNumber(before, after) || isCutFromUnit(before, after)) return true;
  if (between.counting && isFullAt(before, after, layout)) return true;
  if (isRow(before) || isRow(after) || beginsItem(after) || labels?.has(labelOf(after) ?? '')) return false;
  // At the full width a colon behind “主要原因是” is where the line happened to end.
  // So is a semicolon where lines were broken after just so many characters, and a colon behind a full stop in a line of just as many.
  const goesBeyond =
    leadsOn(before) ||
    (characters && (/；$/u.test(before) || (/[。；].*：$/u.test(before) && widths.includes(before.length))));
  if (endsSentence(before) && (few || !goesBeyond)) return !apart && goesOnBehindStop(before, after, layout, between);
  if (isBrokenOff(before, after)) return true;
  // 社会保障和就业支出 and 66.29万元，占2.71%: no paragraph begins with its amount.
  if (!apart && beginsWithFigure(after) && !endsWithFigure(before)) return true;
  if (apart && !spaced) return false;
  // Where little tells how lines were broken, an item of a list and a title of its own may be as wide as any.
  if (few && (isTitle(before) || (endsWithFigure(before) && !beginsWithLink(after)))) return false;
  if (beginsItem(before) && isFullHeading(before, after)) return false;
  if (characters) {
    const isFull = (width: number): boolean => before.length <= width && before.length >= width - INDENT;
    return widths.some((width) => isFull(width) && after.length <= width);
  }
  const columns = printedWidth(before);
  // What begins the next line would not have fitted into this one.
  const needed = columns + firstWidth(after);
  // Nor is the next line wider than what the first was broken at: a heading of a usual width stands above wider lines.
  const next = printedWidth(after);
  // Lines broken by hand are now and then a little wider than the others.
  // A heading with its number ends where it likes: only close to the very width it was broken there.
  const room = beginsItem(before) && isHeading(before) ? CLOSE : SPREAD;
  return widths.some((width) => columns <= width + SPREAD && needed > width - room && next <= width + SPREAD);
}

const DIVIDED = /^按[^，。；：]{2,16}(?:分类|划分|分)：$/u;
/** A sentence is looked for its beginning no further back. */
const FURTHEST_LINE = 6;

/** 支出预算300万元。按支出性质划分：基本支出100万元；: the first part stands behind what opens the list. */
function isListing(open: readonly Stretch[]): boolean {
  const lines = open.slice(-FURTHEST_LINE).map(({ text }) => text);
  if (!/[；：]$/u.test(lines.at(-1) ?? '')) return false;
  const said = lines.join('');
  const sentence = said.slice(said.lastIndexOf('。') + 1);
  // …支出预算300万元。按支出性质划分：: what opens it stands behind a full stop.
  if (sentence.endsWith('：')) return sentence.length < said.length && DIVIDED.test(sentence);
  const from = sentence.search(/其中|包括|：/u);
  return from >= 0 && /\d/u.test(sentence.slice(from));
}

const NUMBER = /^([（(]?)(\d{1,2})([）)]|[.．、])/u;

/** What was numbered behind a mark within the lines goes on with the next number. */
function isCounting(open: readonly Stretch[], after: string): boolean {
  const [, opens, number, closes] = NUMBER.exec(after) ?? [];
  const last = open.at(-1)?.text ?? '';
  if (number === undefined || !/；$/u.test(last)) return false;
  const said = open
    .slice(-FURTHEST_LINE)
    .map(({ text }) => text)
    .join('');
  const before = `${opens}${Number(number) - 1}${closes}`;
  for (let at = said.indexOf(before, 1); at > 0; at = said.indexOf(before, at + 1))
    if (/[；：。]/u.test(said[at - 1] ?? '') && !/\d/u.test(said[at + before.length] ?? '')) return true;
  return false;
}

/** What begins the next line would not have fitted into this one. */
function isFullAt(before: string, after: string, { widths, characters }: Layout): boolean {
  const columns = characters ? before.length : printedWidth(before);
  const needed = columns + (characters ? 1 : firstWidth(after));
  const room = characters ? INDENT : SPREAD;
  return widths.some((width) => columns <= width + room && needed > width - room);
}

/** A sentence that happens to end with a full line: what is set flush, or speaks of what stands before it, goes on. */
function goesOnBehindStop(before: string, after: string, layout: Layout, { flush, listing }: Between): boolean {
  const { widths, few, characters } = layout;
  const columns = characters ? before.length : printedWidth(before);
  const needed = columns + (characters ? 1 : firstWidth(after));
  const isFull = isFullAt(before, after, layout);
  if (flush ?? beginsWithBase(after)) return isFull;
  // The last of several clauses, at the widest there is, or nearly, where a list that did not begin its lines with its first part goes on.
  const most = greatest(widths) - (listing ? CLOSE : 0);
  return flush === undefined && !few && (/；$/u.test(before) || listing === true) && isFull && needed > most;
}

/** The same where lines were ended by hand: one that ends no sentence goes on, unless it is a heading or a line of a list. */
function goesOnByHand(before: string, raw: string): boolean {
  const after = raw.trim();
  if (isCutFromUnit(before, after)) return true;
  if (isRow(before) || isRow(after) || beginsItem(after) || endsSentence(before)) return false;
  if (isBrokenOff(before, after) || beginsWithFigure(after)) return true;
  if (isHeading(before) || isHeading(after) || isIndented(raw)) return false;
  return !endsWithFigure(before) || beginsWithLink(after);
}
