import type { GridCell, Range } from '../../model/grid.ts';
import { type Exact, plus, ZERO } from './decimal.ts';
import { pack } from './reference.ts';

/** Numbers of one column with their running totals, so that a sum over any stretch of it is one subtraction. */
type Column = {
  readonly rows: number[];
  readonly cells: GridCell[];
  totals?: bigint[];
  /** How many cells up to here have no value that could be added: errors, and numbers out of bounds. */
  unusable?: number[];
  scale?: number;
  /** Rows whose value is still to be computed. */
  pending?: number[];
};

/** Shorter stretches are added up cell by cell. */
const SHORT = 32;

export type Stretch = {
  readonly total: Exact;
  readonly usable: boolean;
  /** Packed positions of formulas in it that have no value in the file. */
  readonly pending: readonly number[];
};

/** What stands in the cells of one sheet, ready to be added up however often a formula asks. */
export class Columns {
  private readonly cells: readonly GridCell[];
  private readonly valueAt: (cell: GridCell) => Exact | 'pending' | 'unusable';
  private columns: Map<number, Column> | undefined;

  constructor(cells: readonly GridCell[], valueAt: (cell: GridCell) => Exact | 'pending' | 'unusable') {
    this.cells = cells;
    this.valueAt = valueAt;
  }

  /** The cell at a position, if it holds anything. */
  cellAt(row: number, column: number): GridCell | undefined {
    const cell = this.cells[this.indexFrom(row, column)];
    return cell?.row === row && cell.column === column ? cell : undefined;
  }

  /** Where the first cell at or behind a position stands. */
  indexFrom(row: number, column: number): number {
    let low = 0;
    let high = this.cells.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const cell = this.cells[middle]!;
      if (cell.row < row || (cell.row === row && cell.column < column)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** `spend` is told of every step; it says when enough is enough. */
  sum({ top, left, bottom, right }: Range, spend: (steps: number) => boolean): Stretch | undefined {
    return bottom - top < SHORT
      ? this.short({ top, left, bottom, right }, spend)
      : this.long({ top, left, bottom, right }, spend);
  }

  private short({ top, left, bottom, right }: Range, spend: (steps: number) => boolean): Stretch | undefined {
    let total = ZERO;
    let usable = true;
    const pending: number[] = [];
    for (let row = top; row <= bottom; row++) {
      let index = this.indexFrom(row, left);
      for (let cell = this.cells[index]; cell && cell.row === row && cell.column <= right; cell = this.cells[++index]) {
        if (!spend(1)) return undefined;
        const value = this.valueAt(cell);
        if (value === 'pending') pending.push(pack(row, cell.column));
        else if (value === 'unusable') usable = false;
        else total = plus(total, value);
      }
      if (!spend(1)) return undefined;
    }
    return { total, usable, pending };
  }

  private long({ top, left, bottom, right }: Range, spend: (steps: number) => boolean): Stretch | undefined {
    let total = ZERO;
    let usable = true;
    const pending: number[] = [];
    for (const [number, column] of this.byColumn()) {
      if (!spend(1)) return undefined;
      if (number < left || number > right) continue;
      this.addUp(column);
      const { rows, totals, unusable, scale } = column as Required<Column>;
      const from = firstFrom(rows, top);
      const to = firstFrom(rows, bottom + 1);
      total = plus(total, { digits: totals[to]! - totals[from]!, scale });
      if (unusable[to]! > unusable[from]!) usable = false;
      const waiting = column.pending!;
      for (let i = firstFrom(waiting, top); i < waiting.length && waiting[i]! <= bottom; i++) {
        if (!spend(1)) return undefined;
        pending.push(pack(waiting[i]!, number));
      }
    }
    return { total, usable, pending };
  }

  private byColumn(): Map<number, Column> {
    if (this.columns) return this.columns;
    this.columns = new Map();
    for (const cell of this.cells) {
      let column = this.columns.get(cell.column);
      if (!column) {
        column = { rows: [], cells: [] };
        this.columns.set(cell.column, column);
      }
      column.rows.push(cell.row);
      column.cells.push(cell);
    }
    return this.columns;
  }

  private addUp(column: Column): void {
    if (column.totals) return;
    const values = column.cells.map(this.valueAt);
    const scale = values.reduce((most, value) => (typeof value === 'string' ? most : Math.max(most, value.scale)), 0);
    const totals = [0n];
    const unusable = [0];
    const pending: number[] = [];
    for (const [index, value] of values.entries()) {
      const before = totals[index]!;
      totals.push(typeof value === 'string' ? before : before + value.digits * 10n ** BigInt(scale - value.scale));
      unusable.push(unusable[index]! + (value === 'unusable' ? 1 : 0));
      if (value === 'pending') pending.push(column.rows[index]!);
    }
    Object.assign(column, { totals, unusable, scale, pending });
  }
}

/** Index of the first of these ascending numbers that is at least `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
