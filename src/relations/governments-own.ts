import { ALL, covers, TAXES } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';

/** Less of what both state alike than this, and they are not of the same money. */
const FEW = 0.5;

/**
 * 乡镇财政收支预算总表 with its taxes, 国有资本经营预算收支总表 with 利润收入 and 股利: what a government takes in itself, in the report of an office
 * that compiles its budget. What the office spends is but a part of that, and contradicts nothing of it.
 * @param relations of all tables; where both spend the same, or take in the same, that much is held against each other
 */
export function ofAnotherBudget(
  facts: readonly Fact[],
  relations: readonly Relation[],
): (relation: Relation) => boolean {
  const governments = new Set(facts.filter(isTakenIn).map(({ table }) => table));
  if (governments.size === 0 || !facts.some((fact) => isOfOffice(fact) && !governments.has(fact.table)))
    return () => false;
  /** The government's side of a relation between its tables and others. */
  const sideOf = ({ total, parts }: Relation): string | undefined => {
    const all = [total, ...parts];
    const inside = all.filter(({ table }) => governments.has(table));
    return inside.length > 0 && inside.length < all.length ? inside[0]!.at.flow : undefined;
  };
  const sides = new Map<string, { met: number; alike: number }>();
  for (const relation of relations) {
    const { kind, total, parts } = relation;
    const side = kind === 'same' || kind === 'balance' ? sideOf(relation) : undefined;
    if (side === undefined || (total.value === 0n && parts.every(({ value }) => value === 0n))) continue;
    const count = sides.get(side) ?? { met: 0, alike: 0 };
    sides.set(side, count);
    count.met++;
    if (parts.every(({ value }) => value === total.value)) count.alike++;
  }
  return (relation) => {
    const side = sideOf(relation);
    const count = side === undefined ? undefined : sides.get(side);
    return count !== undefined && count.alike < count.met * FEW;
  };
}

const isTakenIn = (fact: Fact): boolean =>
  isThisYear(fact) &&
  fact.state === 'figure' &&
  fact.value !== 0n &&
  (TAXES.includes(fact.at.fund) || fact.at.receipt !== ALL);

/** 基本支出 and 项目支出 are how an office spends. */
const isOfOffice = ({ at, state, value }: Fact): boolean =>
  state === 'figure' &&
  value !== 0n &&
  (covers('nature', '基本支出', at.nature) || covers('nature', '项目支出', at.nature));
