import type { Fact } from '../../model/fact.ts';
import { abs } from '../../model/money.ts';
import { push } from '../../model/multimap.ts';
import type { Relation } from '../../model/relation.ts';
import { excessOf, isBeyondRounding, isWithin, roomOf, sumOf } from '../../model/rounding.ts';
import type { ToldFact, ToldRecord } from '../../model/told.ts';
import type { Usage } from '../canonical.ts';
import { areAllFunds } from './all-funds.ts';
import { areApart } from './apart.ts';
import { isClosed, isNearlyClosed } from './closed.ts';
import { ACROSS, endsInOthers } from './ends-in-others.ts';
import { lastYearsParts } from './last-years-parts.ts';
import { amountOf, changesOf, movedParts, relationOf } from './list-changes.ts';
import type { Match } from './settle.ts';
import { areMistyped } from './slip.ts';

/**
 * The parts of a list add up to its head: always where the list says so itself (合计 at its end) or names everything there is (货物, 工程
 * and 服务); of any other list it is evidence where it adds up, and nothing where it does not.
 */
export function listSums(
  records: readonly ToldRecord[],
  now: (fact: Fact) => Fact,
  matches: ReadonlyMap<number, Match>,
  usage: Usage,
): Relation[] {
  const lists = new Map<number, ToldRecord[]>();
  for (const record of records) if (record.list !== undefined && !record.reason) push(lists, record.list, record);
  const found: Relation[] = [];
  const changed = new Map<string, ToldFact>();
  for (const record of records) {
    const key = amountOf(record);
    if (key !== undefined && !record.reason && record.changes[0] && !changed.has(key))
      changed.set(key, record.changes[0]);
  }
  const below = new Map<number, (readonly ToldRecord[])[]>();
  for (const items of lists.values()) {
    const head = items[0]?.head;
    if (head !== undefined) push(below, head, items);
  }
  for (const items of lists.values()) {
    const [opening] = items;
    const head = opening?.head === undefined ? undefined : records[opening.head];
    if (!opening || !head) continue;
    const members = withoutSmallFirms(items.filter(({ again }) => !again));
    const parts = members.filter(({ currents }) => currents.length > 0);
    found.push(...movedParts(head, items, now, usage), ...lastYearsParts(head, members, now));
    const said = items.filter(({ again }) => again).flatMap(({ currents }) => currents);
    const moved = changesOf(head, members, changed, below, now);
    const total = head.currents[0];
    if (!total) {
      found.push(...moved);
      continue;
    }
    for (const { fact } of said) found.push({ kind: 'same', total: now(total.fact), parts: [now(fact)] });
    const closed = isClosed(head, parts) || said.length > 0 || sharesAll(parts);
    // Kinds that are left out are hardly ever anything, and a list that ends in all others leaves out none.
    const likely =
      !closed &&
      (isNearlyClosed(head, parts) || endsInOthers(parts) || opening.divides || areAllFunds(head, parts, usage));
    // What the tables state of each is checked there.
    const amounts = parts.flatMap(({ currents }) => currents.slice(0, 1));
    const figures = [total, ...amounts];
    const stated = figures.every(({ fact }) => matches.has(fact.id));
    // 支出包括：…: each is what the tables state, and one of them was not listed.
    const leavesOut = opening.divides && figures.every(({ fact }) => isStated(fact, matches.get(fact.id)));
    const sum = relationOf(total, amounts, now);
    const finer = figures.every(({ fact }) => isRounded(now(fact), matches.get(fact.id)));
    const isResidue = (one: Relation): boolean => finer && adds(one) && excessOf(one) !== 0n;
    found.push(...moved.filter((one) => !isResidue(one)));
    if (parts.length < 2 || nests(parts) || isResidue(sum)) continue;
    if (adds(sum) || (closed && !stated) || bearsOut(sum, matches)) found.push(sum);
    // One of them is asked about already.
    else if (parts.some(({ perhaps, currents: [told] }) => perhaps && told && matches.get(told.fact.id)?.likely))
      continue;
    else if (!opening.purpose && (leavesOut || (!stated && (likely || isUnlikely(sum, head, parts, records)))))
      found.push({ ...sum, likely: true });
  }
  return found;
}

/** What small firms get is a part of what is bought, and no kind of it beside goods and services. */
function withoutSmallFirms(parts: readonly ToldRecord[]): readonly ToldRecord[] {
  const others = parts.filter(({ reading }) => !reading.item?.startsWith('面向'));
  return others.length > 0 ? others : parts;
}

