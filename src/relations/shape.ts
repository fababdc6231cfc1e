import { Coordinates, coversAll, differing, exclusive } from '../model/coordinates.ts';
import { ALL, covers, type Dimension, isAcross } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Half } from '../model/halves.ts';
import { push } from '../model/multimap.ts';
import { isSpentWhole, isTotal } from './same.ts';

/** Which coordinates of a line stand above which, whatever its cells hold. */
export type Relief = {
  /** For each position the first positions of all coordinates above its own, the nearest dimension by dimension first. */
  readonly above: readonly (readonly number[])[];
  /** For each position the first with the same coordinates … */
  readonly first: readonly number[];
  /** … and the next one, or -1. */
  readonly next: readonly number[];
};

/** Parts of a total, by positions, and what holds some of it besides them, of which nothing says how much. */
export type Breakdown = { readonly parts: readonly number[]; readonly besides: readonly number[] };

/**
 * What a line sums, by positions: a fact and the breakdowns of what stands next below it, and what has nothing above it.
 */
export type Shape = {
  readonly families: readonly { readonly total: number; readonly breakdowns: readonly Breakdown[] }[];
  readonly tops: readonly number[];
};

/** The shape of a line in which all that sums anything is filled in. */
export const fullShape = (line: readonly Fact[], pattern: Relief): Shape => shapeOf(line, pattern, () => true);

export function shapeOf(line: readonly Fact[], pattern: Relief, stated: (i: number) => boolean): Shape {
  const below = new Map<number, number[]>();
  const tops: number[] = [];
  for (let i = 0; i < line.length; i++) {
    const above = nextAbove(i, pattern, stated);
    if (above.length === 0 && stated(i)) tops.push(i);
    for (const total of above) push(below, total, i);
  }
  const parted = partsElsewhere(line, stated);
  const areRows = line.every(({ at }) => at.frame === line[0]!.at.frame);
  const families = [...below].flatMap(([total, children]) =>
    parted.some((i) => takesFrom(line, total, children, i)) ? [] : [[total, children] as const],
  );
  return {
    families: families.map(([total, children]) => ({
      total,
      breakdowns: breakdowns(
        line,
        total,
        withoutInnerBlanks(line, pattern, distinct(line, withoutShared(line, children))),
      )
        .filter((parts) => areRows || !areProjectsAlone(line, total, parts))
        .map((parts) => ({ parts, besides: besides(line, total, parts, areRows) })),
    })),
    tops,
  };
}

/** Rows that are projects by their names, in a column of more than 项目支出, below one that says nothing of either: the rest of it is listed nowhere. */
function areProjectsAlone(line: readonly Fact[], total: number, parts: readonly number[]): boolean {
  const { at } = line[total]!;
  if (at.project !== ALL || !covers('nature', at.nature, '基本支出')) return false;
  return parts.every((part) => {
    const own = line[part]!.at;
    return own.project !== ALL && covers('nature', '项目支出', own.nature);
  });
}

/** Beside 基本支出 and 项目支出 the 运转类, which takes from both, is no third part. */
function withoutShared(line: readonly Fact[], children: readonly number[]): readonly number[] {
  return children.filter((child) => {
    const { at } = line[child]!;
    return !isAcross('nature', at.nature) || children.every((i) => i === child || exclusive(at, line[i]!.at));
  });
}

/** What is put together from others' parts. */
function partsElsewhere(line: readonly Fact[], stated: (i: number) => boolean): readonly number[] {
  if (!line.some(({ at }) => isAcross('nature', at.nature))) return NONE;
  return line.flatMap(({ at }, i) => (isAcross('nature', at.nature) && stated(i) ? [i] : []));
}

/** 运转类 holds a part of 项目支出 that the line does not state apart: what it states below 项目支出 is not all of it. */
function takesFrom(line: readonly Fact[], total: number, children: readonly number[], across: number): boolean {
  const [whole, other] = [line[total]!.at, line[across]!.at];
  if (exclusive(whole, other) || coversAll(whole, other) || coversAll(other, whole)) return false;
  return !children.some((child) => coversAll(other, line[child]!.at));
}

/**
 * Beside 合计 (小计 | 基本支出 | 项目支出) and one kind of money split so, a kind that stands there whole: some of it is 基本支出
 * as well, and what the first kind spends on that is not all of it. Or a kind without a 小计: it is in 合计, but below 项目支出.
 */
function besides(line: readonly Fact[], total: number, parts: readonly number[], areRows: boolean): readonly number[] {
  if (areRows) return NONE;
  const { at } = line[total]!;
  return line.flatMap((other, i) =>
    other.at.entry === at.entry &&
    !exclusive(at, other.at) &&
    !coversAll(other.at, at) &&
    parts.every((part) => exclusive(line[part]!.at, other.at))
      ? [i]
      : [],
  );
}

/** 本年收入合计: whoever prints such a row over a figure means to state what it comes to. */
const isCalledTotal = ({ row }: Fact): boolean => CALLED_TOTAL.test(row.label);

/** 合计, 小计, at the end of what a row or a column is called. */
export const CALLED_TOTAL = /[合总小]\s*计\s*$/u;

/** Whether what stands at a position says something: a figure, or a blank that figures below show to be a total. */
export function statedIn(line: readonly Fact[], { above, first }: Relief, isUsed: (fact: Fact) => boolean) {
  const below = new Uint32Array(line.length);
  for (let i = 0; i < line.length; i++) {
    const fact = line[i]!;
    if (fact.state !== 'figure' || fact.value === 0n) continue;
    for (const position of above[i]!) below[position]!++;
  }
  let summed: ReadonlySet<string> | undefined;
  const isLikeOthers = (fact: Fact): boolean => {
    const level = levelOf(fact);
    if (level === undefined) return false;
    summed ??= levelsSummed(line, (i) => below[first[i]!]! > 0);
    return summed.has(level);
  };
  return (i: number): boolean => {
    const fact = line[i]!;
    const live = below[first[i]!]!;
    if (fact.state !== 'empty' || live > 1) return true;
    return live > 0 && (isUsed(fact) || isCalledTotal(fact) || isLikeOthers(fact));
  };
}

