import { style } from '../lexicon/numbering.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL, covers, listedWithin, WITHIN } from '../model/dimension.ts';
import { GIVEN, OWN } from './own-or-given.ts';
import { type Family, levelFamilies } from './printed-levels.ts';
import { isSum, type RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';

/**
 * 一、一般公共预算拨款 over 1.本级一般公共预算拨款 and 2.上级提前下达转移支付, over 1.公用经费拨款 and 2.专项拨款: what is counted below a fund, or listed
 * behind 其中, is some of it, whatever its words mean elsewhere. Of a list behind 其中 the figures say whether it is all there is.
 */
export function kindsOfFund(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  if (!rows.some(isHead)) return rows;
  const result = [...rows];
  const counted = levelFamilies(rows).filter(({ parts }) =>
    parts.every((part) => style(rows[part]!.numbering) !== '' && !rows[part]!.ofWhich),
  );
  for (const { head, parts } of [...counted, ...ofWhichLists(rows)]) {
    const whole = rows[head]!;
    if (!isHead(whole) || !parts.every((part) => mayBePart(rows[part]!, whole.at))) continue;
    const behindOfWhich = rows[parts[0]!]!.ofWhich;
    if (parts.length < 2 && !(behindOfWhich && isWider(rows[parts[0]!]!, whole.at))) continue;
    // Their own words say it, or cross the fund with another list.
    const isSaid = parts.every((part) => isNarrower(rows[part]!, whole.at));
    const isOtherList = parts.every((part) => rows[part]!.unknown || isNature(rows[part]!.at));
    if (isOtherList || (isSaid && !behindOfWhich)) continue;
    // A name nobody knows is read only where the figures bear it out.
    const isKnown = parts.every((part) => !rows[part]!.unknown) || amounts().comesTo(head, parts);
    const isAll =
      !behindOfWhich ||
      (parts.length > 1 && (areHalves(parts.map((part) => rows[part]!)) || isSum(amounts().compare(head, parts))));
    for (const part of parts) {
      const { unknown, ...row } = rows[part]!;
      if (unknown && !isKnown) continue;
      const name = unknown ? withoutNumbering(unknown.raw.trim()).text : (row.name ?? '');
      const at = { ...whole.at, fund: fundOf(row.at, name, whole.at.fund!) };
      result[part] = { ...row, name, ofWhich: !isAll, at };
    }
  }
  return result;
}

const isPlain = (at: Reading): boolean => Object.keys(at).every((dimension) => PLAIN.has(dimension));
const PLAIN: ReadonlySet<string> = new Set(['flow', 'fund', 'nature']);

const isHead = ({ total, unknown, ofWhich, at }: Joined): boolean =>
  !total && !unknown && !ofWhich && at.fund !== undefined && at.nature === undefined && isPlain(at);

/** Nothing its words say is of another fund; what elsewhere holds this one too is but a kind of it here: 其中：财政拨款 below 一般公共预算. */
const mayBePart = (row: Joined, whole: Reading): boolean =>
  !row.total &&
  row.unknown?.raw !== '' &&
  isPlain(row.at) &&
  (row.at.fund === undefined || mayBeOf(whole.fund!, row.at.fund) || isWider(row, whole));

/** Whether money of a fund may be listed as some of another. */
export const mayBeOf = (whole: string, fund: string): boolean =>
  covers('fund', whole, fund) || listedWithin('fund', whole, fund) !== undefined;

const isWider = ({ unknown, at: { fund } }: Joined, { fund: whole }: Reading): boolean =>
  !unknown && fund !== undefined && fund !== whole && fund !== ALL && covers('fund', fund, whole!);

const isBelow = (row: Joined, head: Joined): boolean => row.indent > head.indent || style(head.numbering) !== '';

/** What is given from above and what is not. */
const areHalves = (listed: readonly Joined[]): boolean =>
  [OWN, GIVEN].every((half) => listed.some(({ at }) => at.fund === half));

const isNarrower = ({ unknown, at: { fund, nature } }: Joined, { fund: whole }: Reading): boolean =>
  !unknown && fund !== undefined && fund !== whole && nature === undefined;

const isNature = ({ fund, nature }: Reading): boolean => fund === undefined && nature !== undefined;

function fundOf(at: Reading, name: string, whole: string): string {
  if (at.fund !== undefined && at.fund !== whole && at.nature === undefined && mayBeOf(whole, at.fund))
    return covers('fund', whole, at.fund) ? at.fund : listedWithin('fund', whole, at.fund)!;
  return `${whole}${WITHIN}${fold(withoutNumbering(name).text)}`;
}

/** 其中：本级财力, and below it, set in as far at least, 上级转移支付; 政府性基金 behind that is of another fund. */
function ofWhichLists(rows: readonly Joined[]): readonly Family[] {
  return rows.flatMap((first, index): Family[] => {
    const head = rows[index - 1];
    if (!first.ofWhich || style(first.numbering) !== '' || !head || head.ofWhich) return [];
    const parts = [index];
    for (let next = index + 1; next < rows.length; next++) {
      const row = rows[next]!;
      if (row.total || style(row.numbering) !== '' || row.indent < first.indent) break;
      if (!isBelow(row, head) && !(isWider(first, head.at) && isNarrower(row, head.at))) break;
      if (isHead(head) && !mayBePart(row, head.at)) break;
      parts.push(next);
    }
    return [{ head: index - 1, parts }];
  });
}
