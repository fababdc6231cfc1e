import type { GridCell } from '../../model/grid.ts';
import { isUnit, UNITS, type Unit } from '../../model/money.ts';
import type { CellPlace, Place } from '../../model/place.ts';
import { shifted } from '../../model/point.ts';
import { inUnit, isScaled } from '../../model/printed-unit.ts';
import type { Cell, Row } from '../../model/table.ts';
import type { Line, View } from './view.ts';

/**
 * A row of a table as the sheet holds it. Of the hundred thousand cells of a large table hardly any place is ever asked for, so
 * places are named when somebody does.
 */
export class SheetRow implements Row {
  readonly cells: readonly Cell[];
  private readonly view: View;
  private readonly first: GridCell;

  /** @param amounts columns that hold bare numbers: 400元 among words is a word */
  constructor(view: View, line: Line, columns: readonly number[], unit?: Unit, amounts?: ReadonlySet<number>) {
    this.view = view;
    this.first = line.cells[0]!;
    const held = view.row(line.row);
    const cells: Cell[] = [];
    let at = 0;
    // Both go from left to right.
    for (const column of columns) {
      while (at < held.length && held[at]!.column < column) at++;
      const cell = held[at];
      cells.push(
        cell?.column === column
          ? new SheetCell(view, unit ? asInTable(cell, unit, amounts?.has(column) ?? false) : { cell })
          : new BlankCell(view, line.row, column),
      );
    }
    this.cells = cells;
  }

  get at(): Place {
    return this.view.place(this.first.row, this.first.column);
  }
}

/** A number with its unit behind it: 150万元 in a table in 万元 is 150, and so is 1500000元. */
const WITH_UNIT = /^\s*([-−]?[\d,，]+(?:\.(\d+))?)\s*([百千万亿]*元)\s*$/u;

const BARE = /^\s*[-−]?[\d,，]+(?:\.\d+)?\s*$/u;

/** The columns of these lines that hold bare numbers; asked for only where one has a unit behind it. */
export function amountColumns(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (!lines.some(({ cells }) => cells.some(({ kind, raw }) => kind === 'text' && WITH_UNIT.test(raw)))) return found;
  for (const { cells } of lines)
    for (const { kind, raw, column } of cells)
      if (kind === 'number' || (kind === 'text' && BARE.test(raw))) found.add(column);
  return found;
}

type InTable = { readonly cell: GridCell; readonly rounded?: number };

function asInTable(cell: GridCell, unit: Unit, isAmount: boolean): InTable {
  if (cell.unit && isScaled(cell.unit, unit)) return { cell: scaledBack(cell, unit) };
  if (cell.kind !== 'text' || !cell.raw.includes('元')) return { cell };
  const [, figure, decimals = '', own] = WITH_UNIT.exec(cell.raw) ?? [];
  if (figure === undefined || own === undefined || !isUnit(own)) return { cell };
  const by = UNITS[own] - UNITS[unit];
  if (by !== 0 && !isAmount) return { cell };
  const raw = by === 0 ? figure : shifted(plainNumber(figure), by);
  // 150万元 in a table in 元 says nothing of what is below 万元.
  return { cell: { ...cell, raw }, ...(decimals.length < by && { rounded: decimals.length - by }) };
}

const plainNumber = (figure: string): string => figure.replace(/[,，]/gu, '').replace('−', '-');

/** 123.5万 in a table in 元 as the 元 it holds. */
const scaledBack = (cell: GridCell, unit: Unit): GridCell => ({
  ...cell,
  raw: inUnit(cell.raw, cell.unit, unit),
  ...(cell.shown !== undefined && { shown: Math.max(0, cell.shown + cell.unit!.shift) }),
});

class SheetCell implements Cell {
  private readonly view: View;
  private readonly cell: GridCell;
  /** Asked for more than anything else: at hand. */
  readonly raw: string;

  private readonly rounded: number | undefined;

  constructor(view: View, { cell, rounded }: InTable) {
    const { raw, formula } = cell;
    this.rounded = rounded;
    this.view = view;
    this.cell = cell;
    // Neither stored nor computed: not empty, and nothing that reads as a number.
    this.raw = raw === '' && formula?.uncached ? `=${formula.text}` : raw;
  }

  /** The grid's own cell says how its number is printed. */
  get number(): Cell['number'] {
    const { cell } = this;
    if (this.rounded !== undefined) return { rounded: this.rounded };
    if (cell.kind !== 'number' || (cell.raw === '' && cell.formula?.uncached)) return undefined;
    const rounded = cell.formula?.places;
    return rounded === undefined ? cell : { shown: cell.shown, rounded };
  }

  get unworked(): Cell['unworked'] {
    const { raw, formula } = this.cell;
    if (raw !== '' || !formula?.uncached) return undefined;
    return formula.circular ? 'circle' : formula.terms ? 'input' : 'kind';
  }

  get indent(): number | undefined {
    return this.cell.indent;
  }

  get at(): Place {
    return this.view.place(this.cell.row, this.cell.column);
  }

  get order(): CellPlace['order'] {
    return [this.view.sheet.index, this.cell.row, this.cell.column];
  }
}

class BlankCell implements Cell {
  private readonly view: View;
  private readonly row: number;
  private readonly column: number;
  readonly raw = '';

  constructor(view: View, row: number, column: number) {
    this.view = view;
    this.row = row;
    this.column = column;
  }

  get at(): Place {
    return this.view.place(this.row, this.column);
  }

  get order(): CellPlace['order'] {
    return [this.view.sheet.index, this.row, this.column];
  }
}
