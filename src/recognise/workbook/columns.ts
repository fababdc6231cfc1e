import { type Lexicon, readPhrase } from '../../lexicon/phrase.ts';
import { covers, type Dimension, standsApart } from '../../model/dimension.ts';
import type { GridCell } from '../../model/grid.ts';
import type { Located, Place } from '../../model/place.ts';
import { cellOver, isFigure, isYear } from './heading.ts';
import type { Line, View } from './view.ts';

/** A column of the sheet with the headings over it, outermost first; none where nothing stands over it. */
export type SheetColumn = { readonly column: number; readonly heading: readonly Located<string>[] };

/** The columns of a table: all that have a heading or hold something, from left to right. */
export function columnsOf(
  heading: readonly Line[],
  body: readonly Line[],
  view: View,
  lexicon: Lexicon,
): readonly SheetColumn[] {
  const used = new Set<number>();
  const figures = new Set<number>();
  for (const line of body) {
    for (const cell of line.cells) {
      used.add(cell.column);
      if (!figures.has(cell.column) && isFigure(cell)) figures.add(cell.column);
    }
  }
  for (const line of heading) for (const cell of line.cells) used.add(cell.column);
  const over = headingGrid(heading, view, lexicon);
  const columns: SheetColumn[] = [];
  for (const column of [...used].sort((a, b) => a - b)) {
    const cells = distinct(heading.map((_, index) => over(index, column)));
    const words = cells.map((cell) => ({ value: cell.raw.trim(), at: view.place(cell.row, cell.column) }));
    const before = columns.at(-1);
    // A second label column often has no heading of its own; figures without one mean nothing anyone could tell.
    const lent = words.length === 0 && before && !figures.has(column) ? before.heading : words;
    columns.push({ column, heading: lent });
  }
  return withNames(columns, figures, body, heading[0] && ((column) => view.place(heading[0]!.row, column)));
}

/** Nothing over the first column, and figures in all others: its words, or its years, name the rows. */
function withNames(
  columns: readonly SheetColumn[],
  figures: ReadonlySet<number>,
  body: readonly Line[],
  place: ((column: number) => Place) | undefined,
): readonly SheetColumn[] {
  const [first, ...others] = columns;
  if (!place || !first || first.heading.length > 0 || others.length === 0) return columns;
  if (!others.every(({ column, heading }) => heading.length > 0 && figures.has(column))) return columns;
  const names = body.flatMap(({ cells }) => cells.filter(({ column }) => column === first.column));
  if (figures.has(first.column) && !names.every(({ raw }) => isYear(raw))) return columns;
  return [{ column: first.column, heading: [{ value: '', at: place(first.column) }] }, ...others];
}

function distinct(cells: readonly (GridCell | undefined)[]): GridCell[] {
  const found: GridCell[] = [];
  for (const cell of cells) {
    const before = found.at(-1);
    if (cell && cell !== before && cell.raw.trim() !== before?.raw.trim()) found.push(cell);
  }
  return found;
}

/** The heading cell over a column in each line of the heading, blanks filled in from the left where a heading spans them. */
function headingGrid(
  heading: readonly Line[],
  view: View,
  lexicon: Lexicon,
): (index: number, column: number) => GridCell | undefined {
  const known = new Map<string, GridCell | undefined>();
  const over = (index: number, column: number): GridCell | undefined => {
    const key = `${index}.${column}`;
    if (known.has(key)) return known.get(key);
    const line = heading[index]!;
    const own = cellOver(line, column, view);
    const found = own ?? inherited(index, column);
    known.set(key, found);
    return found;
  };
  const below = (index: number, column: number): GridCell | undefined =>
    heading
      .slice(index + 1)
      .map((line) => view.at(line.row, column))
      .find((cell) => cell !== undefined);
  const inherited = (index: number, column: number): GridCell | undefined => {
    const line = heading[index]!;
    const left = line.cells.findLast((cell) => cell.column < column);
    // What is merged says itself how far it reaches.
    if (!left || view.width(left) > 1 || view.merged(line.row, left.column)) return undefined;
    const mine = below(index, column);
    if (!mine || !below(index, left.column)) return undefined;
    for (let upper = 0; upper < index; upper++) if (over(upper, column) !== over(upper, left.column)) return undefined;
    return contradicts(left.raw, mine.raw, lexicon) ? undefined : left;
  };
  return over;
}

/** 上年结转 does not stand under 本年收入: the blank over it belongs to neither. */
function contradicts(upper: string, lower: string, lexicon: Lexicon): boolean {
  const above = readPhrase(upper, lexicon).at;
  const below = readPhrase(lower, lexicon).at;
  return (Object.entries(above) as [Dimension, string][]).some(([dimension, member]) => {
    const other = below[dimension];
    // 比例 under 比上年增减 is a kind of it.
    if (dimension === 'measure' && other === '占比') return false;
    // 中央资金 may be of any fund.
    if (other !== undefined && standsApart(dimension, other)) return false;
    return other !== undefined && !covers(dimension, member, other) && !covers(dimension, other, member);
  });
}
