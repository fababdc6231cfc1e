import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { StatedElsewhere } from './stated-elsewhere.ts';

/** What a table's cells, read as money of one origin, have in common with what other tables state of that. */
export type Agreement = {
  /** Cells that other tables state too, and how many of them alike. */
  readonly met: number;
  readonly agree: number;
  /** No total is stated otherwise: few rows hold a carry-over, so most agree either way, but the total always tells. */
  readonly total: boolean;
  /** Some total is stated elsewhere too. */
  readonly hasTotal: boolean;
  /** The rows below the total. */
  readonly rows: 'unmet' | 'agree' | 'differ';
};

export function agreement(cells: readonly Fact[], stated: StatedElsewhere, origin: string): Agreement {
  const pairs = cells.flatMap((cell) => {
    const there = cell.state === 'figure' ? stated.of(cell, origin) : [];
    return there.length > 0 ? [{ cell, agrees: there.some((other) => other.value === cell.value) }] : [];
  });
  const live = pairs.filter(({ cell }) => cell.value !== 0n);
  const below = live.filter(({ cell }) => !isTotal(cell));
  return {
    met: live.length,
    agree: live.filter(({ agrees }) => agrees).length,
    total: pairs.every(({ cell, agrees }) => agrees || !isTotal(cell)),
    hasTotal: below.length < live.length,
    rows: below.length === 0 ? 'unmet' : below.every(({ agrees }) => agrees) ? 'agree' : 'differ',
  };
}

export const isTotal = ({ at }: Fact): boolean => at.function === ALL && at.economic === ALL && at.project === ALL;
