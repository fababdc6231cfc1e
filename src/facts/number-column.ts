import { fold } from '../lexicon/spelling.ts';
import type { Block, Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';
import type { Joined } from './sections.ts';

/** 序号 beside the names; where it counts off every row, totals and all, it tells none from another. */
export function numberColumn(block: Block, columns: readonly ReadColumn[]): number {
  const found = columns.findIndex(
    ({ kind }, c) =>
      kind === 'remark' && /^(?:序号|编号|行号)$/u.test(fold(block.columns[c]!.heading.at(-1)?.value ?? '')),
  );
  if (found < 0) return -1;
  const numbers = block.rows.map(({ cells }) => Number(cells[found]?.raw.trim() || Number.NaN));
  return numbers.every((number, r) => number > (numbers[r - 1] ?? 0)) ? -1 : found;
}

/** 一 and 1 in a column of their own are numbers of the names beside them. */
export function withNumber(row: Joined, { cells }: Row, column: number): Joined {
  const raw = column < 0 ? '' : (cells[column]?.raw.trim() ?? '');
  return row.numbering !== '' || !/^[（(]?(?:[一二三四五六七八九十]+|\d+(?:\.\d+)?)[)）、.．]?$/u.test(raw)
    ? row
    : { ...row, numbering: raw };
}
