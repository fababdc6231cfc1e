import type { Figure } from '../model/figure.ts';
import { maxDecimals, type Unit } from '../model/money.ts';
import type { Problem } from '../model/problem.ts';
import type { Cell } from '../model/table.ts';
import { decimalsMeant, PERCENT_DECIMALS } from './precision.ts';

type Checked = { readonly problems: readonly Problem[]; readonly usable: boolean };

export const USABLE: Checked = { problems: [], usable: true };
export const UNUSABLE: Checked = { problems: [], usable: false };

/** A number of a workbook whose format says how it is printed: nearly every one there. */
const isAsFormatted = ({ number }: Cell, figure: Figure, unit: Unit | '%'): boolean =>
  figure.state === 'figure' && number?.shown !== undefined && !figure.misgrouped && !(figure.percent && unit !== '%');

/**
 * How the number in a cell is written.
 * @param decimals what the table is printed with
 * @param label names the cell, where there is a problem
 * @returns the problems, and whether the figure can be used all the same
 */
export function literalProblems(
  cell: Cell,
  figure: Figure,
  unit: Unit | '%',
  decimals: number,
  label: () => string,
): Checked {
  if (isAsFormatted(cell, figure, unit)) return USABLE;
  const problem = (code: string, data: Problem['data'], incomplete: boolean): Problem => ({
    code,
    place: cell.at,
    raw: cell.raw,
    label: label(),
    data,
    incomplete,
  });
  const unworked = cell.unworked && { unworked: cell.unworked };
  const unusable = (code: string, why: string) => ({
    problems: [problem(code, { why, ...unworked }, true)],
    usable: false,
  });
  if (figure.state === 'empty') return UNUSABLE;
  if (figure.state === 'unreadable') return unusable(figure.why === 'text' ? 'NUM001' : 'NUM003', figure.why);
  if (unit !== '%' && figure.percent) return unusable('NUM001', 'percent');
  // A workbook holds what its formulas left; its format says what is printed.
  if (!cell.number && figure.decimals > (unit === '%' ? PERCENT_DECIMALS : maxDecimals(unit)))
    return unusable('NUM003', 'decimals');
  const usual = Math.max(2, decimals);
  const long = unit !== '%' && cell.number?.shown === undefined && decimalsMeant(figure) > usual;
  if (!long && !figure.misgrouped) return USABLE;
  const problems: Problem[] = [];
  if (long) problems.push(problem('NUM002', { decimals: figure.decimals, usual }, false));
  if (figure.misgrouped) problems.push(problem('NUM004', {}, false));
  return { problems, usable: true };
}
