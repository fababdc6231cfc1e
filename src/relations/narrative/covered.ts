import { childrenOf } from '../../model/dimension.ts';

/** Each member is named, or all of its own members are; none twice, and nothing with its own part. */
export function areCovered(
  dimension: 'item' | 'nature' | 'fund',
  members: readonly string[],
  named: readonly string[],
): boolean {
  return members.every((member) => {
    const times = named.filter((name) => name === member).length;
    const below = childrenOf(dimension, member);
    const parts = below.some((part) => named.includes(part));
    if (times > 0) return times === 1 && !parts;
    return below.length > 0 && areCovered(dimension, below, named);
  });
}
