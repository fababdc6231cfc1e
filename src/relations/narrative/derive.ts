import { ALL } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';
import { push } from '../../model/multimap.ts';
import type { Relation } from '../../model/relation.ts';
import { isSameRounded } from '../../model/rounding.ts';
import type { Miscounted, Told, ToldFact, ToldRecord } from '../../model/told.ts';
import type { Usage } from '../canonical.ts';
import { addedSums } from './added.ts';
import { isOfAnother } from './another.ts';
import { beyondAll, beyondHeads } from './beyond.ts';
import { classChanges } from './classes.ts';
import { amountLent } from './lent.ts';
import { listSums } from './lists.ts';
import { loneUnits } from './lone-units.ts';
import { misdated } from './misdated.ts';
import { namelessShares, sectionsOf } from './nameless-shares.ts';
import { numberedShares } from './numbered-shares.ts';
import { pastInTables } from './past.ts';
import { isUnlike, priorsOf } from './priors.ts';
import {
  allSpentWithTargets,
  allWithTargets,
  isOfAllSpending,
  miscounted,
  projectMoney,
  projectsIn,
} from './projects.ts';
import { ratesInReasons, reasonsOf } from './reasons.ts';
import { MOST_ALIKE, restated, sameBase } from './restated.ts';
import { type Match, settleTold } from './settle.ts';
import { sharesBeside } from './shares-beside.ts';
import { sharesOfSmallFirms, smallFirms } from './small-firms.ts';
import { Stated } from './stated.ts';
import { isTurned } from './turned.ts';
import { wholeOf, wordsOf } from './whole.ts';

export type ToldRelations = {
  readonly relations: readonly Relation[];
  /** All figures of the text, as finely as each is read. */
  readonly facts: readonly Fact[];
  /** What the text rounds or cuts off. */
  readonly rounded: readonly Match[];
  /** Whether the tables state for this year what a record calls last year's. */
  readonly isThisYears: (record: ToldRecord) => boolean;
  /** Where no word says against what last year's report is held, and what it published is something else. */
  readonly unlike: readonly Relation[];
  /** Records of which both words of direction are wrong. */
  readonly turned: readonly ToldRecord[];
  /** Small amounts in 元 among amounts in 万元, which nothing bears out. */
  readonly loneUnits: readonly Fact[];
  /** How many projects the tables list. */
  readonly projects: number;
  /** Where the text counts fewer or more of them, and states the money of all. */
  readonly miscounted: readonly Miscounted[];
};

/**
 * What must hold of the figures of a text: each amount is what the tables state of it, this year less last year is the change, the
 * change over last year the rate, the part of the whole the share, and what is said twice is said alike.
 * @param tables facts of the tables; `usage` says which of their members state the same fact
 * @param before facts of last year's report
 */
