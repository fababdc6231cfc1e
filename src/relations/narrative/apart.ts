import { ALL, type Dimension, parentOf } from '../../model/dimension.ts';
import type { ToldRecord } from '../../model/told.ts';

/** What parts of one whole may be told apart by. */
const PARTING = [
  'fund',
  'origin',
  'nature',
  'function',
  'economic',
  'item',
  'method',
  'project',
] as const satisfies readonly Dimension[];

type Part = Pick<ToldRecord, 'reading' | 'named'>;

/**
 * 一般公共预算1150万元、事业收入100万元、上年结转50万元: parts that exclude one another by the words for them. They are unlike in one thing, and
 * none of them is a part of another; what is carried over stands beside what this year brings.
 */
export function areApart(parts: readonly Part[]): boolean {
  const before = parts.filter(({ reading }) => reading.origin === '上年结转');
  const now = parts.filter(({ reading }) => reading.origin !== '上年结转');
  if (before.length > 1 || now.some(({ named }) => named !== undefined)) return false;
  // What the smallest firms get is a part of what small ones do.
  if (now.some(({ reading }) => reading.item?.startsWith('面向'))) return false;
  const told = PARTING.filter((dimension) => new Set(now.map((part) => memberOf(part, dimension))).size > 1);
  const [by = now[0]?.reading.origin === undefined ? 'fund' : 'origin', ...more] = told.filter(
    (dimension) => dimension !== 'origin',
  );
  // 基本支出, 项目支出 and what is carried over are no parts beside one another.
  if (before.length > 0 && by !== 'fund' && by !== 'origin') return false;
  return more.length === 0 && excludes(now, by) && parts.length > 1;
}

const memberOf = ({ reading }: Part, dimension: Dimension): string => reading[dimension] ?? ALL;

function excludes(parts: readonly Part[], by: Dimension): boolean {
  const members = new Set(parts.map((part) => memberOf(part, by)));
  if (members.size < parts.length || members.has(ALL)) return false;
  return [...members].every((member) => {
    for (let up = parentOf(by, member); up !== undefined; up = parentOf(by, up)) if (members.has(up)) return false;
    return true;
  });
}
