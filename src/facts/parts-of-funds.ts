import { style } from '../lexicon/numbering.ts';
import { fold } from '../lexicon/spelling.ts';
import { covers, listedWithin, partWithin } from '../model/dimension.ts';
import { GIVEN, OWN } from './own-or-given.ts';
import type { Joined } from './sections.ts';

type Open = { readonly level: string; readonly row: Joined };

/**
 * Money that elsewhere is a fund of its own, listed below another: 3、上级转移支付 behind 1、经费拨款 under 一、一般公共预算, 一般公共预算补助
 * under 四、上级财政补助收入. And the other way round: 二、非税收入 behind 一、财政拨款 is no part of it.
 * @param whole the fund the title names: in a table of 政府性基金 专项债券收入 is money of it
 */
export const partsOfFunds = (rows: readonly Joined[], whole: string | undefined): Joined[] =>
  givenByFund(partsInLists(rows, whole));

function partsInLists(rows: readonly Joined[], whole: string | undefined): Joined[] {
  const open: Open[] = [];
  let beside: Joined[] = [];
  /** The levels at which all the title's own money was met. */
  const besideWhole = new Set<string>();
  const byReceipt = rows.some(({ at }) => at.receipt !== undefined);
  return rows.map((row) => {
    const { fund } = row.at;
    if (row.total) {
      open.length = 0;
      beside = [];
      besideWhole.clear();
    }
    if (row.total || row.unknown || fund === undefined) return row;
    const level = levelOf(row);
    const known = open.findIndex((one) => one.level === level);
    if (known >= 0) open.length = known;
    // 转移性收入 beside 一般公共预算本级收入 is no part of that, whatever the title.
    const above = open.at(-1)?.row.at.fund ?? (besideWhole.has(level) ? undefined : whole);
    if (fund === whole) besideWhole.add(level);
    const listed = beside.filter((other) => other.at.fund !== undefined && style(other.numbering) === level);
    const of = open.length > 0 ? partWithin : listedWithin;
    const part = above === undefined ? undefined : of('fund', above, fund);
    const isPart = part !== undefined && (!covers('fund', above!, fund) || isNoPartOf(row, listed));
    const isApart = open.length === 0 && fund === '非税收入' && isNoPartOf(row, listed);
    const within = isPart ? withFund(row, part) : isApart ? withFund(row, `${APART}非税收入`) : row;
    // In a list of receipts it is one of them.
    const isReceipt = isPart && byReceipt && open.length === 0 && row.name !== undefined;
    const own = isReceipt ? { ...within, at: { ...within.at, receipt: fold(row.name) } } : within;
    open.push({ level, row: own });
    if (open.length === 1) beside = [...listed, row];
    else beside.push(row);
    return own;
  });
}

/**
 * 六、上级财政补助收入 over 一般公共预算补助 and 政府性基金补助: other tables state all of a fund, here it stands in two halves, this department's
 * own and what is given from above.
 */
function givenByFund(rows: readonly Joined[]): Joined[] {
  const given = new Set<number>();
  for (const [index, { at, total, numbering, indent }] of rows.entries()) {
    if (total || at.fund !== GIVEN) continue;
    const level = style(numbering) || `${indent}`;
    for (let below = index + 1; below < rows.length; below++) {
      const row = rows[below]!;
      if (row.total || row.unknown || levelOf(row) === level || !FUNDS.has(row.at.fund ?? '')) break;
      given.add(index);
      given.add(below);
    }
  }
  if (given.size === 0) return [...rows];
  return rows.map((row, index) => {
    const { fund } = row.at;
    if (row.total || row.unknown || fund === undefined) return row;
    if (given.has(index)) return { ...row, at: { ...row.at, fund: fund === GIVEN ? '财政拨款' : fund, method: GIVEN } };
    return covers('fund', '财政拨款', fund) ? { ...row, at: { ...row.at, method: OWN } } : row;
  });
}

const FUNDS: ReadonlySet<string> = new Set(['一般公共预算', '政府性基金预算', '国有资本经营预算']);

const withFund = (row: Joined, fund: string): Joined => ({ ...row, at: { ...row.at, fund } });

/** Before the name of 非税收入 beside 财政拨款, which it is not in. */
export const APART = '另列的';

/** How a row is numbered; without a number how far it is set in. */
const levelOf = (row: Joined): string => style(row.numbering) || `${row.indent}`;

/** Numbered like a row before it of what it would otherwise be part of. */
const isNoPartOf = (row: Joined, listed: readonly Joined[]): boolean =>
  row.numbering !== '' &&
  !row.ofWhich &&
  listed.some(({ at, ofWhich }) => !ofWhich && at.fund !== row.at.fund && covers('fund', at.fund!, row.at.fund!));
