import { BROUGHT_IN } from '../lexicon/between-budgets.ts';
import type { Reading } from '../model/coordinates.ts';
import { covers, WITHIN } from '../model/dimension.ts';
import type { ReadRow } from './rows.ts';

const BUDGETS: readonly string[] = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];

/**
 * 政府性基金预算收入表 that lists 上级补助收入 and 调入资金 and adds them up: these and their total are of that budget alone, though no word
 * of the rows says so, and another budget's table states others.
 * @returns the budget, where all that the rows name besides its own money was brought in
 */
export function budgetOfItsOwn({ fund, flow }: Reading, rows: readonly ReadRow[]): string | undefined {
  if (fund === undefined || !BUDGETS.includes(fund) || flow !== '收入') return undefined;
  const others = rows.flatMap(({ spoken, total, unknown }) => {
    const named = total || unknown ? undefined : spoken.at.fund;
    return named === undefined || covers('fund', fund, named) || covers('fund', named, fund) ? [] : [named];
  });
  const isBroughtIn = (named: string): boolean =>
    named.split(WITHIN).every((part) => part === fund || BROUGHT_IN.has(part));
  return others.length > 0 && others.every(isBroughtIn) ? fund : undefined;
}
