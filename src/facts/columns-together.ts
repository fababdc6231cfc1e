import { fold } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { isLive } from '../model/figure.ts';
import { type Block, isUnder } from '../model/table.ts';
import type { ReadHeading } from './heading-words.ts';
import { isKindOfUnits, isRestOfUnits, UNITS } from './other-income.ts';
import { GIVEN, OWN } from './own-or-given.ts';
import type { RowAmounts } from './row-amounts.ts';
import { ofThisYear, THIS_YEAR } from './this-year.ts';

/** 事业单位经营收入 | 单位其他收入, under the same headings: the one is no part of the other. */
export function partUnits(read: readonly ReadHeading[], readings: { at: Reading }[]): void {
  for (const [index, { column, phrases }] of read.entries()) {
    const outer = column.heading.slice(0, -1);
    if (!isRestOfUnits(column.heading.at(-1)?.value) || phrases.at(-1)?.ofWhich) continue;
    const isBeside = (other: ReadHeading, i: number): boolean =>
      other.column.heading.length === column.heading.length &&
      isUnder(other.column, outer) &&
      !other.phrases.at(-1)?.ofWhich &&
      isKindOfUnits(readings[i]!.at.fund);
    const own = readings[index]!;
    if (read.some(isBeside)) readings[index] = { ...own, at: { ...own.at, fund: '其他收入' } };
  }
}

/** 其他资金 beside other money. */
export const isRestOfMoney = (name: string): boolean => /^其他(?:资金)?$/u.test(fold(name));

/**
 * 财政拨款 | 事业收入 | 其他资金 or 自有资金: by their words the last may hold the one before it. Where a column before them is all of them added up, and
 * not what is left without that one, they are kinds beside each other.
 */
export function partRest(read: readonly ReadHeading[], readings: { at: Reading }[], amounts: () => RowAmounts): void {
  for (const [index, { column, phrases }] of read.entries()) {
    const outer = column.heading.slice(0, -1);
    const isUnits = phrases.at(-1)?.at.fund === UNITS && readings[index]!.at.fund === UNITS;
    if (!(isUnits || isRestOfMoney(column.heading.at(-1)?.value ?? '')) || phrases.at(-1)?.ofWhich) continue;
    const beside = read.flatMap(({ column: other, phrases: said, unknown }, i) => {
      const last = said.at(-1);
      const isAmount = !last?.role && !last?.subject && !last?.total && !last?.ofWhich && !unknown;
      return isAmount && other.heading.length === column.heading.length && isUnder(other, outer) ? [i] : [];
    });
    const rest = beside.filter((i) => !isKindOfUnits(readings[i]!.at.fund));
    if (rest.length === beside.length) continue;
    const before = Array.from({ length: beside[0]! }, (_, i) => i);
    if (before.some((whole) => amounts().comesTo(whole, beside) && !amounts().comesTo(whole, rest)))
      readings[index] = { ...readings[index]!, at: { ...readings[index]!.at, fund: '其他收入' } };
  }
}

/** 工资福利支出 | 商品和服务支出 | 基本支出小计: a subtotal of one nature closes the subjects listed before it. */
export function closeNatures(read: readonly ReadHeading[], readings: { at: Reading }[]): void {
  for (const [index, { column, phrases }] of read.entries()) {
    const { nature, economic } = readings[index]!.at;
    if (nature === undefined || economic !== undefined || column.heading.length > 1 || !phrases[0]?.total) continue;
    for (let before = index - 1; before >= 0; before--) {
      const { at } = readings[before]!;
      if (at.economic === undefined || read[before]!.column.heading.length > 1) break;
      if (at.nature === undefined) readings[before] = { ...readings[before]!, at: { ...at, nature } };
    }
  }
}

/**
 * 当年财政拨款安排 | 中央提前通知专项转移支付, each over the funds again: this year's money of the same funds, told apart by who
 * gives it.
 */
export function splitByGiver(read: readonly ReadHeading[], block: Block): void {
  const isGiven = ({ phrases }: ReadHeading): boolean =>
    phrases[0]?.at.fund === GIVEN &&
    read.some(
      (other) => other.phrases[0] === phrases[0] && other.phrases.slice(1).some(({ at }) => at.fund !== undefined),
    );
  const given = read.flatMap((one, index) => (isGiven(one) ? [index] : []));
  // Where nothing was given all of this year's money is one's own.
  const isLent = block.rows.some(({ cells }) => given.some((index) => isLive(cells[index]?.raw ?? '')));
  if (given.length === 0) return;
  for (const one of read) {
    const [outer, ...inner] = one.phrases;
    if (!outer || inner.length === 0) continue;
    const { fund, ...at } = outer.at;
    if (isGiven(one)) one.phrases = [{ ...outer, at: { ...ofThisYear(at), category: GIVEN } }, ...inner];
    else if (isLent && outer.at.origin === THIS_YEAR)
      one.phrases = [{ ...outer, at: { ...outer.at, category: OWN } }, ...inner];
  }
}

/** 年初结转和结余 | 本年收入 | 本年支出 under a title that is of both: what the year began with came in, as this year's income did. */
export function beginWithCarryOver(read: readonly ReadHeading[], readings: { at: Reading }[]): void {
  const first = (flow: string): number => readings.findIndex(({ at }) => at.flow === flow);
  const income = first('收入');
  if (income < 1 || first('支出') < income || readings[income]!.at.origin !== THIS_YEAR) return;
  const index = income - 1;
  const { at } = readings[index]!;
  const isOnly = Object.keys(at).every((dimension) => dimension === 'origin' || dimension === 'fund');
  if (at.origin !== '上年结转' || !isOnly || read[index]!.unknown || read[index]!.phrases.at(-1)?.ofWhich) return;
  if (read[index]!.column.heading.length === 1) readings[index] = { ...readings[index]!, at: { ...at, flow: '收入' } };
}
