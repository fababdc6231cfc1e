import { ALL, covers } from '../../model/dimension.ts';
import type { ToldRecord } from '../../model/told.ts';
import type { Usage } from '../canonical.ts';
import { areApart } from './apart.ts';

/**
 * 其中：一般公共预算1150万元，事业收入100万元: every fund that the tables know money of is among the parts, so that nothing is left out. Where money
 * is carried over the words do not say whether it is among them.
 */
export function areAllFunds(
  head: ToldRecord,
  parts: readonly Pick<ToldRecord, 'reading' | 'named'>[],
  usage: Usage,
): boolean {
  if (usage.carriesOver() || !areApart(parts)) return false;
  const { fund: whole = ALL } = head.reading;
  if (parts.some(({ reading: { fund } }) => fund === undefined || fund === whole || !covers('fund', whole, fund)))
    return false;
  // Where only one is in use it is all there is.
  const named = new Set(
    parts.flatMap(({ reading: { fund } }) => (fund === undefined ? [] : usage.collapse('fund', fund))),
  );
  const isNamed = (fund: string): boolean => {
    if (named.has(fund)) return true;
    const below = usage.children('fund', fund);
    return below.length > 0 && below.every(isNamed);
  };
  return isNamed(usage.collapse('fund', whole)) || isNamed(whole);
}
