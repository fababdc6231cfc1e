import { fold } from '../lexicon/spelling.ts';
import type { Block } from '../model/table.ts';

const YEARS = /^(?:19|20)\d\d$/u;

/** Words below no heading, before everything else; or years below 年度. */
export function namesRows({ columns, rows }: Block, index: number): boolean {
  const heading = fold(columns[index]!.heading.at(-1)?.value ?? '');
  if (!/^(?:年度?|年份)?$/u.test(heading) || (heading === '' && index > 0)) return false;
  const names = rows.flatMap(({ cells }) => cells[index]?.raw.trim() || []);
  if (names.length === 0) return false;
  return names.every((name) => YEARS.test(name) || (heading === '' && /[\u4e00-\u9fff]/u.test(name)));
}
