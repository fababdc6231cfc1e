import { classCode, classificationOf, isRest, namesOf } from '../../lexicon/classification.ts';
import { type Lexicon, type Phrase, readPhrase } from '../../lexicon/phrase.ts';
import { withoutNumbering } from '../../lexicon/spelling.ts';
import { isLive, isMeantAsAmount, readFigure } from '../../model/figure.ts';
import type { GridCell } from '../../model/grid.ts';
import { readHead } from './head.ts';
import { isNote, isSigned } from './note.ts';
import type { Line, View } from './view.ts';

/** Headings are never deeper than this; what looks so is a list of words. */
const DEEPEST = 8;

/** Cells of a row that numbers the columns: 栏次, 甲, 1, 2, 3=1+2, ①, 3栏=4栏+5栏, C=D+E. */
const COUNTER_WORD = /^(?:栏次|行次|序号|栏目|甲|乙|丙|丁|戊|\*{1,2}|—{1,2}|-{1,2}|合计)$/u;
/** One of these counts a lone column by itself; 合计 and a dash before a 1 are a row. */
const COUNTER_HEAD = /^(?:栏次|行次|序号|栏目|甲|\*{1,2})$/u;
const COUNTER = /^[（(]?(?:第\s*)?\d{1,3}\s*栏?[)）]?(?:\s*[=＝].*)?$/u;
const CIRCLED = /[①-⑳㉑-㉟㊱-㊿０-９]/gu;
/** A, C=D+E */
const LETTER = /^([（(]?)([A-Za-z])(?=[)）]?\s*(?:[=＝]|$))/u;
/** ①, １ and A as 1. */
const plain = (raw: string): string =>
  raw
    .trim()
    .replace(CIRCLED, (sign) => sign.normalize('NFKC'))
    .replace(LETTER, (_, open: string, letter: string) => `${open}${Number.parseInt(letter, 36) - 9}`);

/** A number that is a year, as 三公 of two years stand under `2023` and `2024`. */
export const isYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text.trim());

/** An amount, written as a number or as text. */
export function isFigure(cell: GridCell): boolean {
  if (cell.kind === 'number') return true;
  if (cell.kind === 'error') return true;
  if (cell.kind !== 'text' || !/[\d０-９]/u.test(cell.raw)) return false;
  // 8494.19元 cannot be read, and is no word either.
  if (isMeantAsAmount(cell.raw)) return true;
  // (1) and ① count off rows and columns; among amounts (1) would be less than nothing.
  return !/^\s*(?:[（(]\d{1,2}[)）]|[①-⑳㉑-㉟㊱-㊿])\s*$/u.test(cell.raw) && readFigure(cell.raw).state === 'figure';
}

/** 0, 0.00. */
export const isZero = (cell: GridCell): boolean => isFigure(cell) && !isLive(cell.raw);

/** Whether any is one: numbers are looked at first, for texts take longer to tell. */
export const holdsFigure = ({ cells }: Line): boolean =>
  cells.some(({ kind }) => kind === 'number') || cells.some(isFigure);

/** 栏次 1 2 3: every cell a number of the row's own order, or a word for one. */
export function isCounterRow(line: Line): boolean {
  let last = 0;
  let counted = 0;
  let words = 0;
  for (const cell of line.cells) {
    const text = plain(cell.raw);
    if (COUNTER.test(text)) {
      const value = Number(/\d+/u.exec(text)![0]);
      if (value <= last && last > 0 && value !== 1) return false;
      if (value > last + 12) return false;
      last = value;
      counted++;
    } else if (COUNTER_WORD.test(text)) words++;
    else return false;
  }
  const first = line.cells.map(({ raw }) => plain(raw)).find((text) => COUNTER.test(text));
  const start = Number(/\d+/u.exec(first ?? '')?.[0] ?? Number.NaN);
  // A table of one amount counts to one.
  if (counted === 1 && COUNTER_HEAD.test(line.cells[0]!.raw.replace(/\s/gu, ''))) return start === 1;
  return counted >= 2 ? start === 1 || (words > 0 && start < 4) : words >= 2 && counted + words === line.cells.length;
}

