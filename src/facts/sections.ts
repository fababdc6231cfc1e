import { isFirst, style } from '../lexicon/numbering.ts';
import { merge } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL, childrenOf, DIMENSIONS, type Dimension, isOpen, overlaps, parentOf, WITHIN } from '../model/dimension.ts';
import type { Place } from '../model/place.ts';
import type { Subject } from '../model/subject.ts';
import type { Label } from './label.ts';
import { partsOfFunds } from './parts-of-funds.ts';
import { ofThisYear } from './this-year.ts';

/** All the labels of a row together. */
export type Joined = {
  readonly at: Reading;
  readonly ofWhich: boolean;
  readonly total?: 'total' | 'grand';
  /** 小计 */
  readonly subtotal?: boolean;
  readonly numbering: string;
  readonly indent: number;
  /** The name as printed. */
  readonly name?: string;
  /** The code of the office the row names. */
  readonly office?: string;
  readonly unknown?: { readonly raw: string; readonly at: Place; readonly dimension?: Dimension };
  readonly subject?: Subject;
};

/** A row of its own in the list: no total, no part of what stands above, and understood. */
export const isMember = (row: Joined): boolean => !row.total && !row.unknown && !row.ofWhich;

export function join(labels: readonly Label[]): Joined {
  let at: Reading = {};
  const joined: { -readonly [K in keyof Joined]: Joined[K] } = { at, ofWhich: false, numbering: '', indent: 0 };
  for (const label of labels) {
    if (label.kind === 'unknown') {
      joined.unknown ??= label;
      joined.ofWhich ||= label.ofWhich ?? false;
      joined.numbering ||= label.numbering ?? '';
      joined.indent ||= label.indent ?? 0;
    }
    if (label.kind === 'total') {
      joined.total = label.grand ? 'grand' : 'total';
      joined.subtotal = label.subtotal;
      at = labels.length === 1 ? label.at : merge(at, label.at);
    }
    if (label.kind === 'member') {
      const { category, project } = at;
      at = labels.length === 1 ? label.at : merge(at, label.at);
      // Two columns of kinds: the second tells apart what the first holds.
      if (category !== undefined && label.at.category !== undefined)
        at = { ...at, category: `${category}${WITHIN}${label.at.category}` };
      // 一级项目, 二级项目
      if (project !== undefined && label.at.project !== undefined)
        at = { ...at, project: `${project}${WITHIN}${label.at.project}` };
      joined.ofWhich ||= label.ofWhich;
      joined.numbering ||= label.numbering;
      joined.indent ||= label.indent;
      joined.name ??= label.raw;
      if (label.office !== undefined) joined.office ??= label.office;
      if (label.subject) joined.subject ??= label.subject;
    }
  }
  joined.at = at;
  return joined;
}

/** What rows take from the rows they stand under: an office, the year of the money, the nature of the spending. */
export const readSections = (rows: readonly Joined[], fund: string | undefined): Joined[] =>
  openNatures(openOffices(wholeDepartment(besideCarryOver(openCarryOvers(partsOfFunds(wholeLists(rows), fund))))));

/**
 * `其中：（一）…` followed by `（二）…` is one list, not one part and others: all of it is 其中, or none where the members it
 * names are all there are.
 */
function wholeLists(rows: readonly Joined[]): Joined[] {
  const result = [...rows];
  for (const [index, row] of rows.entries()) {
    if (!row.ofWhich) continue;
    let end = index + 1;
    if (style(row.numbering) === '') {
      // Without numbers the list goes on as far as its names are set in.
      while (end < rows.length && isSetIn(rows[end]!, row)) end++;
      // Nor set in: 其中：购置费, below it 运行维护费, and there is nothing else next below the same member.
      if (end === index + 1) end += siblingsBelow(rows, index);
      // Nor all there is: below 收入总计 what follows its first 其中 is of that list too.
      const head = rows[index - 1];
      if (end === index + 1 && head?.total && head.at.flow !== undefined) end = endOfPlain(rows, end);
    } else while (end < rows.length && !rows[end]!.total && rows[end]!.numbering !== '' && !rows[end]!.ofWhich) end++;
    const list = rows
      .slice(index, end)
      .flatMap((other, at) => (style(other.numbering) === style(row.numbering) ? [index + at] : []));
    if (list.length < 2) continue;
    const whole = isWhole(list.map((at) => rows[at]!.at));
    for (const at of list) result[at] = { ...rows[at]!, ofWhich: !whole };
  }
  return result;
}

