import type { Fact } from '../../model/fact.ts';
import { cellName, type GridCell, type Sheet, type Workbook } from '../../model/grid.ts';
import { type CellPlace, isText } from '../../model/place.ts';
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
  private bySheet: Map<number, Map<number, Fact>> | undefined;
  private byTable: Map<number, Spot[]> | undefined;
  private readonly cells = new Map<Sheet, Map<number, GridCell>>();
  /** Comparisons still allowed: formulas made to overlap by the thousand must not hold up the check. */
  private left = 2_000_000;

  constructor(book: Workbook, report: Report, facts: readonly Fact[]) {
    this.book = book;
    this.report = report;
    this.facts = facts;
  }

  factAt({ index }: Sheet, row: number, column: number): Fact | undefined {
    this.bySheet ??= factsBySheet(this.facts);
    return this.bySheet.get(index)?.get(keyOf(row, column));
  }

  spotAt(sheet: Sheet, row: number, column: number): Spot | undefined {
    const fact = this.factAt(sheet, row, column);
    const cell = fact && this.cellAt(sheet, row, column);
    return cell && { sheet, cell, fact };
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
    return {
      path: this.report.path,
      sheet: sheet.name,
      cell: cellName(row, column),
      order: [sheet.index, row, column],
    };
  }

  /** What is said of a cell, or of the first of several alike. */
  problem(
    code: string,
    [first, ...others]: readonly [Spot, ...Spot[]],
    data: Problem['data'],
    rest: Partial<Pick<Problem, 'severity' | 'related' | 'incomplete'>> = {},
  ): Problem {
    const { table, row, column } = first.fact.label;
    return {
      code,
      place: this.place(first.sheet, first.cell),
      raw: first.cell.raw,
      label: [table, row, column].filter((part) => part !== '').join(' › '),
      data,
      incomplete: false,
      ...(others.length > 0 && { related: this.related('alike', others.slice(0, NAMED)) }),
      ...rest,
    };
  }

  related<R extends 'alike' | 'part' | 'neighbour'>(role: R, spots: readonly Spot[]) {
    return spots.map(({ sheet, cell }) => ({ role, place: this.place(sheet, cell), raw: cell.raw }));
  }

  spend(comparisons: number): boolean {
    this.left -= comparisons;
    return this.left >= 0;
  }

  private cellAt(sheet: Sheet, row: number, column: number): GridCell | undefined {
    let known = this.cells.get(sheet);
    if (!known) {
      known = new Map(sheet.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
      this.cells.set(sheet, known);
    }
    return known.get(keyOf(row, column));
  }
}

const keyOf = (row: number, column: number): number => row * 16_385 + column;

function factsBySheet(facts: readonly Fact[]): Map<number, Map<number, Fact>> {
  const found = new Map<number, Map<number, Fact>>();
  for (const fact of facts) {
    if (isText(fact.place)) continue;
    const [sheet, row, column] = fact.place.order;
    const known = found.get(sheet);
    if (known) known.set(keyOf(row, column), fact);
    else found.set(sheet, new Map([[keyOf(row, column), fact]]));
  }
  return found;
}

/** Spots by the table they stand in, tables in the order of reading. */
export function byTable(spots: readonly Spot[]): Map<number, Spot[]> {
  const found = new Map<number, Spot[]>();
  for (const spot of spots) {
    const known = found.get(spot.fact.line.table);
    if (known) known.push(spot);
    else found.set(spot.fact.line.table, [spot]);
  }
  return found;
}

/** The groups of them, none empty. */
export const groups = (spots: readonly Spot[]): [Spot, ...Spot[]][] =>
  [...byTable(spots).values()].map((group) => group as [Spot, ...Spot[]]);

export const isAmount = ({ fact }: Spot): boolean => fact.state === 'figure' && fact.value !== 0n;
