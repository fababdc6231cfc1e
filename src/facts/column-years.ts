import type { Reading } from '../model/coordinates.ts';
import { WITHIN } from '../model/dimension.ts';
import { type Column, isUnder } from '../model/table.ts';
import type { ReadHeading } from './heading-words.ts';
import { isOtherYears } from './this-year.ts';

/** How deep the first heading of a column stands that is not over another one too, or -1. */
export const firstApart = ({ heading }: Column, other: Column): number =>
  heading.findIndex((word, depth) => other.heading[depth]?.value !== word.value);

/** 本年财政拨款 or 财政拨款 beside 上年结转, either of them over the funds again: the money of this year. */
export function isBesideOtherYears(read: readonly ReadHeading[], index: number): boolean {
  const own = read[index]!;
  return read.some(({ column, phrases }) => {
    const apart = firstApart(column, own.column);
    const [other, mine] = [phrases[apart], own.phrases[apart]];
    if (!other || !mine || mine.total || !isOtherYears(other.at)) return false;
    return mine.year === 'this' || mine.at.fund === '财政拨款' || mine.at.fund === '本级财力';
  });
}

/** 金额 before 财政拨款, 单位资金 and 上年结转, without a heading over them: all of these together. */
export function isBeforeAll(
  index: number,
  readings: readonly { at: Reading }[],
  read: readonly ReadHeading[],
): boolean {
  const own = read[index]!.column.heading;
  if (Object.keys(readings[index]!.at).length > 0) return false;
  const outer = own.slice(0, -1);
  const after = readings.filter((_, i) => i > index && isUnder(read[i]!.column, outer));
  return after.some(({ at }) => isOtherYears(at)) && after.some(({ at }) => at.fund !== undefined && !isOtherYears(at));
}

/** What a project costs in all its years. */
const ALL_YEARS = '各年合计';

export const isOfAllYears = ({ basis }: Reading): boolean =>
  basis !== undefined && (basis === ALL_YEARS || basis.startsWith(`${ALL_YEARS}${WITHIN}`));

/** 三年合计: so many years of what may cost money in others, too. */
const SOME_YEARS = /[两二三四五六七八九十2-9]\s*年\s*(?:合计|小计|总计|总额)/u;

/** 2024年 | 2025年 | 2026年 over columns. */
export const nameSeveralYears = (read: readonly ReadHeading[]): boolean =>
  new Set(read.flatMap(({ phrases }) => phrases.flatMap(({ years }) => years))).size > 1;

/** 以前年度安排, 以后年度安排: they name no year, but other years than this one. */
const UNNAMED: ReadonlySet<string | undefined> = new Set(['以前年度', '以后年度']);

/**
 * 项目总额 beside 2025年预算, 2026年计划 and 2027年计划 in a report of 2025, or beside 以前年度安排, holds money of other years; so does
 * 2025-2027年总额.
 */
export function overYears(
  index: number,
  read: readonly ReadHeading[],
  readings: readonly { at: Reading }[],
  year: number | undefined,
): Reading | undefined {
  const own = new Set(read[index]!.phrases.flatMap(({ years }) => years));
  const isSpan = own.size > 1 && readings[index]!.at.measure === undefined;
  if (own.size === 1 || !(isSpan || read[index]!.phrases.at(-1)?.total)) return undefined;
  const beside = besideTotal(index, read);
  const isOther = (i: number): boolean => UNNAMED.has(readings[i]!.at.basis);
  const named = beside.map((i) => read[i]!);
  const later =
    year === undefined
      ? nameSeveralYears(named)
      : named.some(({ phrases: all }) => all.some(({ years }) => years.some((one) => one > year)));
  const yearly = beside.every((i) => isOther(i) || read[i]!.phrases.some(({ years }) => years.length > 0));
  if (!yearly || !(later || beside.some(isOther))) return undefined;
  const counted = SOME_YEARS.exec(read[index]!.column.heading.at(-1)?.value ?? '');
  return { basis: counted ? `${ALL_YEARS}${WITHIN}${counted[0]}` : ALL_YEARS };
}

/** The amounts that stand beside a total under the same heading; 其中 is in one of them already. */
export function besideTotal(index: number, read: readonly ReadHeading[]): readonly number[] {
  const outer = read[index]!.column.heading.slice(0, -1);
  return read.flatMap(({ column, phrases }, i) => {
    const inner = phrases.at(-1);
    const isLabel = inner?.role !== undefined || inner?.subject !== undefined;
    const isPart = phrases.some(({ ofWhich }) => ofWhich);
    return i !== index && !isLabel && !isPart && isUnder(column, outer) ? [i] : [];
  });
}
