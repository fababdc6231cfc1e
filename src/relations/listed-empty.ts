import { ALL, covers, DIMENSIONS, type Dimension } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';

/**
 * What a member and its whole may differ by, where tables list it: 上年结转 left blank in 部门收支总表 says that there is none, whatever
 * stands in a table nobody understood.
 * @returns whether all that the figures of a relation could differ by is listed, and nothing stands there
 */
export function listedEmpty(facts: readonly Fact[]): (relation: Relation) => boolean {
  const empty = new Set<string>();
  const live = new Set<string>();
  for (const fact of facts) {
    const { at, state, value } = fact;
    if (!isThisYear(fact) || !at.entry.isRoot || at.measure !== '金额') continue;
    const stands = state !== 'empty' && value !== 0n ? live : empty;
    for (const dimension of OPEN) stands.add(`${dimension} ${at[dimension]}`);
  }
  const isNone = (dimension: Dimension, member: string): boolean =>
    empty.has(`${dimension} ${member}`) && !live.has(`${dimension} ${member}`);
  const areNone = (dimension: Dimension, one: string, other: string): boolean => {
    const [wide, narrow] = covers(dimension, one, other) ? [one, other] : [other, one];
    if (!covers(dimension, wide, narrow)) return false;
    if (dimension === 'origin') return narrow === '当年预算安排' && isNone('origin', '上年结转');
    if (dimension === 'nature') return wide === ALL && narrow === '本年支出' && isNone('nature', '结转下年');
    const besides = wide === ALL ? [...FISCAL, ...NOT_FISCAL] : FISCAL;
    const isInScope = (wide === ALL || wide === '财政拨款') && ['财政拨款', ...FISCAL].includes(narrow);
    return isInScope && besides.every((member) => covers('fund', narrow, member) || isNone('fund', member));
  };
  return ({ total, parts }) =>
    parts.every((part) =>
      DIMENSIONS.every((dimension) => {
        const [one, other] = [total.at[dimension], part.at[dimension]];
        if (one === other || dimension === 'flow') return true;
        return OPEN.some((open) => open === dimension) && areNone(dimension, one, other);
      }),
    );
}

const OPEN = ['origin', 'nature', 'fund'] as const satisfies readonly Dimension[];
const FISCAL = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];
/** Every table of revenue lists these. */
const NOT_FISCAL = ['事业收入', '其他收入'];
