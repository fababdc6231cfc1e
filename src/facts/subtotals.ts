import { style } from '../lexicon/numbering.ts';
import type { Reading } from '../model/coordinates.ts';
import { type Dimension, WITHIN } from '../model/dimension.ts';
import type { RowAmounts } from './row-amounts.ts';
import { isMember, type Joined } from './sections.ts';

/** Lists of whatever names a report gives their members, the innermost first. */
const NAMED: readonly Dimension[] = ['goods', 'project', 'category', 'budgetUnit'];

const dimensionOf = ({ at }: Joined): Dimension | undefined => NAMED.find((dimension) => at[dimension] !== undefined);

/**
 * Groups within a list of names: by their numbers (一、 over 1. and 2.), or by the subtotal that follows or precedes each. What
 * stands in a group is the group's, so that no total adds both.
 * @param filled whether the row holds amounts
 */
export function openGroups(
  rows: readonly Joined[],
  filled: (index: number) => boolean,
  amounts: () => RowAmounts,
): readonly Joined[] {
  return byLoneSubtotal(bySubtotals(byNumbers(rows, filled), filled), amounts);
}

/** In longer lists every end would be tried. */
const MOST_ROWS = 1000;

/**
 * One 小计 in a list that has a total besides: only the office with several rows has one. How far it reaches the figures tell;
 * where they do not, it is another total of the list.
 */
function byLoneSubtotal(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  const subtotals = rows.flatMap((row, index) => (row.subtotal ? [index] : []));
  const [at] = subtotals;
  if (at === undefined || subtotals.length > 1 || rows.length > MOST_ROWS) return rows;
  if (!rows.some((row, index) => row.total !== undefined && index !== at)) return rows;
  const members = rows.filter(isMember);
  const name = nameOf(rows[at]!, members);
  if (name === undefined || !members.every((row) => dimensionOf(row))) return rows;
  const sides = [following(rows, at), preceding(rows, at).reverse()];
  for (const side of sides) {
    for (let length = 2; length <= Math.min(side.length, members.length - 1); length++) {
      const within = side.slice(0, length);
      if (!amounts().comesTo(at, within)) continue;
      const dimension = dimensionOf(rows[within[0]!]!)!;
      if (!within.every((index) => rows[index]!.at[dimension] !== undefined)) return rows;
      // Like the rows without a subtotal it is one of the list; those that it adds up are within it.
      const group = name || listed(within.map((index) => rows[index]!));
      const { total: _, subtotal: __, ...head } = rows[at]!;
      return rows.map((row, index) => {
        if (index === at) return { ...head, at: { ...row.at, [dimension]: group } };
        if (!within.includes(index)) return row;
        return { ...row, at: { ...row.at, [dimension]: `${group}${WITHIN}${row.at[dimension]}` } };
      });
    }
  }
  return rows;
}

/** 一、教育发展专项 over 1.校舍维修: of two ways of numbering, the one met first is that of the groups. */
function byNumbers(rows: readonly Joined[], filled: (index: number) => boolean): readonly Joined[] {
  const members = rows.flatMap((row, index) => (isMember(row) ? [{ row, index }] : []));
  const [first] = members;
  const dimension = first && dimensionOf(first.row);
  if (!first || !dimension) return rows;
  const plain = members.every(({ row }) => Object.keys(row.at).length === 1 && row.at[dimension] !== undefined);
  const styles = [...new Set(members.map(({ row }) => style(row.numbering)))];
  const [outer, inner] = styles;
  if (!plain || styles.length !== 2) return rows;
  const heads = members.filter(({ row }) => style(row.numbering) === outer);
  // Without numbers inside, only words tell that the others are within: 一、货物类 over 计算机.
  const kinds = heads.every(({ row }) => PURCHASED.test(row.at[dimension] ?? ''));
  if (outer === '' || (inner === '' && !kinds)) return rows;
  if (!heads.every(({ index }) => filled(index))) return rows;
  const result = [...rows];
  let group: string | undefined;
  for (const [index, row] of rows.entries()) {
    if (row.total || row.unknown) group = undefined;
    if (!isMember(row)) continue;
    if (style(row.numbering) === outer) group = row.at[dimension];
    else if (group !== undefined)
      result[index] = { ...row, at: { ...row.at, [dimension]: `${group}${WITHIN}${row.at[dimension]}` } };
  }
  return result;
}

const PURCHASED = /^(?:政府采购)?(?:货物|工程|服务)类?(?:采购)?$/u;

/** Says of no list by its own words what it adds up. */
const isBare = (row: Joined): boolean => row.subtotal === true && Object.keys(row.at).length === 0;

function bySubtotals(rows: readonly Joined[], filled: (index: number) => boolean): readonly Joined[] {
  const subtotals = rows.flatMap((row, index) => (row.subtotal ? [index] : []));
  // What names no list and has no amount is a heading of others.
  const members = rows.filter((row, index) => isMember(row) && (dimensionOf(row) !== undefined || filled(index)));
  if (subtotals.length < 2 || members.length === 0 || !members.every((row) => dimensionOf(row))) return rows;
  if (rows.some((row) => row.unknown)) return rows;
  const named = subtotals.map((index) => nameOf(rows[index]!, members));
  // Their own words tell what they add up: 某局机关小计 beside rows of 某局机关.
  if (named.includes(undefined)) return rows;
  const first = rows.findIndex((row) => isMember(row));
  const ahead = subtotals[0]! < first;
  const result = [...rows];
  for (const [nth, at] of subtotals.entries()) {
    const within = ahead ? following(rows, at) : preceding(rows, at);
    if (within.length === 0) return rows;
    const group = named[nth] || listed(within.map((index) => rows[index]!));
    const { flow } = rows[at]!.at;
    const own: Reading = flow === undefined ? { category: group } : { flow, category: group };
    result[at] = { ...rows[at]!, at: own };
    for (const index of within) {
      const { category } = rows[index]!.at;
      const inner = category === undefined ? group : `${group}${WITHIN}${category}`;
      result[index] = { ...rows[index]!, at: { ...rows[index]!.at, category: inner } };
    }
  }
  return result;
}

/** The name before 小计, empty where there is none; nothing where rows of that name are listed, or other words say what is meant. */
function nameOf(subtotal: Joined, members: readonly Joined[]): string | undefined {
  if (isBare(subtotal)) return '';
  const dimension = dimensionOf(subtotal);
  if (!dimension || Object.keys(subtotal.at).length > 1) return undefined;
  const name = subtotal.at[dimension]!;
  return members.some(({ at }) => at[dimension] === name) ? undefined : name;
}

function following(rows: readonly Joined[], from: number): number[] {
  const found: number[] = [];
  for (let index = from + 1; index < rows.length && !rows[index]!.total; index++)
    if (isMember(rows[index]!)) found.push(index);
  return found;
}

function preceding(rows: readonly Joined[], to: number): number[] {
  const found: number[] = [];
  for (let index = to - 1; index >= 0 && !rows[index]!.total; index--) if (isMember(rows[index]!)) found.unshift(index);
  return found;
}

/** What a group without a name is known by: the same list elsewhere adds up to the same. */
const listed = (rows: readonly Joined[]): string =>
  rows.map((row) => NAMED.flatMap((dimension) => row.at[dimension] ?? []).join('')).join('、');
