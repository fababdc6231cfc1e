import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import type { Block, Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';

/** 国内公务接待批次（个）, 公务用车保有量（辆） below the amounts of a table: rows of what is counted are no money. */
export function withoutCounts(block: Block, columns: readonly ReadColumn[], lexicon: Lexicon): Block {
  const names = columns.flatMap(({ kind }, c) => (kind === 'label' ? [c] : []));
  const isCounted = ({ cells }: Row): boolean => {
    if (!names.some((c) => COUNTS.has(cells[c]?.raw.trimEnd().at(-1) ?? ''))) return false;
    const written = names.flatMap((c) => cells[c]?.raw.trim() || []);
    const { counts, left, at } = readPhrase(withoutNumbering(written.at(-1)!).text, lexicon);
    // 人员经费（人） is money, whatever the bracket means.
    const isOfItem = Object.keys(at).every((dimension) => dimension === 'flow' || dimension === 'item');
    return counts === true && left === '' && isOfItem;
  };
  return block.rows.some(isCounted) ? { ...block, rows: block.rows.filter((row) => !isCounted(row)) } : block;
}

/** What every word for a count ends in: most rows need not be asked. */
const COUNTS: ReadonlySet<string> = new Set('数次组量批）)');
