import { isMember, type Joined } from './sections.ts';

/** Natures that some print behind the classes, in one list with them. */
const AMONG: ReadonlySet<string> = new Set(['上缴上级支出', '对附属单位补助支出', '事业单位经营支出']);

export const isAmongClasses = (nature: string | undefined): boolean => nature !== undefined && AMONG.has(nature);

/**
 * 一、教育支出, 对附属单位补助支出, 支出总计: where no row says what is 基本支出 and what 项目支出, the nature is no breakdown of its own but
 * one more entry of the list of classes.
 */
export function amongClasses(rows: readonly Joined[]): readonly Joined[] {
  const isEntry = (row: Joined): boolean => isMember(row) && isAmongClasses(row.at.nature) && row.at.fund === undefined;
  if (!rows.some(isEntry)) return rows;
  const others = rows.filter((row) => isMember(row) && !isEntry(row));
  const isSplit = others.some(({ at }) => at.nature !== undefined && at.nature !== '结转下年');
  if (isSplit || !others.some(({ at }) => at.function !== undefined)) return rows;
  return rows.map((row) => (isEntry(row) ? { ...row, at: { ...row.at, function: row.at.nature! } } : row));
}
