import { style } from '../lexicon/numbering.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL, covers, type Dimension, isOpen, WITHIN } from '../model/dimension.ts';
import { type Family, levelFamilies, printedFamilies } from './printed-levels.ts';
import { isSum, type RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';

/**
 * What the outline of a list shows where its words alone do not say it, and the figures bear the outline out: rows that no
 * word explains are the parts of the row they stand below, and 当年拨款 and 上年结转 below each fund are that fund's.
 * @param amounts asked for only where something is to be settled
 */
export function partsBelow(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  const isOpenRow = ({ unknown, at }: Joined): boolean => (unknown ? unknown.raw !== '' : isBareOrigin(at));
  if (!rows.some(isOpenRow)) return rows;
  const listed = restOfWhich(rows);
  const printed = printedFamilies(listed);
  const isUnknown = (part: number): boolean => listed[part]!.unknown !== undefined;
  // （一） below 二、 is no indent; the figures alone tell that it is all of it.
  const numbered = levelFamilies(listed).filter(
    ({ head, parts }) =>
      style(listed[head]!.numbering) !== '' &&
      style(listed[parts[0]!]!.numbering) !== '' &&
      parts.some(isUnknown) &&
      parts.every((part) => isUnknown(part) || isKindOf(listed[head]!.at, listed[part]!.at)) &&
      !printed.some((family) => family.head === head) &&
      amounts().comesTo(head, parts),
  );
  const families = [...printed, ...numbered].filter(({ head }) => isMember(listed[head]!));
  return fundsByOrigin(unknownParts(listed, families, amounts), families, amounts);
}

const isMember = (row: Joined): boolean => !row.total && !row.unknown;
const isBareOrigin = ({ origin, fund }: Reading): boolean => origin !== undefined && fund === undefined;

/** 二、项目支出, 其中：防汛应急, 河道整治: among numbered rows what follows 其中 without a number is of it too. */
function restOfWhich(rows: readonly Joined[]): readonly Joined[] {
  const result = [...rows];
  let open = false;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (row.ofWhich && style(row.numbering) === '') open ||= before !== undefined && style(before.numbering) !== '';
    else if (open && row.unknown && row.unknown.raw.trim() !== '' && style(row.numbering) === '')
      result[index] = { ...row, ofWhich: true };
    else open = false;
  }
  return result;
}

function unknownParts(
  rows: readonly Joined[],
  families: readonly Family[],
  amounts: () => RowAmounts,
): readonly Joined[] {
  const result = [...rows];
  // 检查收入 of a hospital is income, and says no more than that: beside 药品收入 it is a name like it.
  const isUnknown = (index: number): boolean => rows[index]!.unknown !== undefined || saysNoMore(rows[index]!);
  const doubtful = families.filter(({ parts }) => parts.some((index) => rows[index]!.unknown !== undefined));
  if (doubtful.length === 0) return rows;
  const plain = families.filter(({ parts }) => !parts.some((index) => isUnknown(index) || rows[index]!.ofWhich));
  // 住院收入 over its kinds shows how those of 门诊收入 are listed, which hold a slip.
  const others = (head: number): readonly Family[] =>
    doubtful.filter((one) => one.head !== head && rows[one.parts[0]!]!.indent > rows[one.head]!.indent);
  for (const { head, parts } of doubtful) {
    if (parts.some((index) => rows[index]!.unknown?.raw.trim() === '' || rows[index]!.ofWhich)) continue;
    const whole = rows[head]!;
    const known = parts.flatMap((index) => (isUnknown(index) ? [] : [rows[index]!.at]));
    // 一次性项目支出 among 部门发展性支出 and 政策性支出: a kind of projects like those, whatever it is elsewhere.
    const kinds = known.length > 0 && known.every((at) => isKindOf(whole.at, at));
    const dimension = dimensionBelow(whole.at, kinds ? [] : known);
    if (!dimension) continue;
    const borne = amounts().compare(head, parts);
    const setIn = rows[parts[0]!]!.indent > whole.indent;
    const adds = isSum(borne) && (borne.telling > 0 || setIn);
    // What follows the last number of a list may be no part of it: only of projects it is known that they have names of their own.
    const mayBe = parts.length > 1 && (kinds || parts.every(isUnknown)) && (setIn || dimension === 'project');
    const isListed = (): boolean =>
      isListedSo(plain, amounts()) || (setIn && plain.length === 0 && isListedSo(others(head), amounts()));
    if (!adds && !(mayBe && isListed())) continue;
    for (const index of parts) {
      const { unknown, ...row } = rows[index]!;
      if (!isUnknown(index) && !kinds) continue;
      const name = unknown ? withoutNumbering(unknown.raw.trim()).text : row.name!;
      const member = dimension === 'fund' ? `${whole.at.fund}${WITHIN}${fold(name)}` : fold(name);
      result[index] = { ...row, name, at: { ...whole.at, [dimension]: member } };
    }
  }
  return result;
}