/** Rows right below that with this one make up the whole of a member; 0 where they do not. */
function siblingsBelow(rows: readonly Joined[], index: number): number {
  const listed: Reading[] = [rows[index]!.at];
  for (let at = index + 1; at < rows.length && listed.length < MOST_SIBLINGS; at++) {
    const row = rows[at]!;
    if (row.total || row.unknown || row.ofWhich || style(row.numbering) !== '') return 0;
    listed.push(row.at);
    if (isWhole(listed, true)) return at - index;
  }
  return 0;
}

function endOfPlain(rows: readonly Joined[], from: number): number {
  let end = from;
  while (end < rows.length && !rows[end]!.total && !rows[end]!.ofWhich && style(rows[end]!.numbering) === '') end++;
  return end;
}

/** No closed tree of members has more next below one. */
const MOST_SIBLINGS = 8;

const isSetIn = (row: Joined, first: Joined): boolean =>
  !row.total && !row.ofWhich && row.numbering === '' && row.indent > 0 && row.indent >= first.indent;

/**
 * Every member next below what the listed ones are parts of.
 * @param alone and nothing else among them
 */
export function isWhole(listed: readonly Reading[], alone = false): boolean {
  return (['item', 'fund', 'nature'] as const).some((dimension) => {
    const members = listed.map((at) => at[dimension]);
    const [first] = members;
    const parent = first === undefined ? undefined : parentOf(dimension, first);
    const children = parent === undefined ? [] : childrenOf(dimension, parent);
    return (
      parent !== undefined &&
      children.every((member) => members.includes(member)) &&
      (!alone || children.length === listed.length)
    );
  });
}

/** 一般公共预算, 其他收入, 上年结转, 合计: money listed by its source beside a bare carry-over is this year's. */
function besideCarryOver(rows: readonly Joined[]): Joined[] {
  const bare = rows.some(({ at }) => at.origin === '上年结转' && at.fund === undefined);
  const inside = rows.some(({ at }) => at.origin === '上年结转' && at.fund !== undefined);
  if (!bare || inside) return [...rows];
  return rows.map((row) => (row.at.fund === undefined ? row : { ...row, at: ofThisYear(row.at) }));
}

/** （二） of whatever nobody understood, where （一） was not counted before the first 一、: what stands under 二、 goes on below it. */
function isCountedWithin(rows: readonly Joined[], index: number, opener: number): boolean {
  const { unknown, numbering } = rows[index]!;
  const outer = style(rows[opener]?.numbering ?? '');
  if (!unknown || numbering === '' || outer === '') return false;
  const first = rows.findIndex((row) => style(row.numbering) === outer);
  return rows.slice(0, first + 1).every((row) => style(row.numbering) !== style(numbering));
}

/** Names the carry-over itself; beside the name of a project it is only where that project's money comes from. */
const isCarryOver = ({ at }: Joined): boolean =>
  (at.origin === '上年结转' || at.nature === '结转下年') && !DIMENSIONS.some((list) => isOpen(list) && at[list]);

/** 财政拨款, 上年结转, 单位资金: without numbers the list of funds goes on where its next one was not met before. */
function goesOn(rows: readonly Joined[], opener: number, { at: { fund }, numbering, indent }: Joined): boolean {
  const isLevel = (row: Joined): boolean => row.numbering === '' && row.indent === indent;
  if (fund === undefined || numbering !== '' || !isLevel(rows[opener]!)) return false;
  const before = rows.slice(0, opener).flatMap((row) => (isLevel(row) && !row.total ? (row.at.fund ?? []) : []));
  return before.length > 0 && !before.some((other) => overlaps('fund', other, fund));
}

