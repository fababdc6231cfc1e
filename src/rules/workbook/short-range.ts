import { exclusive } from '../../model/coordinates.ts';
import { formatMoney, type Unit } from '../../model/money.ts';
import type { Problem } from '../../model/problem.ts';
import { isPart, type Total, totals, within } from './formula-parts.ts';
import { type Ground, isAmount, type Spot } from './ground.ts';
import { madeShort } from './passed-over.ts';

/** Cells looked at beyond either end of what is added, and blanks among them. */
const FARTHEST = 50;

/**
 * XLS002: a total leaves out a row or a column next to those it adds, as happens when one is inserted at the end of a range. What is left
 * out has to be a part of the total by its coordinates, and no part of anything added: a subtotal below, or its own parts, belong
 * to another sum. A query, until the arithmetic says the same.
 */
export const shortRanges = (ground: Ground): Problem[] =>
  totals(ground).flatMap((total) => {
    const left = leftOut(total, ground);
    if (left.length === 0) return [];
    const { fact, sheet, cell, along } = total;
    const by = left.reduce((sum, part) => sum + part.fact.value, 0n);
    const data = {
      count: left.length,
      right: formatMoney(fact.value + by, fact.unit as Unit, fact.decimals),
      // Totals of one row that leave out the same rows are one slip.
      line: [
        sheet.index,
        along,
        along === 'column' ? cell.row : cell.column,
        ...left.map((part) => nth(part, along)),
      ].join(),
    };
    // What adds up this total lacks the same.
    const mends = madeShort([{ ...total, by }], ground).map((short) => ({
      place: ground.place(short.sheet, short.cell),
      by: short.by,
    }));
    return [
      ground.problem('XLS002', [total], data, { severity: 'query', related: ground.related('part', left), mends }),
    ];
  });

const nth = ({ cell }: Spot, along: Total['along']): number => (along === 'column' ? cell.row : cell.column);

function leftOut(total: Total, ground: Ground): Spot[] {
  if (total.added.length === 0) return [];
  const found = new Map<number, Spot>();
  for (const { range } of total.terms) {
    const [first, last] = total.along === 'column' ? [range.top, range.bottom] : [range.left, range.right];
    // Cells added one by one were chosen one by one; what such a list lacks the arithmetic tells.
    if (first === last) continue;
    for (const step of [-1, 1]) {
      const start = step === 1 ? last : first;
      for (let at = start + step; at > 0 && Math.abs(at - start) <= FARTHEST; at += step) {
        const [row, column] = total.along === 'column' ? [at, total.cell.column] : [total.cell.row, at];
        if (total.terms.some((term) => within(term.range, row, column))) break;
        const spot = ground.spotAt(total.sheet, row, column);
        if (spot?.fact === total.fact) break;
        if (!spot || !isAmount(spot) || spot.fact.ofWhich) continue;
        if (!isLeftOut(spot, total, ground)) break;
        found.set(at, spot);
      }
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, spot]) => spot);
}

const isLeftOut = ({ fact }: Spot, total: Total, ground: Ground): boolean =>
  ground.spend(total.added.length) &&
  isPart(fact, total.fact) &&
  total.added.every((part) => exclusive(fact.at, part.fact.at));
