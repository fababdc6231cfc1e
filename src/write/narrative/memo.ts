import { ALL } from '../../model/dimension.ts';
import { changeOf, changeUnknown, thisYear, type Year } from './change.ts';
import { type Block, paragraph, type Run } from './document.ts';
import { type Figures, firstStated, inWan } from './figures.ts';
import { plainly, stated } from './listed.ts';

/** Memo items are stated of one fund or of all; the words say of which. */
const OF_FUNDS: ReadonlyMap<string, string> = new Map([
  [ALL, ''],
  ['财政拨款', '财政拨款安排的'],
  ['一般公共预算', '一般公共预算安排的'],
]);

/** The item in the widest money that the tables state it of, and in the table's own words for it. */
function statedItem(figures: Figures, item: string) {
  const base = { flow: '支出', item };
  const found = firstStated(
    figures,
    [...OF_FUNDS.keys()].map((fund) => (fund === ALL ? base : { ...base, fund })),
  );
  if (!found) return undefined;
  const fund = figures.fundOf(found.reading) ?? ALL;
  const words = OF_FUNDS.get(fund);
  return words === undefined ? { words: '', ...found } : { words, value: found.value, reading: { ...base, fund } };
}

const VEHICLES = '公务用车购置及运行费';
const PARTS = ['因公出国（境）费', '公务接待费', VEHICLES] as const;
const OF_VEHICLES = ['公务用车购置费', '公务用车运行维护费'] as const;

/** “三公”经费 and every part of it, each against last year. */
export function threePublic(figures: Figures, year: Year): Block[] {
  const all = statedItem(figures, '“三公”经费');
  if (!all) return [paragraph({ blank: '“三公”经费预算数、各分项数，比上年增减的金额和原因' })];
  const { reading, value, words } = all;
  const prior = figures.prior(reading);
  const list = (items: readonly string[]): (readonly Run[])[] =>
    items.flatMap((item) => {
      const own = { ...reading, item };
      const amount = figures.amount(own);
      if (amount === undefined) return [];
      const before = figures.prior(own);
      return [[`${item}${inWan(amount)}`, ...(before ? changeOf(amount, before, year) : [])]];
    });
  const [parts, ofVehicles] = [list(PARTS), list(OF_VEHICLES)];
  // Where no line sums the vehicles their kinds stand beside the other parts.
  const isSummed = figures.amount({ ...reading, item: VEHICLES }) !== undefined;
  const first = isSummed ? parts : [...parts, ...ofVehicles];
  return [
    paragraph(
      `${thisYear(year)}${words}“三公”经费预算${inWan(value)}`,
      ...(prior ? changeOf(value, prior, year) : changeUnknown(year)),
      '。',
    ),
    ...(first.length > 0 ? [paragraph('其中：', ...joined(first), '。')] : []),
    ...(isSummed && ofVehicles.length > 0 ? [paragraph(`${VEHICLES}中，`, ...joined(ofVehicles), '。')] : []),
  ];
}

const joined = (parts: readonly (readonly Run[])[]): Run[] =>
  parts.flatMap((part, index) => [...(index > 0 ? ['；'] : []), ...part]);

/** 机关运行经费 against last year; an institution that is no office has none, and says so. */
export function agencyOperating(figures: Figures, year: Year): Block[] {
  const all = statedItem(figures, '机关运行经费');
  if (!all) return [paragraph({ blank: '机关运行经费预算数，比上年增减的金额和原因；没有的，写明没有' })];
  const prior = figures.prior(all.reading);
  return [
    paragraph(
      `${thisYear(year)}${all.words}机关运行经费预算${inWan(all.value)}`,
      ...(prior ? changeOf(all.value, prior, year) : changeUnknown(year)),
      '。',
    ),
  ];
}

/** 政府采购: goods, works and services. */
export function procurement(figures: Figures, year: Year): Block[] {
  const all = statedItem(figures, '政府采购');
  if (!all) return [paragraph({ blank: '政府采购预算总额，其中货物、工程、服务各多少；没有的，写明没有' })];
  const kinds = stated(
    figures,
    (['货物', '工程', '服务'] as const).map(
      (kind) => [`政府采购${kind}预算`, { ...all.reading, item: `政府采购${kind}` }] as const,
    ),
    true,
  );
  return [
    paragraph(
      `${thisYear(year)}${all.words}政府采购预算总额${inWan(all.value)}${kinds.length > 0 ? `，其中：${plainly(kinds)}` : ''}。`,
    ),
  ];
}

/** 政府购买服务, where a table states it. */
export function purchasedServices(figures: Figures, year: Year): Block[] {
  const all = statedItem(figures, '政府购买服务');
  return all ? [paragraph(`${thisYear(year)}${all.words}政府购买服务预算${inWan(all.value)}。`)] : [];
}