export function tellRelations(
  { year, records, facts: told, passages }: Told,
  tables: readonly Fact[],
  usage: Usage,
  before: readonly Fact[] = [],
): ToldRelations {
  const stated = new Stated(tables, usage);
  const { facts, matches, sums } = settleTold(records, passages, stated);
  const now = (fact: Fact): Fact => facts.get(fact.id) ?? fact;
  const relations: Relation[] = [];
  const sections = sectionsOf(passages);
  // What a heading leaves open it leaves open of all below it: among themselves they are held against one another all the same.
  const isWithin = (record: ToldRecord, { kind, total, parts }: Relation): boolean =>
    kind !== 'same' &&
    [total, ...parts].every(({ row }) => row.told && sections[row.block] === sections[record.paragraph]);
  const add = (record: ToldRecord, relation: Relation): void => {
    relations.push(record.doubtful && !isWithin(record, relation) ? { ...relation, doubtful: true } : relation);
  };
  /** The amount in its best witness: a table's is finer, and one the text states wrongly is put right there. */
  const best = (fact: Fact): Fact => {
    const match = matches.get(fact.id);
    return match &&
      match.how === undefined &&
      match.stated.state === 'figure' &&
      match.stated.half < fact.half &&
      equals(match)
      ? match.stated
      : now(fact);
  };
  const isSure = ({ id }: Fact): boolean => {
    const match = matches.get(id);
    return match?.stated.state === 'figure' && equals(match);
  };
  const isLast = ({ at, value }: Fact, { reading }: ToldRecord): boolean =>
    (['预算', '执行'] as const).some((kind) => stated.before(reading, at, kind)?.value === value);
  const isThisYears = (record: ToldRecord): boolean => {
    const prior = record.priors[0]?.fact;
    if (!prior || prior.value === 0n) return false;
    const { plain, either = [] } = stated.of(record.reading, prior.at);
    return [plain, ...either].some((one) => one?.state === 'figure' && isSameRounded(prior, one));
  };
  const undated = misdated(
    records,
    (record) => isThisYears(record) && !record.priors.slice(0, 1).some(({ fact }) => isLast(fact, record)),
  );
  const dated = records.filter((record) => !undated.has(record));
  const others = new Set(records.filter((record) => undated.has(record) || isOfAnother(record, isSure, isLast)));
  // Where a table states another amount of this year that amount is wrong.
  const isWrong = ({ fact }: ToldFact): boolean => matches.has(fact.id) && !isSure(fact);
  const turned = new Set(records.filter((record) => isTurned(record) && !record.currents.some(isWrong)));
  const byWords = new Map<string, ToldRecord[]>();
  const lent = new Map<ToldRecord, Fact>();
  const firsts = new Map<number, { readonly fact: Fact; readonly record: ToldRecord; times: number }>();
  for (const record of records) {
    for (const { fact } of record.currents) {
      const match = matches.get(fact.id);
      if (match) {
        const { stated: total, told: part, likely } = match;
        if (match.how === undefined) add(record, { kind: 'same', total, parts: [part], ...(likely && { likely }) });
        continue;
      }
      if (record.reason || record.purpose || record.perhaps || isOfAllSpending(record, passages)) continue;
      // What no table states is held against its first statement.
      const key = usage.canonical(fact.at).key;
      const first = firsts.get(key);
      if (!first) firsts.set(key, { fact: now(fact), record, times: 0 });
      // A part is not what it is a part of, though no word tells them apart; nor does one sentence say one thing twice.
      else if (isSaidAgain(first.record, record) && first.times++ < MOST_ALIKE)
        add(record, { kind: 'same', total: first.fact, parts: [now(fact)] });
    }
    const words = wordsOf(record.reading);
    const borrowed = amountLent(record, byWords.get(words) ?? [], stated, best, year);
    if (borrowed) lent.set(record, borrowed);
    if (record.currents.length > 0 && record.named === undefined && !record.reason && !record.purpose)
      push(byWords, words, record);
    if (!record.reason && !others.has(record) && !turned.has(record))
      for (const relation of comparisonsOf(record, now, record.doubtful ? now : best, stated, borrowed))
        add(record, relation);
  }
  const fromBefore = priorsOf(records, before);
  const ofThese = records.filter((record) => !others.has(record));
  const past = pastInTables(ofThese, stated, year, now, lent);
  relations.push(
    ...alike(records, now),
    ...projectMoney(records, passages, tables, stated),
    ...allWithTargets(records, passages, tables, stated),
    ...allSpentWithTargets(records, passages, stated),
    ...sums,
    ...fromBefore,
    ...past.relations,
    ...smallFirms(records, now),
    ...beyondHeads(records, now, matches),
    ...beyondAll(records, stated, now, matches),
    ...classChanges(records, now),
  );
  relations.push(
    ...addedSums(records, now),
    ...listSums(records, now, matches, usage),
    ...restated(dated, now),
    ...reasonsOf(records, now, usage),
    ...ratesInReasons(records, stated),
  );
  for (const record of records) {
    for (const share of record.shares) {
      const own = record.currents[0]?.fact;
      // What is said of an amount that stands under another year's name is of that year.
      if (!own && record.priors.length > 0) continue;
      const part = own ?? lent.get(record);
      const amount = record.doubtful ? now : best;
      const whole = wholeOf(record, share, records, byWords, stated, amount, part);
      if (!part || !whole) continue;
      add(record, {
        ...{ kind: 'share', total: share.fact, parts: [amount(part), whole] },
        ...(!own && { likely: true as const }),
      });
    }
  }
  const alikeIn = (reading: ToldRecord['reading']): readonly ToldRecord[] => byWords.get(wordsOf(reading)) ?? [];
  relations.push(...namelessShares(records, passages, alikeIn, stated, best));
  relations.push(...sharesBeside(records, relations, best));
  const shared = new Set(relations.flatMap(({ kind, total }) => (kind === 'share' ? [total.id] : [])));
  relations.push(...numberedShares(records, passages, shared, best), ...sharesOfSmallFirms(records, shared, best));
  const all = told.map(now);
  return {
    relations,
    facts: all,
    isThisYears,
    turned: [...turned],
    loneUnits: loneUnits(records, relations),
    unlike: before.length > 0 ? fromBefore.filter((one) => one.doubtful && isUnlike(one)) : past.unlike,
    projects: projectsIn(tables),
    miscounted: miscounted(records, passages, tables, stated),
    rounded: [...matches.values()].filter(({ how }) => how !== undefined),
  };
}

