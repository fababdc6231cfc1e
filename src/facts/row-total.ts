import { merge } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL, covers, type Dimension, lowestCommon } from '../model/dimension.ts';
import { type Spoken, totalOf } from './combine.ts';
import type { Context } from './label.ts';
import { isPassedOut } from './passed-out.ts';
import { isMember, type Joined } from './sections.ts';
import { isOtherYears, THIS_YEAR } from './this-year.ts';

/**
 * Law 1 for rows: the lowest common ancestor of the rows the total's own words admit. A total with the carry-over listed
 * below it is the total of what stands above it.
 */
export function rowTotal(
  total: Joined,
  all: readonly Joined[],
  index: number,
  context: Context,
  fund: string | undefined,
): Spoken {
  // Income stacked upon spending: each total is of its own.
  const isOfOther = ({ at }: Joined): boolean =>
    at.flow !== undefined && total.at.flow !== undefined && at.flow !== total.at.flow;
  const before = all.slice(0, index).filter((row) => !isOfOther(row));
  const after = all.slice(index + 1).filter((row) => !isOfOther(row));
  const standsBefore = (is: (row: Joined) => boolean): boolean =>
    after.some(is) && before.some(isMember) && !before.some(is);
  const holdsThisYear = standsBefore(isCarriedOver) || standsBefore((row) => isMember(row) && isOtherYears(row.at));
  const rows = holdsThisYear ? before : [...before, ...after];
  const flow = total.at.flow ?? context.flow;
  const usesOrigin = rows.some((row) => row.at.origin !== undefined && !row.total);
  const usesNature = rows.some((row) => row.at.nature !== undefined && !row.total);
  const usesFund = rows.some((row) => row.at.fund !== undefined && !row.total);
  const beside: Reading[] = [];
  const words = Object.entries(total.at) as [Dimension, string][];
  for (const row of rows) {
    if (row.total || row.unknown || row.ofWhich) continue;
    const at: { [D in Dimension]?: string } = { ...row.at };
    // A bare 上年结转 among the funds of a fiscal table is fiscal too.
    if (usesFund && fund !== undefined) at.fund ??= fund;
    if (flow === '收入' && usesOrigin) at.origin ??= THIS_YEAR;
    // Beside kinds of projects what says no kind is of the title's.
    if (flow === '支出' && usesNature) at.nature ??= context.nature ?? '本年支出';
    const admitted = words.every(
      ([dimension, member]) =>
        dimension === 'flow' || at[dimension] === undefined || covers(dimension, member, at[dimension]),
    );
    if (admitted) beside.push(at);
  }
  const common = totalOf(beside);
  const at: { [D in Dimension]?: string } = merge(common.at, total.at);
  const sums = new Set(common.sums);
  const funds = fundsOfList(total, all);
  if (at.fund !== undefined && total.at.fund === undefined && funds !== undefined && covers('fund', funds, at.fund)) {
    at.fund = funds;
    sums.add('fund');
  }
  // A list that happens to hold fiscal money alone still adds up to all there is.
  if (
    fund === undefined &&
    (total.total === 'grand' || total.at.flow !== undefined) &&
    total.at.fund === undefined &&
    at.fund !== undefined
  )
    at.fund = ALL;
  // 收入总计 and 收入合计 without 本年 hold every origin; 支出总计 holds 结转下年 too.
  if (flow === '收入' && total.at.origin === undefined)
    at.origin = holdsThisYear ? (common.at.origin ?? THIS_YEAR) : ALL;
  // 总计 in a table of 基本支出 is no wider than its title.
  const ofAll = context.nature === undefined || context.nature === '本年支出';
  if (flow === '支出' && !holdsThisYear && total.total === 'grand' && !context.item && ofAll) {
    at.nature = ALL;
    sums.add('nature');
  }
  // In an office's own table what it lists of offices comes to what is its own.
  if (context.isOfOffice && at.budgetUnit === ALL) {
    delete at.budgetUnit;
    sums.delete('budgetUnit');
  }
  return { at, sums };
}

/** 甲项目小计 over 一般公共预算 and 政府性基金, 乙项目小计 over 一般公共预算 and 单位资金: each is all there is of its project, whatever it is paid from. */
function fundsOfList({ at, subtotal }: Joined, all: readonly Joined[]): string | undefined {
  const list = LISTS.find((dimension) => at[dimension] !== undefined);
  if (!subtotal || list === undefined) return undefined;
  const listed = all.filter((row) => isMember(row) && row.at[list] !== undefined);
  const funds = listed.flatMap((row) => row.at.fund ?? []);
  return funds.length === listed.length && funds.length > 0 ? lowestCommon('fund', funds) : undefined;
}

const LISTS: readonly Dimension[] = ['project', 'budgetUnit'];

const isCarriedOver = (row: Joined): boolean =>
  isMember(row) && (row.at.origin === '上年结转' || row.at.nature === '结转下年' || isPassedOut(row.at));
