import type { Fact } from '../model/fact.ts';
import { lastPlace, type Unit } from '../model/money.ts';
import { roundPercent } from '../model/ratio.ts';
import type { Relation } from '../model/relation.ts';
import { computed, evaluate } from './evaluate.ts';

/** What follows from other figures of the same table: totals, shares, changes and rates. */
const DERIVED: ReadonlySet<Relation['kind']> = new Set(['sum', 'share', 'change', 'rate']);

/**
 * Every figure that follows from others, worked out from those that follow from none. What has no parts that say anything stays as it
 * is; of two ways to the same total the one with more parts is taken.
 * @returns values as facts hold them, by the fact's number: only those that are blank in the report or stated otherwise
 */
export function recomputed(relations: readonly Relation[]): ReadonlyMap<number, bigint> {
  const ways = new Map<Fact, Relation>();
  for (const relation of relations) {
    const { kind, total, parts } = relation;
    if (!DERIVED.has(kind) || relation.doubtful || parts.some((part) => part.table !== total.table)) continue;
    if (total.row.told || total.state === 'unreadable' || parts.some(({ state }) => state === 'unreadable')) continue;
    const known = ways.get(total);
    if (!known || known.parts.length < parts.length) ways.set(total, relation);
  }
  const values = new Map<number, bigint>();
  const underWay = new Set<Fact>();
  const done = new Set<Fact>();
  const workOut = (fact: Fact): void => {
    const way = ways.get(fact);
    // Two figures that follow from each other are left as they are.
    if (!way || done.has(fact) || underWay.has(fact)) return;
    underWay.add(fact);
    way.parts.forEach(workOut);
    underWay.delete(fact);
    done.add(fact);
    if (way.parts.every((part) => part.state === 'empty' && !values.has(part.id))) return;
    // What rounding explains stays as it is stated: another table may state it too.
    if (fact.state === 'figure' && evaluate(way, values).state === 'residue') return;
    const value = rounded(way, values);
    if (value !== undefined && (fact.state === 'empty' || value !== fact.value)) values.set(fact.id, value);
  };
  for (const fact of ways.keys()) workOut(fact);
  return values;
}

function rounded(way: Relation, values: ReadonlyMap<number, bigint>): bigint | undefined {
  const exact = computed(way, values);
  const { total } = way;
  if (exact === undefined) return undefined;
  if (total.unit === '%') return roundPercent(exact, total.decimals);
  const place = lastPlace(total.decimals, total.unit as Unit);
  // Parts finer than their total: half away from zero, as Excel rounds.
  const half = exact < 0n ? -place / 2n : place / 2n;
  return ((exact + half) / place) * place;
}
