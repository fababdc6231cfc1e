import { readFigure } from '../model/figure.ts';
import { abs } from '../model/money.ts';
import type { Block, Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';
import { isRatio } from './measure.ts';

/** What a row's columns say of other rows being its parts: how many bear it out, by how many live parts, and how many do not. */
export type Borne = {
  /** Columns in which the parts add up to the whole. */
  readonly held: number;
  /** Those of them in which two parts at least are no blanks: one alone may be the same figure by accident. */
  readonly telling: number;
  readonly broken: number;
};

/** No column says otherwise. */
export const isSum = ({ held, broken }: Borne): boolean => held > 0 && broken === 0;

const AMOUNT: ReadColumn = { kind: 'amount', spoken: { at: {}, sums: new Set() }, ofWhich: false };

/** Decimals a figure is filled up to, so that all can be added. */
const DECIMALS = 8;

/** The amounts of a block by rows and columns; a blank is nothing, and what cannot be read leaves its column open. */
export class RowAmounts {
  private readonly rows: readonly (readonly (bigint | undefined | null)[])[];

  constructor(rows: readonly Row[], columns: readonly ReadColumn[]) {
    const amounts = columns.flatMap((column, c) => (column.kind === 'amount' && !isRatio(column.spoken.at) ? [c] : []));
    this.rows = rows.map(({ cells }) => amounts.map((c) => amountOf(cells[c]?.raw ?? '')));
  }

  /** The same turned on its side: a column counts as a row, and is compared in every row. */
  static ofColumns({ columns, rows }: Block): RowAmounts {
    const turned = columns.map(({ heading }, c): Row => {
      const at = rows[0]?.at ?? heading[0]!.at;
      return { at, cells: rows.map(({ cells }) => cells[c]) };
    });
    return new RowAmounts(
      turned,
      rows.map(() => AMOUNT),
    );
  }

  /** Whether a row holds any amount. */
  isFilled(row: number): boolean {
    return this.rows[row]!.some((amount) => amount !== null);
  }

  /** Whether it holds any that is not nothing. */
  isLive(row: number): boolean {
    return this.rows[row]!.some((amount) => amount !== null && amount !== undefined && amount !== 0n);
  }

  /** Whether two lists of rows come to the same in every column; nobody can tell where a figure cannot be read. */
  comeToTheSame(one: readonly number[], other: readonly number[]): boolean {
    const sum = (rows: readonly number[], c: number): bigint | undefined =>
      rows.reduce<bigint | undefined>((total, row) => {
        const amount = this.rows[row]![c];
        return total === undefined || amount === undefined ? undefined : total + (amount ?? 0n);
      }, 0n);
    return (this.rows[0] ?? []).every((_, c) => sum(one, c) !== undefined && sum(one, c) === sum(other, c));
  }

  /** Whether the parts are the whole by most columns, by one of them at least with several figures. */
  comesTo(whole: number, parts: readonly number[]): boolean {
    const { telling, held, broken } = this.compare(whole, parts);
    return telling > 0 && held > broken;
  }

  /** In how many columns several parts miss the whole by so little that it is a slip rather than something else. */
  nearly(whole: number, parts: readonly number[]): number {
    return (this.rows[whole] ?? []).filter((stated, c) => {
      const figures = parts.map((row) => this.rows[row]![c]).filter((amount) => amount !== null && amount !== 0n);
      if (!stated || figures.length < 2 || figures.includes(undefined)) return false;
      const gap = figures.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), -stated);
      return gap !== 0n && abs(gap) * SMALL <= abs(stated);
    }).length;
  }

  /** Whether by most columns that state it the one is no more than the other; a figure that cannot be read says nothing. */
  isMostlyWithin(part: number, whole: number): boolean {
    const { within, beyond } = this.within(part, whole);
    return beyond <= within;
  }

  /** By every column that states it. */
  isWithin(part: number, whole: number): boolean {
    return this.within(part, whole).beyond === 0;
  }

  private within(part: number, whole: number): { readonly within: number; readonly beyond: number } {
    const count = { within: 0, beyond: 0 };
    for (const [c, amount] of this.rows[part]!.entries()) {
      const other = this.rows[whole]![c];
      if (amount && other !== undefined) count[amount > (other ?? 0n) ? 'beyond' : 'within']++;
    }
    return count;
  }

  /**
   * @param only asked where this row holds an amount that is not nothing
   * @returns what the columns say in which the whole or a part is stated
   */
  compare(whole: number, parts: readonly number[], only?: number): Borne {
    const borne = { held: 0, telling: 0, broken: 0 };
    for (const [c, stated] of this.rows[whole]!.entries()) {
      if (only !== undefined && !this.rows[only]![c]) continue;
      const figures = parts.map((row) => this.rows[row]![c]);
      const known = figures.flatMap((amount) => amount ?? []);
      const unread = stated === undefined || figures.some((amount) => amount === undefined);
      if (unread || (stated === null && known.length === 0)) continue;
      const gap = known.reduce((sum, amount) => sum + amount, 0n) - (stated ?? 0n);
      const live = known.filter((amount) => amount !== 0n).length;
      if (gap !== 0n) borne.broken++;
      else if (live > 0) borne.held++;
      if (gap === 0n && live > 1) borne.telling++;
    }
    return borne;
  }
}

/** A twentieth of it at most. */
const SMALL = 20n;

/** In the finest unit; `null` for a blank, `undefined` for what is no number. */
function amountOf(raw: string): bigint | undefined | null {
  const figure = readFigure(raw);
  if (figure.state === 'empty') return null;
  if (figure.state === 'unreadable' || figure.decimals > DECIMALS) return undefined;
  return figure.digits * 10n ** BigInt(DECIMALS - figure.decimals);
}
