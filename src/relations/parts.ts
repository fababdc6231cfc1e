import { namesOf, sameName } from '../lexicon/classification.ts';
import { ALL, covers, standsApart } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import type { Half } from '../model/halves.ts';
import type { Relation } from '../model/relation.ts';
import type { Gaps } from './gaps.ts';
import { ofWhich } from './of-which.ts';

/**
 * Memo items that hold an economic subject of the basic expenditure by definition (the rest is paid from projects).
 * Source: 政府收支分类科目 30212, 30217, 30231, 31013 and the definition of “三公”经费 every disclosure prints.
 */
const HELD: readonly { readonly item: string; readonly economic: string }[] = [
  { item: '因公出国（境）费', economic: '30212' },
  { item: '公务接待费', economic: '30217' },
  { item: '公务用车运行维护费', economic: '30231' },
  { item: '公务用车购置费', economic: '31013' },
];

/** Inequalities: what is a part by definition, and what a row marked 其中 is a part of. */
export function partsOf(facts: readonly Fact[], gaps: Gaps): Relation[] {
  const relations: Relation[] = [];
  const speaking = factsOfHeld(facts);
  for (const { item, economic } of HELD) {
    const whole = speaking.find(
      (fact) => isThisYear(fact) && fact.at.item === item && fact.state !== 'empty' && fact.at.budgetUnit === ALL,
    );
    // Code and name must both say so: a region's own code under 302 may mean something else.
    const parts = speaking.filter(
      (fact) =>
        isThisYear(fact) &&
        fact.at.economic === economic &&
        fact.at.item === ALL &&
        fact.state === 'figure' &&
        ['基本支出', '公用经费'].includes(fact.at.nature) &&
        fact.label.row.split(' ').some((word) => namesOf('economic', economic).some((name) => sameName(name, word))),
    );
    const [part] = parts;
    // A subject split over several rows (部门 by 政府 classification) is only a part each.
    if (whole && part) relations.push({ kind: 'part', total: whole, parts: [part] });
  }
  return [...relations, ...ofWhich(facts, gaps), ...beyondAll(facts)];
}

/** Those that speak of an item or a subject listed; the figures of one row all do or none does. */
function factsOfHeld(facts: readonly Fact[]): readonly Fact[] {
  let last: Half | undefined;
  let speaks = false;
  return facts.filter(({ at }) => {
    if (at.entry !== last) {
      last = at.entry;
      speaks =
        (at.item !== ALL || at.economic !== ALL) &&
        HELD.some(({ item, economic }) => at.item === item || at.economic === economic);
    }
    return speaks;
  });
}

/** What is carried over, of projects or behind 其中 is some of it. */
const isAllSpending = ({ at, ofWhich }: Fact): boolean =>
  !ofWhich &&
  at.fund === ALL &&
  at.origin !== '上年结转' &&
  covers('nature', at.nature, '本年支出') &&
  WHOLE.every((dimension) => at[dimension] === ALL);

const WHOLE = ['function', 'economic', 'govEconomic', 'project', 'budgetUnit'] as const;

/**
 * A memo item (三公, 机关运行, 采购) of more than the department spends in all. Only where it is: that it is less says nothing for
 * the figure. Several totals are stated; it has to be more than the largest.
 */
function beyondAll(facts: readonly Fact[]): Relation[] {
  let all: Fact | undefined;
  const items: Fact[] = [];
  for (const fact of facts) {
    const { at, value, state } = fact;
    if (state !== 'figure' || at.flow !== '支出' || !isThisYear(fact)) continue;
    // What is said to be a quota, or money of its own, need not be the department's to spend.
    if (at.item !== ALL) {
      if (!standsApart('item', at.item)) items.push(fact);
    } else if (isAllSpending(fact) && value > (all?.value ?? 0n)) all = fact;
  }
  const whole = all;
  return whole
    ? items.filter(({ value }) => value > whole.value).map((fact) => ({ kind: 'part', total: whole, parts: [fact] }))
    : [];
}
