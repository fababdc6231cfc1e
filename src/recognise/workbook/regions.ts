import { isOffice } from '../../lexicon/office.ts';
import { isOwnCheck } from '../../lexicon/own-checks.ts';
import { type Lexicon, readPhrase } from '../../lexicon/phrase.ts';
import type { GridCell } from '../../model/grid.ts';
import { goesOn, isContinued } from './continued.ts';
import { type HeadWords, joinHead, readHead } from './head.ts';
import { headingLines, holdsFigure, isCounterRow, isFigure, isZero } from './heading.ts';
import { isBareNumber, isNote, isPageNumber, isRemark, isSignature, isSigned, isTelling } from './note.ts';
import { officeLine } from './office-line.ts';
import { readTitleLine, type TitleLine } from './title.ts';
import type { Line, View } from './view.ts';

type Office = NonNullable<ReturnType<typeof officeLine>>;

/** A stretch of a sheet that is one table, or what is left between tables. */
export type Region = {
  readonly view: View;
  readonly title: TitleLine | undefined;
  /** Lines under the title that say more of the same, such as （不含上年结转）. */
  readonly subtitles: readonly GridCell[];
  readonly head: HeadWords;
  /** Whose it is, as a line above says it and all tables that follow. */
  readonly office?: Office | undefined;
  /** 续表 above or beside its head: it goes on with a table before it. */
  readonly continued: boolean;
  readonly heading: readonly Line[];
  readonly body: readonly Line[];
  readonly note: { readonly text: string; readonly cell: GridCell } | undefined;
};

/** Cuts a sheet where titles stand. Lines before the first title are a region without one. */
export function regionsOf(view: View, lexicon: Lexicon): Region[] {
  const starts: { index: number; from: number; title: TitleLine | undefined }[] = [];
  for (const [index, line] of view.lines.entries()) {
    const title = readTitleLine(line, view, lexicon);
    if (!title) continue;
    // The form's number and the unit may stand above the title.
    let from = index;
    const floor = (starts.at(-1)?.index ?? -1) + 1;
    // What stands above a section is the main title's.
    const isAbove = (line: Line): boolean => readHead(line) !== undefined || officeLine(line) !== undefined;
    while (!title.section && from > floor && isAbove(view.lines[from - 1]!)) from--;
    starts.push({ index, from, title });
  }
  const regions: Region[] = [];
  const first = starts[0]?.from ?? view.lines.length;
  if (first > 0) regions.push(region(view, undefined, [], view.lines.slice(0, first), lexicon));
  let main: Region | undefined;
  let office: Office | undefined;
  for (const [i, { index, from, title }] of starts.entries()) {
    const end = starts[i + 1]?.from ?? view.lines.length;
    const beside = view.lines[index]!.cells.filter((cell) => cell.column !== title!.cell.column);
    const above = [...view.lines.slice(from, index), { row: view.lines[index]!.row, cells: beside }];
    office = view.lines.slice(from, index).reduce<Office | undefined>((last, line) => officeLine(line) ?? last, office);
    const found = { ...region(view, title, above, view.lines.slice(index + 1, end), lexicon), office };
    if (found.heading.length === 0 && found.body.length === 0) office = officeLine(view.lines[index]!) ?? office;
    const placed = main ? below(main, found) : found;
    regions.push(...parts(placed, lexicon));
    if (!title?.section) main = found;
  }
  return regions;
}

/** A table may go on below under other headings: each stretch with headings of its own is a part, under the same title. */
function parts(whole: Region, lexicon: Lexicon): Region[] {
  const { body, heading, view } = whole;
  const start = body.findIndex((line, index) => index > 0 && headsAgain(line, body));
  if (start < 0 || heading.length === 0) return [whole];
  const before = body[start - 1]!;
  // One text alone above the new headings says what they are about.
  const alone = before.cells.length === 1 && before.cells[0]!.kind === 'text' ? before.cells[0] : undefined;
  const rest = region(view, whole.title, [], body.slice(start), lexicon);
  const subtitles = [...whole.subtitles.slice(0, -1), ...(alone ? [alone] : whole.subtitles.slice(-1))];
  const next = { ...rest, head: whole.head, subtitles: alone ? subtitles : whole.subtitles, note: undefined };
  return [{ ...whole, body: body.slice(0, alone ? start - 1 : start) }, ...parts(next, lexicon)];
}

/** Words, and no figure, over columns that hold figures in other rows. */
function headsAgain(line: Line, body: readonly Line[]): boolean {
  if (holdsFigure(line) || line.cells.length < 3) return false;
  const figures = new Set(body.flatMap(({ cells }) => cells.filter(isFigure).map(({ column }) => column)));
  return (
    line.cells.filter(({ kind, column, raw }) => kind === 'text' && /[一-鿿]{2}/u.test(raw) && figures.has(column))
      .length >= 2
  );
}

/** What a sheet says once holds for the parts below it: a section is the main title's, and a unit stands until the next. */
function below(main: Region, found: Region): Region {
  const head = found.head.unit || found.head.department ? found.head : { ...main.head, ...found.head };
  if (!found.title?.section || !main.title) return { ...found, head };
  return { ...found, head, title: main.title, subtitles: [found.title.cell, ...found.subtitles] };
}

