import type { Reading } from '../model/coordinates.ts';
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
export const ALL_YEARS = '各年合计';

/** 2024年 | 2025年 | 2026年 over columns. */
export const nameSeveralYears = (read: readonly ReadHeading[]): boolean =>
  new Set(read.flatMap(({ phrases }) => phrases.flatMap(({ years }) => years))).size > 1;

/** 项目总额 beside 2025年预算, 2026年计划 and 2027年计划 in a report of 2025 holds money of years to come. */
export function overYears(index: number, read: readonly ReadHeading[], year: number | undefined): Reading | undefined {
  const { column, phrases } = read[index]!;
  const last = phrases.at(-1);
  if (!last?.total || phrases.some(({ years }) => years.length > 0)) return undefined;
  const outer = column.heading.slice(0, -1);
  const beside = read.filter((other, i) => {
    const inner = other.phrases.at(-1);
    const isLabel = inner?.role !== undefined || inner?.subject !== undefined;
    return i !== index && !isLabel && isUnder(other.column, outer);
  });
  const later =
    year === undefined
      ? nameSeveralYears(beside)
      : beside.some(({ phrases: all }) => all.some(({ years }) => years.some((named) => named > year)));
  const yearly = beside.every(({ phrases: all }) => all.some(({ years }) => years.length > 0));
  return later && yearly ? { basis: ALL_YEARS } : undefined;
}
