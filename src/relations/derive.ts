import { coordinateKey } from '../model/coordinates.ts';
import { ALL } from '../model/dimension.ts';
import { columnKey, type Fact, rowKey } from '../model/fact.ts';
import type { Relation, Uncheckable, Unread } from '../model/relation.ts';
import { sumKey, sumsAcross, sumsOfLists } from './across.ts';
import { balances } from './balance.ts';
import { groupFacts, isAmount, listings, Usage } from './canonical.ts';
import { comparisons } from './comparisons.ts';
import { linesOf, readLine, sumsOf } from './lines.ts';
import { partsOf } from './parts.ts';
import { pairKey, sameFacts } from './same.ts';

export type Relations = { readonly relations: readonly Relation[]; readonly uncheckable: readonly Uncheckable[] };

/**
 * Everything that must hold between the facts of a report, from their coordinates alone.
 * @param unread figures that were met but not understood: what they may belong to can hold, but not be broken
 * @param before facts of last year's report, whose 本年预算 is this report's 上年预算
 */
export function deriveRelations(
  facts: readonly Fact[],
  unread: readonly Unread[] = [],
  before: readonly Fact[] = [],
): Relations {
  const isUsed = usedLines(facts);
  const { rows, columns } = linesOf(facts);
  const gaps = new Gaps(unread);
  const read = [
    ...rows.map((line) => ({ line, doubtful: gaps.inRow(line) })),
    ...columns.map((line) => ({ line, doubtful: gaps.inColumn(line) })),
  ].map(({ line, doubtful }) => ({ ...readLine(line, isUsed), doubtful }));
  const found = read.flatMap((line) => doubt(sumsOf(line, isUsed), line.doubtful));
  const usage = new Usage(facts, borneOut(found), listings(found));
  const groups = groupFacts(facts, usage);
  const sums = found.filter((sum) => !leavesOutCarryOver(sum, usage));
  const known = new Set(sums.map((sum) => sumKey(sum.total, sum.parts, usage)));
  const lists = read.flatMap((line) => doubt(sumsOfLists([line], groups, usage), line.doubtful || gaps.tables));
  for (const list of lists) known.add(sumKey(list.total, list.parts, usage));
  const across = sumsAcross(groups, usage, known);
  const tied = new Set(sums.filter(hasOnePart).flatMap((sum) => sum.parts.map((part) => pairKey(sum.total, part))));
  const compared = comparisons(facts);
  return {
    relations: openOrigins([
      ...sums,
      ...lists,
      ...doubt(across.relations, gaps.any),
      // Members count as one fact while no sibling is in use; a table nobody understood may use one.
      ...sameFacts(groups.values(), tied, isUsed).map((same) =>
        gaps.tables && !sameWords(same) ? { ...same, doubtful: true as const } : same,
      ),
      ...doubt(balances(groups, usage), gaps.tables),
      ...partsOf(facts),
      ...compared.relations,
      ...priors(facts, before),
    ]),
    uncheckable: [...across.uncheckable, ...compared.uncheckable],
  };
}

/** 支出总计 broken down by 基本 and 项目 only, while money goes over into next year: those are not all its parts. */
function leavesOutCarryOver({ total, parts }: Relation, usage: Usage): boolean {
  if (total.at.flow !== '支出' || total.at.nature !== ALL || total.at.item !== ALL) return false;
  if (!usage.inUse('nature', '结转下年')) return false;
  return parts.some((part) => part.at.nature !== ALL) && !parts.some((part) => part.at.nature === '结转下年');
}

/** Figures in a sum of two or more that holds up to rounding. */
function borneOut(sums: readonly Relation[]): Set<number> {
  const confirmed = new Set<number>();
  for (const { total, parts } of sums) {
    const figures = parts.filter((part) => part.state === 'figure' && part.value !== 0n);
    const slack = figures.reduce((sum, part) => sum + part.half, total.half);
    const gap = figures.reduce((sum, part) => sum + part.value, -total.value);
    if (figures.length < 2 || gap > slack || -gap > slack) continue;
    for (const part of figures) confirmed.add(part.id);
  }
  return confirmed;
}

const doubt = (relations: readonly Relation[], doubtful: boolean): Relation[] =>
  doubtful ? relations.map((relation) => ({ ...relation, doubtful: true as const })) : [...relations];

const sameWords = ({ total, parts }: Relation): boolean =>
  parts.every((part) => coordinateKey(part.at) === coordinateKey(total.at));

/** Where figures were met that nobody understood. */
class Gaps {
  readonly any: boolean;
  /** A whole table was not understood. */
  readonly tables: boolean;
  private readonly rows = new Set<string>();
  private readonly columns = new Set<string>();

  constructor(unread: readonly Unread[]) {
    this.any = unread.length > 0;
    this.tables = unread.some(({ want }) => want === 'table');
    for (const item of unread) {
      if (item.want === 'heading') this.rows.add(rowKey(item.line));
      if (item.want === 'row') this.columns.add(columnKey(item.line));
    }
  }

  inRow([first]: readonly Fact[]): boolean {
    return first !== undefined && this.rows.has(rowKey(first.line));
  }

  inColumn([first]: readonly Fact[]): boolean {
    return first !== undefined && this.columns.has(columnKey(first.line));
  }
}

/** Between tables, a figure whose year of money is open contradicts nothing. */
const openOrigins = (relations: readonly Relation[]): Relation[] =>
  relations.map((relation) => {
    const facts = [relation.total, ...relation.parts];
    const apart = facts.some((fact) => fact.line.table !== relation.total.line.table);
    return apart && relation.kind !== 'prior' && facts.some((fact) => fact.originOpen)
      ? { ...relation, doubtful: true as const }
      : relation;
  });

const hasOnePart = (sum: Relation): boolean => sum.parts.filter((part) => part.state !== 'empty').length === 1;

/** A blank cell counts as a zero only where its row and its column hold figures: an unused corner of a form says nothing. */
function usedLines(facts: readonly Fact[]): (fact: Fact) => boolean {
  const used = new Set<string>();
  for (const fact of facts) {
    if (fact.state !== 'figure' || !isAmount(fact)) continue;
    used.add(rowKey(fact.line));
    used.add(columnKey(fact.line));
  }
  return (fact) => used.has(rowKey(fact.line)) && used.has(columnKey(fact.line));
}

/** 上年预算 here against 本年预算 in last year's report, as worded: another sibling may have been in use then. */
function priors(facts: readonly Fact[], before: readonly Fact[]): Relation[] {
  const stated = new Map<string, Fact>();
  for (const fact of before) {
    if (fact.at.basis !== '本年预算' || fact.at.measure !== '金额' || fact.state === 'unreadable') continue;
    const key = coordinateKey(fact.at, ['basis']);
    if (!stated.has(key) || stated.get(key)!.state === 'empty') stated.set(key, fact);
  }
  const relations: Relation[] = [];
  for (const fact of facts) {
    if (fact.at.basis !== '上年预算' || fact.at.measure !== '金额') continue;
    const match = stated.get(coordinateKey(fact.at, ['basis']));
    if (match && (fact.state !== 'empty' || match.value !== 0n))
      relations.push({ kind: 'prior', total: fact, parts: [match] });
  }
  return relations;
}
