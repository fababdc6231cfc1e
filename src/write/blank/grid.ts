import { cellName } from '../../model/grid.ts';
import type { Printout } from '../../model/printout.ts';
import type { Table } from '../../model/table.ts';
import { isCode } from '../printout/columns.ts';
import { type Filling, LABELS, NAMED_IN, STANDARD } from './standard.ts';

/**
 * Formulas of a list read on so far below its last row: rows that are added at its end count, and nothing else stands there. By such
 * long ranges the check of what was filled in also knows that an amount typed beside them is none typed over a formula (XLS004).
 */
const BELOW = 250;

/** One side of a table on its sheet. Columns count from 1, rows as the sheet counts them. */
export type GridSide = {
  readonly filling: Filling;
  /** By heading, from the outermost, parted by `›`. */
  readonly columns: ReadonlyMap<string, number>;
  readonly code: number | undefined;
  readonly name: number;
  readonly amounts: readonly number[];
  /** The first and the last row. */
  readonly first: number;
  readonly last: number;
};

/** Where everything of a blank table stands on its sheet. */
export class Grid {
  readonly key: string;
  readonly printout: Printout;
  readonly sides: ReadonlyMap<string, GridSide>;
  /** The row of the sheet in which the first row of the body stands. */
  readonly body: number;

  constructor(table: Table, printout: Printout, body: number) {
    this.key = table.name;
    this.printout = printout;
    this.body = body;
    let at = 0;
    this.sides = new Map(
      table.blocks.map((block) => {
        const side = block.heading[0]?.value ?? '行';
        const columns = new Map(
          block.columns.map(({ heading }, index) => [heading.map(({ value }) => value).join('›'), at + index + 1]),
        );
        at += block.columns.length;
        const paths = [...columns];
        const found: GridSide = {
          filling: STANDARD[table.name]![side]!.filling,
          columns,
          code: paths.find(([path]) => isCode(path))?.[1],
          name: paths.find(([path]) => NAMED_IN.includes(path))![1],
          amounts: paths.filter(([path]) => !LABELS.includes(path)).map(([, column]) => column),
          // 1, 2, 3… below the headings is no row to be filled in.
          first: body + (printout.rows[0]?.cells[0]?.centred ? 1 : 0),
          last: body + printout.rows.length - 1,
        };
        return [side, found];
      }),
    );
  }

  side(name = '行'): GridSide {
    return this.sides.get(name)!;
  }

  /** How far down the formulas of a list read. */
  get end(): number {
    return this.body + this.printout.rows.length + BELOW;
  }

  text(row: number, column: number): string {
    return this.printout.rows[row - this.body]?.cells[column - 1]?.text ?? '';
  }

  /** Rows by name, in order. */
  rows({ name, first, last }: GridSide, label: string): number[] {
    const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return all.filter((row) => this.text(row, name) === label);
  }

  /** `'3 支出总表'!$C$9`, or a range. */
  from(row: number, column: number, toRow = row): string {
    const quoted = `'${this.printout.name.replaceAll("'", "''")}'!`;
    const start = fixed(row, column);
    return toRow === row ? `${quoted}${start}` : `${quoted}${start}:${fixed(toRow, column)}`;
  }
}

export const cell = cellName;
export const range = (top: number, left: number, bottom: number, right: number): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`;
/** `$C$9` */
export const fixed = (row: number, column: number): string => cellName(row, column).replace(/^([A-Z]+)/u, '$$$1$$');
/** `$C9`: copied down, but not across. */
export const fixedColumn = (row: number, column: number): string => `$${cellName(row, column)}`;
/** `C$9` */
export const fixedRow = (row: number, column: number): string => cellName(row, column).replace(/^([A-Z]+)/u, '$1$$');
