import type { Reading } from '../model/coordinates.ts';
import type { Precision, State } from '../model/fact.ts';
import type { Figure } from '../model/figure.ts';
import { maxDecimals, money, pow10, roundTo, type Unit } from '../model/money.ts';
import type { Problem } from '../model/problem.ts';
import type { Cell } from '../model/table.ts';
import { literalProblems, UNUSABLE } from './literals.ts';
import { PERCENT_DECIMALS, precisionOf } from './precision.ts';

export type Measured = {
  readonly state: State;
  readonly value: bigint;
  readonly precision: Precision;
  readonly problems: readonly Problem[];
  readonly usable: boolean;
};

/**
 * The value of a cell in its unit, with what the table's precision makes of it.
 * @param figure `undefined` where the row does not have the column at all: that is not empty, it is unread
 * @param decimals what the table is printed with; a percentage keeps its own
 * @param label names the cell, where there is a problem
 */
export function measure(
  cell: Cell,
  figure: Figure | undefined,
  unit: Unit | '%',
  decimals: number,
  label: () => string,
): Measured {
  const { problems, usable } = figure ? literalProblems(cell, figure, unit, decimals, label) : UNUSABLE;
  if (figure?.state !== 'figure' || !usable) {
    const state = figure?.state === 'empty' ? 'empty' : 'unreadable';
    return { state, value: 0n, precision: precisionOf(unit, decimals), problems, usable };
  }
  const { digits, decimals: held } = cell.number ? bounded(figure, unit) : figure;
  const usual = unit === '%' ? held : Math.max(decimals, held);
  // A whole number printed without its decimals is as exact as its neighbours; one that is cut short in print is not.
  const format = cell.number?.shown ?? usual;
  const printed = Math.min(held <= format ? Math.max(format, usual) : format, mostDecimals(unit));
  // =ROUND(…,2) says itself how fine its amount is, whatever stands around it; 150万元 among amounts in 元 is in 万元.
  const rounded = cell.number?.rounded ?? printed;
  const shown = Math.min(printed, rounded < 0 ? rounded : Math.max(held, rounded));
  const value = unit === '%' ? digits * pow10(PERCENT_DECIMALS - held) : money(digits, held, unit);
  return { state: 'figure', value, precision: precisionOf(unit, shown), problems, usable };
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

export const isRatio = (at: Pick<Reading, 'measure'>): boolean =>
  at.measure === '增减率' || at.measure === '占比' || at.measure === '完成率';
