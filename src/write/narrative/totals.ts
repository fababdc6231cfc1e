import type { Reading } from '../../model/coordinates.ts';
import { ALL } from '../../model/dimension.ts';
import { changeOf, changeUnknown, thisYear, type Year } from './change.ts';
import { type Block, paragraph, type Run } from './document.ts';
import { type Figures, firstStated, inWan } from './figures.ts';
import { classes, type Item, plainly, stated, withShares } from './listed.ts';

const REVENUE = { flow: '收入' } as const;
const SPENDING = { flow: '支出' } as const;
const ALL_REVENUE: readonly Reading[] = [{ ...REVENUE, origin: ALL }, REVENUE];
const ALL_SPENDING: readonly Reading[] = [
  { ...SPENDING, nature: ALL, origin: ALL },
  { ...SPENDING, nature: ALL },
  SPENDING,
];

/** Money of other years: what revenue and spending hold besides this year's. */
const CARRIED = [
  ['上年结转', { ...REVENUE, origin: '上年结转' }],
  ['使用非财政拨款结余', { ...REVENUE, origin: '使用非财政拨款结余' }],
] as const;

/** 收支总预算, each with what it is made of by year. */
export function allMoney(figures: Figures, year: Year): Block[] {
  const revenue = firstStated(figures, ALL_REVENUE);
  const spending = firstStated(figures, ALL_SPENDING);
  const own = figures.amount({ ...REVENUE, origin: '当年预算安排' });
  const carried = stated(figures, CARRIED, true);
  const thisYears = figures.amount({ ...SPENDING, nature: '本年支出' });
  const next = figures.amount({ ...SPENDING, nature: '结转下年' });
  return [
    ...(revenue
      ? [
          paragraph(
            `${thisYear(year)}收入总计${inWan(revenue.value)}`,
            ...movement(figures, revenue.reading, revenue.value, year),
            '。',
            own === undefined || carried.length === 0
              ? ''
              : `其中：${plainly([{ words: '本年收入', value: own }, ...carried])}。`,
          ),
        ]
      : []),
    ...(spending
      ? [
          paragraph(
            `${thisYear(year)}支出总计${inWan(spending.value)}`,
            ...movement(figures, spending.reading, spending.value, year),
            '。',
            thisYears === undefined || next === undefined
              ? ''
              : `其中：${plainly([
                  { words: '本年支出', value: thisYears },
                  { words: '结转下年', value: next },
                ])}。`,
          ),
        ]
      : []),
  ];
}

const movement = (figures: Figures, reading: Reading, value: bigint, year: Year): readonly Run[] => {
  const prior = figures.prior(reading);
  return prior ? changeOf(value, prior, year) : changeUnknown(year);
};

/** Sources of revenue as a report lists them; those of the unit's own funds stand alone where no line sums them. */
const OWN_FUNDS = [
  ['事业收入', '事业收入'],
  ['事业单位经营收入', '事业单位经营收入'],
  ['上级补助收入', '上级补助收入'],
  ['附属单位上缴收入', '附属单位上缴收入'],
  ['债务资金', '债务资金'],
  ['其他收入', '其他收入'],
] as const;
export const FISCAL_FUNDS = [
  ['一般公共预算拨款', '一般公共预算'],
  ['政府性基金预算拨款', '政府性基金预算'],
  ['国有资本经营预算拨款', '国有资本经营预算'],
] as const;

/** What one fund brings in this year; where a table does not tell the years apart, in all. */
const revenueOf = (figures: Figures, fund: string): bigint | undefined =>
  figures.amount({ ...REVENUE, fund, origin: '当年预算安排' }) ?? figures.amount({ ...REVENUE, fund });

function sources(figures: Figures): Item[] {
  const of = (words: string, fund: string): Item[] => {
    const value = revenueOf(figures, fund);
    return value === undefined ? [] : [{ words, value }];
  };
  const fiscal = FISCAL_FUNDS.flatMap(([words, fund]) => of(`${words}收入`, fund));
  const special = of('财政专户管理资金收入', '财政专户管理资金');
  const own = of('单位资金收入', '单位资金');
  const parts = OWN_FUNDS.flatMap(([words, fund]) => of(words, fund)).filter(({ value }) => value !== 0n);
  return [
    ...(fiscal.length > 0 ? fiscal : of('财政拨款收入', '财政拨款')),
    ...special,
    ...(own.length > 0 ? own : parts),
  ];
}

/** 收入预算: from whom, and which share. */
export function revenue(figures: Figures, year: Year): Block[] {
  const all = firstStated(figures, ALL_REVENUE);
  const items = [...sources(figures), ...stated(figures, CARRIED, true)];
  if (!all || items.length === 0) return [];
  return [paragraph(`${thisYear(year)}收入预算${inWan(all.value)}，其中：${withShares(items, all.value)}。`)];
}

const NATURES = [
  ['基本支出', '基本支出'],
  ['项目支出', '项目支出'],
  ['单位预留机动经费', '单位预留机动经费'],
  ['上缴上级支出', '上缴上级支出'],
  ['事业单位经营支出', '事业单位经营支出'],
  ['对附属单位补助支出', '对附属单位补助支出'],
] as const;

/** 支出预算 of this year: of which kind, and for what. */
export function spending(figures: Figures, year: Year): Block[] {
  const all = firstStated(figures, [{ ...SPENDING, nature: '本年支出' }, ...ALL_SPENDING]);
  if (!all) return [];
  const said = `支出预算${inWan(all.value)}`;
  const natures = NATURES.flatMap(([words, nature], i) =>
    stated(figures, [[words, { ...all.reading, nature }]], i < 2),
  );
  const uses = classes(figures, all.reading);
  return [
    paragraph(`${thisYear(year)}${said}${natures.length > 0 ? `，其中：${withShares(natures, all.value)}` : ''}。`),
    ...(uses.length > 0
      ? [paragraph(`按支出功能分类，${thisYear(year)}${said}，主要用于以下方面：${withShares(uses, all.value)}。`)]
      : []),
  ];
}
