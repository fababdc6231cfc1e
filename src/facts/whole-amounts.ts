import type { Fact, Precision } from '../model/fact.ts';
import { lastPlace, type Unit } from '../model/money.ts';

/** So many amounts, most of them no round ones, are not whole by chance. */
const ENOUGH = 6;
const MOST = 0.98;

type Count = { figures: number; whole: number; unround: number };

/**
 * Amounts rounded to whole 元 or 万元 in cells that print decimals all the same: those are of the form, and what rounding leaves is a
 * residue of whole units. A small table goes with the others of its unit.
 */
export function wholeAmounts(facts: readonly Fact[]): readonly Fact[] {
  const tables = new Map<string, Count>();
  const units = new Map<Unit, Count>();
  for (const fact of facts) {
    if (!isAmount(fact)) continue;
    add(tables, keyOf(fact), fact);
    add(units, fact.unit as Unit, fact);
  }
  const told = new Set([...tables].flatMap(([key, count]) => (isWhole(count) && areUnround(count) ? [key] : [])));
  if (told.size === 0) return facts;
  const isRounded = (fact: Fact): boolean => {
    if (!isAmount(fact) || fact.value % wholeOf(fact) !== 0n) return false;
    return told.has(keyOf(fact)) || (isWhole(tables.get(keyOf(fact))!) && isWhole(units.get(fact.unit as Unit)!));
  };
  const coarser = new Map<Precision, Precision>();
  return facts.map((fact) => {
    if (fact.half * 2n >= wholeOf(fact) || !isRounded(fact)) return fact;
    const precision = coarser.get(fact.precision) ?? { ...fact.precision, half: wholeOf(fact) / 2n };
    coarser.set(fact.precision, precision);
    return fact.withPrecision(precision);
  });
}

function add<K>(counts: Map<K, Count>, key: K, fact: Fact): void {
  const count = counts.get(key) ?? { figures: 0, whole: 0, unround: 0 };
  counts.set(key, count);
  count.figures++;
  if (fact.value % wholeOf(fact) === 0n) count.whole++;
  if (fact.value % (5n * wholeOf(fact)) !== 0n) count.unround++;
}

const isWhole = ({ figures, whole }: Count): boolean => whole >= figures * MOST;

const areUnround = ({ figures, unround }: Count): boolean => unround >= ENOUGH && unround * 2 >= figures;

const keyOf = ({ table, unit }: Fact): string => `${table} ${unit}`;

const wholeOf = ({ unit }: Fact): bigint => (unit === '%' ? 1n : lastPlace(0, unit));

const isAmount = ({ state, value, unit }: Fact): boolean => state === 'figure' && value !== 0n && unit !== '%';
