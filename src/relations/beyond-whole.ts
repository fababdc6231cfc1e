import { ALL } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import { FRAME, type Half } from '../model/halves.ts';
import type { Relation } from '../model/relation.ts';
import { isWithin, roomOf } from '../model/rounding.ts';

const FUND = FRAME.indexOf('fund');

/**
 * What a table of one fund spends on a subject, where that is more than another table has for all funds together. Only where it is: that
 * it is less says nothing for either figure.
 */
export function beyondWhole(facts: readonly Fact[]): Relation[] {
  const [first] = facts;
  // One table alone is held against none, however long it is.
  if (!first || facts.every(({ table }) => table === first.table)) return [];
  const wholes = new Map<Half, Map<Half, Fact>>();
  const parts: Fact[] = [];
  for (const fact of facts) {
    const { at, state } = fact;
    if (state !== 'figure' || at.flow !== '支出' || !isThisYear(fact) || fact.ofWhich || fact.crossed) continue;
    if (at.fund !== ALL) {
      if (at.entry.isListed && fact.value > 0n) parts.push(fact);
      continue;
    }
    const rows = wholes.get(at.frame) ?? new Map<Half, Fact>();
    wholes.set(at.frame, rows);
    const known = rows.get(at.entry);
    // Several totals are stated; it has to be more than the largest.
    if (!known || known.value < fact.value) rows.set(at.entry, fact);
  }
  if (wholes.size === 0) return [];
  return parts.flatMap((part): Relation[] => {
    const whole = wholes.get(part.at.frame.with(FUND, ALL))?.get(part.at.entry);
    if (!whole || whole.table === part.table || whole.value >= part.value) return [];
    return isWithin(part.value - whole.value, roomOf([whole, part]))
      ? []
      : [{ kind: 'part', total: whole, parts: [part] }];
  });
}

/** A figure that is held against another table as it is needs no bound besides. */
export function withoutRelated(beyond: readonly Relation[], related: readonly Relation[]): readonly Relation[] {
  if (beyond.length === 0) return beyond;
  const held = new Set<Fact>();
  for (const { total, parts } of related)
    if (parts.some(({ table }) => table !== total.table)) for (const fact of [total, ...parts]) held.add(fact);
  return beyond.filter(({ total, parts }) => ![total, ...parts].some((fact) => held.has(fact)));
}
