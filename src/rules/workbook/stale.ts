import type { Fact } from '../../model/fact.ts';
import { readFigure } from '../../model/figure.ts';
import type { GridCell } from '../../model/grid.ts';
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
export const staleValues = (ground: Ground): Problem[] =>
  ground
    .groups(ground.spots(({ formula }) => formula?.recomputed !== undefined && !formula.uncached).filter(isStale))
    .map((spots) => {
      const data = { recomputed: spots[0].cell.formula!.recomputed!, count: spots.length };
      return ground.problem('XLS005', spots, data);
    });

/** Beyond half a unit of the last place that is printed. */
function isStale({ cell, fact }: Spot): boolean {
  const recomputed = measured(stated(cell.formula!.recomputed!, cell, fact), fact);
  return fact.state === 'figure' && recomputed !== undefined && !isWithin(recomputed - fact.value, fact.half);
}

const stated = (raw: string, { unit }: GridCell, fact: Fact): string =>
  fact.unit === '%' ? raw : inUnit(raw, unit, fact.unit);

/** A decimal in the fact's own measure; what lies below its finest place is cut. */
export function measured(raw: string, { unit }: Fact): bigint | undefined {
  const figure = readFigure(raw);
  if (figure.state !== 'figure' || (figure.percent && unit !== '%')) return undefined;
  const places = (unit === '%' ? 6 : 6 + UNITS[unit]) - figure.decimals;
  return places >= 0 ? figure.digits * pow10(places) : figure.digits / pow10(-places);
}
