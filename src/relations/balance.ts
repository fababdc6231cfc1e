import { commonest } from '../model/commonest.ts';
import { ALL, covers, TAXES } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { FRAME } from '../model/halves.ts';
import type { Relation } from '../model/relation.ts';
import type { Usage } from './canonical.ts';
import { isFiscal, withoutTotals } from './carried-spent.ts';
import { type Group, type Groups, placeOf, representative, statements } from './groups.ts';

const FLOW = FRAME.indexOf('flow');
const NATURE = FRAME.indexOf('nature');
const ORIGIN = FRAME.indexOf('origin');

/**
 * Revenue equals spending at every coordinate both sides state. While money is carried over from or into another year
 * that holds only where all origins are together, and 结转下年 is counted as spending. Fiscal money is held against itself year by year: this
 * year's as is to be expected, last year's where none goes over.
 */
export function balances(groups: Groups, usage: Usage): Relation[] {
  const relations: Relation[] = [];
  const ofLastYear: Relation[] = [];
  const isGovernment = groups.all().some(isTax);
  const carries = usage.carriesOver();
  // What is carried over and not again goes out.
  const isSpent = !isGovernment && !usage.inUse('nature', '结转下年');
  for (const revenue of groups.all()) {
    const at = placeOf(revenue);
    if (at.flow !== '收入' || at.basis !== '本年预算') continue;
    const { frame, entry } = usage.canonical(at);
    const origin = frame.members[ORIGIN];
    const isApart = carries && origin !== ALL;
    const spending = groups.at(frame.with(FLOW, '支出').with(NATURE, ALL), entry);
    if (!spending) continue;
    if (isApart && origin !== '上年结转') {
      if (!isGovernment) relations.push(...ofThisYear(statements(revenue), statements(spending)));
      continue;
    }
    if (isApart && !(isSpent && [revenue, spending].every(isFiscal))) continue;
    const found = isApart ? ofLastYear : relations;
    const paired = withinTables(statements(revenue), statements(spending));
    for (const [total, part] of paired) found.push({ kind: 'balance', total, parts: [part] });
    const total = representative(revenue);
    const part = representative(spending);
    if (paired.length === 0 && !isGovernment && total.state !== 'empty' && part.state !== 'empty')
      found.push({ kind: 'balance', total, parts: [part] });
  }
  return [...relations, ...withoutTotals(ofLastYear)];
}

/** 本年一般公共预算拨款 and 一般公共预算支出（不含上年结转）: of revenue words say so, of spending these or the whole table. */
function ofThisYear(revenue: readonly Fact[], spending: readonly Fact[]): readonly Relation[] {
  const isMeant = ({ at, state, originWorded }: Fact): boolean =>
    (originWorded || at.flow === '支出') &&
    state === 'figure' &&
    at.origin === '当年预算安排' &&
    covers('fund', '财政拨款', at.fund);
  const [total, part] = [revenue, spending].map((facts) => commonest(facts.filter(isMeant)));
  return total && part && total.table !== part.table ? [{ kind: 'balance', total, parts: [part], likely: true }] : [];
}

/**
 * In the first table that states both sides each total beside its own: where nothing is carried over 本年收入合计 and 收入总计 are one, and both
 * are printed.
 */
function withinTables(revenue: readonly Fact[], spending: readonly Fact[]): readonly (readonly [Fact, Fact])[] {
  const filled = revenue.filter(({ state }) => state !== 'empty');
  const partnersOf = ({ table }: Fact): Fact[] =>
    spending.filter((fact) => fact.state !== 'empty' && fact.table === table);
  const first = filled.find((total) => partnersOf(total).length > 0);
  if (!first) return [];
  const partners = partnersOf(first);
  const own = partners.find((part) => isWhole(part) === isWhole(first)) ?? partners[0]!;
  const other = filled.find((total) => total.table === first.table && isWhole(total) !== isWhole(first));
  const opposite = partners.find((part) => part !== own && isWhole(part) !== isWhole(own));
  return other && opposite
    ? [
        [first, own],
        [other, opposite],
      ]
    : [[first, own]];
}

/** 收入总计 and 支出总计, not what is of this year. */
const isWhole = ({ at }: Fact): boolean => at.origin === ALL && at.nature === ALL;

/** A government spends what is passed on to it as well, which only a table of both sides adds to what it takes itself. */
const isTax = (group: Group): boolean => {
  const { at, state, value } = representative(group);
  return at.flow === '收入' && TAXES.includes(at.fund) && state === 'figure' && value !== 0n;
};
