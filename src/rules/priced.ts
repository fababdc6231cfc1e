import { isQuantity, priceIn } from '../lexicon/priced.ts';
import type { Fact } from '../model/fact.ts';
import { readFigure } from '../model/figure.ts';
import { abs, formatMoney, isUnit, lastPlace, maxDecimals, money, pow10, type Unit } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import { placeKey } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Block, Cell, Row } from '../model/table.ts';

/**
 * CNT003: in a list of what is bought, 数量 × 单价 = 金额. Which of a row's amounts that is, and in what unit a price is that does
 * not say so, is what most rows agree with; a list in which they do not agree says nothing.
 * @param said places of which something was said already: one slip is one finding
 */
export function pricedRows(report: Report, facts: readonly Fact[], said: ReadonlySet<string>): Problem[] {
  let amounts: ReadonlyMap<string, Fact> | undefined;
  return report.tables.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const columns = columnsOf(block);
      if (!columns) return [];
      amounts ??= new Map(facts.flatMap((fact) => (fact.state === 'figure' ? [[placeKey(fact.place), fact]] : [])));
      return differing(block, columns, amounts).filter(({ place }) => !said.has(placeKey(place)));
    }),
  );
}

type Columns = { readonly quantity: number; readonly price: number; readonly unit: Unit | undefined };

/** The one column of quantities and the one of prices: where there are more, nobody says which go together. */
function columnsOf({ columns }: Block): Columns | undefined {
  const words = columns.map(({ heading }) => heading.at(-1)?.value ?? '');
  const prices = words.flatMap((word, price) => {
    const said = priceIn(word);
    return said ? [{ price, unit: said.unit }] : [];
  });
  if (prices.length !== 1) return undefined;
  const quantities = words.flatMap((word, index) => (isQuantity(word) ? [index] : []));
  return quantities.length === 1 ? { quantity: quantities[0]!, ...prices[0]! } : undefined;
}

/** A row that states quantity, price and amount. */
type Priced = {
  readonly quantity: Stated;
  readonly price: Stated;
  readonly total: Fact;
  /** Decimals that the prices of its column are printed with. */
  readonly decimals: number;
};
type Stated = { readonly cell: Cell; readonly digits: bigint; readonly decimals: number };

/** Fewer rows that agree may do so by chance. */
const FEW = 2;

function differing(block: Block, columns: Columns, amounts: ReadonlyMap<string, Fact>): Problem[] {
  const lists = new Map<number, Priced[]>();
  const decimals = Math.max(0, ...block.rows.map(({ cells }) => numberIn(cells[columns.price])?.decimals ?? 0));
  for (const { cells } of block.rows) {
    const [quantity, price] = [numberIn(cells[columns.quantity]), numberIn(cells[columns.price])];
    if (!quantity || !price) continue;
    for (const [column, total] of totalsIn(cells, amounts)) push(lists, column, { quantity, price, total, decimals });
  }
  const readings = [...lists.values()].flatMap((rows) =>
    unitsFor(columns, rows[0]!.total).map((unit) => ({ unit, rows, held: rows.filter((row) => holds(row, unit)) })),
  );
  const best = readings.reduce((a, b) => (b.held.length > a.held.length ? b : a), readings[0]!);
  if (!best) return [];
  // Of two rows one alone may agree, where nothing else in it could be the amount.
  const isShort = best.rows.length === FEW && lists.size === 1 && best.held.some(({ total }) => total.value !== 0n);
  if (!isShort && (best.held.length < FEW || best.held.length * 2 <= best.rows.length)) return [];
  const others = best.rows.filter((row) => !best.held.includes(row));
  const isConfirmed = others.length > 0 && isTotalled(best.rows, amounts);
  return others.map((row) => problem(row, best.unit, isConfirmed));
}

/** What the rows come to stands in the same column: the amounts are right. */
function isTotalled(rows: readonly Priced[], amounts: ReadonlyMap<string, Fact>): boolean {
  const { column } = rows[0]!.total;
  const sum = rows.reduce((all, { total }) => all + total.value, 0n);
  if (rows.length < FEW) return false;
  for (const fact of amounts.values()) if (fact.column === column && fact.value === sum) return true;
  return false;
}

const totalsIn = (cells: Row['cells'], amounts: ReadonlyMap<string, Fact>): [number, Fact][] =>
  cells.flatMap((cell, column): [number, Fact][] => {
    const total = cell && amounts.get(placeKey(cell.at));
    return total && isUnit(total.unit) ? [[column, total]] : [];
  });

/** The unit its heading names, or else that of the amounts, 元 or 万元. */
const unitsFor = ({ unit }: Columns, { unit: amounts }: Fact): readonly Unit[] =>
  unit ? [unit] : [...new Set([...(isUnit(amounts) ? [amounts] : []), '元' as const, '万元' as const])];

function numberIn(cell: Cell | undefined): Stated | undefined {
  const figure = cell && readFigure(cell.raw);
  if (figure?.state !== 'figure' || figure.percent || figure.decimals > maxDecimals('元')) return undefined;
  return { cell: cell!, digits: figure.digits, decimals: figure.decimals };
}

/** In micro-yuan, by a quantity that may have decimals of its own. */
const times = (quantity: Stated, value: bigint): bigint => (value * quantity.digits) / pow10(quantity.decimals);

const productOf = ({ quantity, price }: Priced, unit: Unit): bigint =>
  times(quantity, money(price.digits, price.decimals, unit));

/** The price may be off by half of its last place, as often as it is counted, and the amount by half of its own. */
function holds(row: Priced, unit: Unit): boolean {
  const slack = abs(times(row.quantity, lastPlace(row.decimals, unit) / 2n)) + row.total.half;
  return abs(productOf(row, unit) - row.total.value) <= slack;
}

/** @param isConfirmed the amount is right, and the quantity or the price is not */
function problem(row: Priced, unit: Unit, isConfirmed: boolean): Problem {
  const { quantity, price, total } = row;
  const expected = isUnit(total.unit) ? formatMoney(productOf(row, unit), total.unit, total.decimals) : '';
  const amount: Cell = total.cell;
  const wrong = isConfirmed ? wrongOf(row, unit).cell : amount;
  return {
    code: 'CNT003',
    place: wrong.at,
    raw: wrong.raw,
    label: [total.label.table, total.label.row, total.label.column].join(' › '),
    data: {
      quantity: quantity.cell.raw,
      price: price.cell.raw,
      amount: total.raw,
      unit,
      expected,
      in: total.unit,
      ...(isConfirmed && { confirmed: 'true' }),
    },
    related: [quantity.cell, price.cell, amount].flatMap((cell) =>
      cell === wrong ? [] : [{ role: 'part' as const, place: cell.at, raw: cell.raw }],
    ),
    incomplete: false,
  };
}

/** The amount is that many times the price to the last digit more seldom than the price can be found for the quantity. */
function wrongOf({ quantity, price, total }: Priced, unit: Unit): Stated {
  const each = money(price.digits, price.decimals, unit);
  return each !== 0n && total.value !== each && total.value % each === 0n ? quantity : price;
}
