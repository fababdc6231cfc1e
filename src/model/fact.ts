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
  /** Of what a page adds up: the rows that stand on it, by their ids, whatever their words mean. */
  readonly adds?: readonly number[];
  /** A sentence of the running text, not a row of a table. */
  readonly told?: true;
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
  /** Of a total: the columns that stand beside it as its parts, by their ids, whatever their words mean. */
  readonly adds?: readonly number[];
  /** No coordinates tell it from the whole it is a part of: `adds` alone is what it sums. */
  readonly group?: true;
  /** Of a list of projects that have targets, which need not be all there are. */
  readonly targets?: true;
  /** Of a government's budget that brings in other money: what is not of its fund is of that budget alone. */
  readonly budget?: string;
};

/** How finely a figure is printed; facts printed alike share it. */
export type Precision = {
  readonly unit: Unit | '%';
  /** Decimals of the table it stands in (a workbook drops trailing zeros), or its own for a percentage. */
  readonly decimals: number;
  /** The value of half a unit of the last printed place. */
  readonly half: bigint;
  /** 减少6.86: a word says that it is less than nothing, no sign. */
  readonly negated?: boolean;
};

export type State = 'empty' | 'figure' | 'unreadable';

/** What title, headings and row say of a figure. */
export type Meaning = Pick<Fact, 'at' | 'originWorded' | 'crossed' | 'ofWhich'>;

/** What stands in its cell. */
export type Amount = Pick<Fact, 'state' | 'value' | 'precision'>;

/** One figure with its meaning. There may be hundreds of thousands: what several have in common they share. */
export class Fact {
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

  constructor(
    id: number,
    meaning: Meaning,
    amount: Amount,
    cell: Cell,
    row: FactRow,
    column: FactColumn,
    originOpen = false,
  ) {
    this.id = id;
    this.at = meaning.at;
    this.state = amount.state;
    this.value = amount.value;
    this.precision = amount.precision;
    this.cell = cell;
    this.row = row;
    this.column = column;
    this.originWorded = meaning.originWorded;
    this.originOpen = originOpen;
    this.crossed = meaning.crossed;
    this.ofWhich = meaning.ofWhich;
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
  withOrigin(origin: string): Fact {
    const { originWorded, crossed, ofWhich } = this;
    const meaning = { at: this.at.with('origin', origin), originWorded, crossed, ofWhich };
    return new Fact(this.id, meaning, this, this.cell, this.row, this.column);
  }
  /** The same figure, its table known to be of another year. */
  withBasis(basis: string): Fact {
    return this.placed(this.at.with('basis', basis));
  }
  /** The same figure, its money known by what it adds up with. */
  withFund(fund: string): Fact {
    return this.placed(this.at.with('fund', fund));
  }
  /** The same figure, what it is spent on known by what it is the same as. */
  withNature(nature: string): Fact {
    return this.placed(this.at.with('nature', nature));
  }
  /** The same figure, its project known by another name. */
  withProject(project: string): Fact {
    return this.placed(this.at.with('project', project));
  }
  private placed(at: Coordinates): Fact {
    const { originWorded, crossed, ofWhich, originOpen } = this;
    const meaning = { at, originWorded, crossed, ofWhich };
    return new Fact(this.id, meaning, this, this.cell, this.row, this.column, originOpen);
  }
  /** The same figure, known to be rounded more coarsely than it is printed, or to be in another unit. */
  withPrecision(precision: Precision, value = this.value): Fact {
    return new Fact(
      this.id,
      this,
      { state: this.state, value, precision },
      this.cell,
      this.row,
      this.column,
      this.originOpen,
    );
  }
  /** The same with another amount, printed as `raw`. */
  withValue(value: bigint, raw: string): Fact {
    const { precision, row, column, originOpen } = this;
    return new Fact(
      this.id,
      this,
      { state: 'figure', value, precision },
      { raw, at: this.place },
      row,
      column,
      originOpen,
    );
  }
  withOpenOrigin(): Fact {
    return new Fact(this.id, this, this, this.cell, this.row, this.column, true);
  }
}

/** Names the row or the column of a block that a fact stands in. */
export const rowKey = ({ table, block, row }: Line): string => `r${table}.${block}.${row}`;
export const columnKey = ({ table, block, column }: Line): string => `c${table}.${block}.${column}`;

/** An amount of this year's budget, not of the year before, a change or a share. */
export const isThisYear = ({ at }: Pick<Fact, 'at'>): boolean => at.basis === '本年预算' && at.measure === '金额';
