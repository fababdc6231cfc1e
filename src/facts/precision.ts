import type { Precision } from '../model/fact.ts';
import type { Figure } from '../model/figure.ts';
import { lastPlace, pow10, type Unit } from '../model/money.ts';
import type { Cell } from '../model/table.ts';

/** Decimals a percentage can have and still be exact. */
export const PERCENT_DECIMALS = 6;

/** So far an amount is looked at, and so few decimals it then has: what follows is what adding up doubles has left. */
const LOOKED_AT = 9;
const MEANT = 5;

/** The decimals of a figure without the noise of a formula: `-82.9100000000017` has two, `0.333333333333` twelve. */
export function decimalsMeant({ digits, decimals }: { readonly digits: bigint; readonly decimals: number }): number {
  if (decimals <= LOOKED_AT) return decimals;
  const unit = 10n ** BigInt(decimals - LOOKED_AT);
  let kept = (digits + (digits < 0n ? -unit : unit) / 2n) / unit;
  let left = LOOKED_AT;
  for (; left > 0 && kept % 10n === 0n; left--) kept /= 10n;
  return left <= MEANT ? left : decimals;
}

/**
 * Decimals a table is printed with: the most that at least two figures (or a tenth of them) show. A workbook drops
 * trailing zeros, so one short figure says nothing; a single long one is a slip, not the table's precision. Where the number
 * format of a workbook says how many are printed, that counts.
 */
export class TableDecimals {
  private readonly most: number;
  /** How many figures show so many decimals. */
  private readonly counts: number[] = [];
  /** Those that are not nothing. */
  private figures = 0;

  constructor(most: number) {
    this.most = most;
  }

  add(figure: Figure, cell: Cell): void {
    if (figure.state !== 'figure' || figure.percent) return;
    const decimals = Math.min(this.most, cell.number?.shown ?? decimalsMeant(figure));
    this.counts[decimals] = (this.counts[decimals] ?? 0) + 1;
    // 0.00 beside 12.345 may be how nothing is written: it shows decimals, but none to be had.
    if (figure.digits !== 0n) this.figures++;
  }

  /** @param least so many figures show it: what has few of them is printed like any one of them */
  usual(least = 2): number {
    const enough = Math.min(this.figures, Math.max(least, Math.ceil(this.figures / 10)));
    let showing = 0;
    for (let decimals = this.counts.length - 1; decimals > 0; decimals--) {
      const count = this.counts[decimals] ?? 0;
      showing += count;
      if (count > 0 && showing >= enough) return decimals;
    }
    return 0;
  }
}

const KNOWN: { [U in Unit | '%']?: Precision[] } = {};

/** There are few, and each figure has one. */
export function precisionOf(unit: Unit | '%', decimals: number): Precision {
  KNOWN[unit] ??= [];
  const known = KNOWN[unit][decimals];
  if (known) return known;
  const place = unit === '%' ? pow10(Math.max(0, PERCENT_DECIMALS - decimals)) : lastPlace(decimals, unit);
  const made = { unit, decimals, half: place / 2n };
  KNOWN[unit][decimals] = made;
  return made;
}
