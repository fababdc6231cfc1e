/** A report's tables, asked for a figure by what it is of, as a sentence or another table would ask. */
import { commonest } from './model/commonest.ts';
import type { Coordinates, Reading, Space } from './model/coordinates.ts';
import { ALL, childrenOf, covers, DIMENSIONS, lineage } from './model/dimension.ts';
import { Fact } from './model/fact.ts';
import { push } from './model/multimap.ts';
import { statementsOf, type Understood } from './understood.ts';

export type Asked = Pick<Fact, 'at'>;

/** What the tables of a report answer for a figure, in this order: */
export function asking(understood: Understood, space: Space): (asked: Asked) => Fact | undefined {
  const own = understood.derived.facts;
  const facts = [...own, ...sidesOf(own)];
  const { stated } = statementsOf({ ...understood, derived: { ...understood.derived, facts } });
  const alike = new Map<number, Fact[]>();
  const memos = new Map<number, Fact[]>();
  const inUse = new Set<string>();
  for (const fact of facts.filter(speaks)) {
    push(alike, fact.at.key, fact);
    if (fact.at.item !== ALL) push(memos, fact.at.with('fund', ALL).key, fact);
    if (fact.value !== 0n) for (const fund of lineage('fund', fact.at.fund)) inUse.add(fund);
  }
  /** Of the money that budgets appropriate nothing else is in use: memo items are of no other. */
  const isAllOf = (fund: string, wider: string): boolean =>
    covers('fund', wider, fund) &&
    [...inUse].every(
      (one) => !covers('fund', '财政拨款', one) || covers('fund', one, fund) || covers('fund', fund, one),
    );
  const answer = (at: Coordinates): Fact | undefined => {
    // what states just the same;
    const same = alike.get(at.key);
    if (same) return commonest(same);
    // what a sentence with its words would mean;
    const reading = readingOf(at);
    const { plain, likely } = stated.of(reading, space.at(reading));
    if (plain && !likely) return plain;
    // of a memo item, which most tables state of one fund without saying so, the widest there is, or a wider one that is all of it;
    if (at.item !== ALL) {
      const most = widest(memos.get(at.with('fund', ALL).key) ?? []);
      return most && (covers('fund', at.fund, most.at.fund) || isAllOf(at.fund, most.at.fund)) ? most : undefined;
    }
    // the funds it is made up of.
    const parts = childrenOf('fund', at.fund).filter((fund) => inUse.has(fund));
    const answers = parts.map((fund) => answer(at.with('fund', fund)));
    return answers.length > 0 && answers.every((one) => one !== undefined) ? together(answers, at) : undefined;
  };
  return ({ at }) => answer(at);
}

/** The one whose fund covers those of all others. */
function widest(facts: readonly Fact[]): Fact | undefined {
  const top = facts.find(({ at }) => facts.every((other) => covers('fund', at.fund, other.at.fund)));
  return top && commonest(facts.filter(({ at }) => at.is(top.at)));
}

/** Several facts as one. */
function together(facts: readonly Fact[], at: Coordinates): Fact {
  const first = facts.find(({ state }) => state === 'figure') ?? facts[0]!;
  const { state, precision, cell, row, column, originWorded, crossed, ofWhich } = first;
  const value = facts.reduce((sum, one) => sum + one.value, 0n);
  return new Fact(first.id, { at, originWorded, crossed, ofWhich }, { state, value, precision }, cell, row, column);
}

export const speaks = ({ state, crossed, ofWhich }: Fact): boolean => state === 'figure' && !crossed && !ofWhich;

/** What its words fix; `合计` is left open. */
const readingOf = (at: Coordinates): Reading =>
  Object.fromEntries(DIMENSIONS.filter((one) => at[one] !== ALL).map((one) => [one, at[one]])) as Reading;

/**
 * What a table of both economic classifications says of one of them: the rows of the department's subject together, whichever subjects
 * of the government they are divided into.
 */
function sidesOf(facts: readonly Fact[]): Fact[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts)
    if (speaks(fact) && fact.at.govEconomic !== ALL && fact.at.economic !== ALL)
      push(groups, `${fact.column.id} ${side(fact).at.key}`, fact);
  return [...groups.values()].map((group) => together(group, side(group[0]!).at));
}

export const side = ({ at }: Asked): Asked => (at.economic === ALL ? { at } : { at: at.with('govEconomic', ALL) });