/** Subjects that stand as high as this one: 类 among 类. */
function levelOf({ at }: Fact): string | undefined {
  const dimension = BY_CODE.find((one) => at[one] !== ALL);
  return dimension && DIGITS.test(at[dimension]) ? `${dimension} ${at[dimension].length}` : undefined;
}

const BY_CODE: readonly Dimension[] = ['economic', 'govEconomic', 'function'];
const DIGITS = /^\d+$/u;

/** Where others are totals of what stands below them, one over a single subject is as well, and no heading. */
function levelsSummed(line: readonly Fact[], isAbove: (i: number) => boolean): ReadonlySet<string> {
  const levels = new Set<string>();
  for (const [i, fact] of line.entries()) {
    const isSum = fact.state === 'figure' && fact.value !== 0n && isAbove(i);
    const level = isSum ? levelOf(fact) : undefined;
    if (level !== undefined) levels.add(level);
  }
  return levels;
}

const NONE: readonly number[] = [];

/** Of several with the same coordinates the first that says something, or -1. */
function speaker(candidate: number, next: readonly number[], stated: (i: number) => boolean): number {
  let position = candidate;
  while (position >= 0 && !stated(position)) position = next[position]!;
  return position;
}

/** The stated facts that cover this one with no other stated fact in between. */
function nextAbove(i: number, { above, next }: Relief, stated: (i: number) => boolean): readonly number[] {
  const candidates = above[i]!;
  if (candidates.length === 0) return NONE;
  if (candidates.length === 1) {
    const position = speaker(candidates[0]!, next, stated);
    return position === candidates[0] ? candidates : position < 0 ? NONE : [position];
  }
  const found: number[] = [];
  const firsts: number[] = [];
  for (const candidate of candidates) {
    const position = speaker(candidate, next, stated);
    if (position < 0) continue;
    found.push(position);
    firsts.push(candidate);
  }
  if (found.length < 2) return found;
  return found.filter((_, upper) => !firsts.some((nearer) => above[nearer]!.includes(firsts[upper]!)));
}

/**
 * Two rows of one line that say the same of no list (部门预算 beside 本年收入合计) are one part, not two: that which is filled in. Two
 * names of one kind of money (用事业基金弥补收支差额 beside 上年实户资金余额), neither a total nor all that is spent, are two.
 */
function distinct(line: readonly Fact[], children: readonly number[]): readonly number[] {
  const seen = new Map<number, number>();
  const kept: number[] = [];
  for (const child of children) {
    const fact = line[child]!;
    const { at } = fact;
    const before = at.entry.isListed ? undefined : seen.get(at.key);
    const other = before === undefined ? undefined : line[kept[before]!]!;
    if (!other || areTwo(other, fact)) {
      if (before === undefined) seen.set(at.key, kept.length);
      kept.push(child);
    } else if (other.state === 'empty') kept[before!] = child;
  }
  return kept;
}

export const areTwo = (one: Fact, other: Fact): boolean =>
  one.value !== 0n &&
  other.value !== 0n &&
  one.value !== other.value &&
  one.row !== other.row &&
  !isTotal(one) &&
  !isTotal(other) &&
  !isSpentWhole(one);

/** Below a blank the blanks it would hold say nothing more. */
function withoutInnerBlanks(
  line: readonly Fact[],
  { above, first }: Relief,
  children: readonly number[],
): readonly number[] {
  const blank = children.filter((child) => line[child]!.state === 'empty');
  if (blank.length < 2) return children;
  const uppers = new Set(blank.map((child) => first[child]!));
  const inner = new Set(blank.filter((child) => above[child]!.some((upper) => uppers.has(upper))));
  return inner.size === 0 ? children : children.filter((child) => !inner.has(child));
}

function breakdowns(line: readonly Fact[], total: number, children: readonly number[]): (readonly number[])[] {
  const bySignature = new Map<number, number[]>();
  for (const part of children) push(bySignature, differing(line[total]!.at, line[part]!.at), part);
  const groups = [...bySignature.values()];
  if (groups.length === 1) return groups;
  const isLong = groups.flat().length > MOST_COMPARED;
  const areApart = (one: readonly number[], other: readonly number[]): boolean =>
    isLong ? apartByFrames(line, one, other) : disjoint([...one, ...other].map((part) => line[part]!));
  // Kinds of parts that exclude one another are one breakdown, whatever else the total is broken down into.
  const apart: number[][] = [];
  for (const group of groups) {
    const same = apart.find((other) => areApart(other, group));
    if (same) same.push(...group);
    else apart.push(group);
  }
  return apart;
}

const MOST_COMPARED = 200;

/** Of long lists one of each frame is asked: rows of basic expenditure beside projects. */
function apartByFrames(line: readonly Fact[], one: readonly number[], other: readonly number[]): boolean {
  const framesOf = (parts: readonly number[]): readonly Half[] => [
    ...new Set(parts.map((part) => line[part]!.at.frame)),
  ];
  const [mine, theirs] = [framesOf(one), framesOf(other)];
  const { entry } = line[one[0]!]!.at;
  return mine.every((a) => theirs.every((b) => exclusive(new Coordinates(a, entry), new Coordinates(b, entry))));
}

function disjoint(parts: readonly Fact[]): boolean {
  return parts.every((a, i) => parts.slice(i + 1).every((b) => exclusive(a.at, b.at) || a.at.is(b.at)));
}
