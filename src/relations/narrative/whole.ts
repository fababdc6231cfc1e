import type { Fact } from '../../model/fact.ts';
import type { ToldRecord } from '../../model/told.ts';
import { isShareOf, nearestWhole } from './nameless-shares.ts';
import { entryOf, type Stated } from './stated.ts';

/** Records that say the same words have the same key. */
export const wordsOf = (reading: ToldRecord['reading']): string => JSON.stringify(Object.entries(reading).sort());

/**
 * What a share is a share of: what the words name, or the head of the list. A list within a list may go by the head of either (其中：
 * 人员支出…，占总支出的50%；公用支出…，占7.5%): the nearest that the share fits.
 */
export function wholeOf(
  record: ToldRecord,
  { fact, whole }: ToldRecord['shares'][number],
  records: readonly ToldRecord[],
  byWords: ReadonlyMap<string, readonly ToldRecord[]>,
  stated: Stated,
  best: (fact: Fact) => Fact,
  lent: Fact | undefined,
): Fact | undefined {
  const part = record.currents[0]?.fact ?? lent;
  if (whole) {
    const entry = fact.at;
    const said = byWords.get(wordsOf(whole))?.filter((other) => other !== record);
    // 占项目支出1000万元的80%: the amount that stands beside it.
    const own = said?.find(({ paragraph }) => paragraph === record.paragraph) ?? said?.[0];
    const { plain, either = [] } = stated.of(whole, entryOf(entry, whole));
    const [first] = own?.currents ?? [];
    const named = first ? best(first.fact) : plain?.state === 'figure' ? plain : undefined;
    // 占收入总计的: with what is carried over, or without.
    const nearest = part && nearestWhole(fact, best(part), either);
    // 一般公共预算基本支出…，人员经费占基本支出的…: of what the paragraph speaks of.
    const beside = part && narrowerBeside(record, whole, records, best);
    if (beside && isShareOf(fact, best(part), beside, fact.half)) return beside;
    return nearest && (!own || isShareOf(fact, best(part), nearest, fact.half)) ? nearest : named;
  }
  const heads = headsOf(record, records).flatMap(({ currents: [first] }) => (first ? best(first.fact) : []));
  if (!part || heads.length === 0) return undefined;
  return (
    heads.find((head) => isShareOf(fact, best(part), head, fact.half)) ??
    sharedWhole(record, part, records, best) ??
    heads[0]
  );
}

/** The same of one fund, or of one year's money, that the paragraph states, or the one before whose list it is an item of. */
function narrowerBeside(
  { paragraph, id }: ToldRecord,
  whole: ToldRecord['reading'],
  records: readonly ToldRecord[],
  best: (fact: Fact) => Fact,
): Fact | undefined {
  const wide = wordsOf({ ...whole });
  for (let at = id - 1; at >= 0 && at > id - MOST_BESIDE; at--) {
    const other = records[at];
    if (!other || other.paragraph <= paragraph - ITEMS) break;
    const { reading, currents, reason, named } = other;
    const { fund, origin, ...rest } = reading;
    const own = { ...rest, ...(whole.fund && { fund: whole.fund }), ...(whole.origin && { origin: whole.origin }) };
    if ((fund ?? origin) !== undefined && !reason && named === undefined && currents[0] && wordsOf(own) === wide)
      return best(currents[0].fact);
  }
  return undefined;
}

/** 其中 closes a list, or does not: the amount of the same paragraph that this share and another one there fit. */
function sharedWhole(
  { id, paragraph, shares }: ToldRecord,
  own: Fact,
  records: readonly ToldRecord[],
  best: (fact: Fact) => Fact,
): Fact | undefined {
  const beside = records.flatMap((other) => {
    const [first] = other.currents;
    return first && other.paragraph === paragraph ? [{ of: other, amount: first.fact }] : [];
  });
  if (beside.length > MOST_BESIDE) return undefined;
  const fits = (one: ToldRecord['shares'][number], part: Fact, whole: Fact): boolean =>
    !one.whole && part.id !== whole.id && isShareOf(one.fact, best(part), best(whole), one.fact.half);
  return beside
    .map(({ amount }) => amount)
    .find(
      (whole) =>
        shares.some((one) => fits(one, own, whole)) &&
        beside.some(({ of, amount }) => of.id !== id && of.shares.some((one) => fits(one, amount, whole))),
    );
}

/** Of a paragraph that goes on without end that is enough. */
const MOST_BESIDE = 50;

/** Paragraphs that a list may take, an item in each. */
const ITEMS = 8;

/** The head of the list it stands in, that of the list this stands in, and so on. */
function headsOf({ head }: ToldRecord, records: readonly ToldRecord[]): ToldRecord[] {
  const heads: ToldRecord[] = [];
  for (let at = head; at !== undefined && heads.length < MOST_HEADS; at = heads.at(-1)?.head) {
    const next = records[at];
    if (!next) break;
    heads.push(next);
  }
  return heads;
}

/** Lists within lists. */
const MOST_HEADS = 4;
