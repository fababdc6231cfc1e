import { style } from '../lexicon/numbering.ts';
import type { Joined } from './sections.ts';

/** Classes of the functional classification that are neither 基本支出 nor 项目支出 and may be listed beside them. */
const BESIDE: Readonly<Record<string, string>> = {
  '227': '预备费',
  '230': '转移性支出',
  '231': '债务还本支出',
  '232': '债务付息支出',
  '233': '债务发行费用支出',
};

/** What such a class is called among the natures. */
export const isBesideNatures = (name: string): boolean => Object.values(BESIDE).includes(name);

/** 三、预备费 after 一、基本支出 and 二、项目支出: a kind of spending beside them, although a class has its name. */
export function besideNatures(rows: readonly Joined[]): readonly Joined[] {
  const basic = rows.find(({ at }) => at.nature === '基本支出');
  if (!basic || !rows.some((row) => row.at.nature === '项目支出' && isBeside(row, basic))) return rows;
  const classes = rows.filter((row) => row.at.function !== undefined && row.at.nature === undefined);
  const isKind = (row: Joined): boolean => isBeside(row, basic) && BESIDE[row.at.function ?? ''] !== undefined;
  // A list of classes follows.
  if (classes.length === 0 || !classes.every(isKind)) return rows;
  return rows.map((row) => {
    if (row.at.nature !== undefined || !isKind(row)) return row;
    const { function: code, ...at } = row.at;
    return { ...row, at: { ...at, nature: BESIDE[code!]! } };
  });
}

const isBeside = (row: Joined, other: Joined): boolean =>
  !row.total &&
  !row.unknown &&
  !row.ofWhich &&
  row.indent === other.indent &&
  style(row.numbering) === style(other.numbering);
