import type { Fact } from '../../model/fact.ts';
import { type GridCell, nameOn, type Sheet, type Workbook } from '../../model/grid.ts';
import { push } from '../../model/multimap.ts';
import { type CellPlace, isText, type Place, placeKey } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';

/** A cell of a workbook in which an amount or a share stands, and the fact it states. */
export type Spot = { readonly sheet: Sheet; readonly cell: GridCell; readonly fact: Fact };

/** Other cells named beside the first; a count says how many there are in all. */
const NAMED = 20;

/**
 * A workbook together with what was understood of it: which fact stands in which cell. Both look-ups are made when a rule first
 * asks, for in an ordinary workbook hardly any rule does.
 */
export class Ground {
  readonly book: Workbook;
  readonly report: Report;
  private readonly facts: readonly Fact[];
  private bySheet: ReadonlyMap<number, FactsByRow> | undefined;
  private byTable: Map<number, Spot[]> | undefined;
  private readonly cells = new Map<Sheet, Map<number, GridCell>>();
  /** Where something is said already: of several findings at one cell only the first is shown. */
  private readonly said: Set<string>;
  /** Comparisons still allowed: formulas made to overlap by the thousand must not hold up the check. */
  private left = 2_000_000;

  constructor(book: Workbook, report: Report, facts: readonly Fact[], said: readonly Problem[]) {
    this.book = book;
    this.report = report;
    this.facts = facts;
    this.said = new Set(said.map(({ place }) => placeKey(place)));
  }

  factAt({ index }: Sheet, row: number, column: number): Fact | undefined {
    this.bySheet ??= factsBySheet(this.facts);
    return this.bySheet.get(index)?.get(row)?.[column];
  }

  spotAt(sheet: Sheet, row: number, column: number): Spot | undefined {
    const fact = this.factAt(sheet, row, column);
    const cell = fact && this.cellAt(sheet, row, column);
    return cell && { sheet, cell, fact };
  }

  /** An amount stands in a cell that holds no number. */
  hasTypedText(): boolean {
    const isText = ({ number }: Fact['cell']): boolean => number === undefined || (number.rounded ?? 0) < 0;
    return this.facts.some(({ state, cell }) => state === 'figure' && isText(cell));
  }

  /** The cells of those that pass the test in which a fact stands, in the order of reading. */
  spots(test: (cell: GridCell, sheet: Sheet) => boolean): Spot[] {
    const found: Spot[] = [];
    for (const sheet of this.book.sheets) {
      for (const cell of sheet.cells) {
        const fact = test(cell, sheet) ? this.factAt(sheet, cell.row, cell.column) : undefined;
        if (fact) found.push({ sheet, cell, fact });
      }
    }
    return found;
  }

  /** All that stands in one table. */
  inTable(table: number): readonly Spot[] {
    this.byTable ??= byTable(this.spots(() => true));
    return this.byTable.get(table) ?? [];
  }

  place(sheet: Sheet, { row, column }: { readonly row: number; readonly column: number }): CellPlace {
    return { path: sheet.path ?? this.report.path, ...nameOn(sheet, row, column), order: [sheet.index, row, column] };
  }

  /** The spots of each table, led by the first of which nothing is said yet: what is said of many must not be lost with one. */
  groups(spots: readonly Spot[]): [Spot, ...Spot[]][] {
    return [...byTable(spots).values()].map((group) => this.led(group));
  }

  isSaid(place: Place): boolean {
    return this.said.has(placeKey(place));
  }

  led(spots: readonly Spot[]): [Spot, ...Spot[]] {
    const free = spots.find(({ sheet, cell }) => !this.said.has(placeKey(this.place(sheet, cell))));
    return (free ? [free, ...spots.filter((spot) => spot !== free)] : spots) as [Spot, ...Spot[]];
  }

  /** What is said of a cell, or of the first of several alike. */
  problem(
    code: string,
    [first, ...others]: readonly [Spot, ...Spot[]],
    data: Problem['data'],
    rest: Partial<Pick<Problem, 'severity' | 'related' | 'incomplete' | 'mends'>> = {},
  ): Problem {
    const { table, row, column } = first.fact.label;
    const place = this.place(first.sheet, first.cell);
    this.said.add(placeKey(place));
    return {
      code,
      place,
      raw: first.cell.raw,
      label: [table, row, column].filter((part) => part !== '').join(' › '),
      data,
      incomplete: false,
      ...(others.length > 0 && { related: this.related('alike', others.slice(0, NAMED)) }),
      ...rest,
    };
  }

  related<R extends 'alike' | 'part' | 'neighbour' | 'total'>(role: R, spots: readonly Spot[]) {
    return spots.map(({ sheet, cell }) => ({ role, place: this.place(sheet, cell), raw: cell.raw }));
  }

  spend(comparisons: number): boolean {
    this.left -= comparisons;
    return this.left >= 0;
  }

  cellAt(sheet: Sheet, row: number, column: number): GridCell | undefined {
    let known = this.cells.get(sheet);
    if (!known) {
      known = new Map(sheet.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
      this.cells.set(sheet, known);
    }
    return known.get(keyOf(row, column));
  }
}

const keyOf = (row: number, column: number): number => row * 16_385 + column;

/** By row, then by column: there are fewer rows than facts. */
type FactsByRow = ReadonlyMap<number, readonly Fact[]>;

function factsBySheet(facts: readonly Fact[]): ReadonlyMap<number, FactsByRow> {
  const found = new Map<number, Map<number, Fact[]>>();
  for (const fact of facts) {
    const order = fact.cell.order ?? (isText(fact.place) ? undefined : fact.place.order);
    if (!order) continue;
    const [sheet, row, column] = order;
    let rows = found.get(sheet);
    if (!rows) {
      rows = new Map();
      found.set(sheet, rows);
    }
    let line = rows.get(row);
    if (!line) {
      line = [];
      rows.set(row, line);
    }
    line[column] = fact;
  }
  return found;
}

/** Spots by the table they stand in, tables in the order of reading. */
export function byTable(spots: readonly Spot[]): Map<number, Spot[]> {
  const found = new Map<number, Spot[]>();
  for (const spot of spots) push(found, spot.fact.line.table, spot);
  return found;
}

export const isAmount = ({ fact }: Spot): boolean => fact.state === 'figure' && fact.value !== 0n;
