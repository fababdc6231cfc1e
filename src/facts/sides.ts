import type { Block, Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';

/** A block and the columns it keeps, with their readings. */
export type ReadSide = {
  readonly block: Block;
  readonly columns: readonly ReadColumn[];
  readonly kept: readonly number[];
};

/**
 * A table may stand in several parts side by side: each time labels follow amounts, a part begins. A figure whose own
 * part has no label takes the one to its left (当年支出小计 under the first part, its amount under the second).
 */
export function splitSides(block: Block, columns: readonly ReadColumn[]): ReadSide[] {
  const before = (index: number): ReadColumn | undefined =>
    columns.slice(0, index).findLast((column) => column.kind !== 'remark');
  const starts = columns.flatMap((column, index) =>
    index === 0 || (column.kind === 'label' && before(index)?.kind === 'amount') ? [index] : [],
  );
  if (starts.length < 2) return [{ block, columns, kept: columns.map((_, index) => index) }];
  const labels = (from: number, to: number): number[] =>
    columns.flatMap((column, index) => (index >= from && index < to && column.kind === 'label' ? [index] : []));
  return starts.map((from, part) => {
    const to = starts[part + 1] ?? columns.length;
    const kept = columns.map((_, index) => index).slice(from, to);
    const own = labels(from, to);
    const rows = block.rows.map((row): Row => {
      const cells = kept.map((index) => row.cells[index]);
      const bare = own.every((index) => (row.cells[index]?.raw ?? '').trim() === '');
      const filled = kept.some((index) => !own.includes(index) && (row.cells[index]?.raw ?? '').trim() !== '');
      // A row whose amount stands in a later part only is that part's.
      const later = columns
        .slice(to)
        .some((column, index) => column.kind === 'amount' && (row.cells[to + index]?.raw ?? '').trim() !== '');
      const laterLabel = columns
        .slice(to)
        .some((column, index) => column.kind === 'label' && (row.cells[to + index]?.raw ?? '').trim() !== '');
      if (!filled && later && !laterLabel)
        return { at: row.at, cells: cells.map((cell) => cell && { raw: '', at: cell.at }) };
      if (!bare || !filled || part === 0) return { at: row.at, cells };
      const lent = labels(0, from).findLast((index) => (row.cells[index]?.raw ?? '').trim() !== '');
      const target = own.at(-1);
      if (lent === undefined || target === undefined) return { at: row.at, cells };
      return { at: row.at, cells: kept.map((index) => (index === target ? row.cells[lent] : row.cells[index])) };
    });
    return {
      block: { ...block, columns: kept.map((index) => block.columns[index]!), rows },
      columns: columns.slice(from, to),
      kept,
    };
  });
}
