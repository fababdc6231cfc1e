import type { GridCell, Range } from '../../model/grid.ts';

/**
 * Parts the cells that a merged range covers from those a person sees. Nothing is expanded: only in rows that hold cells are
 * the covered columns marked, and the total area of merged ranges is bounded.
 */
export function partCovered(
  cells: readonly GridCell[],
  merges: readonly Range[],
): { cells: readonly GridCell[]; covered: readonly GridCell[] } {
  if (merges.length === 0) return { cells, covered: [] };
  const waiting = [...merges].sort((a, b) => a.top - b.top);
  const seen: GridCell[] = [];
  const covered: GridCell[] = [];
  /** The row for which a column was last marked. */
  const marked = new Int32Array(cells.reduce((last, { column }) => Math.max(last, column), 0) + 1);
  let active: Range[] = [];
  let next = 0;
  let row = 0;
  for (const cell of cells) {
    if (cell.row !== row) {
      row = cell.row;
      for (let range = waiting[next]; range && range.top <= row; range = waiting[++next]) active.push(range);
      active = active.filter((range) => range.bottom >= row);
      for (const range of active) marked.fill(row, range.left + (range.top === row ? 1 : 0), range.right + 1);
    }
    (marked[cell.column] === row ? covered : seen).push(cell);
  }
  return { cells: seen, covered };
}
