import { type GridCell, nameOn, type Range, type Sheet } from '../../model/grid.ts';
import type { CellPlace } from '../../model/place.ts';

/** A row that holds something. */
export type Line = { readonly row: number; readonly cells: readonly GridCell[] };

/** A sheet by rows, with the merged range that covers a cell. */
export class View {
  readonly lines: readonly Line[];
  readonly sheet: Sheet;
  private readonly path: string;
  private readonly byRow = new Map<number, readonly GridCell[]>();
  /** Merged ranges by each row that holds something; a range over empty rows costs nothing. */
  private readonly merges = new Map<number, Range[]>();

  constructor(path: string, sheet: Sheet) {
    this.path = sheet.path ?? path;
    this.sheet = sheet;
    const lines: { row: number; cells: GridCell[] }[] = [];
    for (const cell of sheet.cells) {
      if (isBlank(cell)) continue;
      const last = lines.at(-1);
      if (last?.row === cell.row) last.cells.push(cell);
      else lines.push({ row: cell.row, cells: [cell] });
    }
    for (const line of lines) this.byRow.set(line.row, line.cells);
    this.lines = lines;
    for (const range of sheet.merges) {
      for (let at = firstFrom(lines, range.top); at < lines.length && lines[at]!.row <= range.bottom; at++) {
        const known = this.merges.get(lines[at]!.row);
        if (known) known.push(range);
        else this.merges.set(lines[at]!.row, [range]);
      }
    }
  }

  place(row: number, column: number): CellPlace {
    return { path: this.path, ...nameOn(this.sheet, row, column), order: [this.sheet.index, row, column] };
  }

  /** What stands in a row, from left to right. */
  row(row: number): readonly GridCell[] {
    return this.byRow.get(row) ?? NONE;
  }

  at(row: number, column: number): GridCell | undefined {
    return this.row(row).find((cell) => cell.column === column);
  }

  /** The merged range a cell lies in. */
  merged(row: number, column: number): Range | undefined {
    return this.merges.get(row)?.find((range) => column >= range.left && column <= range.right);
  }

  /** The columns a cell stretches over. */
  width(cell: GridCell): number {
    const range = this.merged(cell.row, cell.column);
    return range ? range.right - range.left + 1 : 1;
  }
}

const NONE: readonly GridCell[] = [];

const isBlank = (cell: GridCell): boolean => cell.kind === 'text' && cell.raw.trim() === '' && !cell.formula;

/** The first of the lines at or below a row. */
function firstFrom(lines: readonly Line[], row: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
