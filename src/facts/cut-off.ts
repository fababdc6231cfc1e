import type { FactColumn, Line } from '../model/fact.ts';
import type { Unread } from '../model/relation.ts';

/** Of a table that goes on where nobody could read it, any list may hold more, and any row. */
export function cutOff(of: Pick<Line, 'table' | 'block'>, heads: readonly FactColumn[], rows: number): Unread[] {
  const below = heads.map(({ id }): Unread => ({ want: 'row', line: { ...of, row: rows, column: id }, label: '' }));
  const beside = Array.from(
    { length: rows },
    (_, row): Unread => ({ want: 'heading', line: { ...of, row, column: 0 } }),
  );
  return [...below, ...beside];
}
