import { coversAll } from '../../model/coordinates.ts';
import type { Fact } from '../../model/fact.ts';
import type { Range, Sheet, Term } from '../../model/grid.ts';
import { type Ground, isAmount, type Spot } from './ground.ts';

/** A total that a formula adds up from cells of its own column, or of its own row. */
export type Total = Spot & {
  readonly terms: readonly (Term & { readonly range: Range })[];
  readonly along: 'column' | 'row';
  /** The amounts it adds, once for each time it adds them. */
  readonly added: readonly Spot[];
};

/** A line longer than this is looked at no further: nobody adds up so many rows by hand. */
const LONGEST = 2000;

export const within = ({ top, left, bottom, right }: Range, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/**
 * The totals of a workbook whose formula is understood, cell by cell: it only adds, within its own table, and every amount it
 * adds is by its coordinates a part of what the total says it is. About any other formula nothing is known.
 */
export function totals(ground: Ground): readonly Total[] {
  let found = KNOWN.get(ground);
  if (!found) {
    const formulas = ground.spots(({ formula }) => formula?.terms !== undefined);
    found = formulas.flatMap((spot) => totalOf(spot, ground) ?? []);
    KNOWN.set(ground, found);
  }
  return found;
}

/** Two rules ask for the same. */
const KNOWN = new WeakMap<Ground, readonly Total[]>();

function totalOf(spot: Spot, ground: Ground): Total | undefined {
  const { sheet, cell, fact } = spot;
  if (fact.state !== 'figure' || fact.crossed || fact.unit === '%') return undefined;
  const terms: (Term & { range: Range })[] = [];
  for (const term of cell.formula?.terms ?? []) {
    if (term.sign === -1 || !isHere(term, sheet)) return undefined;
    if (term.range) terms.push({ ...term, range: term.range });
  }
  const inColumn = terms.every(({ range }) => range.left === cell.column && range.right === cell.column);
  const inRow = terms.every(({ range }) => range.top === cell.row && range.bottom === cell.row);
  if (terms.length === 0 || inColumn === inRow) return undefined;
  const added: Spot[] = [];
  for (const { range } of terms) {
    const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (cells > LONGEST || !ground.spend(cells)) return undefined;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const part = ground.spotAt(sheet, row, column);
        if (!part || !isAmount(part) || part.fact === fact) continue;
        if (!isPart(part.fact, fact)) return undefined;
        added.push(part);
      }
    }
  }
  return { terms, along: inColumn ? 'column' : 'row', added, ...spot };
}

const isHere = ({ sheet }: Term, own: Sheet): boolean =>
  sheet === undefined || sheet.toLowerCase() === own.name.toLowerCase();

/** Of one table, the same kind of number, and covered by the total in every dimension. */
export const isPart = (part: Fact, total: Fact): boolean =>
  part.line.table === total.line.table &&
  !part.crossed &&
  part.at.flow === total.at.flow &&
  part.at.basis === total.at.basis &&
  part.at.measure === total.at.measure &&
  coversAll(total.at, part.at);
