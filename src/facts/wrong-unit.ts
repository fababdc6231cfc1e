import type { Fact } from '../model/fact.ts';
import { abs, money, pow10, UNITS, type Unit } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import { type Located, placeKey } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { isSameRounded, isWithin } from '../model/rounding.ts';
import type { Table } from '../model/table.ts';
import { precisionOf } from './precision.ts';

/**
 * A table labelled 元 whose figures are those of other tables in 万元, digit for digit, is in 万元: one wrong word, not a wrong
 * figure in every row. It is said once, where the unit stands, and the table is judged by the unit it is in; what is wrong in it
 * besides still shows. Figures that are to be the same are met by what their rows name, whatever their columns are: this
 * is asked before anything is known of carry-overs.
 */

/** Figures of a table that are looked at. */
const SAMPLE = 400;
/** Tables that state the same differ less than this in size. */
const UNLIKE = 30n;
/** Powers of ten between units that are taken for one another: 万元 and 元 or 亿元, 千元 and 元, 亿元 and 元. */
const POWERS = [4, 3, 8];
/** Places a figure has to have before being another's multiple means anything. */
const PLACES = 100n;
/** Of those met on the same rows most have to be multiples, not the same. */
const MOST = 4;

type Stock = {
  readonly table: number;
  readonly unit: Unit;
  readonly figures: readonly Fact[];
  readonly most: bigint;
  byRow?: ReadonlyMap<number, readonly Fact[]>;
};
type Pair = readonly [own: Fact, other: Fact];
/** One table states what another does, in figures `power` places smaller. */
type Gap = { readonly small: Stock; readonly large: Stock; readonly pairs: readonly Pair[] };

export function wrongUnits(
  facts: readonly Fact[],
  tables: readonly Table[],
): {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  readonly meant: ReadonlyMap<number, Unit>;
} {
  const meant = new Map<number, Unit>();
  const problems = new Map<string, Problem>();
  const stocks = stocksOf(facts);
  for (const power of POWERS) {
    const gaps = gapsOf(stocks, power);
    if (gaps.length === 0) continue;
    const [small, large] = [sideOf(gaps, 'small', stocks), sideOf(gaps, 'large', stocks)];
    const smallIsWrong = small.weight <= large.weight;
    for (const stock of smallIsWrong ? small.stocks : large.stocks) {
      const unit = unitAt(UNITS[stock.unit] + (smallIsWrong ? power : -power));
      if (!unit || meant.has(stock.table)) continue;
      meant.set(stock.table, unit);
      const own = gaps.flatMap((gap): readonly Pair[] =>
        gap.small === stock ? gap.pairs : gap.large === stock ? gap.pairs.map(([a, b]) => [b, a] as const) : [],
      );
      const label = tables[stock.table]!.unit ?? { value: tables[stock.table]!.name, at: tables[stock.table]!.at };
      const key = placeKey(label.at);
      const forced = small.weight !== large.weight;
      if (!problems.has(key)) problems.set(key, problemOf(label, stock, unit, own, tables, forced));
    }
  }
  for (const stock of tooSmall(stocks, meant)) {
    const table = tables[stock.table]!;
    meant.set(stock.table, '万元');
    const { value, at } = table.unit ?? { value: table.name, at: table.at };
    const [first] = stock.figures.filter((fact) => abs(fact.value) === stock.most);
    const data = { table: table.name, unit: stock.unit, meant: '万元', most: first!.raw };
    problems.set(placeKey(at), { code: 'UNT003', place: at, raw: value, label: table.name, data, incomplete: false });
  }
  if (meant.size === 0) return { facts, problems: [], meant };
  return { facts: facts.map((fact) => inUnit(fact, meant.get(fact.table))), problems: [...problems.values()], meant };
}

/**
 * 三公 of 22.91元 in a report whose other tables are in 万元: a department has no table that comes to less than what a chair costs.
 */
function tooSmall(stocks: readonly Stock[], meant: ReadonlyMap<number, Unit>): readonly Stock[] {
  const usual = stocks.filter(({ unit }) => unit === '万元').length;
  return stocks.filter(
    ({ unit, most, table }) =>
      unit === '元' && !meant.has(table) && most < LEAST && usual >= FEW && usual * 2 > stocks.length,
  );
}

/** 1,000 yuan. */
const LEAST = money(1000n, 0, '元');
const FEW = 2;

