/**
 * A column of last year's figures that differs row by row from what was published last year: they were taken from elsewhere, or
 * worked out anew when duties moved. One query for the whole report, which names last year's, instead of one a column.
 */

import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { closeUp } from '../model/printed.ts';
import type { Relation } from '../model/relation.ts';
import { evaluate } from './evaluate.ts';
import { wholeColumn } from './whole-column.ts';

/** All relations between two columns, and those of them that are broken. */
export type Column = {
  readonly pattern: readonly Relation[];
  readonly broken: readonly Relation[];
  readonly isWhole: boolean;
};

/** How much of a short table has to be broken where another column of the report is. */
const MOST = 0.8;
/** Tables that are named; the rest is counted. */
const NAMED = 4;

/** Of their figures so many are those of the year before: they were not moved on. */
const STALE = 0.9;

/**
 * @param broken every relation that is
 * @param before facts of last year’s report
 */
export function unlikePublished(
  columns: readonly Column[],
  broken: readonly Relation[],
  before: readonly Fact[],
): {
  readonly findings: readonly Finding[];
  readonly taken: readonly Relation[];
} {
  if (!columns.some(({ isWhole }) => isWhole)) return { findings: [], taken: [] };
  const tables = columns.filter(
    ({ pattern, broken }) => !broken[0]?.total.row.told && broken.length > 0 && broken.length >= MOST * pattern.length,
  );
  const own = tables.flatMap(({ broken }) => broken);
  const isOwn = new Set(own);
  const taken = [...own, ...broken.filter((relation) => !isOwn.has(relation) && repeats(relation, own))];
  const counts = new Map<string, number>();
  for (const { total } of own) counts.set(total.label.table, (counts.get(total.label.table) ?? 0) + 1);
  const isStale = areOfYearBefore(own, before);
  const data = {
    'last-year': own.length,
    ...(isStale && { stale: 1 }),
    tables: [...counts]
      .slice(0, NAMED)
      .map(([table, count]) => `“${closeUp(table)}”${count}`)
      .join('、'),
    'more-tables': Math.max(0, counts.size - NAMED),
  };
  return { findings: [wholeColumn(taken, isStale ? 'error' : 'query', data)], taken };
}

/** A sentence that says what these columns do, or counts its change or its rate from them, is no other mistake. */
function repeats(relation: Relation, own: readonly Relation[]): boolean {
  const { kind, total, parts } = relation;
  if (!total.row.told || total.value === 0n) return false;
  if (kind === 'prior') return own.some((one) => one.total.value === total.value);
  if (kind !== 'change' && kind !== 'rate') return false;
  const [current, past] = parts;
  if (!current || !past || parts.length > 2) return false;
  return own.some((one) => {
    const [published] = one.parts;
    if (published?.value !== past.value || one.total.value === past.value) return false;
    return evaluate(relation, new Map([[past.id, one.total.value]])).state === 'held';
  });
}

/** They are what last year’s report states of the year before it. */
function areOfYearBefore(own: readonly Relation[], before: readonly Fact[]): boolean {
  const stated = new Map<number, Set<bigint>>();
  for (const { at, value, state } of before) {
    if (state !== 'figure' || !EARLIER.has(at.basis) || at.measure !== '金额') continue;
    const key = at.with('basis', '上年预算').key;
    stated.set(key, (stated.get(key) ?? new Set()).add(value));
  }
  const same = own.filter(({ total }) => stated.get(total.at.key)?.has(total.value));
  return same.length >= STALE * own.length;
}

const EARLIER: ReadonlySet<string> = new Set(['上年预算', '上年执行数']);
