import type { Reading } from '../model/coordinates.ts';
import { type Dimension, isOpen, listedWithin, overlaps } from '../model/dimension.ts';
import { isUnder } from '../model/table.ts';
import { totalOfUnit, type Unit, unitAt } from './column-units.ts';
import type { ReadHeading } from './heading-words.ts';
import type { Borne, RowAmounts } from './row-amounts.ts';

/**
 * 合计 | 一般公共预算 | 其中：经费拨款 | 事业收入: in a row or two the last of them may come to the column before 其中 by chance. It stands beside
 * that one, and not below it, where the total says so, which holds all but what is behind 其中; else where their words exclude it.
 */
export function standsBesideHead(
  head: number,
  [, ...others]: readonly Unit[],
  depth: number,
  read: readonly ReadHeading[],
  amounts: RowAmounts,
): boolean {
  const outer = read[head]!.column.heading.slice(0, depth);
  const own = read[head]!.phrases[depth]!;
  if (own.total) return false;
  const total = read.findLastIndex(
    ({ column, phrases, unknown }, at) => at < head && !unknown && phrases[depth]?.total && isUnder(column, outer),
  );
  const beside = total < 0 ? undefined : partsBehind(total, outer.length, read);
  const below = new Set(others.map(({ from }) => from));
  const told = (parts: readonly number[]): Borne => amounts.compare(total, parts);
  const [apart, within] = beside ? [told(beside).held, told(beside.filter((part) => !below.has(part))).held] : [0, 0];
  if (apart !== within) return apart > within;
  return others.some(({ from }) => excludes(own.at, read[from]!.phrases[depth]?.at ?? {}));
}

/** What a total is followed by under its own headings, but for what is behind 其中; nothing where some of it states no amount as a whole. */
function partsBehind(total: number, depth: number, read: readonly ReadHeading[]): readonly number[] | undefined {
  const outer = read[total]!.column.heading.slice(0, depth);
  const parts: number[] = [];
  for (let at = total + 1; at < read.length && isUnder(read[at]!.column, outer); ) {
    const unit = unitAt(read, at, depth);
    const { phrases, unknown } = read[at]!;
    const own = phrases[depth];
    if (unknown || own?.total) return undefined;
    if (own?.role || own?.subject || own?.at.measure !== undefined) break;
    at = unit.to;
    if (phrases.some(({ ofWhich }) => ofWhich)) continue;
    const whole = totalOfUnit(read, unit);
    if (whole === undefined) return undefined;
    parts.push(whole);
  }
  return parts;
}

/** No money can be of both by their words. */
const excludes = (whole: Reading, part: Reading): boolean =>
  (Object.keys(part) as Dimension[]).some((dimension) => {
    const [one, other] = [whole[dimension], part[dimension]];
    if (one === undefined || other === undefined || isOpen(dimension) || dimension === 'flow') return false;
    return !overlaps(dimension, one, other) && listedWithin(dimension, one, other) === undefined;
  });
