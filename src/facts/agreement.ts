import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Carried } from './carried.ts';

/** What a table's cells, read as money of one origin, have in common with what other tables state of that. */
export type Agreement = {
  /** Cells that other tables state too, and how many of them alike. */
  readonly met: number;
  readonly agree: number;
  /** No total is stated otherwise: few rows hold a carry-over, so most agree either way, but the total always tells. */
  readonly total: boolean;
  /** The rows below the total. */
  readonly rows: 'unmet' | 'agree' | 'differ';
};

/** Figures of other tables that are sure of what they hold, by their coordinates; revenue as what it may be spent on. */
export type Others = ReadonlyMap<number, readonly Fact[]>;

/** What they state of the money of a cell, by whichever of the funds that are the same money. */
export const statedOf = (others: Others, { at }: Fact, origin: string, carried: Carried): readonly Fact[] =>
  carried.alike(at.fund).flatMap((fund) => others.get(at.with('origin', origin).with('fund', fund).key) ?? []);

export function agreement(cells: readonly Fact[], others: Others, origin: string, carried: Carried): Agreement {
  const pairs = cells.flatMap((cell) => {
    const there = cell.state === 'figure' ? statedOf(others, cell, origin, carried) : [];
    return there.length > 0 ? [{ cell, agrees: there.some((other) => other.value === cell.value) }] : [];
  });
  const live = pairs.filter(({ cell }) => cell.value !== 0n);
  const below = live.filter(({ cell }) => !isTotal(cell));
  return {
    met: live.length,
    agree: live.filter(({ agrees }) => agrees).length,
    total: pairs.every(({ cell, agrees }) => agrees || !isTotal(cell)),
    rows: below.length === 0 ? 'unmet' : below.every(({ agrees }) => agrees) ? 'agree' : 'differ',
  };
}

export const isTotal = ({ at }: Fact): boolean => at.function === ALL && at.economic === ALL;
