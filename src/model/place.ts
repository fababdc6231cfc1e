/** Where something was read. Lines and columns are 1-based; a column counts UTF-16 units, as editors do. */

export type TextPlace = {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** How many UTF-16 units lie under the caret; at least 1. */
  readonly length: number;
  /** In a Word document `line` counts its paragraphs and `column` the characters of one. */
  readonly ofParagraph?: true;
  /** Running text on a sheet of a workbook: `line` counts the cells of such text, `column` the characters of the cell it stands in. */
  readonly inCell?: InCell;
};

type InCell = {
  readonly sheet: string;
  readonly cell: string;
  /** The sheet's place in the workbook, the row and the column: the order of reading. */
  readonly order: readonly [sheet: number, row: number, column: number];
};

export type CellPlace = InCell & { readonly path: string };

export type Place = TextPlace | CellPlace;

export type Located<T> = { readonly value: T; readonly at: Place };

export const isText = (place: Place): place is TextPlace => 'line' in place;

/** The cell of a workbook it is, or stands in. */
export const cellOf = (place: Place): InCell | undefined => (isText(place) ? place.inCell : place);

/** A line; of a cell its row, which is the nearest a sheet has to one. */
export const lineOf = (place: Place): number => cellOf(place)?.order[1] ?? (isText(place) ? place.line : 1);

/** A file or a folder as a whole: nothing of it has a line, or none was read. A word that begins a file of any name is longer. */
export const isWhole = (place: Place): boolean =>
  isText(place) &&
  !place.ofParagraph &&
  !place.inCell &&
  place.line === 1 &&
  place.column === 1 &&
  place.length === 1 &&
  !/\.(?:ya?ml|txt|md)$/iu.test(place.path) &&
  place.path !== '-';

/** `file:12:18` or `file 支出总表!C12`: unique within a run, and what a person can look up. */
export function placeKey(place: Place): string {
  return isText(place) ? `${place.path}:${place.line}:${place.column}` : `${place.path} ${place.sheet}!${place.cell}`;
}

export function comparePlaces(a: Place, b: Place): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const [x, y] = [cellOf(a), cellOf(b)];
  if (x && y)
    return (
      x.order[0] - y.order[0] || x.order[1] - y.order[1] || x.order[2] - y.order[2] || characterOf(a) - characterOf(b)
    );
  if (isText(a) && isText(b)) return a.line - b.line || a.column - b.column;
  const left = placeKey(a);
  const right = placeKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

const characterOf = (place: Place): number => (isText(place) ? place.column : 0);
