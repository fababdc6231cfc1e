import { ALL, lowestCommon } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { isThisYear } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { type Groups, representative } from './groups.ts';

/**
 * 一般公共预算拨款 / 其中：上年结转: a figure behind 其中 is in no group with others, but what is carried over of a fund is one figure wherever it
 * is stated; and where other tables state only what is carried over in all, what the list says of its funds comes to that.
 * Whose it is the words of the row above it say, so a person should confirm.
 * @param known what is related to another table already
 */
export function carriedWithin(facts: readonly Fact[], groups: Groups, known: readonly Relation[]): Relation[] {
  const related = new Set(known.flatMap(({ parts }) => parts));
  const lists = new Map<number, Fact[]>();
  for (const fact of facts) if (isCarriedWithin(fact)) push(lists, fact.column.id, fact);
  return [...lists.values()].flatMap((list) => {
    const own = list.flatMap((part): Relation[] => sameAs(part, groups));
    if (own.length > 0) return own.filter(({ parts }) => !related.has(parts[0]!));
    const fund = lowestCommon(
      'fund',
      list.map(({ at }) => at.fund),
    );
    const total = statedAt(list[0]!, fund, groups);
    return total && list.length > 1 ? [{ kind: 'sum', total, parts: list, likely: true }] : [];
  });
}

function sameAs(part: Fact, groups: Groups): Relation[] {
  const total = statedAt(part, part.at.fund, groups);
  return total && part.state === 'figure' ? [{ kind: 'same', total, parts: [part], likely: true }] : [];
}

/** What another table states of the carry-over of a fund. */
function statedAt({ at, table }: Fact, fund: string, groups: Groups): Fact | undefined {
  const group = groups.find(at.with('fund', fund));
  const total = group && representative(group);
  return total?.state === 'figure' && total.table !== table ? total : undefined;
}

const isCarriedWithin = (fact: Fact): boolean =>
  fact.ofWhich &&
  !fact.crossed &&
  !fact.row.told &&
  fact.state !== 'unreadable' &&
  fact.at.flow === '收入' &&
  fact.at.origin === '上年结转' &&
  fact.at.fund !== ALL &&
  fact.at.entry.isRoot &&
  isThisYear(fact);
