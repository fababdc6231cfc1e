import { type Block, isFilled, type Row } from '../model/table.ts';
import { isBareOfWhich } from './column-parts.ts';

const OF_WHICH = '其中：';

/**
 * 其中： in a row of its own, with nothing beside it, is said of the row below. It is no row that lacks its amounts.
 */
export function withOfWhichBelow(block: Block): Block {
  const { rows } = block;
  if (!rows.some(isAlone)) return block;
  return {
    ...block,
    rows: rows.flatMap((row, index) => {
      if (isAlone(row)) return index + 1 < rows.length ? [] : [row];
      const above = rows[index - 1];
      return above && isAlone(above) ? [behind(row, above)] : [row];
    }),
  };
}

/** The row with 其中： before the text that stands in the column where it stood. */
function behind(row: Row, above: Row): Row {
  const column = above.cells.findIndex(isFilled);
  const at = isFilled(row.cells[column]) ? column : row.cells.findIndex(isFilled);
  const cell = row.cells[at];
  if (!cell || cell.number || cell.raw.includes('其中')) return row;
  // Behind the blanks that set the name in.
  const raw = cell.raw.replace(/^\s*/u, `$&${OF_WHICH}`);
  return { ...row, cells: row.cells.with(at, { ...cell, raw, printed: cell.printed ?? cell.raw }) };
}

/** 其 中： with blanks around it. */
const LONGEST = 20;

function isAlone({ cells }: Row): boolean {
  // Nearly every row says something else.
  if (!cells.some((cell) => cell !== undefined && cell.raw.length < LONGEST && cell.raw.includes('其'))) return false;
  const filled = cells.filter(isFilled);
  return filled.length === 1 && isBareOfWhich(filled[0]!.raw);
}
