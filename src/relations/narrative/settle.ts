import type { Passage } from '../../model/claim.ts';
import { ALL, covers } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';
import { abs, lastPlace, type Unit } from '../../model/money.ts';
import { push } from '../../model/multimap.ts';
import type { Relation } from '../../model/relation.ts';
import { isSameRounded } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';
import { isComeTo, isGrownTo, isMissing, isOfAPart, isSumOf, listsOf } from './of-a-part.ts';
import { otherMoney } from './other-money.ts';
import { type Purpose, purposesMeant } from './purposes.ts';
import { runningCosts } from './running-costs.ts';
import { sectionsWithCarryOver, withCarried } from './sections-with-carry-over.ts';
import { wagesAlone } from './staff-beside-grants.ts';
import { entryOf, type Stated } from './stated.ts';

/** A figure of the text and the statement of a table it is held against. */
export type Match = {
  readonly told: Fact;
  readonly stated: Fact;
  /** Rounded to fewer decimals than the table, or cut off: explained, nothing to do. */
  readonly how?: 'rounded' | 'truncated';
  /** Most likely, but not certainly, the same money. */
  readonly likely?: true;
};

export type Settled = {
  /** By the figure's number: with the precision it is typed with, where only that explains it. */
  readonly facts: ReadonlyMap<number, Fact>;
  readonly matches: ReadonlyMap<number, Match>;
  /** Of sections that speak of what is carried over as well: this year's money of an item and that together. */
  readonly sums: readonly Relation[];
};

/**
 * Finds for every amount of this year what the tables state of it: what is plainly meant, or anything it may mean that agrees.
 * A text drops trailing zeros (1600万元 is 1600.00), yet sometimes rounds (12,346万元): two decimals are compared first.
 */
export function settleTold(records: readonly ToldRecord[], passages: readonly Passage[], stated: Stated): Settled {
  const sums: Relation[] = [];
  const wide = sectionsWithCarryOver(records, passages, stated);
  const facts = new Map<number, Fact>();
  const matches = new Map<number, Match>();
  const carried = carriedOver(records);
  const lists = listsOf(records);
  const unlike: Purpose[] = [];
  const wages = wagesAlone(records);
  for (const record of records) {
    const { currents, other, wider, named, paragraph } = record;
    const reading = wages.get(record) ?? record.reading;
    if (named !== undefined) continue;
    const wholly = reading.fund === undefined && isOfAllMoney(record, records);
    for (const { fact, typed } of currents) {
      const statement = stated.of(reading, wages.has(record) ? entryOf(fact.at, reading) : fact.at);
      const second = other && stated.of(other, entryOf(fact.at, other));
      const meant = statement.plain || !second ? statement : second;
      const { likely } = meant;
      const listed = lists.get(record.id) ?? [];
      const either = meant.either ?? [];
      const summed = either.find((one) => listed.some((parts) => isSumOf(one, parts)));
      const { head: above } = record;
      const head = above === undefined ? undefined : records[above]?.currents.at(-1)?.fact;
      const list = above === undefined ? undefined : listOf(fact, lists.get(above) ?? []);
      const isOneOf = either.some((one) => agrees(fact, one));
      const isLeftOut = (one: Fact): boolean =>
        head !== undefined && list !== undefined && !isOneOf && isMissing(one, fact, list, head);
      const plain =
        summed ??
        either.find((one) => isGrownTo(one, record)) ??
        either.find(isLeftOut) ??
        nearest(fact, either) ??
        meant.plain;
      const third = wider && stated.of(wider, entryOf(fact.at, wider));
      const any = [
        ...statement.any,
        ...(second?.any ?? []),
        ...(third?.any ?? []),
        ...stated.withCarryOver(reading, fact.at),
      ];
      const isPart = summed !== undefined || listed.some((parts) => isOfAPart(fact, parts));
      // 1366.01万元，与上年的2566.70万元相比减少52.90万元: that would be a part of what it came to.
      const isTold =
        plain?.state === 'figure' && ((isComeTo(plain, record) && !isComeTo(fact, record)) || isLeftOut(plain));
      const equal =
        plain && agrees(fact, plain)
          ? plain
          : any.find(
              (one) =>
                one.state === 'figure' && agrees(fact, one) && !((isPart || isTold) && plain && isNarrower(one, plain)),
            );
      if (equal) {
        matches.set(fact.id, { told: fact, stated: equal });
        continue;
      }
      // In a reason it may be how much something grew by, and nothing grows by more than there is of it.
      if (record.reason) {
        if (plain && isMore(fact, plain)) matches.set(fact.id, { told: fact, stated: plain, likely: true });
        continue;
      }
      if (record.purpose) {
        if (plain?.state === 'figure' && !likely) unlike.push({ record, told: fact, stated: plain });
        continue;
      }
      const least = plain ? undefined : atLeast(reading, statement.any);
      if (least && isMore(least, fact)) matches.set(fact.id, { told: fact, stated: least, likely: true });
      if (!plain) continue;
      // What is carried over is not itself beyond what the table has of it.
      const beyond = reading.origin === '上年结转' ? undefined : carried.get(paragraph);
      if (beyond?.some((amount) => fact.value === plain.value + amount)) continue;
      const carriedIn = wide.get(paragraph);
      const together = carriedIn && withCarried(fact, plain, reading, carriedIn, stated);
      if (together) {
        sums.push(...together);
        continue;
      }
      const rest = otherMoney(record, fact, plain, stated);
      if (rest) {
        sums.push(rest);
        continue;
      }
      // There may be other money in it.
      if (wholly && plain.at.fund !== ALL && fact.value > plain.value) continue;
      const coarse = withTyped(fact, typed);
      const how = coarse && agrees(coarse, plain) ? 'rounded' : isCut(coarse ?? fact, plain) ? 'truncated' : undefined;
      const told = how && coarse ? coarse : fact;
      if (told !== fact) facts.set(fact.id, told);
      matches.set(fact.id, { told, stated: plain, ...(how && { how }), ...(likely && { likely }) });
    }
  }
  for (const match of purposesMeant(unlike, records, matches)) matches.set(match.told.id, match);
  for (const match of runningCosts(records, stated)) matches.set(match.told.id, match);
  return { facts, matches, sums };
}