/** A carry-over row opens a section: rows that begin to count afresh below it belong to it, up to the next total. */
function openCarryOvers(rows: readonly Joined[]): Joined[] {
  let open: { at: Reading; numbering: string; first: boolean; index: number } | undefined;
  return rows.map((row, index) => {
    if (open && isCountedWithin(rows, index, open.index)) {
      open.first = false;
      return row;
    }
    if (row.total || row.unknown) {
      open = undefined;
      return row;
    }
    if (isCarryOver(row)) {
      open = { at: pick(row.at, ['origin', 'nature']), numbering: row.numbering, first: true, index };
      return row;
    }
    if (!open) return row;
    const sameLevel = row.numbering !== '' && style(row.numbering) === style(open.numbering);
    if (sameLevel || (open.first && (!isFirst(row.numbering) || goesOn(rows, open.index, row))) || row.subject) {
      open = undefined;
      return row;
    }
    open.first = false;
    return { ...row, at: { ...open.at, ...row.at } };
  });
}

/**
 * The department itself above its offices: its code is what all of theirs begin with, or all of them are set in below it.
 * That row is the total of them.
 */
function wholeDepartment(rows: readonly Joined[]): Joined[] {
  const offices = rows.filter((row) => row.at.budgetUnit !== undefined && Object.keys(row.at).length === 1);
  const [first, ...rest] = offices;
  const names = new Set(offices.map((row) => row.at.budgetUnit));
  if (!first || rest.length === 0 || names.size < 2) return [...rows];
  const others = rest.filter((row) => row.at.budgetUnit !== first.at.budgetUnit);
  const byCode = others.every(
    ({ office }) =>
      first.office !== undefined && office !== undefined && office !== first.office && office.startsWith(first.office),
  );
  const byIndent = others.every(({ indent }) => indent > first.indent);
  if (!byCode && !byIndent) return [...rows];
  return rows.map((row) => (row === first ? { ...row, at: { budgetUnit: ALL } } : row));
}

/** 甲局本级, 乙中心 and below them 本年支出 without 计: where nothing stands under the one, nothing does under the other. */
function listsOfficesOnly(rows: readonly Joined[]): boolean {
  const offices = rows.flatMap(({ at }, index) => (at.budgetUnit !== undefined ? [index] : []));
  return offices.length > 1 && offices.every((at, nth) => at === offices[0]! + nth);
}

/** 本年支出, 结转下年 */
const isOfAll = ({ at, unknown }: Joined): boolean =>
  !unknown && Object.keys(at).every((dimension) => ['flow', 'nature', 'origin'].includes(dimension));

/** A row that names an office and nothing else is the total of the rows below it, up to the next office or total. */
function openOffices(rows: readonly Joined[]): Joined[] {
  let office: string | undefined;
  const plain = listsOfficesOnly(rows);
  return rows.map((row) => {
    const own = row.at.budgetUnit;
    if (own !== undefined) {
      office = Object.keys(row.at).length === 1 && own !== ALL ? own : undefined;
      return row;
    }
    if ((row.total && row.indent === 0) || (plain && isOfAll(row))) office = undefined;
    return office === undefined ? row : { ...row, at: { budgetUnit: office, ...row.at } };
  });
}

/** 一、基本支出 over 工资福利支出, 商品和服务支出 …: the classes below are its own, up to the next nature or total. */
function openNatures(rows: readonly Joined[]): Joined[] {
  let open: Joined | undefined;
  return rows.map((row, index) => {
    if (open && isCountedWithin(rows, index, rows.indexOf(open))) return row;
    if (row.total) {
      open = undefined;
      return row;
    }
    const { nature, economic, govEconomic } = row.at;
    if (nature !== undefined) {
      open = row;
      return row;
    }
    const listed = economic !== undefined || govEconomic !== undefined;
    const sameLevel = row.numbering !== '' && open && style(row.numbering) === style(open.numbering);
    if (!listed || sameLevel || !open) {
      open = undefined;
      return row;
    }
    return { ...row, at: { nature: open.at.nature!, ...row.at } };
  });
}

function pick(at: Reading, dimensions: readonly Dimension[]): Reading {
  const picked: { [D in Dimension]?: string } = {};
  for (const dimension of dimensions) if (at[dimension] !== undefined) picked[dimension] = at[dimension];
  return picked;
}
