import type { Reading } from '../model/coordinates.ts';
import { ALL, covers, DIMENSIONS, type Dimension, isByCode, isOpen, lowestCommon } from '../model/dimension.ts';
import { ENTRY } from '../model/halves.ts';

/** A reading and the dimensions in which it is a total over unlike members, so that it outranks the title there. */
export type Spoken = {
  readonly at: Reading;
  readonly sums: ReadonlySet<Dimension>;
  /** Dimensions a total's own headings fix: there it is no wider than they say. */
  readonly worded?: Reading;
};

const NO_SUMS: ReadonlySet<Dimension> = new Set();

/** What plain words say: a member, no total. */
export const spoken = (at: Reading): Spoken => ({ at, sums: NO_SUMS });

export const NOTHING: Spoken = spoken({});

/** A total over unlike members that no heading of its own narrows: it speaks for the line it sums, not against the other axis. */
const sumsFreely = ({ sums, worded }: Spoken, dimension: Dimension): boolean =>
  sums.has(dimension) && worded?.[dimension] === undefined;

/**
 * What 合计 means beside `members`: in every dimension some of them fix, their lowest common ancestor. Open trees have
 * no total but the root: a list that happens to hold one class still adds up to everything.
 */
export function totalOf(members: readonly Reading[]): Spoken {
  const at: { [D in Dimension]?: string } = {};
  const sums = new Set<Dimension>();
  const named = new Set<string>();
  for (const member of members) for (const dimension in member) named.add(dimension);
  for (const dimension of DIMENSIONS) {
    if (!named.has(dimension) || dimension === 'flow' || dimension === 'basis' || dimension === 'measure') continue;
    const stated = members.map((member) => member[dimension]);
    const fixed = stated.filter((member) => member !== undefined);
    if (fixed.length === 0) continue;
    if (isOpen(dimension)) {
      at[dimension] = ALL;
      sums.add(dimension);
      continue;
    }
    const unlike = new Set(stated).size > 1;
    // A total beside a single member says nothing of its own: the title does, or else it is everything.
    if (!unlike) continue;
    // 三公经费 beside 基本支出 and 项目支出 is in them already.
    if (dimension === 'item' && members.some(({ item, nature }) => item === undefined && nature !== undefined))
      continue;
    at[dimension] = fixed.length < stated.length && dimension !== 'item' ? ALL : lowestCommon(dimension, fixed);
    // One member beside words that leave the dimension open is no breakdown: there the title stands.
    if (new Set(fixed).size > 1 || dimension === 'item') sums.add(dimension);
  }
  return { at, sums };
}

/**
 * Title, column and row together, dimension by dimension. Of a member and one above it the narrower stands, except that
 * a total over unlike members outranks the title; of unlike members the nearer to the figure stands.
 */
export function combine(title: Reading, column: Spoken, row: Spoken, dimensions: readonly Dimension[]): Reading {
  const result: { [D in Dimension]?: string } = {};
  for (const dimension of dimensions) {
    const c = column.at[dimension];
    const r = row.at[dimension];
    const t = title[dimension];
    let near = r ?? c;
    // Where both are totals the wider one stands: 支出总计 beside 合计 holds 结转下年 too.
    const bothTotal = sumsFreely(column, dimension) && sumsFreely(row, dimension);
    if (r !== undefined && c !== undefined && covers(dimension, r, c) && !bothTotal) near = c;
    if (near === undefined) {
      if (t !== undefined) result[dimension] = t;
      continue;
    }
    // A title that names a class holds its list together: what it adds up to is that class.
    const within = t !== undefined && isByCode(dimension);
    const sums = !within && ((near === c && column.sums.has(dimension)) || (near === r && row.sums.has(dimension)));
    result[dimension] = t !== undefined && !sums && covers(dimension, near, t) ? t : near;
  }
  return result;
}

/** Row and column name unlike members (年终结转 under 基本支出): no such figure exists beside the others. */
export function crosses(column: Spoken, row: Spoken, dimensions: readonly Dimension[]): boolean {
  return dimensions.some((dimension) => {
    const c = column.at[dimension];
    const r = row.at[dimension];
    if (c === undefined || r === undefined || c === r) return false;
    if (sumsFreely(column, dimension) || sumsFreely(row, dimension)) return false;
    return !covers(dimension, c, r) && !covers(dimension, r, c);
  });
}

/**
 * The members of a frame, with what no word fixed filled in. Revenue is this year's unless a word says otherwise; spending
 * holds all origins; spending without a word about its nature is 本年支出; memo items have no nature.
 * @param isItem whether the entry beside it is a memo item
 */
export function frameMembers(reading: Reading, isItem: boolean): readonly string[] | undefined {
  const { flow } = reading;
  if (flow === undefined) return undefined;
  const spending = flow === '支出';
  const basis = reading.basis ?? '本年预算';
  const origin = reading.origin ?? (spending ? ALL : '当年预算安排');
  return [flow, basis, reading.measure ?? '金额', origin, reading.fund ?? ALL, natureOf(reading, spending, isItem)];
}

/** The members of an entry: all of what no word narrows. */
export const entryMembers = (reading: Reading): readonly string[] => {
  // Hardly any reading names more than two of them.
  const members = [...NONE_NAMED];
  for (const dimension in reading) {
    const place = PLACES[dimension as Dimension];
    if (place !== undefined) members[place] = reading[dimension as Dimension] ?? ALL;
  }
  return members;
};

const NONE_NAMED: readonly string[] = ENTRY.map(() => ALL);
const PLACES: { readonly [D in Dimension]?: number } = Object.fromEntries(ENTRY.map((dimension, i) => [dimension, i]));

/** Revenue has no nature. A memo item has one where a column splits it; all of it is the item itself. */
function natureOf({ nature }: Reading, spending: boolean, isItem: boolean): string {
  if (!spending) return ALL;
  if (isItem) return nature === undefined || nature === '本年支出' ? ALL : nature;
  return nature ?? '本年支出';
}
