import type { Coordinates } from './coordinates.ts';
import type { Unit } from './money.ts';
import type { Place } from './place.ts';
import type { Cell } from './table.ts';

/** Where in a table a fact stands: numbers that are equal for facts of one line. */
export type Line = { readonly table: number; readonly block: number; readonly row: number; readonly column: number };

/** What the facts of one row have in common. */
export type FactRow = {
  /** Counted over the whole report. */
  readonly id: number;
  readonly table: number;
  readonly block: number;
  readonly row: number;
  /** As printed. */
  readonly label: string;
};

/** What the facts of one column have in common. */
export type FactColumn = {
  /** Counted over the whole report. */
  readonly id: number;
  readonly column: number;
  /** As printed: the table's name, and the headings of the column. */
  readonly table: string;
  readonly label: string;
  /** For changes and rates: the basis they are measured against, where a word fixes it. */
  readonly against: string | undefined;
};

/** How finely a figure is printed; facts printed alike share it. */
export type Precision = {
  readonly unit: Unit | '%';
  /** Decimals of the table it stands in (a workbook drops trailing zeros), or its own for a percentage. */
  readonly decimals: number;
  /** The value of half a unit of the last printed place. */
  readonly half: bigint;
};

export type State = 'empty' | 'figure' | 'unreadable';

type Stated = {
  readonly id: number;
  readonly at: Coordinates;
  readonly state: State;
  readonly value: bigint;
  readonly precision: Precision;
  readonly cell: Cell;
  readonly row: FactRow;
  readonly column: FactColumn;
  readonly originWorded: boolean;
  readonly originOpen: boolean;
  readonly crossed: boolean;
  readonly ofWhich: boolean;
};

/** One figure with its meaning. There may be hundreds of thousands: what several have in common they share. */
export class Fact implements Stated {
  readonly id: number;
  /** As worded: title, headings and row label together. */
  readonly at: Coordinates;
  readonly state: State;
  /** Micro-yuan for amounts, millionths of a percentage point for shares and rates; 0 for an empty cell. */
  readonly value: bigint;
  readonly precision: Precision;
  readonly cell: Cell;
  readonly row: FactRow;
  readonly column: FactColumn;
  /** A word of title, heading or row says which year's money it is; otherwise the table as a whole decides. */
  readonly originWorded: boolean;
  /** Nothing decided which year's money the table holds: other tables can bear it out but not contradict it. */
  readonly originOpen: boolean;
  /** Row and column name unlike members; the figure takes part in no relation. */
  readonly crossed: boolean;
  /** 其中: a part that never enters a sum. */
  readonly ofWhich: boolean;

  constructor(stated: Stated) {
    this.id = stated.id;
    this.at = stated.at;
    this.state = stated.state;
    this.value = stated.value;
    this.precision = stated.precision;
    this.cell = stated.cell;
    this.row = stated.row;
    this.column = stated.column;
    this.originWorded = stated.originWorded;
    this.originOpen = stated.originOpen;
    this.crossed = stated.crossed;
    this.ofWhich = stated.ofWhich;
  }

  get unit(): Unit | '%' {
    return this.precision.unit;
  }
  get decimals(): number {
    return this.precision.decimals;
  }
  get half(): bigint {
    return this.precision.half;
  }
  get raw(): string {
    return this.cell.raw;
  }
  get place(): Place {
    return this.cell.at;
  }
  get table(): number {
    return this.row.table;
  }
  get against(): string | undefined {
    return this.column.against;
  }
  get line(): Line {
    const { table, block, row } = this.row;
    return { table, block, row, column: this.column.column };
  }
  /** For people: table, row and column, as printed. */
  get label(): { readonly table: string; readonly row: string; readonly column: string } {
    return { table: this.column.table, row: this.row.label, column: this.column.label };
  }

  /** The same figure, its origin settled by the table it stands in. */
  withOrigin(at: Coordinates): Fact {
    return new Fact({ ...this.stated, at });
  }
  withOpenOrigin(): Fact {
    return new Fact({ ...this.stated, originOpen: true });
  }
  private get stated(): Stated {
    const { id, at, state, value, precision, cell, row, column, originWorded, originOpen, crossed, ofWhich } = this;
    return { id, at, state, value, precision, cell, row, column, originWorded, originOpen, crossed, ofWhich };
  }
}

/** Names the block, and the row or the column of it, that a fact stands in. */
export const blockKey = ({ table, block }: Line): string => `${table}.${block}`;
export const rowKey = ({ table, block, row }: Line): string => `r${table}.${block}.${row}`;
export const columnKey = ({ table, block, column }: Line): string => `c${table}.${block}.${column}`;