/** 301 | 302 | 303 or 501 | 502, under words or over them: every number in the line is the code of an economic subject, and there are several. */
export function holdsCodesOnly(line: Line): boolean {
  const codes = line.cells.filter(isFigure).map(({ raw }) => raw.trim());
  const [first] = codes;
  const own = first === undefined ? undefined : classificationOf(first);
  if (own !== 'economic' && own !== 'govEconomic') return false;
  return new Set(codes).size > 1 && codes.every((code) => namesOf(own, code).length > 0);
}

/** A line of the heading holds years and codes, and no other numbers. */
const holdsAmount = (line: Line): boolean =>
  line.cells.some((cell) => isFigure(cell) && !isYear(cell.raw)) && !holdsCodesOnly(line);

/** Something a heading can be: each part known, and not counted off as the rows of a list are. */
const asHeading = (cell: GridCell, lexicon: Lexicon): Phrase | undefined => {
  if (isYear(cell.raw)) return readPhrase(`${cell.raw.trim()}年`, lexicon);
  if (cell.kind !== 'text') return undefined;
  const phrase = readPhrase(cell.raw, lexicon);
  return phrase.left === '' ? phrase : undefined;
};

const OF_WHICH = /^\s*其\s*中/u;

const isNumbered = (raw: string): boolean => {
  const text = raw.trim();
  return withoutNumbering(text).text !== text;
};

/** Which of a table's lines are its heading: from the first line with headings to the first with rows. */
export function headingLines(
  lines: readonly Line[],
  view: View,
  lexicon: Lexicon,
): { readonly from: number; readonly to: number } | undefined {
  const from = lines.findIndex((line) => opens(line, view, lexicon));
  if (from < 0) return undefined;
  let to = from + 1;
  const bottom = (line: Line): number =>
    Math.max(line.row, ...line.cells.map((cell) => view.merged(cell.row, cell.column)?.bottom ?? line.row));
  let reach = bottom(lines[from]!);
  while (to < lines.length && to - from < DEEPEST) {
    const line = lines[to]!;
    const heading = lines.slice(from, to);
    if (line.cells[0] && isNote(line.cells[0].raw)) break;
    if (line.row > reach && !isCounterRow(line) && isRow(line, heading, view, lexicon)) break;
    // A heading merged downwards does not make a heading of a row of figures: some sheets merge a label over everything.
    if (line.row <= reach && !isCounterRow(line) && holdsAmount(line)) break;
    if (!isCounterRow(line)) reach = Math.max(reach, bottom(line));
    to++;
  }
  return { from, to };
}

/** A line of two words or more that has no figures, or one word over several columns with more below it. */
function opens(line: Line, view: View, lexicon: Lexicon): boolean {
  if (readHead(line) || isSigned(line) || holdsAmount(line)) return false;
  const words = line.cells.filter((cell) => cell.kind === 'text' || isYear(cell.raw));
  if (words.length >= 2) return words.some((cell) => asHeading(cell, lexicon) !== undefined) || words.length >= 3;
  const [only] = words;
  return only !== undefined && view.width(only) > 1 && asHeading(only, lexicon) !== undefined && !isNumbered(only.raw);
}

/** Whether a line below `heading` is the first row of the table, not one more line of headings. */
function isRow(line: Line, heading: readonly Line[], view: View, lexicon: Lexicon): boolean {
  if (holdsAmount(line)) return true;
  // Codes and names of subjects that nothing names in their own line are of the columns.
  if (holdsCodesOnly(line) || holdsCodesOnly(heading.at(-1)!))
    return line.cells[0]!.column <= heading[0]!.cells[0]!.column;
  const words = line.cells.filter((cell) => cell.kind === 'text' || isYear(cell.raw));
  const [first] = words;
  if (!first) return true;
  // ①合计=②+③ and ②基本支出 side by side number columns; ①办公费 before an amount numbers rows.
  const counted = words.filter(({ raw }) => /^\s*[①-⑳]/u.test(raw)).length > 1;
  // 金额 | 其中：教育收费: behind other words 其中 counts nothing off.
  const isListed = (cell: GridCell): boolean =>
    (isNumbered(cell.raw) && (cell === first || !OF_WHICH.test(cell.raw))) || isSubject(cell, lexicon);
  const listed = !counted && words.some((cell) => cell.kind === 'text' && isListed(cell));
  // Subjects side by side are headings of a table that stands on its side.
  if (listed && (words.length <= 4 || isNumbered(first.raw) || isSubject(first, lexicon))) return true;
  if (words.length === 1 && readPhrase(first.raw, lexicon).total) return true;
  // A text in a column whose own heading already says what its cells are is a cell, not a heading.
  if (
    !partsHeading(line, heading, view, lexicon) &&
    words.some((cell) => hasLabelAbove(cell, line, heading, view, lexicon))
  )
    return true;
  return (
    !words.every((cell) => asHeading(cell, lexicon)) && !words.some((cell) => isSpanned(cell, line, heading, view))
  );
}

