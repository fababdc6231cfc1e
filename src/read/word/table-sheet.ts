import type { GridCell, Sheet } from '../../model/grid.ts';
import { WORKBOOK } from '../limits.ts';
import { tooMany } from '../workbook/refusal.ts';
import { type Beside, isOfTable } from './beside.ts';
import { type Spanning, seenColumns } from './grid-columns.ts';
import { NUMBER } from './number.ts';
import type { WordNode } from './tree.ts';
import { wordsIn } from './words.ts';

/** A table of a document, in the parts it is printed in, and what stands beside it. */
export type Drawn = {
  readonly parts: {
    readonly name: string;
    readonly rows: readonly WordNode[];
    /** Of the columns of its grid, in twips. */
    readonly widths: readonly number[];
  }[];
  readonly above: readonly Beside[];
  readonly below: Beside[];
  /** The numbers of the paragraphs in it. */
  readonly within: number[];
};

/** One cell: a frame around what stands in it. */
export const isFrame = ({ children: rows = [] }: WordNode): boolean =>
  rows.length === 1 && rows[0]!.children?.length === 1;

/** The columns of the row that has most. */
export const widthOf = (rows: readonly WordNode[]): number =>
  rows.reduce(
    (most, { children = [] }) =>
      Math.max(
        most,
        children.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0),
      ),
    0,
  );

/** The row each part begins at. */
function startsOf(parts: Drawn['parts']): NonNullable<Sheet['parts']> {
  let from = 1;
  return parts.map(({ name, rows }) => {
    const start = { from, name };
    from += rows.length;
    return start;
  });
}

/** Its cells, with what is merged. */
export function sheetOf(
  { parts, above, below, within }: Drawn,
  index: number,
  words: (node: WordNode) => string,
): Sheet {
  const rows = parts.flatMap((part) => part.rows);
  const text = (row: number, column: number, raw: string): GridCell => ({ row, column, kind: 'text', raw });
  const cells = above.map((one, at) => text(at + 1 - above.length, 1, one.text));
  const spanning: Spanning[] = [];
  // How far down the cells of rows above reach, by column.
  const taken: number[] = [];
  for (const [at, { children = [] }] of rows.entries()) {
    const row = at + 1;
    let column = 1;
    for (const cell of children) {
      while ((taken[column] ?? 0) >= row) column++;
      const { colSpan = 1, rowSpan = 1 } = cell;
      if (column + colSpan > WORKBOOK.columns) throw tooMany('columns', WORKBOOK.columns);
      const [right, bottom] = [column + colSpan - 1, row + rowSpan - 1];
      const raw = unbroken(wordsIn(cell, words));
      const steps = indentOf(cell);
      spanning.push({
        cell: { ...text(row, column, raw), ...(steps > 0 && { indent: steps }) },
        range: { top: row, left: column, bottom, right },
      });
      for (; column <= right; column++) taken[column] = bottom;
    }
  }
  const seen = seenColumns(spanning, parts[0]!.widths);
  cells.push(...seen.flatMap(({ cell }) => (cell.raw === '' ? [] : cell)));
  const merges = seen.flatMap(({ range }) => (range.left < range.right || range.top < range.bottom ? range : []));
  for (const [at, one] of below.entries()) cells.push(text(rows.length + at + 1, 1, one.text));
  const [first, end] = [within[0], within.at(-1)];
  return {
    name: parts[0]!.name,
    index,
    hidden: false,
    cells,
    covered: [],
    merges,
    hiddenRows: NONE,
    hiddenColumns: NONE,
    notes: [],
    ...(first !== undefined && end !== undefined && { within: [first, end] as const }),
    ...(parts.length > 1 && { parts: startsOf(parts) }),
    around: [...above.filter(({ text: line }) => isOfTable(line)), ...below].map(({ number }) => number),
  };
}

/** How far the first paragraph of a cell is set in, in characters of the usual size. */
function indentOf({ children = [] }: WordNode): number {
  const { start, firstLine } = children.find(({ type }) => type === 'paragraph')?.indent ?? {};
  return Math.round(((Number(start) || 0) + (Number(firstLine) || 0)) / TWIPS);
}

/** A character of 10.5 points. */
const TWIPS = 210;

/** 1001 and below it .26, as a narrow column leaves it. */
function unbroken(text: string): string {
  const whole = /\s/u.test(text) ? text.replace(/(?<=\d)\s+(?=[.,，]\d)|(?<=\d[.,，])\s+(?=\d)/gu, '') : text;
  return NUMBER.test(whole) ? whole : text;
}

const NONE: ReadonlySet<number> = new Set();
