/**
 * A workbook as it was read: every cell that holds something, with what it takes to judge it. Rows and columns are
 * 1-based, as a spreadsheet counts them.
 */

import type { PrintedUnit } from './printed-unit.ts';

export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** One term of a formula that only adds and subtracts: a block of cells or a constant, counted once or taken away. */
export type Term = {
  readonly sign: 1 | -1;
  /** Decimal string; a term is a constant or a range. */
  readonly constant?: string;
  /** Name of the sheet as the formula writes it; the formula's own where it names none. */
  readonly sheet?: string;
  readonly range?: Range;
  /** Inside a `SUM(…)`. */
  readonly summed?: true;
};

export type Formula = {
  /** Without the leading `=`; a shared formula as it reads in this cell. */
  readonly text: string;
  /** What it adds and subtracts, where it does nothing else. */
  readonly terms?: readonly Term[];
  /** Places the whole is rounded to, where a `ROUND(…)` stands around its terms. */
  readonly places?: number;
  /** What its terms come to now, written as `raw` is; absent where it has none or one of them is no number. */
  readonly recomputed?: string;
  /** The file holds no value for it: `raw` is what its terms come to, or empty where they are not enough. */
  readonly uncached?: true;
  /** It adds itself up, directly or by way of others. */
  readonly circular?: true;
};

export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /**
   * What stands in the cell. A number is its shortest decimal at 15 significant digits, without exponent; where its format
   * shows a percentage it is the percentage, `7.73%`. A date is ISO, an error its name (`#REF!`).
   */
  readonly raw: string;
  /** Decimals the number format prints; absent where the format leaves them to the width of the column. */
  readonly shown?: number;
  readonly unit?: PrintedUnit;
  /** Steps by which its format sets its text in; absent where it does not. */
  readonly indent?: number;
  readonly formula?: Formula;
};

export type Note = { readonly row: number; readonly column: number; readonly text: string };

export type Sheet = {
  readonly name: string;
  /** The file it stands in, where the sheets are those of several. */
  readonly path?: string;
  /** Its place in the workbook, from 0. */
  readonly index: number;
  readonly hidden: boolean;
  /** In the order of rows, then columns. Cells covered by a merged range are left out: its value counts once. */
  readonly cells: readonly GridCell[];
  /** Cells under a merged range that hold something all the same. */
  readonly covered: readonly GridCell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly notes: readonly Note[];
  /** Of a table of a Word document: the numbers of the paragraphs above and below that go with it. */
  readonly around?: readonly number[];
  /** Of such a table: the first and the last paragraph in it. */
  readonly within?: readonly [number, number];
  /** Of such a table that is printed in parts: what each is called, and the row it begins at. */
  readonly parts?: readonly { readonly from: number; readonly name: string }[];
  /** Rows printed at the top of every page. */
  readonly printTitles?: { readonly top: number; readonly bottom: number };
};

export type Workbook = {
  readonly sheets: readonly Sheet[];
  /** Other files its formulas take values from. */
  readonly links: readonly string[];
  /** The tables of a Word document: nothing in them is computed, and every number is text. */
  readonly ofWord?: true;
};

/** The sheet a formula names, which is one of its own file; the formula's own where it names none. */
export function sheetFinder({ sheets }: Workbook): (own: Sheet, name: string | undefined) => Sheet | undefined {
  const named = (path: string | undefined, name: string): string => `${path ?? ''}\0${name.toLowerCase()}`;
  const known = new Map(sheets.map((sheet) => [named(sheet.path, sheet.name), sheet]));
  return (own, name) => (name === undefined ? own : known.get(named(own.path, name)));
}

/** `28` → `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** `B5`; what stands above a table of a Word document is a paragraph before it, the nearest 前1段. */
export const cellName = (row: number, column: number): string =>
  row > 0 ? `${columnName(column)}${row}` : `前${1 - row}段`;

/** The sheet and the cell, as a person looks them up. */
export function nameOn(
  { name, parts }: Sheet,
  row: number,
  column: number,
): { readonly sheet: string; readonly cell: string } {
  const part = parts?.findLast(({ from }) => from <= row);
  return part
    ? { sheet: part.name, cell: cellName(row - part.from + 1, column) }
    : { sheet: name, cell: cellName(row, column) };
}
