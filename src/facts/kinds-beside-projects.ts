import { isUnderstood, type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { fold } from '../lexicon/spelling.ts';
import type { Block } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';

const KINDS = /^(?:支出|经费)?(?:类型|类别|性质|分类)$/u;

/**
 * 类型 beside 项目名称, over 重点项目 and 一般项目: some words of it are those of no list, and yet no projects' names. What they are kinds of
 * stands beside them; another table may list the same projects without.
 */
export function kindsBesideProjects(
  columns: readonly ReadColumn[],
  block: Block,
  lexicon: Lexicon,
): readonly ReadColumn[] {
  const isProject = (column: ReadColumn): boolean => column.kind === 'label' && column.subject === 'project';
  if (!columns.some(isProject)) return columns;
  return columns.map((column, c) => {
    if (column.kind !== 'label' || column.role !== 'label' || column.subject) return column;
    return KINDS.test(fold(block.columns[c]!.heading.at(-1)?.value ?? '')) && hasOwnKinds(block, c, lexicon)
      ? { ...column, subject: 'category' }
      : column;
  });
}

/** A few words again and again, one of them of no list. */
function hasOwnKinds({ rows }: Block, c: number, lexicon: Lexicon): boolean {
  const words = rows
    .flatMap(({ cells }) => cells[c]?.raw.trim() || [])
    .filter((word) => !/^[合小总]\s*计$/u.test(word));
  const kinds = [...new Set(words)];
  const isKnown = (word: string): boolean =>
    isUnderstood(word, lexicon) && Object.keys(readPhrase(word, lexicon).at).length > 0;
  return kinds.length < words.length && !kinds.every(isKnown);
}
