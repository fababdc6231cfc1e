import type { Lexicon } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL, type Dimension, WITHIN } from '../model/dimension.ts';
import { isLive } from '../model/figure.ts';
import type { Block } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';
import { COLUMNS } from './own-columns.ts';
import { RowAmounts } from './row-amounts.ts';
import { type ReadRow, readRows } from './rows.ts';
import type { ReadSide } from './sides.ts';
import type { Title } from './titles.ts';

/** What a list's members are called by. */
const LISTS: readonly Dimension[] = ['goods', 'project', 'budgetUnit'];

/** Most rows with amounts are called by words that say nothing under such a title. */
export function areRowsUnknown(
  block: Block,
  columns: readonly ReadColumn[],
  { at, subject }: Title,
  lexicon: Lexicon,
): boolean {
  const rows = readRows(block, columns, at, subject, lexicon, undefined).filter((_, r) => isFilled(block, columns, r));
  return rows.filter(({ unknown }) => unknown).length * 2 > rows.length;
}

const isFilled = ({ rows }: Block, columns: readonly ReadColumn[], r: number): boolean =>
  columns.some(({ kind }, c) => kind === 'amount' && isLive(rows[r]!.cells[c]?.raw ?? ''));

/** A line of a table, and the lines that are its parts. */
type Added = { readonly amounts: RowAmounts; readonly whole: number; readonly parts: readonly number[] };

/**
 * The rows' total, or that of the columns, is in most lines of a table the sum of them; one that misses it by little has a slip.
 * @param sides all its parts that stand beside or below each other
 */
export function areSidesProven(sides: readonly ReadSide[], title: Reading, lexicon: Lexicon): boolean {
  let [telling, held, broken] = [0, 0, 0];
  for (const { block, columns } of sides) {
    const rows = readRows(block, columns, title, 'goods', lexicon, undefined);
    if (rows.some(({ unknown }, r) => unknown && isFilled(block, columns, r))) return false;
    for (const { amounts, whole, parts } of [...rowSums(block, columns, rows), ...columnSums(block, columns)]) {
      const borne = amounts.compare(whole, parts);
      const near = amounts.nearly(whole, parts);
      telling += borne.telling + near;
      held += borne.held + near;
      broken += borne.broken - near;
    }
  }
  return telling > 0 && held > broken;
}

/** Each row that stands above others, and the total. */
function rowSums(block: Block, columns: readonly ReadColumn[], rows: readonly ReadRow[]): readonly Added[] {
  const amounts = new RowAmounts(block.rows, columns);
  const nameOf = ({ spoken: { at } }: ReadRow): string | undefined => LISTS.flatMap((list) => at[list] ?? [])[0];
  const isPart = (row: ReadRow): boolean => !row.total && !row.ofWhich && !row.unknown && nameOf(row) !== undefined;
  const above = (name: string): string => name.slice(0, Math.max(name.lastIndexOf(WITHIN), 0)) || ALL;
  return rows.flatMap((whole, r) => {
    const name = nameOf(whole) ?? (whole.total ? ALL : undefined);
    // 小计 is of the group it stands in.
    const group = whole.spoken.at.category;
    const isOf = (row: ReadRow): boolean =>
      isPart(row) && above(nameOf(row)!) === name && (group === undefined || row.spoken.at.category === group);
    const parts = rows.flatMap((row, part) => (part !== r && isOf(row) ? [part] : []));
    return parts.length > 0 ? [{ amounts, whole: r, parts }] : [];
  });
}

/** Each column that stands above others. */
function columnSums(block: Block, columns: readonly ReadColumn[]): readonly Added[] {
  const amounts = RowAmounts.ofColumns(block);
  const nameOf = (column: ReadColumn): string | undefined =>
    column.kind === 'amount' && !column.ofWhich ? column.spoken.at[COLUMNS] : undefined;
  return columns.flatMap((column, whole) => {
    const name = nameOf(column);
    const parts = columns.flatMap((other, c) => {
      const part = nameOf(other);
      if (part === undefined || part === ALL || name === undefined) return [];
      const end = part.lastIndexOf(WITHIN);
      return (end < 0 ? ALL : part.slice(0, end)) === name ? [c] : [];
    });
    return parts.length > 0 ? [{ amounts, whole, parts }] : [];
  });
}
