import { columnKey, type Fact, isThisYear, rowKey } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Unread } from '../model/relation.ts';

/**
 * 项目总投入 over 财政拨款 and 自有资金, and in every row what these come to: whatever the word means, it is no money beside theirs.
 * @returns the rows in which nothing else stands under a heading nobody understood
 */
export function rowsOfTotals(unread: readonly Unread[], facts: readonly Fact[]): ReadonlySet<string> {
  const headings = unread.flatMap((item) => (item.want === 'heading' ? [item] : []));
  if (headings.length === 0) return new Set();
  const open = new Set(headings.map(({ line }) => rowKey(line)));
  const known = new Map<string, Fact[]>();
  for (const fact of facts)
    if (isThisYear(fact) && fact.state === 'figure') {
      const row = rowKey(fact.line);
      if (open.has(row)) push(known, row, fact);
    }
  const unlike = new Set<string>();
  const telling = new Set<string>();
  for (const { line, value } of headings) {
    const beside = known.get(rowKey(line)) ?? [];
    const column = columnKey(line);
    if (value === undefined || beside.reduce((sum, fact) => sum + fact.value, 0n) !== value) unlike.add(column);
    else if (beside.filter((fact) => fact.value !== 0n).length > 1) telling.add(column);
  }
  const isTotal = (column: string): boolean => telling.has(column) && !unlike.has(column);
  const others = new Set(headings.flatMap(({ line }) => (isTotal(columnKey(line)) ? [] : [rowKey(line)])));
  return new Set([...open].filter((row) => !others.has(row)));
}