const saysNoMore = ({ at, total, unknown, ofWhich, name }: Joined): boolean =>
  !unknown && !total && !ofWhich && name !== undefined && Object.keys(at).every((dimension) => dimension === 'flow');

const isKindOf = ({ nature: whole }: Reading, { nature, ...more }: Reading): boolean =>
  whole !== undefined &&
  nature !== undefined &&
  whole !== nature &&
  covers('nature', whole, nature) &&
  Object.keys(more).every((dimension) => dimension === 'flow');

/** Wherever the words are understood, what stands below a row so adds up to it. */
function isListedSo(families: readonly Family[], amounts: RowAmounts): boolean {
  const borne = families.map(({ head, parts }) => amounts.compare(head, parts));
  return borne.some(({ telling }) => telling > 0) && borne.every(({ broken }) => broken === 0);
}

/** What tells parts apart: for kinds that no word explains a list of their own, else the list that the others are of. */
function dimensionBelow(whole: Reading, known: readonly Reading[]): Dimension | undefined {
  if (known.length === 0)
    return whole.nature !== undefined && covers('nature', '项目支出', whole.nature) ? 'project' : 'category';
  const unlike = new Set(
    known.flatMap((at) => (Object.keys(at) as Dimension[]).filter((dimension) => at[dimension] !== whole[dimension])),
  );
  const [only] = unlike;
  // 其他收费收入 beside 教育收费收入, both below 财政专户拨款.
  const isOfFund =
    only === 'fund' && whole.fund !== undefined && known.every(({ fund }) => covers('fund', whole.fund!, fund!));
  return unlike.size === 1 && only !== undefined && (isOpen(only) || isOfFund) ? only : undefined;
}

/** 一、一般公共预算 over 当年拨款 and 上年结转, and so for each fund: the fund's row holds both. */
function fundsByOrigin(
  rows: readonly Joined[],
  families: readonly Family[],
  amounts: () => RowAmounts,
): readonly Joined[] {
  const split = families.filter(({ head, parts }) => {
    const { fund, origin } = rows[head]!.at;
    return fund !== undefined && origin === undefined && parts.every((index) => isSplit(rows[index]!));
  });
  const borne = split.map(({ head, parts }) => amounts().compare(head, parts));
  const isSo = borne.some(({ telling, broken }) => telling > 0 && broken === 0);
  const result = [...rows];
  for (const [nth, { head, parts }] of split.entries()) {
    const adds = isSum(borne[nth]!) && parts.length > 1;
    if (!adds && !(isSo && parts.every((index) => rows[index]!.indent > rows[head]!.indent))) continue;
    const { fund, ...rest } = rows[head]!.at;
    result[head] = { ...rows[head]!, at: { ...rest, fund: fund!, origin: ALL } };
    for (const index of parts)
      result[index] = { ...rows[index]!, ofWhich: false, at: { ...rows[index]!.at, fund: fund! } };
  }
  return result;
}

const isSplit = (row: Joined): boolean => isMember(row) && isBareOrigin(row.at);
