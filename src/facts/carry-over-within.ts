import type { Phrase } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL } from '../model/dimension.ts';
import { placeKey } from '../model/place.ts';
import { type Block, isUnder } from '../model/table.ts';
import { CARRIED_OVER } from './carried-apart.ts';
import { depthOfWhich } from './column-parts.ts';
import type { ReadHeading } from './heading-words.ts';
import { isLabel, partsBeside } from './named-by-sums.ts';
import type { RowAmounts } from './row-amounts.ts';

/**
 * 合计 | 其中：上年结转 | 一般公共预算 | 单位资金: where the total is its other columns added up, and not with the carry-over once more, it stands
 * in them. Behind a total all of them may hold it, behind 一般公共预算 that fund does.
 */
export function carryOverWithin(
  read: readonly ReadHeading[],
  readings: { at: Reading }[],
  block: Block,
  amounts: () => RowAmounts,
): void {
  const isPart = (index: number): boolean => read[index]!.phrases.some(({ ofWhich }) => ofWhich);
  // What is 其中 is no part of any sum.
  const others = read.map((one, index) => (isPart(index) ? { ...one, phrases: ASIDE } : one));
  for (const [index, one] of read.entries()) {
    const { origin, fund, ...more } = readings[index]!.at;
    if (!isPart(index) || origin !== CARRIED_OVER || Object.keys(more).some((dimension) => dimension !== 'flow'))
      continue;
    const depth = depthOfWhich(one);
    const outer = one.column.heading.slice(0, depth);
    const before = Array.from({ length: index }, (_, nth) => index - 1 - nth);
    const isTotal = (at: number): boolean => read[at]!.phrases.at(-1)?.total !== undefined && !isPart(at);
    const total = before.find(
      (at) => isTotal(at) && read[at]!.column.heading.length === depth + 1 && isUnder(read[at]!.column, outer),
    );
    const parts = total === undefined ? undefined : partsBeside(total, depth, others, block);
    if (total === undefined || !parts || !holds(total, parts, index, amounts())) continue;
    const head = before.find((at) => !isPart(at) && isUnder(read[at]!.column, outer))!;
    // Behind several funds it may be of all of them.
    const isLast = head !== total && (parts.length === 1 || amounts().isWithin(index, head));
    const own = isLast ? read[head]!.phrases[depth]!.at.fund : undefined;
    if (own !== undefined && fund === undefined)
      readings[index] = { ...readings[index]!, at: { ...readings[index]!.at, fund: own } };
    const cells = new Set(own === undefined ? parts.map(cellAt(read, depth)) : [cellAt(read, depth)(head)]);
    // On the way to the first column of this side: 合计 before 财政拨款 holds what stands in that.
    const first = before.find((at) => isLabel(read[at]!)) ?? -1;
    const isOver = (at: number): boolean =>
      at > first && at <= total && isTotal(at) && isUnder(one.column, read[at]!.column.heading.slice(0, -1));
    for (const at of read.keys())
      if (!isPart(at) && (isOver(at) || cells.has(cellAt(read, depth)(at)))) ofAllYears(readings, at);
  }
}

/** The cell of a heading at a depth, that of all its columns. */
const cellAt =
  (read: readonly ReadHeading[], depth: number) =>
  (index: number): string => {
    const word = read[index]!.column.heading[depth];
    return word ? placeKey(word.at) : '';
  };

/** In most rows, and so in more of those that hold a carry-over than with it. */
function holds(total: number, parts: readonly number[], carried: number, amounts: RowAmounts): boolean {
  const { held, broken } = amounts.compare(total, parts);
  const without = amounts.compare(total, parts, carried).held;
  return held > broken && without > amounts.compare(total, [...parts, carried], carried).held;
}

function ofAllYears(readings: { at: Reading }[], index: number): void {
  const own = readings[index]!;
  if (own.at.origin === undefined) readings[index] = { ...own, at: { ...own.at, origin: ALL } };
}

const ASIDE: Phrase[] = [{ at: {}, role: 'remark', ofWhich: false, years: [], left: '' }];