/** A code or the name of a class. */
function isSubject(cell: GridCell, lexicon: Lexicon): boolean {
  const text = cell.raw.trim();
  if (classificationOf(text) !== undefined) return true;
  if (isRest(text)) return false;
  // 国有资本经营预算支出 is a class, and as often a heading.
  return classCode(withoutNumbering(text).text) !== undefined && !asHeading(cell, lexicon);
}

/** The heading cell over a column in one line: its own, the one merged over it, or none. */
export function cellOver(line: Line, column: number, view: View): GridCell | undefined {
  const range = view.merged(line.row, column);
  if (range) return range.top === line.row || range.top < line.row ? view.at(range.top, range.left) : undefined;
  return view.at(line.row, column);
}

function hasLabelAbove(cell: GridCell, line: Line, heading: readonly Line[], view: View, lexicon: Lexicon): boolean {
  const above = heading.findLast((upper) => cellOver(upper, cell.column, view) !== undefined);
  if (!above) return false;
  const label = cellOver(above, cell.column, view)!;
  if (spans(label, line, above, view)) return false;
  const phrase = asHeading(label, lexicon);
  return phrase !== undefined && (phrase.role !== undefined || (phrase.subject !== undefined && !phrase.total));
}

/**
 * 科目名称 | 合计 | 基本支出 under 项目 | 预算数: two headings under one make headings of all in their line, whatever stands above
 * those; beside a word for labels one that is known is enough.
 */
function partsHeading(line: Line, heading: readonly Line[], view: View, lexicon: Lexicon): boolean {
  const above = heading.at(-1)!;
  const isKnown = (cell: GridCell): boolean => asHeading(cell, lexicon) !== undefined;
  const first = line.cells[0]!;
  const isLabelled = asHeading(first, lexicon)?.role !== undefined;
  return above.cells.some((label, index) => {
    const width = view.width(label);
    // Unmerged, it reaches to the next heading beside it, or one merged down from above.
    const end = width > 1 ? label.column + width : (above.cells[index + 1]?.column ?? Number.POSITIVE_INFINITY);
    const below = line.cells.filter(({ column, raw }) => {
      const over = cellOver(above, column, view);
      return column >= label.column && column < end && raw.trim() !== '' && (over === undefined || over === label);
    });
    // 合计 | 合计 are the totals of two sides.
    const known = new Set(below.filter(isKnown).map(({ raw }) => raw.trim())).size;
    return known > 1 || (isLabelled && known > 0 && below.length > 1 && !below.includes(first));
  });
}

const isSpanned = (cell: GridCell, line: Line, heading: readonly Line[], view: View): boolean =>
  heading.some((above) => {
    const upper = cellOver(above, cell.column, view);
    return upper ? spans(upper, line, above, view) : true;
  });

/** A heading over several columns: merged over them, or with blanks beside it that have words below. */
function spans(label: GridCell, line: Line, above: Line, view: View): boolean {
  if (view.width(label) > 1) return true;
  // Unmerged, it reaches to the next heading beside it.
  const next = above.cells.find((cell) => cell.column > label.column)?.column ?? label.column + 2;
  if (cellOver(above, label.column + 1, view) !== undefined) return false;
  return (
    cellOver(line, label.column + 1, view) !== undefined ||
    line.cells.some((cell) => cell.column > label.column && cell.column < next)
  );
}
