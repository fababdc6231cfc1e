import { beginsItem, endsSentence, isRow, pageNumber, printedWidth } from './marks.ts';

/** How a text was broken into lines. Widths are in printed columns. */
export type Layout = {
  /** Lines end where somebody ended them, as with Shift and Enter in Word: no width says anything. */
  readonly byHand?: true;
  /** What stands at the head or the foot of every page: no part of the text. */
  readonly running?: ReadonlySet<string>;
  /** What several lines begin with before a colon, as those of a card do: each begins anew. */
  readonly labels?: ReadonlySet<string>;
  /** How many columns from the left paragraphs begin, where the other lines begin further left. */
  readonly indent?: number;
  /** The widths at which lines were broken: a document may have several. Empty where each line is a paragraph. */
  readonly widths: readonly number[];
  /** Lines were broken after so many characters, however wide each is printed. */
  readonly characters?: true;
  /** Too few lines were broken to be sure of it. */
  readonly few: boolean;
  /** Blank lines stand between all lines, as in what was taken from a PDF, and so part nothing. */
  readonly spaced: boolean;
};

/** Narrower lines are labels and cells, not lines of paragraphs, unless there are no wider ones. */
const NARROWEST = 36;
const COLUMN = 20;
const WIDEST = 240;
/** Marks are squeezed and letters differ in width: lines broken at one width are not equally wide. */
export const SPREAD = 7;
const ENOUGH = 3;
/** So many broken lines are no accident. */
const SURE = 12;

/**
 * Where lines that are not finished pile up under one width, the text was broken there. Lines that end a sentence say nothing:
 * they end where they please; nor do headings.
 * @param lines trimmed, blank ones among them
 */
export function layoutOf(lines: readonly string[]): Layout {
  const widest = lines.reduce((most, line) => Math.max(most, printedWidth(line)), 0);
  const column = widest < NARROWEST + SPREAD ? layoutFrom(lines, COLUMN, widest) : undefined;
  return column && !column.few ? column : layoutFrom(lines, NARROWEST, widest);
}

function layoutFrom(lines: readonly string[], narrowest: number, widest: number): Layout {
  const counts = new Map<number, number>();
  const lengths = new Map<number, number>();
  let open = 0;
  let apart = 0;
  let last: string | undefined;
  let blank = false;
  for (const line of lines) {
    if (line === '') {
      blank = true;
      continue;
    }
    if (pageNumber(line)) continue;
    if (last !== undefined && !endsSentence(last) && !beginsItem(line) && !isRow(last) && !isRow(line)) {
      const columns = printedWidth(last);
      if (columns >= narrowest && columns <= WIDEST) {
        open++;
        if (blank) apart++;
        counts.set(columns, (counts.get(columns) ?? 0) + 1);
        lengths.set(last.length, (lengths.get(last.length) ?? 0) + 1);
      }
    }
    last = line;
    blank = false;
  }
  const spaced = apart * 2 > open;
  if (open < ENOUGH) {
    const width = Math.max(0, ...counts.keys());
    // A wider line was not broken at all.
    return { widths: open > 0 && widest <= width + SPREAD ? [width] : [], few: true, spaced };
  }
  const few = open < SURE;
  // The unit they were broken by is the one in which most are just as long as others.
  if (most(lengths) * 2 > open && most(lengths) > most(counts))
    return { widths: peaks(lengths, ENOUGH, 1), characters: true, few, spaced };
  return { widths: peaks(counts, Math.max(ENOUGH, open * 0.06)), few, spaced };
}

const most = (counts: ReadonlyMap<number, number>): number => Math.max(...counts.values());

/** The upper edges of the heaps, the highest first taken. */
function peaks(counts: ReadonlyMap<number, number>, least: number, spread = SPREAD): number[] {
  const at = (width: number): number => counts.get(width) ?? 0;
  const heap = (edge: number): number => {
    let sum = 0;
    for (let width = edge - spread + 1; width <= edge; width++) sum += at(width);
    return sum;
  };
  const found: number[] = [];
  const edges = [...counts.keys()].map((edge) => [edge, heap(edge)] as const);
  for (const [edge, size] of edges.sort((a, b) => b[1] - a[1] || b[0] - a[0])) {
    if (size < least) break;
    if (found.every((other) => Math.abs(other - edge) >= spread)) found.push(edge);
  }
  return found.sort((a, b) => a - b);
}
