/** Where something was read. Lines and columns are 1-based; a column counts UTF-16 units, as editors do. */

export type TextPlace = {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** How many UTF-16 units lie under the caret; at least 1. */
  readonly length: number;
  /** In a Word document `line` counts its paragraphs and `column` the characters of one. */
  readonly ofParagraph?: true;
};

export type CellPlace = {
  readonly path: string;
  readonly sheet: string;
  readonly cell: string;
  /** The sheet's place in the workbook, the row and the column: the order of reading. */
  readonly order: readonly [sheet: number, row: number, column: number];
};

export type Place = TextPlace | CellPlace;

export type Located<T> = { readonly value: T; readonly at: Place };

export const isText = (place: Place): place is TextPlace => 'line' in place;

/** A file or a folder as a whole: nothing of it has a line, or none was read. */
export const isWhole = (place: Place): boolean =>
  isText(place) &&
  !place.ofParagraph &&
  place.line === 1 &&
  place.column === 1 &&
  !/\.(?:ya?ml|txt|md)$/iu.test(place.path) &&
  place.path !== '-';

/** `file:12:18` or `file 支出总表!C12`: unique within a run, and what a person can look up. */
export function placeKey(place: Place): string {
  return isText(place) ? `${place.path}:${place.line}:${place.column}` : `${place.path} ${place.sheet}!${place.cell}`;
}

export function comparePlaces(a: Place, b: Place): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  if (isText(a) && isText(b)) return a.line - b.line || a.column - b.column;
  if (!isText(a) && !isText(b)) return a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2];
  const left = placeKey(a);
  const right = placeKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
