import { holdsAmounts } from '../lexicon/labels-or-amounts.ts';
import { type Lexicon, merge, readPhrase } from '../lexicon/phrase.ts';
import { fold } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL, type Dimension, WITHIN } from '../model/dimension.ts';
import type { Located } from '../model/place.ts';
import { type Block, isUnder } from '../model/table.ts';
import { carriedApart } from './carried-apart.ts';
import { carriedOutBeside } from './carried-out-beside.ts';
import { carryOverWithin } from './carry-over-within.ts';
import {
  holdsCodes,
  holdsFigures,
  holdsNoAmount,
  holdsTicks,
  holdsWords,
  isTypedBehindFigures,
  namesOffices,
  saysNoAmount,
  saysWords,
} from './column-cells.ts';
import { depthOfWhich, isOnlyPart, standsAlone, standsForGroup, wholeOf } from './column-parts.ts';
import {
  besideTotal,
  firstApart,
  isBeforeAll,
  isBesideOtherYears,
  isOfAllYears,
  nameSeveralYears,
  overYears,
} from './column-years.ts';
import { beginWithCarryOver, closeNatures, partRest, partUnits, splitByGiver } from './columns-together.ts';
import { NOTHING, type Spoken, spoken, totalOf } from './combine.ts';
import { saysChanges } from './directed.ts';
import { GROUP_TOTAL } from './economic-groups.ts';
import { headingReading } from './heading-reading.ts';
import { isAmongFunds, type ReadHeading, readHeadings } from './heading-words.ts';
import { kindsBesideProjects } from './kinds-beside-projects.ts';
import { namedBySums } from './named-by-sums.ts';
import { namesRows } from './names-rows.ts';
import { listsOfWhich } from './of-which-columns.ts';
import { RowAmounts } from './row-amounts.ts';
import { isOtherYears, ofThisYear } from './this-year.ts';
import { listsProjects } from './titles.ts';
import { unitColumns } from './unit-columns.ts';
import { ofAllYears, yearsOverAll } from './year-over-all.ts';

/** What a column is: labels for its rows, amounts, a remark, or something no word explains. */
export type ReadColumn =
  | {
      readonly kind: 'label';
      readonly role: 'code' | 'name' | 'label';
      readonly subject?: Dimension;
      /** The column holds only this level's digits of a code, or names down to this level. */
      readonly level?: 1 | 2 | 3;
      /** Names of offices and of subjects (or projects) by turns. */
      readonly mixed?: 'subjects' | 'projects';
      readonly at: Reading;
    }
  | {
      readonly kind: 'amount';
      readonly spoken: Spoken;
      readonly against?: string;
      /** The measure is a comparison whose base no word names. */
      readonly ofWhich: boolean;
      /** The subtotal of a group of columns whose name places nothing. */
      readonly group?: true;
    }
  | { readonly kind: 'remark' }
  | {
      readonly kind: 'unknown';
      readonly word: Located<string>;
      readonly left: string;
      /** The rest of its headings names a fund: some of that fund's money stands here, nobody knows which. */
      readonly shares?: true;
    };

export const spokenOf = (column: ReadColumn): Spoken | undefined =>
  column.kind === 'amount' ? column.spoken : undefined;

/** 收入 | 预算数 | 支出 | 预算数 in one row: the word over the names says which side they are of. */
const isSide = ({ columns, ...block }: Block, index: number, { flow, ...others }: Reading): boolean =>
  flow !== undefined &&
  Object.keys(others).length === 0 &&
  columns[index]!.heading.length === 1 &&
  holdsFigures({ columns, ...block }, index + 1);

