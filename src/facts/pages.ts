import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import { CARRIED } from '../lexicon/terms.ts';
import type { Reading } from '../model/coordinates.ts';
import { covers, type Dimension } from '../model/dimension.ts';
import type { Block, Cell, Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';
import { earlyTotals } from './early-totals.ts';
import { RowAmounts } from './row-amounts.ts';
import type { ReadRow } from './rows.ts';

/** The foot of a page: its row, its words, and the rows of the table that stand on the page. */
type Page = { readonly row: Row; readonly label: string; readonly from: number; readonly to: number };

/**
 * 本页小计: where a page ends says nothing of the list that runs over it, so the rows of a table are read without these, and each is
 * held against what stands on its page; 过次页 and 承前页 against all that stands above. So is 本级支出合计, above what is passed on to others,
 * and any total that the list goes on after.
 */
export function withoutPages(
  block: Block,
  columns: readonly ReadColumn[],
  lexicon: Lexicon,
): { readonly block: Block; readonly pages: readonly Page[] } {
  const first = columns.findIndex(({ kind }) => kind === 'amount');
  const before = ({ cells }: Row): readonly (Cell | undefined)[] => cells.slice(0, Math.max(first, 0));
  const early = earlyTotals(
    block,
    columns,
    (row) => before(row).find((cell) => cell && isTotal(cell.raw, lexicon))?.raw,
    lexicon,
  );
  const footOf = (row: Row, index: number): string | undefined =>
    before(row).find((cell) => cell && MAY_BE.test(cell.raw) && (early.has(index) || isFoot(cell.raw, lexicon)))?.raw;
  const rows: Row[] = [];
  const pages: Page[] = [];
  for (const [index, row] of block.rows.entries()) {
    const label = footOf(row, index);
    if (label === undefined) rows.push(row);
    else {
      const from = isCarried(label) ? 0 : (pages.at(-1)?.to ?? 0);
      pages.push({ row, label: label.trim(), from, to: rows.length });
    }
  }
  return { block: pages.length > 0 ? { ...block, rows } : block, pages };
}

/** No other row is looked up among the words. */
const MAY_BE = /计|页/u;

const isCarried = (label: string): boolean => CARRIED.includes(fold(label).replace(/\s/gu, ''));

const isTotal = (raw: string, lexicon: Lexicon): boolean =>
  raw.includes('计') && readPhrase(withoutNumbering(raw.trim()).text, lexicon).total !== undefined;

const isFoot = (raw: string, lexicon: Lexicon): boolean => {
  const { total, left } = readPhrase(raw, lexicon);
  return total === 'page' && left === '';
};

/**
 * The rows that each page adds up, by their places in the table: those with nothing below them, or those below nothing. Both are habits,
 * and the figures tell which; where they do not, or a row of the page is not understood, nothing is known.
 */
export function rowsOfPages(
  pages: readonly Page[],
  block: Block,
  read: readonly ReadRow[],
  columns: readonly ReadColumn[],
): readonly (readonly number[] | undefined)[] {
  if (pages.length === 0 || block.rows.length > LONGEST) return pages.map(() => undefined);
  const plain = read.flatMap((row, index) => (row.total || row.ofWhich || row.unknown ? [] : [index]));
  const at = (index: number): Reading => read[index]!.spoken.at;
  const hasBelow = (upper: number): boolean => plain.some((lower) => isBelow(at(lower), at(upper)));
  const hasAbove = (lower: number): boolean => plain.some((upper) => isBelow(at(lower), at(upper)));
  const amounts = new RowAmounts([...block.rows, ...pages.map(({ row }) => row)], columns);
  const readings = [plain.filter((index) => !hasBelow(index)), plain.filter((index) => !hasAbove(index))].map(
    (listed) => {
      const parts = pages.map(({ from, to }) => listed.filter((index) => index >= from && index < to));
      const held = pages.reduce((sum, _, nth) => sum + amounts.compare(block.rows.length + nth, parts[nth]!).held, 0);
      return { parts, held };
    },
  );
  const [leaves, tops] = readings as [(typeof readings)[number], (typeof readings)[number]];
  const { parts, held } = tops.held > leaves.held ? tops : leaves;
  return pages.map(({ from, to }, nth) => {
    const isRead = read.every(
      ({ unknown }, index) => index < from || index >= to || !unknown || !amounts.isFilled(index),
    );
    const isSure = held > 0 || amounts.comeToTheSame(leaves.parts[nth]!, tops.parts[nth]!);
    return isRead && isSure ? parts[nth] : undefined;
  });
}

/** Nobody prints pages of a longer list; each row is held against each. */
const LONGEST = 4000;

/** Narrower in some dimension and wider in none. */
function isBelow(lower: Reading, upper: Reading): boolean {
  // Whether a row says 收入 in its name tells nothing of its place.
  const said = (Object.entries(upper) as [Dimension, string][]).filter(([dimension]) => dimension !== 'flow');
  const covered = said.every(
    ([dimension, member]) => lower[dimension] !== undefined && covers(dimension, member, lower[dimension]),
  );
  const same = said.every(([dimension, member]) => lower[dimension] === member);
  return covered && !(same && said.length === Object.keys(lower).filter((dimension) => dimension !== 'flow').length);
}
