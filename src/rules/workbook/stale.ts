import type { Fact } from '../../model/fact.ts';
import { readFigure } from '../../model/figure.ts';
import type { Term } from '../../model/grid.ts';
import { pow10, UNITS } from '../../model/money.ts';
import { inUnit } from '../../model/printed-unit.ts';
import type { Problem } from '../../model/problem.ts';
import { isWithin } from '../../model/rounding.ts';
import type { Ground, Spot } from './ground.ts';

/**
 * XLS005: the value stored beside a formula is not what the formula comes to: the workbook was saved without being calculated, or a
 * number was put in behind its back. Excel will show another figure as soon as it calculates. A formula without a stored value is
 * no contradiction; it was computed.
 */
export function staleValues(ground: Ground): Problem[] {
  const stale = ground.spots(({ formula }) => formula?.recomputed !== undefined && !formula.uncached).filter(isStale);
  // One that was calculated before another's value was put in stays as it is when both are calculated again.
  const drifts = stale.length > FEW ? new Map<Spot, bigint>() : driftsOf(stale);
  const kept = stale.filter((spot) => !isWithin(drifts.get(spot) ?? ownDrift(spot)!, spot.fact.half));
  return ground.groups(kept).map((spots) => {
    const data = { recomputed: spots[0].cell.formula!.recomputed!, count: spots.length };
    return ground.problem('XLS005', spots, data);
  });
}

/** How far calculating the cell by itself moves it. */
const ownDrift = ({ cell, fact }: Spot): bigint | undefined => {
  const { recomputed = '' } = cell.formula!;
  const now = measured(fact.unit === '%' ? recomputed : inUnit(recomputed, cell.unit, fact.unit), fact);
  return fact.state === 'figure' && now !== undefined ? now - fact.value : undefined;
};

/** Beyond half a unit of the last place that is printed. */
function isStale(spot: Spot): boolean {
  const drift = ownDrift(spot);
  return drift !== undefined && !isWithin(drift, spot.fact.half);
}

/** Where most cells are stale nobody asks which of them came first. */
const FEW = 300;

/** How far each moves when those it adds up are calculated too. */
function driftsOf(stale: readonly Spot[]): ReadonlyMap<Spot, bigint> {
  const known = new Map<Spot, bigint>();
  const driftOf = (spot: Spot): bigint => {
    let drift = known.get(spot);
    if (drift !== undefined) return drift;
    drift = ownDrift(spot)!;
    // One that adds up itself has no other.
    known.set(spot, drift);
    const terms = spot.cell.formula!.terms ?? [];
    for (const other of stale) {
      const times = terms.reduce((sum, term) => (holds(term, spot, other) ? sum + term.sign : sum), 0);
      if (times !== 0 && other !== spot) drift += BigInt(times) * driftOf(other);
    }
    known.set(spot, drift);
    return drift;
  };
  for (const spot of stale) driftOf(spot);
  return known;
}

function holds({ range, sheet }: Term, own: Spot, { sheet: { name }, cell: { row, column } }: Spot): boolean {
  if (!range || (sheet ?? own.sheet.name).toLowerCase() !== name.toLowerCase()) return false;
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** A decimal in the fact's own measure; what lies below its finest place is cut. */
export function measured(raw: string, { unit }: Fact): bigint | undefined {
  const figure = readFigure(raw);
  if (figure.state !== 'figure' || (figure.percent && unit !== '%')) return undefined;
  const places = (unit === '%' ? 6 : 6 + UNITS[unit]) - figure.decimals;
  return places >= 0 ? figure.digits * pow10(places) : figure.digits / pow10(-places);
}
