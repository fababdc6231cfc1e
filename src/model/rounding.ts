/** What rounding alone explains: a printed figure stands for anything within half a unit of its last place. */
import type { Fact } from './fact.ts';
import type { Relation } from './relation.ts';

/** At most `room` apart, either way. */
export const isWithin = (gap: bigint, room: bigint): boolean => gap <= room && -gap <= room;

/** How far a sum of these figures may be off (the hard bound): half a unit of each. A blank is exactly nothing. */
export const roomOf = (facts: readonly Fact[]): bigint =>
  facts.reduce((room, { state, half }) => (state === 'figure' ? room + half : room), 0n);

export function sumOf(facts: readonly Fact[]): bigint {
  let sum = 0n;
  // Most cells of a wide table hold nothing.
  for (const { value } of facts) if (value !== 0n) sum += value;
  return sum;
}

/** By how much the parts come to more than the total. */
export const excessOf = ({ total, parts }: Relation): bigint => sumOf(parts) - total.value;

/** The parts do not come to the total, however each was rounded; nothing is said where one could not be read. */
export function isBeyondRounding(relation: Relation): boolean {
  const excess = excessOf(relation);
  // Nearly every sum comes out to the last digit.
  if (excess === 0n) return false;
  const all = [relation.total, ...relation.parts];
  return all.every(({ state }) => state !== 'unreadable') && !isWithin(excess, roomOf(all));
}

/** One amount printed twice: at most half of the coarser one's last place apart. */
export const isSameRounded = (one: Fact, other: Fact): boolean =>
  isWithin(one.value - other.value, one.half > other.half ? one.half : other.half);
