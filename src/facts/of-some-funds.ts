import type { ReadColumn } from './columns.ts';

/** 合计 beside 财政专户管理资金 and 事业收入 is of what the title names and no more: it adds up what stands beside it, whatever that is. */
export function ofSomeFunds(column: ReadColumn): ReadColumn {
  if (column.kind !== 'amount' || !column.spoken.sums.has('fund')) return column;
  const { fund: _, ...at } = column.spoken.at;
  const sums = new Set([...column.spoken.sums].filter((dimension) => dimension !== 'fund'));
  return { ...column, group: true, spoken: { ...column.spoken, at, sums } };
}