function problemOf(
  { value, at }: Located<string>,
  { table, unit }: Stock,
  meant: Unit,
  pairs: readonly Pair[],
  tables: readonly Table[],
  forced: boolean,
): Problem {
  const [[own, other]] = pairs as [Pair, ...Pair[]];
  const data = {
    table: tables[table]!.name,
    unit,
    meant,
    figures: new Set(pairs.map(([fact]) => fact.id)).size,
    other: tables[other.table]!.name,
    otherUnit: other.unit,
    factor: String(pow10(Math.abs(UNITS[meant] - UNITS[unit]))),
    under: UNITS[meant] > UNITS[unit] ? 1 : 0,
    forced: forced ? 1 : 0,
  };
  const related = [own, other].map(({ place, raw }) => ({ role: 'same' as const, place, raw }));
  return { code: 'UNT003', place: at, raw: value, label: data.table, data, related, incomplete: false };
}

function stocksOf(facts: readonly Fact[]): Stock[] {
  const found: (Stock & { figures: Fact[]; most: bigint })[] = [];
  let last: (typeof found)[number] | undefined;
  for (const fact of facts) {
    if (last?.figures.length === SAMPLE && last.table === fact.table) continue;
    if (fact.value === 0n || fact.state !== 'figure' || fact.unit === '%') continue;
    if (last?.table !== fact.table) {
      last = { table: fact.table, unit: fact.unit, figures: [], most: 0n };
      found.push(last);
    }
    last.figures.push(fact);
    const size = abs(fact.value);
    if (size > last.most) last.most = size;
  }
  return found;
}

function gapsOf(stocks: readonly Stock[], power: number): Gap[] {
  const gaps: Gap[] = [];
  for (const small of stocks) {
    for (const large of stocks) {
      if (large.most < small.most * UNLIKE) continue;
      const pairs = multiples(small, large, pow10(power));
      if (pairs) gaps.push({ small, large, pairs });
    }
  }
  return gaps;
}

/** The figures of one table that are those of another, divided; nothing where they are too few, or as many are the same. */
function multiples(small: Stock, large: Stock, factor: bigint): readonly Pair[] | undefined {
  large.byRow ??= rowsOf(large);
  const pairs: Pair[] = [];
  let same = 0;
  for (const own of small.figures) {
    if (abs(own.value) < own.half * 2n * PLACES) continue;
    const there = large.byRow.get(own.at.entry.id);
    const other = there?.find(({ value, half }) => isWithin(value - own.value * factor, own.half * factor + half));
    if (other) pairs.push([own, other]);
    else if (there?.some((fact) => isSameRounded(own, fact))) same++;
  }
  const values = new Set(pairs.map(([{ value }]) => value));
  if (values.size < same * MOST) return undefined;
  return values.size > 1 || (values.size === 1 && same === 0 && isWhole(small, large, pairs[0]!)) ? pairs : undefined;
}

/**
 * The figure is all its table comes to, and both stand among figures of their own size, or are stated again and again: were one
 * of them a slip, it would stand far from those around it.
 */
function isWhole(small: Stock, large: Stock, [own, other]: Pair): boolean {
  return abs(own.value) === small.most && isAmongLike(small, own) && isAmongLike(large, other);
}

const isAmongLike = ({ figures }: Stock, { value }: Fact): boolean =>
  figures.some((near) => near.value !== value && abs(near.value) * PLACES > abs(value)) ||
  figures.filter((again) => again.value === value).length > 2;

function rowsOf({ figures }: Stock): ReadonlyMap<number, readonly Fact[]> {
  const rows = new Map<number, Fact[]>();
  for (const fact of figures) push(rows, fact.at.entry.id, fact);
  return rows;
}

/** The tables on one side of the gaps, and how many there are with those that state the same as they do. */
function sideOf(
  gaps: readonly Gap[],
  side: 'small' | 'large',
  stocks: readonly Stock[],
): { readonly stocks: ReadonlySet<Stock>; readonly weight: number } {
  const own = new Set(gaps.map((gap) => gap[side]));
  const others = stocks.filter((other) => !own.has(other) && [...own].some((stock) => agree(stock, other)));
  return { stocks: own, weight: own.size + others.length };
}

function agree(a: Stock, b: Stock): boolean {
  b.byRow ??= rowsOf(b);
  const rows = b.byRow;
  const same = a.figures.filter((fact) => rows.get(fact.at.entry.id)?.some((other) => isSameRounded(fact, other)));
  return new Set(same.map(({ value }) => value)).size > 1;
}

const unitAt = (exponent: number): Unit | undefined =>
  (Object.keys(UNITS) as Unit[]).find((unit) => UNITS[unit] === exponent);

/** The figure as it is printed, in another unit. */
function inUnit(fact: Fact, unit: Unit | undefined): Fact {
  if (!unit || fact.unit === '%') return fact;
  const power = UNITS[unit] - UNITS[fact.unit];
  const value = power > 0 ? fact.value * pow10(power) : fact.value / pow10(-power);
  return fact.withPrecision(precisionOf(unit, fact.decimals), value);
}
