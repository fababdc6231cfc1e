import type { GridCell, Sheet } from '../../model/grid.ts';
import { WORKBOOK } from '../limits.ts';
import { tooMany } from '../workbook/refusal.ts';
import { type Spanning, seenColumns } from './grid-columns.ts';
import type { WordNode } from './tree.ts';

/** A table of a document, in the parts it is printed in, and what stands beside it. */
export type Drawn = {
  readonly parts: {
    readonly name: string;
    readonly rows: readonly WordNode[];
    /** Of the columns of its grid, in twips. */
    readonly widths: readonly number[];
  }[];
  readonly above: readonly { readonly text: string; readonly number: number }[];
  readonly below: { readonly text: string; readonly number: number }[];
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

/** A title or its number, whose the table is, its unit; a heading above them may be that of the text that follows. */
const isOfTable = (line: string): boolean =>
  /表\s*(?:[（(][^（）()]*[）)])?$|^(?:附件|附表|(?:预算)?公开表?|表)\s*[\d一二三四五六七八九十]|(?:部门|单位)(?:名称)?\s*[：:]/u.test(
    line,
  );

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
  return /^\s*[-−]?\d[\d,，]*(?:\.\d+)?\s*$/u.test(whole) ? whole : text;
}

const NONE: ReadonlySet<number> = new Set();

/** The paragraphs of a cell one below the other; of a table within it the same. */
function wordsIn(cell: WordNode, words: (node: WordNode) => string): string {
  const found: string[] = [];
  const walk = (nodes: readonly WordNode[]): void => {
    for (const node of nodes)
      if (node.type === 'paragraph') found.push(words(node));
      else walk(node.children ?? []);
  };
  walk(cell.children ?? []);
  return found.join('\n').trimEnd();
}
