import type { Lexicon } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import type { Cell, Table } from '../model/table.ts';

/**
 * The table with the names of its rows in official words where a region calls them by its own: what 收入总计 or 会议费 means beside
 * the other words of its table is read off the word itself in many places.
 */
export function inOfficialWords(table: Table, { official }: Lexicon): Table {
  if (!official || official.size === 0) return table;
  const told = (cell: Cell | undefined): Cell | undefined => {
    if (!cell || cell.number || cell.raw === '') return cell;
    const { text } = withoutNumbering(cell.raw);
    const word = official.get(fold(text));
    if (word === undefined) return cell;
    const { raw, at, order, indent } = cell;
    return { raw: raw.slice(0, raw.length - text.length) + word, printed: raw, at, indent, ...(order && { order }) };
  };
  const blocks = table.blocks.map((block) => ({
    ...block,
    rows: block.rows.map(({ at, cells }) => ({ at, cells: cells.map(told) })),
  }));
  return { ...table, blocks };
}
