import { width } from '../../src/report/width.ts';

/** Rows in columns, the first to the left, figures to the right. Chinese characters are two columns wide. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const padded = (cell: string, column: number): string => {
    const blanks = ' '.repeat((widths[column] ?? 0) - width(cell));
    return column === 0 ? cell + blanks : blanks + cell;
  };
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}
