import type { Reading } from '../../model/coordinates.ts';
import { ALL } from '../../model/dimension.ts';
import { thisYear, type Year } from './change.ts';
import { type Block, paragraph } from './document.ts';
import { type Figures, firstStated, inWan, rounded } from './figures.ts';
import { classes, plainly, stated, withShares } from './listed.ts';
import { FISCAL_FUNDS } from './totals.ts';

const REVENUE = { flow: '收入', fund: '财政拨款' } as const;
const SPENDING = { flow: '支出', fund: '财政拨款' } as const;

/** 财政拨款收支: where it comes from, and for what it goes. */
export function fiscalMoney(figures: Figures, year: Year): Block[] {
  const revenue = firstStated(figures, [{ ...REVENUE, origin: ALL }, REVENUE]);
  const spending = firstStated(figures, [
    { ...SPENDING, nature: ALL, origin: ALL },
    { ...SPENDING, nature: ALL },
    SPENDING,
  ]);
  const sources = [
    ...FISCAL_FUNDS.flatMap(([words, fund]) =>
      stated(figures, [[words, { flow: '收入', fund, origin: '当年预算安排' }]], true),
    ),
    ...stated(figures, [['上年结转', { ...REVENUE, origin: '上年结转' }]], true),
  ];
  const next = stated(figures, [['结转下年', { ...SPENDING, nature: '结转下年' }]], false);
  const uses = spending ? [...classes(figures, usesOf(spending.reading, next.length > 0)), ...next] : [];
  if (!revenue && !spending) return [];
  const equal = revenue && spending && rounded(revenue.value) === rounded(spending.value);
  const lists = {
    revenue: sources.length > 0 ? `收入包括：${plainly(sources)}。` : '',
    spending: uses.length > 0 ? `支出包括：${plainly(uses)}。` : '',
  };
  if (equal)
    return [paragraph(`${thisYear(year)}财政拨款收支总预算${inWan(revenue.value)}。${lists.revenue}${lists.spending}`)];
  return [
    ...(revenue ? [paragraph(`${thisYear(year)}财政拨款收入总计${inWan(revenue.value)}。${lists.revenue}`)] : []),
    ...(spending ? [paragraph(`${thisYear(year)}财政拨款支出总计${inWan(spending.value)}。${lists.spending}`)] : []),
  ];
}

/** What goes over into next year is for no class. */
const usesOf = (reading: Reading, carried: boolean): Reading =>
  carried ? { ...reading, nature: '本年支出' } : reading;

/** One of the funds that most departments have none of. */
export function ofFund(figures: Figures, fund: string, year: Year): Block[] {
  const all = firstStated(figures, [
    { flow: '支出', fund, nature: '本年支出', origin: '当年预算安排' },
    { flow: '支出', fund, nature: '本年支出' },
    { flow: '支出', fund },
  ]);
  if (!all && !figures.isListed(fund)) return [paragraph({ blank: `${fund}支出情况；没有的，写明没有` })];
  if (!all || all.value === 0n) return [paragraph(`${thisYear(year)}没有使用${fund}拨款安排的支出。`)];
  const natures = stated(
    figures,
    [
      ['基本支出', { ...all.reading, nature: '基本支出' }],
      ['项目支出', { ...all.reading, nature: '项目支出' }],
    ],
    false,
  );
  const uses = classes(figures, all.reading);
  const said = `${thisYear(year)}${fund}支出${inWan(all.value)}`;
  return [
    paragraph(`${said}${natures.length > 0 ? `，其中：${plainly(natures)}` : ''}。`),
    ...(uses.length > 0 ? [paragraph(`${said}，主要用于以下方面：${withShares(uses, all.value)}。`)] : []),
  ];
}
