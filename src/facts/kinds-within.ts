import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import { ALL, covers, type Dimension, WITHIN } from '../model/dimension.ts';
import { GIVEN } from './own-or-given.ts';
import { type Family, levelFamilies } from './printed-levels.ts';
import { isSum, type RowAmounts } from './row-amounts.ts';
import { isMember, type Joined } from './sections.ts';

/**
 * 利息收入, 食堂收入 below 其他收入: money that is in no fund by definition is of the fund it is listed below, where what stands there adds
 * up to that fund, or the total counts it no second time.
 */
export function kindsWithin(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  const isApart = ({ head, parts }: Family): boolean =>
    parts.every((part) => isKind(rows[part]!)) && parts.some((part) => isOutside(rows[part]!, rows[head]!));
  const all = levelFamilies(rows);
  const families = all.filter(
    (family) => isFund(rows[family.head]!) && !isGiven(rows[family.head]!) && isApart(family),
  );
  if (families.length === 0) return rows;
  const below = new Set(all.flatMap(({ parts }) => parts));
  const result = [...rows];
  for (const { head, parts } of families) {
    if (!isSum(amounts().compare(head, parts)) && !isCountedOnce({ head, parts }, rows, below, amounts())) continue;
    // 返还性收入 below 上级补助收入 below 转移性收入: what it stands below was read before it.
    const whole = result[head]!.at.fund!;
    // Below 转移性收入 last year's money is a part of it like the others.
    const isBoth = parts.some((part) => isCarryOver(rows[part]!));
    if (isBoth) result[head] = { ...result[head]!, at: { ...result[head]!.at, origin: ALL } };
    for (const part of parts) {
      if (isCarryOver(rows[part]!)) {
        result[part] = { ...rows[part]!, at: { ...rows[part]!.at, fund: whole } };
        continue;
      }
      const { unknown, ...row } = rows[part]!;
      const name = unknown ? withoutNumbering(unknown.raw.trim()).text : row.name;
      const own = unknown ? fold(name ?? '') : row.at.fund!;
      if (!unknown && covers('fund', whole, own)) continue;
      const at = { ...(unknown ? rows[head]!.at : row.at), fund: `${whole}${WITHIN}${own}` };
      result[part] = { ...row, ...(name !== undefined && { name }), at };
    }
  }
  return result;
}

const isFund = (row: Joined): boolean => isMember(row) && row.at.fund !== undefined && hasOnly(row, 'flow', 'fund');

/** What is given from above stands below its giver in halves of the funds. */
const isGiven = (row: Joined): boolean => row.at.fund === GIVEN;

/** A fund, the carry-over, or what no word explains. */
const isKind = (row: Joined): boolean =>
  row.unknown ? !row.ofWhich && row.unknown.raw.trim() !== '' : isFund(row) || isCarryOver(row);

const isCarryOver = (row: Joined): boolean =>
  isMember(row) && row.at.origin === '上年结转' && hasOnly(row, 'flow', 'origin');

const isOutside = (row: Joined, head: Joined): boolean =>
  row.at.fund !== undefined && !covers('fund', head.at.fund!, row.at.fund);

const hasOnly = ({ at }: Joined, ...dimensions: readonly Dimension[]): boolean =>
  (Object.keys(at) as Dimension[]).every((dimension) => dimensions.includes(dimension));

/** The next total adds up the rows that stand below none, or counts the parts in the place of their head. */
export function isCountedOnce(
  { head, parts }: Family,
  rows: readonly Joined[],
  below: ReadonlySet<number>,
  amounts: RowAmounts,
): boolean {
  const total = rows.findIndex((row, index) => index > head && row.total !== undefined);
  const from = rows.findLastIndex((row, index) => index < head && row.total !== undefined) + 1;
  if (total < 0 || below.has(head)) return false;
  const tops = rows.flatMap((_, index) => (index >= from && index < total && !below.has(index) ? [index] : []));
  // 收入总计 adds what follows 本年收入合计 to it.
  const adds = (listed: readonly number[]): boolean =>
    isSum(amounts.compare(total, listed)) || (from > 0 && isSum(amounts.compare(total, [from - 1, ...listed])));
  return adds(tops) || adds([...tops.filter((index) => index !== head), ...parts]);
}
