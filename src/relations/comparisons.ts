import { coordinateKey, coversAll } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation, Uncheckable } from '../model/relation.ts';
import { isAmount } from './canonical.ts';

/** Shares, changes and rates, from the amounts that stand in the same row. */
export function comparisons(facts: readonly Fact[]): { relations: Relation[]; uncheckable: Uncheckable[] } {
  const relations: Relation[] = [];
  const uncheckable: Uncheckable[] = [];
  const amounts = new Map<string, Fact[]>();
  const columns = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (!isAmount(fact) || fact.ofWhich || fact.crossed) continue;
    push(amounts, rowKey(fact), fact);
    push(columns, columnKey(fact), fact);
  }
  const bases = preferredBases(facts, amounts);
  for (const fact of facts) {
    if (isAmount(fact) || fact.state === 'empty') continue;
    const beside = (amounts.get(rowKey(fact)) ?? []).filter((amount) => sameBut(amount, fact));
    const now = beside.find((amount) => amount.at.basis === '本年预算');
    if (fact.at.measure === '占比') {
      const whole = now && top(columns.get(columnKey(now)) ?? [], now);
      if (now && whole) relations.push({ kind: 'share', total: fact, parts: [now, whole] });
      else uncheckable.push({ kind: 'share', because: fact });
      continue;
    }
    const kind = fact.at.measure === '增减额' ? 'change' : 'rate';
    const against = fact.against ?? bases.get(columnKey(fact));
    const priors = beside.filter(
      (amount) => amount.at.basis !== '本年预算' && (against === undefined || amount.at.basis === against),
    );
    if (now && priors.length === 1) relations.push({ kind, total: fact, parts: [now, priors[0]!] });
    else uncheckable.push({ kind, because: fact });
  }
  return { relations, uncheckable };
}

const rowKey = ({ line }: Fact): string => `${line.table}.${line.block}.${line.row}`;
const columnKey = ({ line }: Fact): string => `${line.table}.${line.block}.${line.column}`;
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
  for (const fact of facts) {
    if (fact.at.measure !== '增减额' || fact.state !== 'figure' || fact.against !== undefined) continue;
    const beside = (amounts.get(rowKey(fact)) ?? []).filter((amount) => sameBut(amount, fact));
    const now = beside.find((amount) => amount.at.basis === '本年预算');
    const priors = beside.filter((amount) => amount.at.basis !== '本年预算');
    if (!now || priors.length < 2) continue;
    asked.set(columnKey(fact), (asked.get(columnKey(fact)) ?? 0) + 1);
    const tally = votes.get(columnKey(fact)) ?? new Map<string, number>();
    for (const prior of priors)
      if (near(now.value - prior.value, fact.value, now.half + prior.half + fact.half))
        tally.set(prior.at.basis, (tally.get(prior.at.basis) ?? 0) + 1);
    votes.set(columnKey(fact), tally);
  }
  const chosen = new Map<string, string>();
  for (const [column, tally] of votes) {
    for (const [basis, count] of tally)
      if (count * 4 >= (asked.get(column) ?? 0) * 3 && count >= 2) chosen.set(column, basis);
  }
  // A rate column beside the change column shares its base.
  for (const fact of facts) {
    if (fact.at.measure !== '增减率' || chosen.has(columnKey(fact))) continue;
    for (const [column, basis] of chosen) {
      if (column.startsWith(`${fact.line.table}.${fact.line.block}.`)) chosen.set(columnKey(fact), basis);
    }
  }
  return chosen;
}

const near = (a: bigint, b: bigint, slack: bigint): boolean => (a > b ? a - b : b - a) <= slack;