/** 商品和服务支出 of whatever is spent is no less than what is of 基本支出, which is all that tables state of a class. */
function atLeast({ economic, nature }: ToldRecord['reading'], any: readonly Fact[]): Fact | undefined {
  const figures = any.filter(({ state }) => state === 'figure');
  const [first] = figures;
  if (economic?.length !== 3 || nature !== undefined) return undefined;
  return figures.every(({ value }) => value === first?.value) ? first : undefined;
}

const isMore = (told: Fact, stated: Fact): boolean =>
  stated.state === 'figure' && told.value > stated.value + stated.half + told.half;

/** A part of what is plainly meant. */
const isNarrower = ({ at }: Fact, plain: Fact): boolean =>
  (['fund', 'nature', 'origin'] as const).some(
    (dimension) => at[dimension] !== plain.at[dimension] && covers(dimension, plain.at[dimension], at[dimension]),
  );

/** 全口径“三公”经费, and what is listed below it. */
const isOfAllMoney = (record: ToldRecord | undefined, records: readonly ToldRecord[]): boolean =>
  record !== undefined &&
  (record.words.includes('全口径') || (record.head !== undefined && isOfAllMoney(records[record.head], records)));

/** The list it stands in; one that goes on without end, and one of too many, is looked into no further. */
const listOf = (fact: Fact, lists: readonly (readonly Fact[])[]): readonly Fact[] | undefined =>
  lists.length > MOST_CARRIED ? undefined : lists.find((parts) => parts.length <= MOST_BESIDE && parts.includes(fact));

/** Of a paragraph that goes on without end that is enough. */
const MOST_CARRIED = 10;
const MOST_BESIDE = 60;

/** 项目支出1696.60万元（含上年结转126.82万元）: what paragraphs say is carried over; with it no table need state an amount. */
function carriedOver(records: readonly ToldRecord[]): ReadonlyMap<number, readonly bigint[]> {
  const found = new Map<number, bigint[]>();
  for (const { reading, currents, paragraph } of records) {
    const amount = reading.origin === '上年结转' ? currents[0]?.fact.value : undefined;
    if (amount && (found.get(paragraph)?.length ?? 0) < MOST_CARRIED) push(found, paragraph, amount);
  }
  return found;
}

/** With what is carried over or without: the one that is nearer. */
function nearest({ value }: Fact, facts: readonly Fact[]): Fact | undefined {
  return facts.reduce<Fact | undefined>(
    (best, one) => (best && abs(best.value - value) <= abs(one.value - value) ? best : one),
    undefined,
  );
}

/** The same amount, up to half of the coarser one's last place. */
function agrees(told: Fact, stated: Fact): boolean {
  if (told.value === stated.value) return true;
  // A blank is exactly nothing.
  return stated.state === 'figure' && told.half !== stated.half && isSameRounded(told, stated);
}

function withTyped(fact: Fact, typed: number): Fact | undefined {
  if (fact.unit === '%' || typed >= fact.decimals) return undefined;
  const half = lastPlace(typed, fact.unit as Unit) / 2n;
  return fact.withPrecision({ ...fact.precision, half });
}

/** The digits of the finer figure, cut off where the text ends. */
function isCut(told: Fact, { value, half, state }: Fact): boolean {
  const place = 2n * told.half;
  return state === 'figure' && half < told.half && place > 0n && (value / place) * place === told.value;
}
