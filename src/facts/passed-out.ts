import { PASSED_OUT } from '../lexicon/between-budgets.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { covers, WITHIN } from '../model/dimension.ts';
import { isSum, type RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';

/** None of what a budget spends at its own level; no total of that holds it. */
const OUT = '对外';
const HEAD = '转移性支出';
const WORDS: ReadonlySet<string> = new Set(PASSED_OUT);
/** Rows below a head, at most: what is passed on is of a few kinds. */
const MOST = 100;

export const isPassedOut = ({ nature }: Reading): boolean => nature?.startsWith(`${OUT}${WITHIN}`) ?? false;

/**
 * 本级支出合计, and behind it 转移性支出 with 上解支出 and 结转下年 set in below, or 调出资金 beside it: what a government passes on is no part of
 * what it spends itself, and what stands below 转移性支出 is some of it, whatever its words mean elsewhere.
 * @param closed how many rows stand above 本级支出合计, where that is read apart from them
 */
export function passedOutRows(
  rows: readonly Joined[],
  title: Reading,
  closed: number | undefined,
  amounts: () => RowAmounts,
): readonly Joined[] {
  if (title.flow !== '支出' || (title.fund !== undefined && !covers('fund', '财政拨款', title.fund))) return rows;
  // 乡镇财政收支预算总表 names no fund: only what a government alone pays shows that it is one's.
  if (title.fund === undefined && !rows.some((row) => isGovernments(wordOf(row)))) return rows;
  const own = closed === undefined ? rows.findIndex(isOwn) : closed - 1;
  const last = rows.findLastIndex(({ total }) => total);
  if (
    (closed === undefined && own < 0) ||
    last <= own ||
    !rows.slice(own + 1, last).some((row) => WORDS.has(wordOf(row)))
  )
    return rows;
  const result = [...rows];
  const put = (index: number, path: string): void => {
    const { unknown, ...row } = rows[index]!;
    const name = row.name ?? unknown?.raw.trim() ?? '';
    result[index] = { ...row, name, ofWhich: false, at: { flow: '支出', nature: `${OUT}${WITHIN}${path}` } };
  };
  for (let index = own + 1; index < last; index++) {
    const word = wordOf(rows[index]!);
    if (!WORDS.has(word) || rows[index]!.ofWhich) continue;
    put(index, word);
    if (word !== HEAD) continue;
    const end = endOf(index, last, rows, amounts);
    while (index + 1 < end) {
      index++;
      put(index, `${HEAD}${WITHIN}${wordOf(rows[index]!)}`);
    }
  }
  return result;
}

const isGovernments = (word: string): boolean =>
  /^(?:体制|专项)?上解|^(?:转移性支出|调出资金|补助下级支出)$/u.test(word);

/** 本级支出合计, 一般公共预算本级支出. */
const isOwn = (row: Joined): boolean =>
  row.total !== undefined || (!row.unknown && /本[级年].*支出$/u.test(wordOf(row)));

/** 本级支出合计, 本年支出小计 above what is passed on. */
export const closesOwn = (label: string): boolean => /本\s*[级年]/u.test(label);

const wordOf = ({ name, unknown }: Joined): string => withoutNumbering(fold(unknown?.raw ?? name ?? '')).text;

/** Behind the rows below a head: those set in further, or where nothing is, those that come to it. */
function endOf(head: number, last: number, rows: readonly Joined[], amounts: () => RowAmounts): number {
  const { indent } = rows[head]!;
  let end = head + 1;
  while (end < last && rows[end]!.indent > indent && !rows[end]!.total) end++;
  if (end > head + 1) return end;
  const below = (to: number): number[] => rows.slice(head + 1, to).map((_, i) => head + 1 + i);
  // 转移性支出 and nothing below it but 上解上级支出, which is as much.
  const only = rows[head + 1];
  if (only && head + 1 < last && isGovernments(wordOf(only)) && isSum(amounts().compare(head, [head + 1])))
    return head + 2;
  for (let to = head + 3; to <= Math.min(last, head + MOST); to++) if (amounts().comesTo(head, below(to))) return to;
  return end;
}
