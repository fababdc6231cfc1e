import { isBesideProjects, PROJECTS } from '../model/beside-projects.ts';
import type { Fact } from '../model/fact.ts';
import { abs } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { excessOf } from '../model/rounding.ts';

/**
 * A list of projects may hold those paid from 经营收入, which 支出总表 has in a column of their own: where the two differ by just what
 * stands beside 项目支出 in its row, nothing is wrong.
 */
export function listsOtherProjects(facts: readonly Fact[]): (relation: Relation) => boolean {
  const beside = new Map<number, Fact[]>();
  for (const fact of facts) if (isBesideProjects(fact)) push(beside, fact.row.id, fact);
  if (beside.size === 0) return () => false;
  return (relation) => {
    const { kind, total, parts } = relation;
    if (
      (kind !== 'same' && kind !== 'sum') ||
      total.at.nature !== PROJECTS ||
      parts.some(({ table }) => table === total.table)
    )
      return false;
    const gap = abs(excessOf(relation));
    return [total, ...parts].some(({ row, at }) => {
      const others = (beside.get(row.id) ?? []).filter((fact) => fact.at.with('nature', PROJECTS).is(at));
      const all = others.reduce((sum, { value }) => sum + value, 0n);
      return gap !== 0n && (gap === all || others.some(({ value }) => value === gap));
    });
  };
}
