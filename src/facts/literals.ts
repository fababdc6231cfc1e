import type { Figure } from '../model/figure.ts';
import { maxDecimals, type Unit } from '../model/money.ts';
import type { Problem } from '../model/problem.ts';
import type { Cell } from '../model/table.ts';

/** Decimals a percentage can have and still be exact. */
export const PERCENT_DECIMALS = 6;

/**
 * How the number in a cell is written.
 * @param decimals what the table is printed with
 * @returns the problems, and whether the figure can be used all the same
 */
export function literalProblems(
  cell: Cell,
  figure: Figure,
  unit: Unit | '%',
  decimals: number,
  label: string,
): { readonly problems: readonly Problem[]; readonly usable: boolean } {
  const problem = (code: string, data: Problem['data'], incomplete: boolean): Problem => ({
    code,
    place: cell.at,
    raw: cell.raw,
    label,
    data,
    incomplete,
  });
  const unusable = (code: string, why: string) => ({ problems: [problem(code, { why }, true)], usable: false });
  if (figure.state === 'empty') return { problems: [], usable: false };
  if (figure.state === 'unreadable') return unusable(figure.why === 'text' ? 'NUM001' : 'NUM003', figure.why);
  if (unit !== '%' && figure.percent) return unusable('NUM001', 'percent');
  // A workbook holds what its formulas left; its format says what is printed.
  if (!cell.number && figure.decimals > (unit === '%' ? PERCENT_DECIMALS : maxDecimals(unit)))
    return unusable('NUM003', 'decimals');
  const problems: Problem[] = [];
  const usual = Math.max(2, decimals);
  if (unit !== '%' && figure.decimals > usual && cell.number?.shown === undefined)
    problems.push(problem('NUM002', { decimals: figure.decimals, usual }, false));
  if (figure.misgrouped) problems.push(problem('NUM004', {}, false));
  return { problems, usable: true };
}
