import type { Coordinates } from '../../model/coordinates.ts';
import { ALL } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';
import { push } from '../../model/multimap.ts';
import type { Relation } from '../../model/relation.ts';
import type { ToldFact, ToldRecord } from '../../model/told.ts';

/** Statements of one thing that are held against each other; of a text that repeats itself without end, that is enough. */
export const MOST_ALIKE = 40;

/** Changes and last year's amounts said more than once of the same thing over the same base are said alike. */
export function restated(records: readonly ToldRecord[], now: (fact: Fact) => Fact): Relation[] {
  const groups = new Map<string, { readonly told: ToldFact }[]>();
  for (const record of records) {
    if (record.reason || record.named !== undefined) continue;
    for (const [kind, list] of [
      ['p', record.priors],
      ['d', record.changes],
    ] as const)
      for (const told of list) for (const key of keysOf(record, told.fact)) push(groups, `${kind} ${key}`, { told });
  }
  const found: Relation[] = [];
  const tied = new Set<string>();
  for (const statements of groups.values()) {
    const first = spokesman(statements);
    for (const { told } of statements.slice(0, MOST_ALIKE)) {
      const pair = `${first.fact.id}~${told.fact.id}`;
      if (told === first || !sameBase(told, first) || tied.has(pair)) continue;
      tied.add(pair);
      const unsaid = told.base?.kind !== first.base?.kind;
      found.push({
        ...{ kind: 'same', total: now(first.fact), parts: [now(told.fact)] },
        ...(unsaid && { doubtful: true as const }),
      });
    }
  }
  return found;
}

/** The first of the value that most of them state. */
function spokesman(statements: readonly { readonly told: ToldFact }[]): ToldFact {
  const counts = new Map<bigint, number>();
  for (const { told } of statements) counts.set(told.fact.value, (counts.get(told.fact.value) ?? 0) + 1);
  const count = ({ told }: { readonly told: ToldFact }): number => counts.get(told.fact.value) ?? 0;
  return statements.reduce((best, one) => (count(one) > count(best) ? one : best)).told;
}

/**
 * As worded: last year another fund may have been in use. Of all revenue and all spending of the same amount the flow says nothing.
 */
function keysOf({ currents }: ToldRecord, fact: Fact): readonly string[] {
  const { at } = fact;
  const key = ({ frame, entry }: Coordinates): string => `${frame.id}.${entry.id}`;
  const own = key(at.with('basis', ALL));
  const now = currents[0]?.fact.value;
  const isAll = !at.entry.isListed && at.item === ALL && (at.nature === ALL || at.nature === '本年支出');
  if (now === undefined || !isAll) return [own];
  return [own, `${key(at.with('basis', ALL).with('flow', ALL).with('nature', ALL))}=${now}`];
}

/** Two bases that do not contradict each other: unsaid agrees with either kind and with any year, and hardly with one that was adjusted. */
export function sameBase(a: Pick<ToldFact, 'base'>, b: Pick<ToldFact, 'base'>): boolean {
  if (a.base && b.base && /口径/u.test(a.base.words) !== /口径/u.test(b.base.words)) return false;
  const kinds = a.base?.kind === undefined || b.base?.kind === undefined || a.base.kind === b.base.kind;
  return kinds && (a.base?.year === undefined || b.base?.year === undefined || a.base.year === b.base.year);
}
