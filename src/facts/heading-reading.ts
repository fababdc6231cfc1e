import { merge, type Phrase } from '../lexicon/phrase.ts';
import { isChange } from '../model/change.ts';
import type { Reading } from '../model/coordinates.ts';
import { listedWithin } from '../model/dimension.ts';
import { CARRIED_OVER } from './carried-apart.ts';
import { type Change, changeIn, ofChange } from './changes.ts';

/**
 * Headings merged from the outermost in; a year or 上年 fixes the basis, or the base of a comparison.
 * @param titled the fund the whole table is of
 * @param several more than one year stands over columns of the table
 */
export function headingReading(
  phrases: readonly Phrase[],
  over: readonly Phrase[],
  year: number | undefined,
  titled?: string,
  several = false,
): { at: Reading; against?: string } {
  let at: Reading = {};
  let change: Change;
  for (const phrase of phrases) {
    at = ofChange(change, phrase, withinFund(at, phrase.at, titled));
    change = changeIn(phrase) ?? change;
  }
  // 上年 and 以前年度 under 结转结余: where the money stems from, all of it to be spent this year.
  if (at.origin === CARRIED_OVER && phrases.length > 1 && saysOnlyWhen(phrases.at(-1)!)) {
    const { basis: _, ...carried } = at;
    return { at: carried };
  }
  const basis = basisOf([...over, ...phrases], year, several);
  if (basis === undefined) return { at };
  if (isChange(at) || at.measure === '增减率') return { at, against: basis };
  // 本年预算数为上年执行数的%: of that, and of no whole of its own year.
  if (at.measure === '占比' && phrases.some(isOfBase)) return { at, against: basis };
  return { at: { ...at, basis } };
}

const saysOnlyWhen = ({ at, total, years, ...phrase }: Phrase): boolean =>
  total === undefined &&
  years.length === 0 &&
  Object.keys(at).every((dimension) => dimension === 'basis') &&
  (phrase.year === 'prior' || at.basis !== undefined);

const isOfBase = ({ at, comparison }: Phrase): boolean => at.measure === '占比' && comparison === true;

/** 上级转移支付 under 一般公共预算, beside 经费拨款: a part of that fund. */
function withinFund(outer: Reading, inner: Reading, titled: string | undefined): Reading {
  const whole = outer.fund ?? titled;
  const part = whole === undefined || inner.fund === undefined ? undefined : listedWithin('fund', whole, inner.fund);
  return part === undefined ? merge(outer, inner) : { ...merge(outer, inner), fund: part };
}

/** 2018年决算 beside 2019年预算 in a report of 2020: figures of a third year, held only against each other. */
function basisOf(phrases: readonly Phrase[], year: number | undefined, several: boolean): string | undefined {
  const executed = phrases.some((phrase) => phrase.executed);
  const adjusted = phrases.some((phrase) => phrase.adjusted);
  // 比执行数增减: when a budget is made only last year's has been carried out.
  const isBase = ({ comparison, year: said }: Phrase): boolean => comparison === true && said === undefined;
  if (phrases.some((phrase) => phrase.year === 'prior') || ((executed || adjusted) && phrases.some(isBase)))
    return executed ? '上年执行数' : adjusted ? '上年调整预算数' : '上年预算';
  if (adjusted) return '本年调整预算数';
  // 比年初预算增减: what this year begins with is not what it is compared with.
  const isOverStart = ({ comparison, at, year: said }: Phrase): boolean =>
    comparison === true && said === 'this' && (at.measure === '增减额' || at.measure === '增减率');
  if (phrases.some(isOverStart) && phrases.every(({ years }) => years.length === 0)) return '上年预算';
  const [named, ...more] = new Set(phrases.flatMap(({ years }) => years));
  // Where nothing says which of several years is this one each of them is itself.
  return (year === undefined && !several) || named === undefined || more.length > 0 || named === year
    ? undefined
    : `${named}年${executed ? '执行数' : '预算'}`;
}
