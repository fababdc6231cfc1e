import type { Passage } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import { ALL } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';
import type { Relation } from '../../model/relation.ts';
import { isSameRounded } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';
import { entryOf, type Stated } from './stated.ts';

/** What is carried over of the section: all there is of any fund, or perhaps a part of it. */
export type CarriedIn = 'all' | 'some';

/**
 * 财政拨款支出3126.29万元（of which 82.55 is carried over）。其中：…（项）403.28万元: paragraphs of a section that began with all the money there is, which
 * tables state item by item without what is carried over.
 */
export function sectionsWithCarryOver(
  records: readonly ToldRecord[],
  passages: readonly Passage[],
  stated: Stated,
): ReadonlyMap<number, CarriedIn> {
  const heads = new Map<number, ToldRecord[]>();
  for (const record of records) if (isOfAllSpent(record)) heads.set(record.paragraph, [record]);
  const found = new Map<number, CarriedIn>();
  let headed = Number.POSITIVE_INFINITY;
  let begun: { readonly level: number; readonly carried: CarriedIn } | undefined;
  for (const [paragraph, { heading, level }] of passages.entries()) {
    if (heading && level !== undefined && level <= (begun?.level ?? headed)) {
      headed = level;
      begun = undefined;
    } else if (heading && begun === undefined) headed = level ?? headed;
    for (const head of heads.get(paragraph) ?? []) {
      const carried = carriedIn(head, stated);
      begun = carried && { level: headed, carried };
    }
    if (begun) found.set(paragraph, begun.carried);
  }
  return found;
}

/** All that is spent of a fund. */
function isOfAllSpent({ reading, reason, named, currents, head }: ToldRecord): boolean {
  const { flow, fund, nature, budgetUnit: _, ...more } = reading;
  return (
    !reason &&
    named === undefined &&
    head === undefined &&
    currents.length > 0 &&
    flow === '支出' &&
    fund !== undefined &&
    (nature === undefined || nature === '本年支出') &&
    Object.keys(more).length === 0
  );
}

/** The tables state it with what is carried over and without, and it is the former. */
function carriedIn({ reading, currents: [told] }: ToldRecord, stated: Stated): CarriedIn | undefined {
  if (!told) return undefined;
  const { either = [] } = stated.of(reading, told.fact.at);
  const [all, less] = [either.find(({ at }) => at.origin === ALL), either.find(({ at }) => at.origin !== ALL)];
  if (!all || !less || !isSameRounded(told.fact, all)) return undefined;
  return broughtOver({}, all, stated)?.value === all.value - less.value ? 'all' : 'some';
}

/** What is brought over from last year, of whatever fund. */
function broughtOver(reading: Reading, { at }: Fact, stated: Stated): Fact | undefined {
  const brought: Reading = { ...reading, flow: '收入', origin: '上年结转' };
  return stated.of(brought, entryOf(at.with('flow', '收入').with('fund', ALL), brought)).plain;
}

/**
 * What an item of such a section is held against: this year's money and what is carried over of that item, where a table states it; else
 * nothing, where it is more than this year's alone. `undefined`: as any other amount.
 */
export function withCarried(
  told: Fact,
  plain: Fact,
  reading: Reading,
  within: CarriedIn,
  stated: Stated,
): readonly Relation[] | undefined {
  if (reading.origin !== undefined || plain.at.origin === ALL || plain.state !== 'figure') return undefined;
  if (isSameRounded(told, plain)) return undefined;
  const { function: code, nature } = reading;
  const carried =
    nature === undefined && code !== undefined ? broughtOver({ function: code }, told, stated) : undefined;
  if (carried?.state === 'empty') return undefined;
  if (carried?.state !== 'figure') return told.value > plain.value ? [] : undefined;
  // Some of it may be of another fund.
  if (within === 'some' && told.value > plain.value && told.value < plain.value + carried.value) return [];
  return [{ kind: 'sum', total: told, parts: [plain, carried], likely: true }];
}
