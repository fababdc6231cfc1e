import type { GridCell, Range } from '../../model/grid.ts';

/** A cell of a table of Word by the columns of its grid, counted from 1; blank ones are among them. */
export type Spanning = { readonly cell: GridCell; readonly range: Range };

/** Borders drawn by hand that miss each other by less, in twips (2 mm), are meant for one. */
const HAIRLINE = 115;

/**
 * The columns of a table as they are seen. Word gives it one more wherever a border in some row stands a hair beside that of the others,
 * and keeps those that nothing begins at any more. As they were where two cells of a row would come together.
 * @param widths of the grid's columns in twips, where the document says them
 */
export function seenColumns(all: readonly Spanning[], widths: readonly number[]): readonly Spanning[] {
  const starts = [...new Set(all.map(({ range }) => range.left))].sort((a, b) => a - b);
  const ends = Math.max(0, ...all.map(({ range }) => range.right));
  const position = (column: number): number | undefined =>
    widths.length >= ends ? widths.slice(0, column - 1).reduce((sum, width) => sum + width, 0) : undefined;
  const ranks = new Map<number, number>();
  let rank = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const start of starts) {
    const at = position(start);
    if (at === undefined || at - last >= HAIRLINE) {
      rank++;
      last = at ?? last;
    }
    ranks.set(start, rank);
  }
  if (rank === ends) return all;
  const moved = all.map(({ cell, range }): Spanning => {
    const left = ranks.get(range.left)!;
    const next = starts.find((start) => start > range.right);
    const right = Math.max(left, (next === undefined ? rank + 1 : ranks.get(next)!) - 1);
    return { cell: { ...cell, column: left }, range: { ...range, left, right } };
  });
  const held = new Set<string>();
  for (const { cell } of moved) {
    if (cell.raw === '') continue;
    const key = `${cell.row}.${cell.column}`;
    if (held.has(key)) return all;
    held.add(key);
  }
  return moved;
}