/** Reads the headings of a block, outermost first, then settles what its 合计, 小计 and 总计 stand for. */
export function readColumns(block: Block, lexicon: Lexicon, title?: Reading): ReadColumn[] {
  const projects = listsProjects(title);
  const read = readHeadings(block, lexicon, title);
  splitByGiver(read, block);
  let known: RowAmounts | undefined;
  const amounts = (): RowAmounts => (known ??= RowAmounts.ofColumns(block));
  listsOfWhich(read, block, amounts);
  // Among projects, or in place of them, a heading of no list may name one.
  if (!projects || namesProjects(block, lexicon)) namedBySums(read, block, lexicon, amounts);
  // A side under a year of its own: the heading of all its columns.
  const over = block.heading.map(({ value }) => readPhrase(value, lexicon));
  const several = nameSeveralYears(read);
  const readings = read.map(({ phrases }) => headingReading(phrases, over, lexicon.year, title?.fund, several));
  carriedOutBeside(read, readings);
  closeNatures(read, readings);
  carriedApart(read, readings);
  if (title?.flow === undefined) beginWithCarryOver(read, readings);
  partUnits(read, readings);
  partRest(read, readings, amounts);
  carryOverWithin(read, readings, block, amounts);
  const parts = partsSideBySide(read, block);
  const overAll = yearsOverAll(read, readings, block, amounts);
  const wordsAt = (index: number): ReadColumn => {
    const behind = block.columns.slice(0, index).some((_, i) => !holdsWords(block, i) && holdsFigures(block, i));
    return behind ? { kind: 'remark' } : { kind: 'label', role: 'label', at: {} };
  };
  const columns = read.map(({ column, phrases, unknown }, index): ReadColumn => {
    if (namesRows(block, index)) return { kind: 'label', role: 'label', at: {} };
    if (column.heading.every((word) => word.value === ''))
      return { kind: 'unknown', word: column.heading[0]!, left: '' };
    const last = phrases.at(-1);
    const reading = readings[index]!;
    if (unknown) {
      // Words under a heading nobody knows tell rows apart, or remark on them; figures under one mean nothing anyone could tell.
      if (!holdsFigures(block, index)) return wordsAt(index);
      if (holdsNoAmount(block, index)) return { kind: 'remark' };
      if (projects && !namesProjects(block, lexicon) && !isAmongFunds(block, index, lexicon)) {
        const outer = phrases
          .filter(({ left }) => left === '')
          .reduce<Reading>((at, phrase) => merge(at, phrase.at), {});
        // 水利发展资金 over 小计 and what it is for: each within the name above it.
        const names = new Set(phrases.flatMap(({ left }, d) => (left === '' ? [] : fold(column.heading[d]!.value))));
        const at = { ...outer, project: [...names].join(WITHIN) };
        return { kind: 'amount', spoken: spoken(at), ofWhich: false };
      }
      const shares = phrases.some(({ left, at }) => left === '' && at.fund !== undefined);
      return { kind: 'unknown', word: unknown.word, left: unknown.phrase.left, ...(shares && { shares }) };
    }
    // The innermost heading says whether the column holds labels; the ones above it say of what.
    const heads = column.heading
      .slice(0, -1)
      .some((word) => /^(?:预算)?(?:单位|部门)(?:（单位）)?$/u.test(fold(word.value)));
    // 其中：…的项目 is an amount, whatever its last word.
    const isPart = phrases.some((phrase) => phrase.ofWhich);
    const role = isPart ? undefined : last?.role;
    const subject =
      phrases.findLast((phrase) => phrase.subject !== undefined)?.subject ?? (heads ? 'budgetUnit' : undefined);
    // 政府采购项目来源 stands over the project's name and over its whole budget, which is no purchase.
    const fixes = last !== undefined && Object.keys(last.at).length > 0;
    const aside = !role && !last?.subject && !fixes && phrases.some((phrase) => phrase.role === 'remark');
    const labels = role !== undefined || (!isPart && last?.subject !== undefined && !last.total);
    // 项目金额: the word that labels rows stands over amounts.
    const misread = labels && holdsAmounts(block, index, role);
    if (aside || (role === 'remark' && !misread)) return { kind: 'remark' };
    // 类别 over figures alone, behind amounts: they name no row, and what they are nobody said.
    const isBare = role === 'label' && !fixes && last?.subject === undefined && !misread;
    if (isBare && isTypedBehindFigures(block, index))
      return { kind: 'unknown', word: column.heading.at(-1)!, left: '' };
    if (labels && role !== 'remark' && !misread) {
      const level = last?.level;
      // 类款 and 项 under 科目名称: names of some levels, not digits.
      const names = level !== undefined && holdsWords(block, index);
      // 类款项 under 科目编码, over nothing but codes; or whatever stands over codes of a classification.
      const codes =
        (role === 'name' &&
          phrases.some((phrase) => phrase.role === 'code') &&
          holdsFigures(block, index) &&
          !saysWords(block, index)) ||
        holdsCodes(block, index);
      const mixed = phrases.findLast((phrase) => phrase.mixed)?.mixed;
      return {
        kind: 'label',
        role: names ? 'name' : codes ? 'code' : (role ?? 'name'),
        at: reading.at,
        ...(subject && { subject }),
        ...(level && { level }),
        ...(mixed && { mixed }),
      };
    }
    // A heading that fixes nothing, over words: they label the rows, or remark on them behind the first amount.
    if (Object.keys(reading.at).length === 0 && !last?.total && !last?.year && holdsWords(block, index)) {
      const isAhead = read.slice(0, index).every(({ phrases: said }) => said.at(-1)?.role !== undefined);
      return isAhead && namesOffices(block, index)
        ? { kind: 'label', role: 'label', at: {}, subject: 'budgetUnit' }
        : wordsAt(index);
    }
    if (holdsTicks(block, index)) return { kind: 'remark' };
    // Nothing but words under a heading for amounts: no amount is lost.
    const isChange = reading.at.measure === '增减额' && saysChanges(block, index);
    if (!last?.total && !isChange && saysNoAmount(block, index))
      return isSide(block, index, reading.at) ? { kind: 'label', role: 'label', at: reading.at } : { kind: 'remark' };
    const against = reading.against === undefined ? {} : { against: reading.against };
    const outer = column.heading.slice(0, -1);
    // A total that stands over the carry-over too holds both.
    const isCarryOverUnder = (other: ReadHeading, i: number): boolean =>
      isUnder(other.column, outer) && isOtherYears(readings[i]!.at);
    /** The first of its headings that is not over this column names other years' money, alone or with those above. */
    const isBesideCarryOver = ({ column: other, phrases: all }: ReadHeading): boolean => {
      if (!all.some(({ at }) => isOtherYears(at))) return false;
      const apart = firstApart(other, column);
      // 合计 over columns of its own holds what stands under 上年结转, too.
      if (apart < 0 || (apart < phrases.length - 1 && phrases[apart]!.total)) return false;
      return isOtherYears(headingReading(all.slice(0, apart + 1), over, lexicon.year, undefined, several).at);
    };
    const holdsBoth = last?.total !== undefined && read.some((other, i) => i !== index && isCarryOverUnder(other, i));
    const excluded = !holdsBoth && read.some((other, i) => i !== index && isBesideCarryOver(other));
    const isAll = !last?.total && !last?.year && isBeforeAll(index, readings, read);
    const isOverAll = overAll.has(index);
    const ofThis = !isAll && !isOverAll && (excluded || isBesideOtherYears(read, index));
    const plain = isOverAll ? ofAllYears(reading.at) : ofThis ? ofThisYear(reading.at) : reading.at;
    const own = overYears(index, read, readings, lexicon.year) ?? plain;
    // Of some of its years nothing may be printed: the figures say whether all are.
    const isOfYears = isOfAllYears(own);
    const addsYears = isOfYears && amounts().comesTo(index, besideTotal(index, read));
    if (!last?.total && !addsYears && !isOverAll)
      return { kind: 'amount', spoken: spoken(own), ofWhich: isPart, ...against };
    const parent = column.heading.slice(0, -1).map((word) => word.value);
    const beside: Reading[] = [];
    for (const [i, other] of read.entries()) {
      if (i === index || parts[i] !== parts[index] || other.unknown || other.phrases.some((phrase) => phrase.ofWhich))
        continue;
      const isTotal = other.phrases.some((phrase) => phrase.total);
      if (isTotal && !standsForGroup(read, i, parent.length) && !standsAlone(read, readings, i)) continue;
      const { role: labels, subject: lists } = other.phrases.at(-1) ?? {};
      if (labels || lists) continue;
      if (!parent.every((word, depth) => other.column.heading[depth]?.value === word)) continue;
      const at = readings[i]!.at;
      if (at.measure !== undefined || at.basis !== reading.at.basis) continue;
      beside.push(at);
    }
    const total = isOfYears ? NOTHING : totalOf(fillOrigin(beside));
    return {
      kind: 'amount',
      spoken: { at: merge(merge(flowOf(beside), total.at), own), sums: total.sums, worded: own },
      ofWhich: isPart,
      ...((addsYears || phrases.includes(GROUP_TOTAL)) && { group: true }),
      ...against,
    };
  });
  const listed = projects ? kindsBesideProjects(besideRegions(columns), block, lexicon) : columns;
  const named = unitColumns(listed, block, projects);
  return named.map((column, index) => {
    const isPart = column.kind === 'unknown' && depthOfWhich(read[index]!) >= 0 && holdsFigures(block, index);
    if (isPart) return wholeOf(index, read, named, amounts) ?? column;
    return column.kind === 'amount' && isOnlyPart(index, block, named) ? { ...column, ofWhich: true } : column;
  });
}

