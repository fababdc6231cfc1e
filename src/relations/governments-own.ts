import { ALL, covers, TAXES } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';

/** Less of what both state alike than this, and they are not of the same money. */
const FEW = 0.5;

/**
 * 乡镇财政收支预算总表 with its taxes, 国有资本经营预算收支总表 with 利润收入 and 股利: what a government takes in itself, in the report of an office
 * that compiles its budget. What the office spends is but a part of that, and contradicts nothing of it.
 * @param relations of all tables; where the two budgets are one they agree, and nothing is in doubt
 */
export function ofAnotherBudget(
  facts: readonly Fact[],
  relations: readonly Relation[],
): (relation: Relation) => boolean {
  const governments = new Set(facts.filter(isTakenIn).map(({ table }) => table));
  if (governments.size === 0 || !facts.some((fact) => isOfOffice(fact) && !governments.has(fact.table)))
    return () => false;
  const tablesOf = ({ total, parts }: Relation): readonly number[] => [total.table, ...parts.map(({ table }) => table)];
  const crosses = (relation: Relation): boolean => {
    const inside = tablesOf(relation).filter((table) => governments.has(table)).length;
    return inside > 0 && inside <= relation.parts.length;
  };
  let [met, alike] = [0, 0];
  for (const relation of relations) {
    const { kind, total, parts } = relation;
    if ((kind !== 'same' && kind !== 'balance') || !crosses(relation)) continue;
    if (total.value === 0n && parts.every(({ value }) => value === 0n)) continue;
    met++;
    if (parts.every(({ value }) => value === total.value)) alike++;
  }
  return met > 0 && alike < met * FEW ? crosses : () => false;
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
