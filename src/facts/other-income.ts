import { style } from '../lexicon/numbering.ts';
import { fold } from '../lexicon/spelling.ts';
import { parentOf, WITHIN } from '../model/dimension.ts';
import type { Joined } from './sections.ts';

/** What an office has besides what the fiscal authorities give it, or what it has besides its kinds that are listed too. */
const REST = /^(?:单位其他(?:收入|资金)|其他(?:单位|自有)资金)$/u;

export const UNITS = '单位资金';

export const isRestOfUnits = (name: string | undefined): boolean => REST.test(fold(name ?? ''));

export const isKindOfUnits = (fund: string | undefined): boolean =>
  fund !== undefined && parentOf('fund', fund) === UNITS;

/**
 * 五、事业单位经营收入, 六、单位其他收入: beside the one the other is not all of it. Nor is 四、单位资金, which is counted after 三、事业收入: what is left of
 * it, or where 其他收入 is counted too, one more kind.
 */
export function besideKinds(rows: readonly Joined[]): readonly Joined[] {
  if (!rows.some(isAllUnits)) return rows;
  return rows.map((row, index) => {
    if (!isAllUnits(row) || row.ofWhich) return row;
    const isBeside = (other: Joined): boolean =>
      isKindOfUnits(other.at.fund) &&
      !other.ofWhich &&
      style(other.numbering) === style(row.numbering) &&
      other.indent === row.indent;
    const isRest = isRestOfUnits(row.name);
    if (!isRest && row.numbering === '') return row;
    const before = isRest ? rows : rows.slice(Math.max(0, index - MOST), index);
    const beside = before.slice(isRest ? 0 : before.findLastIndex(({ total }) => total) + 1).filter(isBeside);
    if (beside.length === 0) return row;
    const isTaken = beside.some(({ at }) => at.fund === OTHER);
    const fund = isTaken && !isRest ? `${UNITS}${WITHIN}${fold(row.name ?? '')}` : OTHER;
    return { ...row, at: { ...row.at, fund } };
  });
}

const OTHER = '其他收入';

/** No list of money is longer. */
const MOST = 50;

const isAllUnits = ({ at, total, unknown }: Joined): boolean => at.fund === UNITS && !total && !unknown;