function region(
  view: View,
  title: TitleLine | undefined,
  above: readonly Line[],
  lines: readonly Line[],
  lexicon: Lexicon,
): Region {
  let head: HeadWords = {};
  const take = (line: Line): boolean => {
    const words = readHead(line);
    if (words) head = joinHead(head, words);
    return words !== undefined;
  };
  for (const line of above) take(line);
  const span = headingLines(lines, view, lexicon) ?? { from: lines.length, to: lines.length };
  const subtitles: GridCell[] = [];
  const early: GridCell[] = [];
  let from = 0;
  for (; from < span.from; from++) {
    const line = lines[from]!;
    if (take(line)) continue;
    const [cell] = line.cells;
    if (line.cells.length > 1 || !cell || cell.kind !== 'text') break;
    if (title && (isOffice(cell.raw) || /^\d{3}\s*[一-鿿]/u.test(cell.raw.trim()))) {
      subtitles.push(cell);
      continue;
    }
    if (isNote(cell.raw)) early.push(cell);
    else if (isOffice(cell.raw)) head = { department: { value: cell.raw.trim(), cell }, ...head };
    else if (readPhrase(cell.raw, lexicon).left === '') subtitles.push(cell);
    else if (isRemark(line)) early.push(cell);
  }
  // Head lines may also stand between the lines of what looks like a heading: 单位：万元 over the last column.
  const heading = lines.slice(span.from, span.to).filter((line) => !take(line));
  const rest = from < span.from ? lines.slice(from) : lines.slice(span.to);
  const { body, notes, foot } = bodyLines(rest, heading);
  // Some forms state the unit below.
  head = joinHead(head, head.unit ? {} : foot);
  const noted = [...early, ...notes];
  const [firstNote] = noted;
  return {
    view,
    title,
    subtitles,
    head,
    continued:
      (title !== undefined && (goesOn(title.cell.raw) || goesOn(title.text))) ||
      [...above, ...lines.slice(0, span.from)].some(({ cells }) => cells.some(({ raw }) => isContinued(raw))),
    heading: from < span.from ? [] : heading.filter((line) => !isCounterRow(line)),
    body,
    note: firstNote && { text: noted.map((cell) => cell.raw.trim()).join('\n'), cell: firstNote },
  };
}

const keyOf = (line: Line): string => line.cells.map((cell) => `${cell.column}:${cell.raw.trim()}`).join('|');

/** The rows proper: headings repeated on a new page, numbers of columns and notes are not rows. */
function bodyLines(
  lines: readonly Line[],
  heading: readonly Line[],
): { body: Line[]; notes: GridCell[]; foot: HeadWords } {
  const repeated = new Set(heading.map(keyOf));
  const isRepeated = (line: Line): boolean =>
    heading.some(
      ({ cells }) => cells.length === line.cells.length && cells[0]?.raw.trim() === line.cells[0]?.raw.trim(),
    ) && repeated.has(keyOf(line));
  const body: Line[] = [];
  const notes: GridCell[] = [];
  let noting = false;
  let foot: HeadWords = {};
  // Under a heading, the first one or one repeated, a row may number the columns.
  let headed = 2;
  for (const [index, line] of lines.entries()) {
    // 3 alone between two pages, wherever its column is.
    const next = lines[index + 1];
    if (next && isBareNumber(line) && isRepeated(next)) continue;
    if (isRepeated(line)) {
      headed = 2;
      continue;
    }
    headed--;
    if (headed >= 0 && isCounterRow(line) && !hasLabel(line)) continue;
    if (isPageNumber(line) || isSigned(line) || line.cells.every(({ raw }) => isContinued(raw))) continue;
    const figures = holdsFigure(line);
    if (figures) noting = false;
    const [first] = line.cells;
    // Under a row of figures that nothing names words alone are no row: “三公”经费增减变化原因说明：
    const isBelow = line.cells.length === 1 && body.length > 0 && !body.some(hasLabel);
    const opens = !figures && first && (isNote(first.raw) || (line.cells.length === 1 && isTelling(first.raw)));
    if (!figures && first && (noting || isBelow || opens || isRemark(line))) {
      noting ||= isBelow || opens === true;
      notes.push(first);
      continue;
    }
    const words = figures ? undefined : readHead(line);
    if (words) {
      foot = joinHead(foot, words);
      continue;
    }
    if ((first && isSignature(first.raw)) || isHeldCheck(line)) continue;
    body.push(line);
  }
  return { body, notes, foot };
}

/** 与表1核对差额 | 0 | 0: a formula of the clerk’s own that found nothing is no row. */
const isHeldCheck = ({ cells }: Line): boolean => {
  const [name, ...others] = cells.filter((cell) => !isFigure(cell));
  return (
    name !== undefined &&
    others.length === 0 &&
    isOwnCheck(name.raw) &&
    cells.every((cell) => cell === name || isZero(cell))
  );
};

/** 合　　计 is set apart, and a word all the same. */
const hasLabel = (line: Line): boolean =>
  line.cells.some((cell) => /[一-鿿][\s\u3000]*[一-鿿]/u.test(cell.raw) && cell.raw.trim() !== '栏次');
