import type { Coordinates } from './coordinates.ts';
import type { Unit } from './money.ts';
import type { Place } from './place.ts';

/** Where in a table a fact stands: numbers that are equal for facts of one line. */
export type Line = { readonly table: number; readonly block: number; readonly row: number; readonly column: number };

export type Fact = {
  readonly id: number;
  /** As worded: title, headings and row label together. */
  readonly at: Coordinates;
  readonly state: 'empty' | 'figure' | 'unreadable';
  /** Micro-yuan for amounts, millionths of a percentage point for shares and rates; 0 for an empty cell. */
  readonly value: bigint;
  /** Decimals of the table it stands in (a workbook drops trailing zeros), or its own for a percentage. */
  readonly decimals: number;
  /** The value of half a unit of the last printed place. */
  readonly half: bigint;
  readonly unit: Unit | '%';
  readonly raw: string;
  readonly place: Place;
  readonly line: Line;
  /** A word of title, heading or row says which year's money it is; otherwise the table as a whole decides. */
  readonly originWorded: boolean;
  /** Nothing decided which year's money the table holds: other tables can bear it out but not contradict it. */
  readonly originOpen?: true;
  /** Row and column name unlike members; the figure takes part in no relation. */
  readonly crossed: boolean;
  /** 其中: a part that never enters a sum. */
  readonly ofWhich: boolean;
  /** For changes and rates: the basis they are measured against, where a word fixes it. */
  readonly against?: string;
  /** For people: table, row and column, as printed. */
  readonly label: { readonly table: string; readonly row: string; readonly column: string };
};

/** Names the block, and the row or the column of it, that a fact stands in. */
export const blockKey = ({ table, block }: Line): string => `${table}.${block}`;
export const rowKey = ({ table, block, row }: Line): string => `r${table}.${block}.${row}`;
export const columnKey = ({ table, block, column }: Line): string => `c${table}.${block}.${column}`;