/** The number of the part each column stands in, where labels follow amounts and so a part begins. */
function partsSideBySide(read: readonly ReadHeading[], block: Block): readonly number[] {
  let part = 0;
  let labels = true;
  return read.map(({ phrases }, index) => {
    const last = phrases.at(-1);
    const isRemark = last?.role === 'remark';
    // 其中：…的项目, 项目金额: amounts under the words of a label.
    const isWorded = (last?.role !== undefined || last?.subject !== undefined) && !last.total;
    const isLabel = isWorded && !phrases.some(({ ofWhich }) => ofWhich) && !holdsAmounts(block, index, last.role);
    if (isLabel && !isRemark && !labels) part++;
    if (!isRemark) labels = isLabel;
    return part;
  });
}

/** 项目名称（地区） beside columns of regions: the rows are what these are given. */
function besideRegions(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  if (!columns.some((column) => column.kind === 'amount' && column.spoken.at.category !== undefined)) return columns;
  return columns.map((column) => {
    if (column.kind !== 'label' || column.subject !== 'category') return column;
    const { subject: _, ...plain } = column;
    return plain;
  });
}

/** Where a column names the project of each row, no other is a project of its own; names that are words of no list name projects too. */
function namesProjects(block: Block, lexicon: Lexicon): boolean {
  const heads = block.columns.map(({ heading }) => readPhrase(heading.at(-1)?.value ?? '', lexicon));
  if (heads.some(({ subject, left }) => subject === 'project' && left === '')) return true;
  const first = block.columns.findIndex((_, index) => holdsWords(block, index));
  if (
    first < 0 ||
    heads[first]!.subject !== undefined ||
    heads.some(({ role, left }) => role === 'code' && left === '')
  )
    return false;
  const names = block.rows.flatMap(({ cells }) => cells[first]?.raw.trim() || []);
  return names.filter((name) => readPhrase(name, lexicon).left !== '').length > names.length / 2;
}

/** 合计 over 基本支出 and 项目支出 is of spending, whoever else says so. */
function flowOf(members: readonly Reading[]): Reading {
  const [flow, ...others] = new Set(members.map((at) => at.flow));
  return flow === undefined || others.length > 0 ? {} : { flow };
}

/** What a total adds up is of one year or another where any of it says so. */
const fillOrigin = (members: readonly Reading[]): readonly Reading[] =>
  members.some(({ origin }) => origin !== undefined && origin !== ALL) ? members.map(ofThisYear) : members;
