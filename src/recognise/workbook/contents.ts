import { fold } from '../../lexicon/spelling.ts';
import type { Table } from '../../model/table.ts';
import { titleWords } from './title.ts';

/** A page of contents: at least half of its rows, and two, say what another table is called, and beside that there are page numbers at most. */
export function isContents(table: Table, tables: readonly Table[]): boolean {
  const rows = table.blocks.flatMap((block) => block.rows);
  if (rows.length < 2) return false;
  const titles = new Set(
    tables.flatMap((other) => (other === table ? [] : other.titles.map(({ value }) => bare(value)))),
  );
  if (rows.some(({ cells }) => cells.some((cell) => cell?.number && !PAGE.test(cell.raw)))) return false;
  const naming = rows.filter(({ cells }) => cells.some((cell) => cell && !cell.number && titles.has(bare(cell.raw))));
  return naming.length > 1 && 2 * naming.length >= rows.length;
}

const PAGE = /^\d{1,3}$/u;

/** Without number, leaders and page. */
const bare = (raw: string): string => fold(titleWords(raw.replace(/[.…·—_\s]*\d*\s*$/u, '')).text);
