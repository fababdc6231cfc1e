import { ALL, covers, standsApart } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Forms } from '../model/form.ts';
import type { Half } from '../model/halves.ts';
import { pushAll } from '../model/many.ts';
import type { Relation, Uncheckable, Unread } from '../model/relation.ts';
import { sumOfList, sumsAcross } from './across.ts';
import { adjustedBudgets } from './adjusted.ts';
import { alikeLists } from './alike-lists.ts';
import { balances } from './balance.ts';
import { Beside } from './beside.ts';
import { listsOtherProjects } from './beside-projects.ts';
import { beyondWhole, withoutRelated } from './beyond-whole.ts';
import { isAmount, listings, Usage } from './canonical.ts';
import { carried } from './carried.ts';
import { carriedWithin } from './carried-within.ts';
import { comparisons } from './comparisons.ts';
import { withoutExplained } from './explained.ts';
import { formRelations } from './forms.ts';
import { Gaps } from './gaps.ts';
import { ofAnotherBudget } from './governments-own.ts';
import { Groups } from './groups.ts';
import { headingGroups, pageSums } from './heading-groups.ts';
import { KnownSums, untold } from './known-sums.ts';
import { leftOver } from './left-over.ts';
import { columnsOf, type FactLine, ofWhichRows, readLine, rowsOf, sumsOf } from './lines.ts';
import { listSums } from './list-sums.ts';
import { listedEmpty } from './listed-empty.ts';
import { beyondAll, ListedTargets } from './listed-targets.ts';
import { openOrigins } from './open-origins.ts';
import { partsOf } from './parts.ts';
import { Patterns } from './pattern.ts';
import { CERTAIN, ProvenBlanks } from './proven-blank.ts';
import { purchaseRelations } from './purchases.ts';
import { runningCosts } from './running-costs.ts';
import { ofOneColumn, sameFacts, tiesOf } from './same.ts';
import { sameParts } from './same-part.ts';
import { sameProjects, withBlanks } from './same-projects.ts';
import { inSameWords } from './same-words.ts';
import { CALLED_TOTAL } from './shape.ts';
import { forgotten, unfilledIn } from './unfilled.ts';
import { ofUnlikeItems } from './unlike-items.ts';
import { wagesArePersonnel } from './wages.ts';

export type Relations = {
  readonly relations: readonly Relation[];
  readonly uncheckable: readonly Uncheckable[];
  /** Which members state the same fact in this report. */
  readonly usage: Usage;
};

/**
 * Everything that must hold between the facts of a report, from their coordinates alone.
 * @param unread figures that were met but not understood: what they may belong to can hold, but not be broken
 * @param before facts of last year's report, whose 本年预算 is this report's 上年预算
 * @param forms forms of targets: their money stands in no list and takes part in relations of its own only
 */
