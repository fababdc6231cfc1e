import type { Fact, Precision } from '../model/fact.ts';

/** In micro-yuan: a hundredth of 万元, what figures of a disclosure are rounded to. */
const HUNDREDTH = 100_000_000n;
const TEN_YUAN = 10_000_000n;
/** So many figures are not multiples of 100 元 by chance. */
const ENOUGH = 50;
const MOST = 0.98;
/** Of amounts rounded to 元 one in ten is a multiple of ten. */
const MOST_TENS = 0.95;
/** In a table with more of them than one in so many, figures that are no multiples are no slips: they were never rounded. */
const FEW = 10;

/**
 * A report in 元 whose figures are all multiples of 100 元 was rounded in 万元 and multiplied: its figures are no finer than
 * that, whatever decimals it prints, and residues of that rounding are residues still. What stands with a figure that is
 * no multiple was not rounded so: one of the two is a slip. Where nearly all amounts printed without decimals are tens of 元, nothing was
 * rounded at all.
 */
export function roundedBefore(facts: readonly Fact[]): readonly Fact[] {
  const fine = facts.filter(isFine);
  if (fine.length < ENOUGH) return facts;
  const off = fine.filter(({ value }) => value % HUNDREDTH !== 0n);
  if (off.length > fine.length * (1 - MOST)) return areTens(fine) ? facts.map(exact()) : facts;
  const strays = around(straysAmong(fine, off));
  const coarser = new Map<Precision, Precision>();
  return facts.map((fact) => {
    if (!isFine(fact) || fact.value % HUNDREDTH !== 0n || strays(fact)) return fact;
    const precision = coarser.get(fact.precision) ?? { ...fact.precision, half: HUNDREDTH / 2n };
    coarser.set(fact.precision, precision);
    return fact.withPrecision(precision);
  });
}

/** Those off the hundreds in tables that hold hardly any: a table in 元 among others that were converted holds many. */
function straysAmong(fine: readonly Fact[], off: readonly Fact[]): readonly Fact[] {
  const figures = countByTable(fine);
  const others = countByTable(off);
  return off.filter(({ table }) => (others.get(table) ?? 0) * FEW <= (figures.get(table) ?? 0) + FEW / 2);
}

function countByTable(facts: readonly Fact[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { table } of facts) counts.set(table, (counts.get(table) ?? 0) + 1);
  return counts;
}

/** What stands in the row or the column of one of these, or says the same elsewhere. */
function around(strays: readonly Fact[]): (fact: Fact) => boolean {
  const rows = new Set(strays.map(({ row }) => row.id));
  const columns = new Set(strays.map(({ column }) => column.id));
  const keys = new Set(strays.map(({ at }) => at.key));
  return ({ row, column, at }) => rows.has(row.id) || columns.has(column.id) || keys.has(at.key);
}

const isWhole = ({ precision: { unit, decimals } }: Fact): boolean => unit === '元' && decimals === 0;

function areTens(fine: readonly Fact[]): boolean {
  const whole = fine.filter(isWhole);
  const tens = whole.filter(({ value }) => value % TEN_YUAN === 0n);
  return whole.length >= ENOUGH && tens.length >= whole.length * MOST_TENS;
}

function exact(): (fact: Fact) => Fact {
  const made = new Map<Precision, Precision>();
  return (fact) => {
    if (!isWhole(fact)) return fact;
    const precision = made.get(fact.precision) ?? { ...fact.precision, half: 0n };
    made.set(fact.precision, precision);
    return fact.withPrecision(precision);
  };
}

/** A non-zero amount printed finer than a hundredth of 万元. */
const isFine = ({ state, value, precision }: Fact): boolean =>
  state === 'figure' &&
  value !== 0n &&
  (precision.unit === '元' || precision.unit === '千元') &&
  precision.half * 2n < HUNDREDTH;
