import { isWithin } from '../model/rounding.ts';
import type { Broken } from './compared.ts';
import type { Member } from './member.ts';

/** Fewer totals, or fewer amounts, may agree without a unit by chance. */
const ENOUGH = 4;
const AMOUNTS = 3;

/** The only unit without which all totals are what the others add up to: left out of them, or none of the department’s. */
export function notCounted(broken: readonly Broken[], members: readonly Member[]): Member | undefined {
  if (members.length < 2 || broken.length < ENOUGH) return undefined;
  if (new Set(broken.map(({ gap }) => gap)).size < AMOUNTS) return undefined;
  const without = new Map<Member, number>();
  for (const { parts, gap, room } of broken) {
    const stated = new Map<Member, bigint>();
    for (const { member, one } of parts) stated.set(member, (stated.get(member) ?? 0n) + BigInt(one.value));
    for (const [member, value] of stated)
      if (value !== 0n && isWithin(gap + value, room)) without.set(member, (without.get(member) ?? 0) + 1);
  }
  const all = [...without].filter(([, count]) => count === broken.length);
  return all.length === 1 ? all[0]![0] : undefined;
}