export function deriveRelations(
  facts: readonly Fact[],
  unread: readonly Unread[] = [],
  before: readonly Fact[] = [],
  forms?: Forms,
): Relations {
  const isUsed = usedLines(facts);
  const gaps = new Gaps(unread, facts);
  const patterns = new Patterns();
  const found: Relation[] = [];
  /** What stands in a line with nothing of the line above it; whether it is a list the whole report tells. */
  const tops: { readonly line: FactLine; readonly doubtful: boolean }[] = [];
  const unfilled: Relation[] = [];
  const read = (
    line: FactLine,
    doubtful: boolean,
    judged: (sums: readonly Relation[]) => readonly Relation[],
  ): void => {
    const shape = readLine(line, patterns.of(line), isUsed);
    for (const sum of judged(sumsOf(line, shape, isUsed))) found.push(sum);
    if (!doubtful) pushAll(unfilled, unfilledIn(line, shape, isUsed));
    if (shape.tops.length > 1) tops.push({ line: shape.tops.map((position) => line[position]!), doubtful });
  };
  for (const line of rowsOf(facts)) {
    const doubtful = gaps.inRow(line);
    read(line, doubtful, (sums) => doubt(sums, doubtful));
  }
  for (const line of ofWhichRows(facts)) {
    const sums = sumsOf(line, readLine(line, patterns.of(line), isUsed), isUsed);
    found.push(
      ...doubt(
        sums.filter(({ parts }) => parts.some(({ state }) => state === 'figure')),
        gaps.inRow(line),
      ),
    );
  }
  const beside = new Beside(rowsOf(facts), found);
  const inRows = beside.settled(found.splice(0));
  for (const line of columnsOf(facts))
    read(line, gaps.inColumn(line), (sums) => {
      const open = gaps.openIn(line, sums);
      return open.size > 0 ? doubtWhere(sums, (sum) => open.has(sum)) : sums;
    });
  const inColumns = found.splice(0);
  pushAll(found, inRows);
  pushAll(found, inColumns);

  const usage = new Usage(facts, borneOut(found), listings(found));
  const targets = new ListedTargets(facts);
  const groups = new Groups(targets.any ? facts.filter((fact) => !targets.isTotal(fact)) : facts, usage);
  const sums = found.filter((sum) => !leavesOutCarryOver(sum, usage));
  const lists = tops.flatMap(({ line, doubtful }) =>
    doubt(targets.isList(line) ? beyondAll(sumOfList(line, groups)) : sumOfList(line, groups), doubtful || gaps.tables),
  );
  const known = new KnownSums(usage, sums, lists);
  const across = sumsAcross(groups, usage, known, isUsed);
  const otherCarryOver = carriesOther(facts);
  const isUnlike = ofUnlikeItems(facts);
  const listsOthers = listsOtherProjects(facts);
  const compared = comparisons(facts);
  // Where something is left of the income it is no more than all spending; what is left of 社会保险基金 is no department's.
  const leaves = leftOver(facts);
  const isOwn = ({ total: { at } }: Relation): boolean => at.item === ALL && !standsApart('fund', at.fund);
  const leaving = new Set(leaves.map(({ total }) => total.table));
  const isLeft = leaves.some(isOwn);
  const balanced = balances(groups, usage).filter(({ total, parts }) =>
    [total, ...parts].every(({ table }) => (!isLeft || table === total.table) && !leaving.has(table)),
  );
  const blanks = new ProvenBlanks(sums, unfilled);
  const agreed = (some: readonly Relation[]): readonly Relation[] => some.filter((one) => !beside.denies(one));
  const ofProjects = sameProjects(facts, usage);
  const partsAlike = sameParts(facts, groups);
  const first = sameFacts([...groups.all(), ...ofOneColumn(facts)], tiesOf(sums), (blank, stated) =>
    isUsed(blank) ? CERTAIN : blanks.contradicts(blank, stated),
  );
  const same = agreed(gaps.any ? [...first, ...inSameWords(groups.all(), first)] : first);
  const isClosed = gaps.any ? listedEmpty(facts) : () => true;
  const isAlike = gaps.any ? alikeLists([...same, ...ofProjects]) : () => false;
  const related = [
    ...sums,
    ...forgotten(unfilled, sums),
    ...agreed(withBlanks(lists, ofProjects)),
    ...doubt(agreed(across.relations), gaps.any),
    // Members count as one fact while no sibling is in use; a table nobody understood may use one.
    ...doubtWhere(
      same,
      (one) =>
        (!isAlike(one) && ((gaps.tables && !sameWords(one) && !isClosed(one)) || gaps.partsDiffer(one))) ||
        gaps.isShared(one) ||
        (isOfOneRow(one) && gaps.inRow([one.total, ...one.parts])) ||
        (otherCarryOver && sharesCarryOver(one)),
    ),
    ...doubtWhere(
      [...leaves, ...carried(facts), ...balanced],
      (balance) => (gaps.tables && !isClosed(balance)) || gaps.partsDiffer(balance),
    ),
    ...partsOf(facts, gaps),
    ...doubt([...partsAlike, ...carriedWithin(facts, groups, partsAlike)], gaps.tables),
    ...doubtWhere(ofProjects, (one) => gaps.tables && !isAlike(one)),
    ...doubt(untold(listSums(facts, found, groups, usage), ofProjects), gaps.any),
    ...headingGroups(facts),
    ...wagesArePersonnel(facts),
    ...doubt(runningCosts(facts), gaps.any),
    ...pageSums(facts),
    ...adjustedBudgets(facts),
    ...compared.relations,
    ...priors(facts, before),
    // Few reports list purchased services; the others need not even load what is known of them.
    ...(facts.some(({ at }) => at.item === '政府购买服务') ? purchaseRelations(facts, sums) : []),
    ...(forms ? formRelations(forms) : []),
  ];
  // Where money is carried over, the one table may hold it and the other not.
  const beyond = usage.carriesOver() ? [] : withoutRelated(beyondWhole(facts), related);
  const all = [...related, ...doubt(beyond, gaps.any)];
  const isOfAnother = ofAnotherBudget(facts, all);
  return {
    relations: openOrigins(
      facts,
      doubtWhere(
        withoutExplained(
          all.filter((one) => !isOfAnother(one)),
          sums,
          isUsed,
        ),
        (one) => beside.leavesOpen(one) || isUnlike(one) || listsOthers(one) || gaps.explains(one),
      ),
    ),
    usage,
    uncheckable: [...across.uncheckable, ...compared.uncheckable],
  };
}

