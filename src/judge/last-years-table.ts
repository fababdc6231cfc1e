import { type Fact, isThisYear } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import type { Explained } from './explained.ts';
import { findingAt } from './findings.ts';

/** Fewer figures may well be what they were. */
const FEW = 3;
/** Of its figures so many are last year's; one may have been mended since. */
const MOST = 0.9;

/**
 * A table that contradicts the others and states, figure by figure, what last year's report does: it was not replaced. One finding, at
 * the first figure that the others contradict, instead of one a figure. A budget that did not change contradicts nothing.
 */
export function lastYearsTables(broken: readonly Relation[], own: readonly Fact[], before: readonly Fact[]): Explained {
  const settled = new Set<Relation>();
  const contradicted = new Map<number, Relation[]>();
  if (before.length > 0)
    for (const relation of broken) {
      const tables = new Set(
        [relation.total, ...relation.parts].filter(({ row }) => !row.told).map(({ table }) => table),
      );
      const told = [relation.total, ...relation.parts].some(({ row }) => row.told);
      if (tables.size + (told ? 1 : 0) > 1) for (const table of tables) push(contradicted, table, relation);
    }
  if (contradicted.size === 0) return { findings: [], settled };
  const last = new Map<number, bigint>();
  for (const { at, value, state, row } of before)
    if (state === 'figure' && isThisYear({ at }) && !row.told && !last.has(at.key)) last.set(at.key, value);
  const findings: Finding[] = [];
  for (const [table, relations] of contradicted) {
    const figures = own.filter(
      (fact) =>
        fact.table === table && fact.state === 'figure' && fact.value !== 0n && !fact.row.told && isThisYear(fact),
    );
    const same = figures.filter(({ at, value }) => last.get(at.key) === value);
    if (new Set(same.map(({ value }) => value)).size < FEW || same.length < figures.length * MOST) continue;
    const left = relations.filter((relation) => !settled.has(relation));
    const [first] = left;
    const fact = first && [first.total, ...first.parts].find((one) => one.table === table && !one.row.told);
    if (!fact) continue;
    for (const relation of left) settled.add(relation);
    const data = { forced: 0, copies: 0, kind: first.kind };
    const found = { code: 'SAM001', severity: 'error' as const, fact, expected: null, isRoot: true, data };
    findings.push(findingAt(found, left, [], { id: 'table-of-last-year', detail: String(same.length) }));
  }
  return { findings, settled };
}
