import { ALL, covers, TAXES, WITHIN } from '../model/dimension.ts';
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
  const hasOthers = facts.some((fact) => !governments.has(fact.table) && isOfOtherFund(fact));
  // With taxes and no word of a fund it may be of 一般公共预算 alone: its totals are all the office has only where it has no other.
  const mayBeOfOneFund = ({ total, parts }: Relation): boolean =>
    hasOthers &&
    [total, ...parts].some(({ table, at }) => governments.has(table) && at.fund === ALL) &&
    parts.some(({ value }) => value !== total.value);
  return (relation) => {
    const side = sideOf(relation);
    if (side === undefined) return false;
    const count = sides.get(side);
    return (count !== undefined && count.alike < count.met * FEW) || mayBeOfOneFund(relation);
  };
}

const FISCAL = '一般公共预算';

const isOfOtherFund = (fact: Fact): boolean =>
  isThisYear(fact) &&
  fact.value !== 0n &&
  !covers('fund', FISCAL, fact.at.fund) &&
  !covers('fund', fact.at.fund, FISCAL);

const isTakenIn = (fact: Fact): boolean =>
  isThisYear(fact) &&
  fact.state === 'figure' &&
  fact.value !== 0n &&
  // Beside kinds of money nobody knows taxes are names like any others.
  (TAXES.includes(fact.at.fund) || fact.at.receipt !== ALL || fact.at.category.split(WITHIN).some(isTax));

const isTax = (name: string): boolean => name === '税收收入' || TAXES.includes(name);

/** 基本支出 and 项目支出 are how an office spends. */
const isOfOffice = ({ at, state, value }: Fact): boolean =>
  state === 'figure' &&
  value !== 0n &&
  (covers('nature', '基本支出', at.nature) || covers('nature', '项目支出', at.nature));
