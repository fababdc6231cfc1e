import type { Reading } from '../model/coordinates.ts';
import { type Dimension, WITHIN } from '../model/dimension.ts';
import { isCountedOnce } from './kinds-within.ts';
import { type Family, levelFamilies } from './printed-levels.ts';
import { isSum, type RowAmounts } from './row-amounts.ts';
import { isMember, type Joined } from './sections.ts';

/** Lists whose words name some members by several names. */
const NAMED: readonly Dimension[] = ['origin', 'nature', 'fund'];

/**
 * 上年结转 and 上年结余 below 上年结转结余: by their words all three are the same. Where they add up to the row above them, or the total
 * counts them no second time, they are its parts by their own names.
 */
export function alikeBelow(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  const isAlike = ({ head, parts }: Family): boolean =>
    dimensionOf(rows[head]!) !== undefined &&
    parts.every((part) => isPlain(rows[part]!) && isSame(rows[head]!.at, rows[part]!.at));
  const all = levelFamilies(rows);
  const families = all.filter(isAlike);
  if (families.length === 0) return rows;
  const below = new Set(all.flatMap(({ parts }) => parts));
  const result = [...rows];
  for (const { head, parts } of families) {
    if (!isSum(amounts().compare(head, parts)) && !isCountedOnce({ head, parts }, rows, below, amounts())) continue;
    const dimension = dimensionOf(rows[head]!)!;
    for (const part of parts) {
      const { at, name } = rows[part]!;
      result[part] = { ...rows[part]!, at: { ...at, [dimension]: `${at[dimension]}${WITHIN}${name}` } };
    }
  }
  return result;
}

/** What alone tells the row from others, so that its parts can be told from it. */
function dimensionOf(row: Joined): Dimension | undefined {
  const said = isPlain(row) ? NAMED.filter((dimension) => row.at[dimension] !== undefined) : [];
  return said.length === 1 ? said[0] : undefined;
}

const isPlain = (row: Joined): boolean => isMember(row) && row.name !== undefined;

const isSame = ({ flow: _, ...one }: Reading, { flow: __, ...other }: Reading): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  (Object.keys(one) as (keyof typeof one)[]).every((dimension) => one[dimension] === other[dimension]);
