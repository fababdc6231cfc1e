import { coordinateKey, coversAll } from '../model/coordinates.ts';
import { blockKey, columnKey, type Fact, rowKey } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation, Uncheckable } from '../model/relation.ts';
import { isAmount } from './canonical.ts';

/** Shares, changes and rates, from the amounts that stand in the same row. */
export function comparisons(facts: readonly Fact[]): { relations: Relation[]; uncheckable: Uncheckable[] } {
  const found: Relation[] = [];
  const uncheckable: Uncheckable[] = [];
  const amounts = new Map<string, Fact[]>();
  const columns = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (!isAmount(fact) || fact.ofWhich || fact.crossed) continue;
    push(amounts, rowKey(fact.line), fact);
    push(columns, columnKey(fact.line), fact);
  }
  const bases = preferredBases(facts, amounts);
  for (const fact of facts) {
    if (isAmount(fact) || fact.crossed) continue;
    const beside = (amounts.get(rowKey(fact.line)) ?? []).filter((amount) => sameBut(amount, fact));
    const now = beside.find((amount) => amount.at.basis === '本年预算');
    if (fact.at.measure === '占比') {
      const whole = now && top(columns.get(columnKey(now.line)) ?? [], now);
      if (now && whole) found.push({ kind: 'share', total: fact, parts: [now, whole] });
      else if (fact.state !== 'empty') uncheckable.push({ kind: 'share', because: fact });
      continue;
    }
    const kind = fact.at.measure === '增减额' ? 'change' : 'rate';
    const against = fact.against ?? bases.get(columnKey(fact.line));
    const priors = beside.filter(
      (amount) => amount.at.basis !== '本年预算' && (against === undefined || amount.at.basis === against),
    );
    if (now && priors.length === 1) found.push({ kind, total: fact, parts: [now, priors[0]!] });
    else if (fact.state !== 'empty') uncheckable.push({ kind, because: fact });
  }
  return { relations: withoutUnusedBlanks(found), uncheckable };
}

/**
 * A blank change, rate or share is a gap only in a column that is filled in wherever its amounts are; elsewhere it is a
 * form left unused.
 */
function withoutUnusedBlanks(relations: readonly Relation[]): Relation[] {
  const columns = new Map<string, { filled: number; due: number }>();
  const isDue = ({ parts }: Relation): boolean => parts.every((part) => part.state === 'figure' && part.value !== 0n);
  for (const relation of relations) {
    if (!isDue(relation)) continue;
    const count = columns.get(columnKey(relation.total.line)) ?? { filled: 0, due: 0 };
    columns.set(columnKey(relation.total.line), count);
    count.due++;
    if (relation.total.state !== 'empty') count.filled++;
  }
  return relations.filter((relation) => {
    if (relation.total.state !== 'empty') return true;
    const count = columns.get(columnKey(relation.total.line));
    return isDue(relation) && count !== undefined && count.filled >= 3 && count.filled * 4 >= count.due * 3;
  });
}

const sameBut = (a: Fact, b: Fact): boolean =>
  coordinateKey(a.at, ['basis', 'measure']) === coordinateKey(b.at, ['basis', 'measure']);

/** What a share is a share of: the one fact of the column that covers every other that covers this one. */
function top(column: readonly Fact[], part: Fact): Fact | undefined {
  const above = column.filter((fact) => fact.state !== 'empty' && coversAll(fact.at, part.at));
  return above.find((fact) => above.every((other) => coversAll(fact.at, other.at)));
}

/**
 * Beside both 上年预算数 and 上年执行数, a change without a word about its base is measured against the one that nearly all
 * cells of its column agree with; no single cell decides it.
 */
function preferredBases(facts: readonly Fact[], amounts: ReadonlyMap<string, Fact[]>): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const asked = new Map<string, number>();
  const changes = new Map<string, string[]>();
  for (const fact of facts) {
    if (fact.at.measure !== '增减额' || fact.state !== 'figure' || fact.against !== undefined) continue;
    const beside = (amounts.get(rowKey(fact.line)) ?? []).filter((amount) => sameBut(amount, fact));
    const now = beside.find((amount) => amount.at.basis === '本年预算');
    const priors = beside.filter((amount) => amount.at.basis !== '本年预算');
    if (!now || priors.length < 2) continue;
    push(changes, blockKey(fact.line), columnKey(fact.line));
    asked.set(columnKey(fact.line), (asked.get(columnKey(fact.line)) ?? 0) + 1);
    const tally = votes.get(columnKey(fact.line)) ?? new Map<string, number>();
    for (const prior of priors)
      if (near(now.value - prior.value, fact.value, now.half + prior.half + fact.half))
        tally.set(prior.at.basis, (tally.get(prior.at.basis) ?? 0) + 1);
    votes.set(columnKey(fact.line), tally);
  }
  const chosen = new Map<string, string>();
  for (const [column, tally] of votes) {
    for (const [basis, count] of tally)
      if (count * 4 >= (asked.get(column) ?? 0) * 3 && count >= 2) chosen.set(column, basis);
  }
  // A rate column beside the change column shares its base.
  for (const fact of facts) {
    if (fact.at.measure !== '增减率' || chosen.has(columnKey(fact.line))) continue;
    const beside = changes.get(blockKey(fact.line))?.find((column) => chosen.has(column));
    if (beside !== undefined) chosen.set(columnKey(fact.line), chosen.get(beside)!);
  }
  return chosen;
}

const near = (a: bigint, b: bigint, slack: bigint): boolean => (a > b ? a - b : b - a) <= slack;
