import { style } from '../lexicon/numbering.ts';
import { covers } from '../model/dimension.ts';
import { APART } from './parts-of-funds.ts';
import { type Family, levelFamilies } from './printed-levels.ts';
import type { RowAmounts } from './row-amounts.ts';
import { isMember, type Joined } from './sections.ts';

/** No list of kinds of money is longer; each is held against each. */
const MOST_ROWS = 1000;

/**
 * 二、其他资金 and beside it 三、上级补助收入, 四、附属单位上缴收入: by definition these are parts of all own money, but where the total adds up the
 * list as it is numbered, or what stands below the first is all of it, they are money of their own there.
 */
export function listedApart(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  if (rows.length > MOST_ROWS || !rows.some(({ at }) => at.fund !== undefined)) return rows;
  const found = new Set<number>();
  let known: readonly Family[] | undefined;
  /** 二、其他资金 is what stands numbered below it, to the last digit, and so nothing beside it. */
  const isWhole = (upper: number, other: number): boolean => {
    if (upper >= other || !isPart(rows[other]!, rows[upper]!)) return false;
    known ??= levelFamilies(rows);
    const parts = known.find(({ head }) => head === upper)?.parts ?? [];
    return parts.length > 1 && !parts.includes(other) && amounts().comesTo(upper, parts);
  };
  let from = 0;
  for (const [total, row] of rows.entries()) {
    if (!row.total) continue;
    const first = rows.findIndex((one, index) => index >= from && index < total && isListed(one));
    const level = first < 0 ? undefined : style(rows[first]!.numbering);
    const listed = rows.flatMap((one, index) =>
      index >= from && index < total && isMember(one) && style(one.numbering) === level ? [index] : [],
    );
    from = total + 1;
    const within = listed.filter((index) =>
      listed.some((upper) => upper < index && isPart(rows[index]!, rows[upper]!)),
    );
    if (within.length === 0) continue;
    const { telling, broken } = amounts().compare(total, listed);
    if (telling > 0 && broken === 0) for (const index of within) found.add(index);
    else for (const index of within) if (listed.some((upper) => isWhole(upper, index))) found.add(index);
  }
  if (found.size === 0) return rows;
  return rows.map((row, index) =>
    found.has(index) ? { ...row, at: { ...row.at, fund: `${APART}${row.at.fund}` } } : row,
  );
}

const isListed = (row: Joined): boolean => isMember(row) && style(row.numbering) !== '';

const isPart = ({ at }: Joined, upper: Joined): boolean =>
  at.fund !== undefined &&
  upper.at.fund !== undefined &&
  at.fund !== upper.at.fund &&
  covers('fund', upper.at.fund, at.fund) &&
  Object.keys(at).every((dimension) => dimension === 'flow' || dimension === 'fund');
