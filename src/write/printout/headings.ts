import type { PrintedHeading } from '../../model/printout.ts';

/**
 * Headings over headings as a grid: equal neighbours under the same heading are one, and the last of each column reaches down to the
 * figures.
 * @param paths each column's headings from the outermost; at least one a column
 */
export function headingGrid(paths: readonly (readonly string[])[]): {
  readonly depth: number;
  readonly headings: readonly PrintedHeading[];
} {
  const depth = Math.max(1, ...paths.map(({ length }) => length));
  const headings: PrintedHeading[] = [];
  const place = (from: number, to: number, row: number): void => {
    for (let column = from; column < to; ) {
      const path = paths[column]!;
      let end = column + 1;
      const isLeaf = row >= path.length - 1;
      if (!isLeaf) while (end < to && paths[end]!.length > row + 1 && paths[end]![row] === path[row]) end++;
      const text = path[row] ?? '';
      headings.push({ text, row, column, rows: isLeaf ? depth - row : 1, columns: end - column });
      if (!isLeaf) place(column, end, row + 1);
      column = end;
    }
  };
  place(0, paths.length, 0);
  return { depth, headings };
}
