import type { Place } from './place.ts';

/**
 * A table as it is printed on a sheet of its own: number, title, whose and in which unit, headings over headings, rows, note.
 * Columns, heading rows and body rows are counted from 0.
 */
export type Printout = {
  /** What the sheet is called. */
  readonly name: string;
  readonly number?: string;
  readonly title: string;
  /** 二、支出（按功能分类）: the part of the titled table that stands here. */
  readonly section?: string;
  /** 部门名称：…, as printed. */
  readonly department?: string;
  /** 单位：万元, as printed. */
  readonly unit?: string;
  readonly columns: readonly PrintedColumn[];
  /** How many rows the headings take. */
  readonly depth: number;
  readonly headings: readonly PrintedHeading[];
  readonly rows: readonly PrintedRow[];
  readonly note?: string;
};

export type PrintedColumn = {
  /** A code stays text; a label may be long; figures stand to the right. */
  readonly kind: 'code' | 'label' | 'amount' | 'percent';
  /** Decimals its figures are printed with. */
  readonly decimals: number;
};

/** A heading over one or several columns, one or several rows high. */
export type PrintedHeading = {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export type PrintedRow = {
  /** One a column; `undefined` is a blank cell. */
  readonly cells: readonly (PrintedCell | undefined)[];
};

/** A cell of the body. */
export type Spot = { readonly row: number; readonly column: number };

/** A decimal number: `digits` times ten to the minus `decimals`. */
export type PrintedFigure = { readonly digits: bigint; readonly decimals: number; readonly percent: boolean };

export type PrintedCell = {
  readonly text?: string;
  readonly figure?: PrintedFigure;
  /** How deep its subject stands below the widest: printed indented. */
  readonly indent?: number;
  readonly centred?: true;
  /** 合计, 总计. */
  readonly bold?: true;
  /** Filled in by this program, not by whoever made the report. */
  readonly computed?: true;
  /** It is the sum of these. */
  readonly sum?: readonly Spot[];
  /** Where the report states it, or leaves it blank. */
  readonly at?: Place;
};
