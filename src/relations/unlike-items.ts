import { ITEMS } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';

/**
 * 合计 over “三公”经费, 会议费 and 培训费, and 合计 in a table of 政府采购 and 购买服务: the total of a table's items is of those items alone, so two
 * tables state the same one only where they list the same.
 */
export function ofUnlikeItems(facts: readonly Fact[]): (relation: Relation) => boolean {
  if (!facts.some(({ at }) => at.item === ITEMS)) return () => false;
  const items = new Map<number, Set<string>>();
  for (const { table, at } of facts) {
    const known = items.get(table) ?? new Set();
    known.add(at.item);
    items.set(table, known);
  }
  const listed = (table: number): string => [...items.get(table)!].sort().join();
  return ({ kind, total, parts }) =>
    kind !== 'prior' &&
    [total, ...parts].some(({ at }) => at.item === ITEMS) &&
    parts.some(({ table }) => table !== total.table && listed(table) !== listed(total.table));
}
