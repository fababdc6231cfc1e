import type { CellPlace, Located, Place } from './place.ts';

/** One cell below a heading. `raw` is the literal as typed; a blank cell still has a place. */
export type Cell = {
  readonly raw: string;
  /** As typed, where `raw` is the official word that a word of the region stands for. */
  readonly printed?: string;
  readonly at: Place;
  /** Of a cell of a workbook: where it stands, told without naming it. */
  readonly order?: CellPlace['order'];
  /** Of a formula without a result: it is of another kind than those worked out here, needs one that has none, or itself. */
  readonly unworked?: 'kind' | 'input' | 'circle' | undefined;
  /** Steps by which the format of a workbook's cell sets its text in. */
  readonly indent?: number | undefined;
  /** A number of a workbook: held exactly, printed with so many decimals where its format says so, rounded to so many where its formula does. */
  readonly number?: { readonly shown?: number | undefined; readonly rounded?: number | undefined } | undefined;
};

/** Something is typed there, be it blanks for nothing like “—”. */
export const isFilled = (cell: Cell | undefined): boolean => (cell?.raw.trim() ?? '') !== '';

/** A column: its headings from the outermost to the one next above the cells. */
export type Column = { readonly heading: readonly Located<string>[] };

/** Whether a column stands under these headings, from the outermost on. */
export const isUnder = ({ heading }: Column, outer: readonly Located<string>[]): boolean =>
  outer.every((word, depth) => heading[depth]?.value === word.value);

/** A row: one cell per column of its block, `undefined` where the row does not have that column at all. */
export type Row = { readonly cells: readonly (Cell | undefined)[]; readonly at: Place };

/** A rectangle of labelled rows under headed columns. A two-sided table has two, each with its own word above it. */
export type Block = {
  readonly heading: readonly Located<string>[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

export type Table = {
  /** Official key of the form in the YAML report, or the printed title. */
  readonly name: string;
  readonly at: Place;
  /** Every text that names the table, the nearer to the figures last: key of the form, then printed title. */
  readonly titles: readonly Located<string>[];
  readonly number?: Located<string>;
  readonly unit?: Located<string>;
  /** Its unit is that of another table, which states the same amounts: it has none of its own. */
  readonly unitOfAnother?: true;
  /** Units stated besides: the same again, or one that contradicts it. */
  readonly otherUnits?: readonly Located<string>[];
  readonly note?: Located<string>;
  /** Whose table it says it is, the word that introduces the name, and the code before it. */
  readonly department?: Located<string> & { readonly lead: string; readonly code?: string };
  /** Whose the tables are that stand together with it, as a line above them all says. */
  readonly office?: Located<string>;
  /** Figures beside it under no heading. */
  readonly strays?: readonly Located<string>[];
  readonly blocks: readonly Block[];
  /** It goes on elsewhere in a part that could not be joined: rows of it are missing here. */
  readonly isCut?: true;
};
