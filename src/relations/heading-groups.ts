import type { Fact, FactRow } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';

/** Subtotals that no coordinates tell from the whole they are part of: the columns they stand beside under their heading add up to them. */
export function headingGroups(facts: readonly Fact[]): Relation[] {
  const totals = facts.filter(({ column, state }) => column.group && column.adds && state === 'figure');
  if (totals.length === 0) return [];
  const concerned = new Set(totals.map(({ row }) => row));
  const rows = new Map<FactRow, Map<number, Fact>>();
  for (const fact of facts) {
    if (!concerned.has(fact.row)) continue;
    const known = rows.get(fact.row);
    if (known) known.set(fact.column.id, fact);
    else rows.set(fact.row, new Map([[fact.column.id, fact]]));
  }
  return totals.map((total) => ({
    kind: 'sum',
    total,
    parts: (total.column.adds ?? []).flatMap((id) => rows.get(total.row)?.get(id) ?? []),
  }));
}

/** What stands at the foot of a page adds up the rows of that page. */
export function pageSums(facts: readonly Fact[]): Relation[] {
  const totals = facts.filter(({ row, state, at }) => row.adds && state !== 'unreadable' && at.measure === '金额');
  if (totals.length === 0) return [];
  const tables = new Set(totals.map(({ table }) => table));
  const rows = new Map<number, Fact[]>();
  for (const fact of facts) if (tables.has(fact.table)) push(rows, fact.row.id, fact);
  return totals.flatMap((total): Relation[] => {
    const parts = (total.row.adds ?? []).flatMap(
      (id) => rows.get(id)?.filter(({ column }) => column === total.column) ?? [],
    );
    const isBlank = [total, ...parts].every(({ state }) => state === 'empty');
    return isBlank || parts.length === 0 ? [] : [{ kind: 'sum', total, parts }];
  });
}
