import type { Fact } from '../../model/fact.ts';
import { type Sheet, sheetFinder, type Term, type Workbook } from '../../model/grid.ts';
import type { Report } from '../../model/report.ts';
import { isWithin } from '../../model/rounding.ts';
import type { Working, Workings } from '../../model/workings.ts';
import { Ground, type Spot } from './ground.ts';
import { measured } from './stale.ts';

/**
 * Which figures of a workbook are worked out of which others. A formula counts where it only adds and subtracts amounts of its own unit
 * and states what these come to; where it does not it is like any number that was typed.
 */
export function workings(book: Workbook, report: Report, facts: readonly Fact[]): Workings {
  const ground = new Ground(book, report, facts, []);
  const sheetOf = sheetFinder(book);
  const inputs = new Map<number, Working>();
  const spots = ground.spots(({ formula }) => formula !== undefined);
  for (const spot of spots) {
    const working = workingOf(spot, ground, sheetOf);
    if (working) inputs.set(spot.fact.id, working);
  }
  return { inputs, formulas: new Set(spots.map(({ fact }) => fact.id)) };
}

function workingOf(
  { sheet, cell, fact }: Spot,
  ground: Ground,
  sheetOf: ReturnType<typeof sheetFinder>,
): Working | undefined {
  const { terms, places } = cell.formula!;
  if (!terms || fact.state !== 'figure' || fact.unit === '%') return undefined;
  // Rounding to the last printed place changes no printed figure.
  if (places !== undefined && places < fact.decimals) return undefined;
  const times = new Map<Fact, bigint>();
  let value = 0n;
  for (const term of terms) {
    const sign = BigInt(term.sign);
    if (!term.range) {
      const constant = measured(term.constant ?? '', fact);
      if (constant === undefined) return undefined;
      value += sign * constant;
      continue;
    }
    const other = sheetOf(sheet, term.sheet);
    const added = other && amountsIn(term.range, other, ground);
    if (!added || added.some((part) => part.state === 'unreadable' || part.unit !== fact.unit)) return undefined;
    for (const part of added) {
      times.set(part, (times.get(part) ?? 0n) + sign);
      value += sign * part.value;
    }
  }
  const parts = [...times].flatMap(([part, count]) => (count === 0n ? [] : [{ fact: part, times: count }]));
  return parts.length > 0 && isWithin(value - fact.value, fact.half) ? { total: fact, parts } : undefined;
}

/** The figures and blanks in a range; `undefined` where it is too large to look at, or holds a number of which nothing is known. */
function amountsIn({ top, left, bottom, right }: NonNullable<Term['range']>, sheet: Sheet, ground: Ground) {
  // A whole column ends where the sheet does.
  const last = Math.min(bottom, sheet.cells.at(-1)?.row ?? 0);
  if (!ground.spend(Math.max(0, last - top + 1) * (right - left + 1))) return undefined;
  const found: Fact[] = [];
  for (let row = top; row <= last; row++)
    for (let column = left; column <= right; column++) {
      const fact = ground.factAt(sheet, row, column);
      const kind = ground.cellAt(sheet, row, column)?.kind;
      // A number written as text is no number to a formula.
      if (fact && kind !== 'text') found.push(fact);
      else if (!fact && kind !== undefined && kind !== 'text') return undefined;
    }
  return found;
}
