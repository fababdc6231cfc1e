import { UNITS, type Unit } from '../../model/money.ts';
import { inUnit } from '../../model/printed-unit.ts';
import type { Problem } from '../../model/problem.ts';
import type { Ground, Spot } from './ground.ts';

/**
 * XLS009: an amount with parts of a cent (分). Typed, it is a slip or a figure worked out elsewhere; as what a formula left it is
 * ordinary, but sums of the printed figures will not add up to the printed sum: a note.
 */
export function finerThanCents(ground: Ground): Problem[] {
  const fine = ground.spots(({ kind, raw }) => kind === 'number' && decimals(raw) > 2).filter(isFinerThanCents);
  const typed = fine.filter(({ cell }) => !cell.formula);
  const computed = fine.filter(({ cell }) => cell.formula);
  return [
    ...ground.groups(typed).map((spots) => said(spots, ground)),
    ...ground.groups(computed).map((spots) => said(spots, ground)),
  ];
}

const decimals = (raw: string): number => {
  const point = raw.indexOf('.');
  return point < 0 ? 0 : raw.length - point - 1;
};

/** Decimals an amount to the cent has in this unit. */
const centsIn = (unit: Unit): number => UNITS[unit] + 2;

/**
 * A double holds 15 digits. Of so many, what stands behind this many zeros or nines below the cent, as in `82.9100000000017`,
 * no one wrote.
 */
const HELD = 14;
const NOISE = 3;

function isFinerThanCents({ fact, cell }: Spot): boolean {
  // 1.1E-13 is nothing: what adding up doubles leaves.
  if (fact.state !== 'figure' || fact.unit === '%' || fact.value === 0n) return false;
  const most = centsIn(fact.unit);
  // What a sum comes to exactly says whether its parts are finer.
  const exact = inUnit(cell.formula?.recomputed ?? cell.raw, cell.unit, fact.unit);
  if (decimals(exact) <= most) return false;
  const digits = exact.replace(/^-?[0.]*/u, '').replace('.', '').length;
  const behind = exact.slice(exact.indexOf('.') + 1 + most);
  return digits < HELD || behind.length <= NOISE || !/^(?:0+|9+)$/u.test(behind.slice(0, NOISE));
}

function said(spots: [Spot, ...Spot[]], ground: Ground): Problem {
  const [{ cell, fact }] = spots;
  const data = {
    decimals: decimals(cell.raw),
    most: centsIn(fact.unit as Unit),
    unit: fact.unit,
    count: spots.length,
    computed: cell.formula ? 'yes' : '',
  };
  return ground.problem('XLS009', spots, data, cell.formula ? { severity: 'note' } : {});
}
