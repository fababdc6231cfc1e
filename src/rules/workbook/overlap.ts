import { coordinateKey } from '../../model/coordinates.ts';
import { abs } from '../../model/money.ts';
import type { Problem } from '../../model/problem.ts';
import { isPart, type Total, totals, within } from './formula-parts.ts';
import type { Ground, Spot } from './ground.ts';

/**
 * XLS003: a total adds something twice: the same cell, its own cell, or a subtotal together with what that subtotal is made of. Which
 * cell is part of which is known by their coordinates, not by where they stand.
 */
export const overlaps = (ground: Ground): Problem[] =>
  totals(ground).flatMap((total) => {
    const found = itself(total) ?? again(total) ?? subtotals(total, ground);
    if (!found) return [];
    const { what, spots } = found;
    return [
      ground.problem(
        'XLS003',
        [total],
        { what, count: spots.length },
        spots.length > 0 ? { related: ground.related('part', spots) } : {},
      ),
    ];
  });

type Overlap = { readonly what: 'itself' | 'again' | 'subtotal'; readonly spots: readonly Spot[] };

const itself = ({ terms, cell }: Total): Overlap | undefined =>
  terms.some(({ range }) => within(range, cell.row, cell.column)) ? { what: 'itself', spots: [] } : undefined;

function again({ added }: Total): Overlap | undefined {
  const seen = new Set<Spot['fact']>();
  const twice = new Map<Spot['fact'], Spot>();
  for (const spot of added) {
    if (seen.has(spot.fact)) twice.set(spot.fact, spot);
    seen.add(spot.fact);
  }
  return twice.size > 0 ? { what: 'again', spots: [...twice.values()] } : undefined;
}

function subtotals({ added }: Total, ground: Ground): Overlap | undefined {
  if (!ground.spend(added.length ** 2)) return undefined;
  const doubled = added.filter(({ fact }) =>
    added.some(
      (other) =>
        other.fact !== fact &&
        abs(fact.value) <= abs(other.fact.value) &&
        isPart(fact, other.fact) &&
        coordinateKey(other.fact.at) !== coordinateKey(fact.at),
    ),
  );
  return doubled.length > 0 ? { what: 'subtotal', spots: doubled } : undefined;
}
