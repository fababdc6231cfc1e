import type { Reading } from '../../model/coordinates.ts';
import { abs, formatMoney, formatScaled, pow10, roundTo } from '../../model/money.ts';
import { ratio, roundPercent } from '../../model/ratio.ts';

/** Last year's amount in micro-yuan, and whether it was budgeted or carried out. */
export type Prior = { readonly value: bigint; readonly kind: '预算' | '执行' };

/** What one subject gets; `code` is 合计 of the line that sums them. */
export type Use = { readonly code: string; readonly value: bigint; readonly prior: Prior | undefined };
/** One table of what a fund is spent on: its figures are of one table, so that they belong together. */
export type Uses = {
  readonly whole: Use | undefined;
  readonly lines: readonly Use[];
  /** The table leaves out what was carried over from last year. */
  readonly ofThisYear: boolean;
};

export type Classification = 'function' | 'economic';

/** What the tables of one report state, as a sentence asks for it. Amounts are micro-yuan. */
export type Figures = {
  /** This year's amount there; an empty cell states that there is none. `undefined` where no table states it. */
  readonly amount: (reading: Reading) => bigint | undefined;
  /** Whose money the table that states it says it is: this year that may be the same as all there is. */
  readonly fundOf: (reading: Reading) => string | undefined;
  readonly prior: (reading: Reading) => Prior | undefined;
  /** The table that goes into most subjects; `undefined` where none lists any. */
  readonly uses: (fund: string) => Uses | undefined;
  /** Members of the functional classification that the tables use, in its order. */
  readonly functions: readonly string[];
  /** What the tables call a subject, or the official name. */
  readonly name: (dimension: Classification, code: string) => string | undefined;
  /** Economic subjects (款) that basic expenditure is spent on, in order. */
  readonly basics: readonly string[];
  /** Some table has a place for money of that fund, filled in or not. */
  readonly isListed: (fund: string) => boolean;
  /** Projects that the tables list with money of this year. */
  readonly projects: number;
};

/** Text is in 万元 with two decimals, whatever the tables are in. */
const DECIMALS = 2;
/** Decimals of a micro-yuan that are left out of it. */
const DROPPED = 8;

/** As printed: rounded half away from zero. */
export const rounded = (value: bigint): bigint => roundTo(value, DROPPED) * pow10(DROPPED);

export const inWan = (value: bigint): string => `${formatMoney(rounded(value), '万元', DECIMALS, true)}万元`;

/** `part / whole` with two decimals, without its sign; `undefined` where the whole is nothing. */
export function percent(part: bigint, whole: bigint): string | undefined {
  const exact = ratio(part, whole);
  return exact === undefined ? undefined : `${formatScaled(abs(roundPercent(exact, DECIMALS)), 6, DECIMALS)}%`;
}

/** The first of these that a table states. */
export function firstStated(
  { amount }: Figures,
  readings: readonly Reading[],
): { readonly reading: Reading; readonly value: bigint } | undefined {
  for (const reading of readings) {
    const value = amount(reading);
    if (value !== undefined) return { reading, value };
  }
  return undefined;
}
