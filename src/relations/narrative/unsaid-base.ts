import type { Fact } from '../../model/fact.ts';
import { ratio, ratioRange } from '../../model/ratio.ts';
import type { Relation } from '../../model/relation.ts';
import { isWithin } from '../../model/rounding.ts';

/**
 * A change or a rate over a base whose kind no word tells, held against the last year the tables know. `alone`: no rate stands beside
 * the change; `held`: it is borne out.
 */
export type Unsaid = { readonly relation: Relation; readonly alone: boolean; readonly held: boolean };

/**
 * 比上年增加10万元 may go by what was budgeted or carried out: it goes by the one the tables know where most of the text does, and where
 * it is just what lies between the two years but for its direction. One with a rate goes by whatever its rate goes by.
 */
export function overUnsaid(changes: readonly Unsaid[]): Relation[] {
  const held = changes.filter((one) => one.held).length;
  const isUsual = changes.length - held < held;
  return changes.map((one) => {
    const { relation } = one;
    if (one.held) return relation;
    const isLikely = one.alone && (isUsual || isTurned(relation));
    return isLikely ? { ...relation, likely: true } : { ...relation, doubtful: true };
  });
}

function isTurned({ kind, total, parts }: Relation): boolean {
  const [now, before] = parts as [Fact, Fact];
  if (total.value === 0n) return false;
  if (kind === 'rate') return isRateOf(total, now, before, -1n);
  return isWithin(now.value - before.value + total.value, now.half + before.half + total.half);
}

const ONE = 100_000_000n;

/** @param way -1 for the rate in the other direction */
export function isRateOf({ value, half }: Fact, now: Fact, before: Fact, way: 1n | -1n = 1n): boolean {
  const exact = ratio(now.value - before.value, before.value);
  const range = ratioRange(now.value, now.half, before.value, before.half);
  if (exact === undefined || range === undefined) return false;
  return (
    isWithin(exact - way * value, half) ||
    (way * value + half >= range[0] - ONE && way * value - half <= range[1] - ONE)
  );
}
