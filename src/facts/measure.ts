import type { Reading } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import type { Figure } from '../model/figure.ts';
import { lastPlace, maxDecimals, money, pow10, roundTo, type Unit } from '../model/money.ts';
import type { Problem } from '../model/problem.ts';
import type { Cell } from '../model/table.ts';
import { literalProblems, PERCENT_DECIMALS } from './literals.ts';

export type Measured = {
  readonly fact: Pick<Fact, 'state' | 'value' | 'decimals' | 'half' | 'unit' | 'raw' | 'place'>;
  readonly problems: readonly Problem[];
  readonly usable: boolean;
};

/**
 * The value of a cell in its unit, with what the table's precision makes of it.
 * @param figure `undefined` where the row does not have the column at all: that is not empty, it is unread
 * @param decimals what the table is printed with; a percentage keeps its own
 */
export function measure(
  cell: Cell,
  figure: Figure | undefined,
  at: Reading,
  currency: Unit,
  decimals: number,
  label: Fact['label'],
): Measured {
  const unit = isRatio(at) ? '%' : currency;
  const name = [label.table, label.row, label.column].filter((part) => part !== '').join(' › ');
  const checked = figure ? literalProblems(cell, figure, unit, decimals, name) : { problems: [], usable: false };
  const base = { unit, raw: cell.raw, place: cell.at } as const;
  if (figure?.state !== 'figure' || !checked.usable) {
    const state = figure?.state === 'empty' ? 'empty' : 'unreadable';
    return { fact: { ...base, state, value: 0n, decimals, half: halfUnit(unit, decimals) }, ...checked };
  }
  const { digits, decimals: held } = cell.number ? bounded(figure, unit) : figure;
  const usual = unit === '%' ? held : Math.max(decimals, held);
  const shown = Math.min(cell.number?.shown ?? usual, mostDecimals(unit));
  const value = unit === '%' ? digits * pow10(PERCENT_DECIMALS - held) : money(digits, held, unit);
  return { fact: { ...base, state: 'figure', value, decimals: shown, half: halfUnit(unit, shown) }, ...checked };
}

const mostDecimals = (unit: Unit | '%'): number => (unit === '%' ? PERCENT_DECIMALS : maxDecimals(unit));

/** What a formula leaves behind the last place that means anything, as a third of an amount does, is rounded off. */
function bounded(
  { digits, decimals }: { readonly digits: bigint; readonly decimals: number },
  unit: Unit | '%',
): { readonly digits: bigint; readonly decimals: number } {
  const most = mostDecimals(unit);
  return decimals <= most ? { digits, decimals } : { digits: roundTo(digits, decimals - most), decimals: most };
}

const halfUnit = (unit: Unit | '%', decimals: number): bigint =>
  (unit === '%' ? pow10(Math.max(0, PERCENT_DECIMALS - decimals)) : lastPlace(decimals, unit)) / 2n;

export const isRatio = (at: Reading): boolean => at.measure === '增减率' || at.measure === '占比';