/** Elsewhere; or in the same place, in another unit (0.10亿元（1000.00万元）). */
const isSaidAgain = (first: ToldRecord, record: ToldRecord): boolean =>
  first === record || (first.id !== record.head && !isBeside(first, record));

const isBeside = (a: ToldRecord, b: ToldRecord): boolean => a.paragraph === b.paragraph && a.sentence === b.sentence;

const equals = ({ told, stated }: Match): boolean => isSameRounded(told, stated);

/**
 * Of one record: the change is this year less last year, and the rate follows from what is printed.
 * @param lent this year's amount, where the record has none of its own: most likely it is of that
 */
function comparisonsOf(
  { currents, priors, changes, rates, reading, doubtful }: ToldRecord,
  now: (fact: Fact) => Fact,
  best: (fact: Fact) => Fact,
  stated: Stated,
  lent?: Fact,
): Relation[] {
  const found: Relation[] = [];
  const current = currents.at(-1)?.fact ?? lent;
  if (!current) return found;
  for (const change of changes) {
    const prior = ofBase(priors, change);
    if (prior)
      found.push({
        ...{ kind: 'change', total: change.fact, parts: [now(current), prior.fact] },
        // That there was nothing of it the reason says, perhaps of a part.
        ...(prior.worded && { likely: true as const }),
      });
    // Told only where it is not so: that something was there before says nothing for a figure.
    else if (change.fact.value > current.value + current.half + change.fact.half)
      found.push({ kind: 'floor', total: change.fact, parts: [now(current)] });
  }
  for (const rate of rates) {
    const prior = ofBase(
      priors.filter(({ worded }) => !worded),
      rate,
    );
    const change = ofBase(changes, rate);
    // Which of two words is wrong what is lent does not tell.
    if (lent && change && change.fact.value * rate.fact.value < 0n) continue;
    const before = prior?.fact ?? (doubtful ? undefined : priorInTable(current, rate, reading, stated));
    const nearly = before && before !== prior?.fact && !stated.isWorded(before, reading);
    if (before)
      found.push({
        ...{ kind: 'rate', total: rate.fact, parts: [best(current), before] },
        ...(nearly && { likely: true as const }),
      });
    else if (change) found.push({ kind: 'growth', total: rate.fact, parts: [change.fact, best(current)] });
  }
  if (lent) return found.map((relation) => ({ ...relation, likely: true }));
  return found;
}

/** The one whose base is named just so, or one whose base does not contradict it. */
function ofBase(all: readonly ToldFact[], { base }: ToldFact): ToldFact | undefined {
  const same = all.filter((one) => sameBase(one, { base }));
  const exact = same.find((one) => one.base?.kind === base?.kind && one.base?.year === base?.year);
  // 2023年35万元，2024年9万元，今年比去年…: of several years last year's is the latest.
  const latest = same.reduce<ToldFact | undefined>(
    (last, one) => (last && (last.base?.year ?? 0) >= (one.base?.year ?? 0) ? last : one),
    undefined,
  );
  return exact ?? latest;
}

/** Last year's amount as a table states it, of the same words and the base that is named. */
const priorInTable = (
  current: Fact,
  { base }: ToldFact,
  reading: ToldRecord['reading'],
  stated: Stated,
): Fact | undefined => {
  const before = base?.kind === undefined ? undefined : stated.before(reading, current.at, base.kind);
  if (!before || stated.isWorded(before, reading)) return before;
  return before.at.item !== ALL && stated.isNearlyWorded(before, reading) ? before : undefined;
};

/**
 * The same amount of another fund most likely changed as much: it may, and it need not, since another fund may have been in use
 * last year.
 */
function alike(records: readonly ToldRecord[], now: (fact: Fact) => Fact): Relation[] {
  const found: Relation[] = [];
  const firsts = new Map<string, ToldFact>();
  for (const { currents, changes, reason, reading } of records) {
    const [current, change] = [currents[0], changes[0]];
    if (reason || !current || !change || change.worded) continue;
    const key = JSON.stringify([
      current.fact.value.toString(),
      reading.nature,
      reading.function,
      reading.economic,
      reading.item,
    ]);
    const first = firsts.get(key);
    if (!first) firsts.set(key, change);
    else found.push({ kind: 'same', total: now(first.fact), parts: [now(change.fact)], doubtful: true });
  }
  return found;
}
