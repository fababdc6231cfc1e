import { fold } from '../../lexicon/spelling.ts';
import { Remembered } from '../../model/remembered.ts';
import type { Table } from '../../model/table.ts';
import { titleWords } from './title.ts';

/**
 * A page of contents: its columns are those of a list of tables, or at least half of its rows, and two, say what another table is called;
 * and beside that there are page numbers at most.
 */
export function isContents(table: Table, tables: readonly Table[]): boolean {
  if (listsTables(table)) return true;
  const rows = table.blocks.flatMap((block) => block.rows);
  // Nearly every table ends here: it has amounts.
  if (rows.length < 2 || rows.some(({ cells }) => cells.some((cell) => cell?.number && !PAGE.test(cell.raw))))
    return false;
  const titles = new Set(
    tables.flatMap((other) => (other === table ? [] : other.titles.map(({ value }) => bare(value)))),
  );
  const naming = rows.filter(({ cells }) => cells.some((cell) => cell && !cell.number && titles.has(bare(cell.raw))));
  return naming.length > 1 && 2 * naming.length >= rows.length;
}

/** 序号, 表号, 表名, 页码 and nothing that an amount could stand under. */
function listsTables({ blocks }: Table): boolean {
  let named = false;
  for (const { columns } of blocks)
    for (const { heading } of columns) {
      const whole = heading.map(({ value }) => value.replace(/\s/gu, '')).join('');
      if (!LISTED.test(whole)) return false;
      named ||= NAMES.test(whole);
    }
  return named;
}
const NAMES = /^(?:公开)?(?:表格?|报表)(?:名称?|标题)$/u;
const LISTED = /^(?:序号|编号|表号|页码|页次|备注|(?:公开)?(?:表格?|报表)(?:名称?|标题|编号|序号))?$/u;

const PAGE = /^\d{1,3}$/u;

const BARE = new Remembered<string>();
/** Without number, leaders and page. */
const bare = (raw: string): string => BARE.of(raw, () => fold(titleWords(raw.replace(/[.…·—_\s]*\d*\s*$/u, '')).text));
