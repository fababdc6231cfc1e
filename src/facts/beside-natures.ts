import { style } from '../lexicon/numbering.ts';
import type { RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';

/** The kind of spending that money passed on to other governments is. */
export const TRANSFERS = '转移性支出';

/** Classes of the functional classification that are neither 基本支出 nor 项目支出 and may be listed beside them. */
const BESIDE: Readonly<Record<string, string>> = {
  '227': '预备费',
  '230': TRANSFERS,
  '231': '债务还本支出',
  '232': '债务付息支出',
  '233': '债务发行费用支出',
};

const CALLED: ReadonlySet<string> = new Set(Object.values(BESIDE));

/** What such a class is called among the natures. */
export const isBesideNatures = (name: string): boolean => CALLED.has(name);

/** 三、预备费 after 一、基本支出 and 二、项目支出: a kind of spending beside them, although a class has its name. */
export function besideNatures(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  return classesBeside(transfersBeside(rows, amounts));
}

/**
 * 三、对下转移支付 after 一、基本支出 and 二、项目支出 is a kind of spending too; without a number it is where the total counts it, and else
 * some of what stands before it.
 */
function transfersBeside(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  const passed = rows.findIndex(({ at }) => at.item === PASSED_ON);
  if (passed < 0) return rows;
  const row = rows[passed]!;
  const kinds = ['基本支出', '项目支出'].map((kind) => rows.findIndex(({ at }) => at.nature === kind));
  if (!kinds.every((index) => index >= 0 && isBeside(row, rows[index]!) && !rows[index]!.ofWhich)) return rows;
  const whole = rows.findIndex(({ total }) => total !== undefined);
  const isCounted = (): boolean => whole >= 0 && amounts().comesTo(whole, [...kinds, passed]);
  if (style(row.numbering) === '' && !isCounted()) return rows;
  const { item: _, ...at } = row.at;
  return rows.with(passed, { ...row, at: { ...at, flow: '支出', nature: TRANSFERS } });
}

const PASSED_ON = '对下转移支付';

function classesBeside(rows: readonly Joined[]): readonly Joined[] {
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