const isStated = ({ value, half }: Fact, match: Match | undefined): boolean =>
  match?.stated.state === 'figure' && abs(match.stated.value - value) <= half + match.stated.half;

/** What a table states more finely: of such figures it is known why they do not quite add up. */
function isRounded({ value, half }: Fact, match: Match | undefined): boolean {
  if (match?.stated.state !== 'figure' || match.stated.half >= half) return false;
  return abs(match.stated.value - value) <= half;
}

/**
 * One figure of the sentence is not what a table states, and with that in its place the sentence adds up: the sentence itself says
 * that the table is right.
 */
function bearsOut({ kind, total, parts }: Relation, matches: ReadonlyMap<number, Match>): boolean {
  const unlike = [total, ...parts].filter(({ id, value, half }) => {
    const match = matches.get(id);
    return match?.stated.state === 'figure' && abs(match.stated.value - value) > half + match.stated.half;
  });
  const [wrong] = unlike;
  if (!wrong || unlike.length > 1) return false;
  const right = (fact: Fact): Fact => (fact === wrong ? (matches.get(wrong.id)?.stated ?? fact) : fact);
  return !isBeyondRounding({ kind, total: right(total), parts: parts.map(right) });
}

function adds(relation: Relation): boolean {
  return !isBeyondRounding(relation) && relation.parts.filter(({ value }) => value !== 0n).length > 1;
}

/** One of them is a part of another: 公务用车购置及运行费 and 购置费. */
const nests = (parts: readonly ToldRecord[]): boolean => parts.some(({ id }) => parts.some(({ head }) => head === id));

const WHOLE = 100_000_000n;

/** Their shares come to a hundred: nothing is left out. */
function sharesAll(parts: readonly ToldRecord[]): boolean {
  const shares = parts.flatMap(({ shares: [first] }) => first ?? []);
  if (parts.length < 2 || shares.length < parts.length || shares.some(({ whole }) => whole)) return false;
  const facts = shares.map(({ fact }) => fact);
  return isWithin(sumOf(facts) - WHOLE, roomOf(facts));
}

/**
 * 政府性基金预算支出100万元，其中：城乡社区支出60万元，农林水支出50万元: more than there is; or they miss it by a slip in one of them, which in
 * figures of so many digits is hardly by chance.
 */
function isUnlikely(
  sum: Relation,
  head: ToldRecord,
  parts: readonly ToldRecord[],
  records: readonly ToldRecord[],
): boolean {
  // Of what the text alone sums, projects of the tables are parts by their names as well.
  const isNamed = parts.every(({ named, reading }) => (named ?? (head.named && reading.project)) !== undefined);
  const apart = areApart(parts);
  if (apart && sumOf(sum.parts) > sum.total.value) return true;
  if (isNamed && head.paragraph === parts[0]?.paragraph && !isOfWider(sum, head, records) && exceeds(sum, parts))
    return true;
  const codes = parts.map(({ reading }) => reading.function ?? '');
  const isOwn = isNamed || (apart && new Set(codes.map(({ length }) => length)).size === 1 && codes[0] !== '');
  return isOwn && areMistyped(sum.total, sum.parts);
}

/** 会议费20万元，其中：一类会议8万元、二类会议12万元，主要是场租15万元、资料费5万元: of what the list before was of. */
const isOfWider = ({ parts }: Relation, { head }: ToldRecord, records: readonly ToldRecord[]): boolean =>
  head !== undefined && records[head]?.currents[0]?.fact.value === sumOf(parts);

/**
 * More than their head, by names of the text's own, each said once. Several of them up to a `；` are all there are; where each
 * stands for itself the list may end before any of them.
 */
function exceeds({ total, parts: facts }: Relation, parts: readonly ToldRecord[]): boolean {
  // 价值18.20万元；…，价值25.00万元: of what was counted before each.
  const names = new Set(parts.map(({ named, reading }) => named ?? reading.project)).size;
  if ((names < parts.length && names > 1) || parts.some(({ named }) => ACROSS.test(named ?? ''))) return false;
  const end = parts.findIndex(({ part }) => part !== parts[0]?.part);
  if (end > 1) return sumOf(facts.slice(0, end)) > total.value;
  let sum = 0n;
  for (const { value } of facts) {
    sum += value;
    if (sum === total.value) return false;
  }
  return sum > total.value;
}
