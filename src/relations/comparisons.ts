import { isCarried } from '../model/carried.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation, Uncheckable } from '../model/relation.ts';
import { isWithin } from '../model/rounding.ts';
import { isAmount } from './canonical.ts';
import { changesApart, isApart, sameBut } from './changes-apart.ts';
import { isLeftOver } from './left-over.ts';
import { Shares } from './shares.ts';

/** Shares, changes and rates, from the amounts that stand in the same row, or else in the same column. */
export function comparisons(facts: readonly Fact[]): { relations: Relation[]; uncheckable: Uncheckable[] } {
  const found: Relation[] = [];
  const uncheckable: Uncheckable[] = [];
  // Most reports compare nothing.
  if (facts.every(isAmount)) return { relations: [], uncheckable: [] };
  const amounts = new Map<number, Fact[]>();
  const columns = new Map<number, Fact[]>();
  for (const fact of facts) {
    if (!isAmount(fact) || fact.ofWhich || fact.crossed) continue;
    push(amounts, fact.row.id, fact);
    push(columns, fact.column.id, fact);
  }
  const bases = preferredBases(facts, amounts);
  const besideOf = (fact: Fact): readonly Fact[] => {
    const inRow = (amounts.get(fact.row.id) ?? []).filter((amount) => sameBut(amount, fact));
    // Years may stand one below the other, and what changed below them.
    return inRow.length > 0 ? inRow : (columns.get(fact.column.id) ?? []).filter((amount) => sameBut(amount, fact));
  };
  // 占比 below 上年预算 is of that.
  const sharedIn = (fact: Fact): Fact | undefined => besideOf(fact).find(({ at }) => at.basis === fact.at.basis);
  const shares = new Shares(facts, amounts, columns, sharedIn);
  for (const fact of facts) {
    if (isAmount(fact) || fact.crossed || isApart(fact) || isLeftOver(fact) || isCarried(fact.at)) continue;
    const beside = besideOf(fact);
    const now = beside.find((amount) => amount.at.basis === '本年预算');
    if (fact.at.measure === '占比' && fact.against === undefined) {
      const parts = shares.of(fact, sharedIn(fact));
      if (parts) found.push({ kind: 'share', total: fact, parts });
      else if (fact.state !== 'empty') uncheckable.push({ kind: 'share', because: fact });
      continue;
    }
    if (fact.at.measure === '完成率') {
      const parts = carriedOut(beside);
      if (parts) found.push({ kind: 'share', total: fact, parts });
      else if (fact.state !== 'empty') uncheckable.push({ kind: 'share', because: fact });
      continue;
    }
    const kind = fact.at.measure === '增减额' ? 'change' : fact.at.measure === '占比' ? 'share' : 'rate';
    const against = fact.against ?? bases.get(fact.column.id);
    const priors = beside.filter(
      (amount) => amount.at.basis !== '本年预算' && (against === undefined || amount.at.basis === against),
    );
    if (now && priors.length === 1) found.push({ kind, total: fact, parts: [now, priors[0]!] });
    else if (fact.state !== 'empty') uncheckable.push({ kind, because: fact });
  }
  const apart = changesApart(facts);
  return {
    relations: [...withoutUnusedBlanks(found), ...apart.relations],
    uncheckable: [...uncheckable, ...apart.uncheckable],
  };
}

/**
 * A blank change, rate or share is a gap only in a column that is filled in wherever its amounts are; elsewhere it is a
 * form left unused.
 */
function withoutUnusedBlanks(relations: readonly Relation[]): Relation[] {
  const columns = new Map<number, { filled: number; due: number }>();
  const isDue = ({ parts }: Relation): boolean => parts.every((part) => part.state === 'figure' && part.value !== 0n);
  for (const relation of relations) {
    if (!isDue(relation)) continue;
    const count = columns.get(relation.total.column.id) ?? { filled: 0, due: 0 };
    columns.set(relation.total.column.id, count);
    count.due++;
    if (relation.total.state !== 'empty') count.filled++;
  }
  return relations.filter((relation) => {
    if (relation.total.state !== 'empty') return true;
    const count = columns.get(relation.total.column.id);
    return isDue(relation) && count !== undefined && count.filled >= 3 && count.filled * 4 >= count.due * 3;
  });
}

/** What was carried out, and the budget it was carried out of: both of this year or both of the last. */
function carriedOut(beside: readonly Fact[]): readonly [Fact, Fact] | undefined {
  const of = (...bases: readonly string[]): readonly Fact[] => beside.filter(({ at }) => bases.includes(at.basis));
  const pairs = [
    [of('本年执行数'), of('本年预算')],
    [of('上年执行数'), of('上年预算', '上年调整预算数')],
  ].filter(([done, planned]) => done!.length === 1 && planned!.length === 1);
  const [only, ...more] = pairs;
  return only && more.length === 0 ? [only[0]![0]!, only[1]![0]!] : undefined;
}

const blockOf = ({ row }: Fact): string => `${row.table}.${row.block}`;

/**
 * Beside both 上年预算数 and 上年执行数, a change without a word about its base is measured against the one that nearly all
 * cells of its column agree with; no single cell decides it.
 */
function preferredBases(facts: readonly Fact[], amounts: ReadonlyMap<number, Fact[]>): Map<number, string> {
  const votes = new Map<number, Map<string, number>>();
  const asked = new Map<number, number>();
  const changes = new Map<string, number[]>();
  for (const fact of facts) {
    if (fact.at.measure !== '增减额' || fact.state !== 'figure' || fact.against !== undefined) continue;
    const beside = (amounts.get(fact.row.id) ?? []).filter((amount) => sameBut(amount, fact));
    const now = beside.find((amount) => amount.at.basis === '本年预算');
    const priors = beside.filter((amount) => amount.at.basis !== '本年预算');
    if (!now || priors.length < 2) continue;
    push(changes, blockOf(fact), fact.column.id);
    asked.set(fact.column.id, (asked.get(fact.column.id) ?? 0) + 1);
    const tally = votes.get(fact.column.id) ?? new Map<string, number>();
    for (const prior of priors)
      if (isWithin(now.value - prior.value - fact.value, now.half + prior.half + fact.half))
        tally.set(prior.at.basis, (tally.get(prior.at.basis) ?? 0) + 1);
    votes.set(fact.column.id, tally);
  }
  const chosen = new Map<number, string>();
  for (const [column, tally] of votes) {
    for (const [basis, count] of tally)
      if (count * 4 >= (asked.get(column) ?? 0) * 3 && count >= 2) chosen.set(column, basis);
  }
  // A rate column beside the change column shares its base.
  for (const fact of facts) {
    if (fact.at.measure !== '增减率' || chosen.has(fact.column.id)) continue;
    const beside = changes.get(blockOf(fact))?.find((column) => chosen.has(column));
    if (beside !== undefined) chosen.set(fact.column.id, chosen.get(beside)!);
  }
  return chosen;
}
