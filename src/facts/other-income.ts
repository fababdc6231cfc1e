import { style } from '../lexicon/numbering.ts';
import { fold } from '../lexicon/spelling.ts';
import { parentOf } from '../model/dimension.ts';
import type { Joined } from './sections.ts';

/** What an office has besides what the fiscal authorities give it, or what it has besides its kinds that are listed too. */
const REST = /^(?:单位其他(?:收入|资金)|其他单位资金)$/u;

const UNITS = '单位资金';

export const isRestOfUnits = (name: string | undefined): boolean => REST.test(fold(name ?? ''));

export const isKindOfUnits = (fund: string | undefined): boolean =>
  fund !== undefined && parentOf('fund', fund) === UNITS;

/** 五、事业单位经营收入, 六、单位其他收入: beside the one the other is not all of it. */
export function besideKinds(rows: readonly Joined[]): readonly Joined[] {
  if (!rows.some(({ name }) => isRestOfUnits(name))) return rows;
  return rows.map((row) => {
    if (!isRestOfUnits(row.name) || row.at.fund !== UNITS || row.ofWhich) return row;
    const isBeside = (other: Joined): boolean =>
      isKindOfUnits(other.at.fund) &&
      !other.ofWhich &&
      style(other.numbering) === style(row.numbering) &&
      other.indent === row.indent;
    return rows.some(isBeside) ? { ...row, at: { ...row.at, fund: '其他收入' } } : row;
  });
}