/** Two columns of one row that nothing tells apart: with an unread one beside them, that may be for want of its words. */
const isOfOneRow = ({ total, parts }: Relation): boolean => parts.every(({ row }) => row === total.row);

/** 支出总计 broken down by 基本 and 项目 only, while money goes over into next year: those are not all its parts. */
function leavesOutCarryOver({ total, parts }: Relation, usage: Usage): boolean {
  if (total.at.flow !== '支出' || total.at.nature !== ALL || total.at.item !== ALL) return false;
  if (!usage.inUse('nature', '结转下年')) return false;
  return parts.some((part) => part.at.nature !== ALL) && !parts.some((part) => part.at.nature === '结转下年');
}

/** The frames of figures that stand in a sum of two or more. */
function borneOut(sums: readonly Relation[]): Set<Half> {
  const confirmed = new Set<Half>();
  const below = new Map<Fact, readonly Fact[]>();
  for (const { total, parts } of sums) if (total.state === 'empty') below.set(total, parts);
  for (const { parts: own } of sums) {
    // What stands below a total that was left blank is there all the same.
    const parts = below.size > 0 ? own.flatMap((part) => below.get(part) ?? part) : own;
    // Once a sum has borne a frame out, others of its kind add nothing.
    if (parts.every(({ at }) => confirmed.has(at.frame))) continue;
    const figures = parts.filter((part) => part.state === 'figure' && part.value !== 0n);
    if (figures.length >= 2) for (const part of figures) confirmed.add(part.at.frame);
  }
  return confirmed;
}

const doubtWhere = (relations: readonly Relation[], isDoubtful: (relation: Relation) => boolean): Relation[] =>
  relations.map((relation) => (isDoubtful(relation) ? { doubtful: true as const, ...relation } : relation));

const doubt = (relations: readonly Relation[], doubtful: boolean): readonly Relation[] =>
  doubtful ? doubtWhere(relations, () => true) : relations;

/**
 * Money carried over of which nothing says whose it is, and which the fiscal tables do not state: it may be other money than
 * theirs, so that totals which hold it need not be equal to totals which do not.
 */
function carriesOther(facts: readonly Fact[]): boolean {
  const whole = new Set<bigint>();
  const fiscal = new Set<bigint>();
  for (const { at, state, value } of facts) {
    if (at.origin !== '上年结转' && at.nature !== '结转下年') continue;
    if (state !== 'figure' || value === 0n || at.basis !== '本年预算' || at.measure !== '金额') continue;
    if (at.fund === ALL) whole.add(value);
    else if (covers('fund', '财政拨款', at.fund)) fiscal.add(value);
  }
  return whole.size > 0 && ![...whole].some((value) => fiscal.has(value));
}

const sharesCarryOver = ({ total, parts }: Relation): boolean =>
  parts.some(
    ({ at }) =>
      (at.fund === ALL) !== (total.at.fund === ALL) &&
      (at.origin !== '当年预算安排' || total.at.origin !== '当年预算安排'),
  );

const sameWords = ({ total, parts }: Relation): boolean => parts.every((part) => part.at.is(total.at));

/** A blank cell counts as a zero only where its row and its column hold figures: an unused corner of a form says nothing. */
function usedLines(facts: readonly Fact[]): (fact: Fact) => boolean {
  const rows: boolean[] = [];
  const columns: boolean[] = [];
  for (const fact of facts) {
    if (fact.state !== 'figure' || !isAmount(fact)) continue;
    rows[fact.row.id] = true;
    columns[fact.column.id] = true;
  }
  // A column of subtotals is used where its row is, though all of it be blank.
  return ({ row, column }) => rows[row.id] === true && (columns[column.id] === true || CALLED_TOTAL.test(column.label));
}

/** 上年预算 here against 本年预算 in last year's report, as worded: another sibling may have been in use then. */
function priors(facts: readonly Fact[], before: readonly Fact[]): Relation[] {
  const relations: Relation[] = [];
  if (before.length === 0) return relations;
  const stated = new Map<number, Fact>();
  const keyIn = ({ at }: Fact): number => at.with('basis', '本年预算').key;
  for (const fact of before) {
    if (fact.at.basis !== '本年预算' || fact.at.measure !== '金额' || fact.state === 'unreadable') continue;
    const key = keyIn(fact);
    if (!stated.has(key) || stated.get(key)!.state === 'empty') stated.set(key, fact);
  }
  for (const fact of facts) {
    if (fact.at.basis !== '上年预算' || fact.at.measure !== '金额') continue;
    const match = stated.get(keyIn(fact));
    if (match && (fact.state !== 'empty' || match.value !== 0n))
      relations.push({ kind: 'prior', total: fact, parts: [match] });
  }
  return relations;
}
