import { style } from '../lexicon/numbering.ts';
import { isUnderstood, type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { covers, type Dimension, isAcross, WITHIN } from '../model/dimension.ts';
import { isSum, type RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';

/** Lists of names that may be kinds over what is of them. */
const NAMED: readonly Dimension[] = ['goods', 'project', 'category'];

/** What a list of names is of; of offices only what names nothing else. */
const dimensionOf = ({ at, total, unknown, ofWhich }: Joined): Dimension | undefined => {
  if (total || unknown || ofWhich) return undefined;
  const isOffice = at.budgetUnit !== undefined && Object.keys(at).length === 1;
  return NAMED.find((dimension) => at[dimension] !== undefined) ?? (isOffice ? 'budgetUnit' : undefined);
};

/**
 * 通用项目 over 会议费 and 办公设备购置, which are set in further or numbered another way: where the figures say that it is theirs
 * added up, and not one more beside them, they are within it. Where nothing is printed to tell them apart the figures have to say
 * so of every row. A word for kinds of projects tells by itself that what follows is of it, unless the figures say otherwise.
 */
export function setInNames(rows: readonly Joined[], amounts: () => RowAmounts, lexicon: Lexicon): readonly Joined[] {
  const runs: Run[] = [];
  let known: readonly number[] | undefined;
  const wholes = (): readonly number[] =>
    (known ??= rows.flatMap((row, index) => (row.total && !row.subtotal ? [index] : [])));
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const dimension = dimensionOf(rows[from]!);
    to = from + 1;
    while (to < rows.length && dimension !== undefined && dimensionOf(rows[to]!) === dimension) to++;
    if (dimension === undefined || to - from < 2) continue;
    const kinds = dimension === 'project' ? kindsOfProjects(rows, from, to, lexicon) : NONE;
    if (to - from < 3 && kinds.size === 0) continue;
    const printed = uppers(rows, from, to, dimension === 'budgetUnit', kinds);
    const isPrinted = printed.some((upper) => upper !== undefined);
    const above = isPrinted ? printed : dimension === 'project' ? partition(wholes(), from, to, amounts) : undefined;
    if (!above) continue;
    const borne = isPrinted
      ? (kinds.size > 0 || bears(from, above, amounts())) && !isFlat(rows, from, above, amounts())
      : true;
    runs.push({ dimension, from, above, isPrinted, borne });
  }
  const result = [...rows];
  for (const { dimension, from, above, isPrinted, borne } of runs) {
    // One with a slip is set in as the others are.
    const alike = (): boolean => runs.some((run) => run.isPrinted && run.borne && run.dimension === dimension);
    if (!borne && !(isPrinted && alike() && !isFlat(rows, from, above, amounts()))) continue;
    for (const [nth, upper] of above.entries()) {
      if (upper === undefined) continue;
      const at = rows[from + nth]!.at;
      const within = `${result[upper]!.at[dimension]}${WITHIN}`;
      // What stands around it may have said so before.
      const own = at[dimension]!.startsWith(within) ? at[dimension]! : `${within}${at[dimension]}`;
      result[from + nth] = { ...rows[from + nth]!, at: { ...at, [dimension]: own } };
    }
  }
  return result;
}

/** 特定目标类, 通用项目: rows that are called by nothing but a word for some projects. */
function kindsOfProjects(rows: readonly Joined[], from: number, to: number, lexicon: Lexicon): ReadonlySet<number> {
  const kinds = new Set<number>();
  for (let index = from; index < to; index++) {
    const name = rows[index]!.at.project!;
    if (!isUnderstood(name, lexicon)) continue;
    const { at } = readPhrase(name, lexicon);
    const nature = Object.keys(at).every((one) => one === 'flow' || one === 'nature') && at.nature;
    if (nature && (isAcross('nature', nature) || (nature !== PROJECTS && covers('nature', PROJECTS, nature))))
      kinds.add(index);
  }
  // A list of kinds alone has none below them.
  return kinds.size < to - from ? kinds : NONE;
}

const NONE: ReadonlySet<number> = new Set();
const PROJECTS = '项目支出';

/** Rows of one list that follow one another, and for each the one it stands below. */
type Run = {
  readonly dimension: Dimension;
  readonly from: number;
  readonly above: readonly (number | undefined)[];
  /** By numbers or blanks. */
  readonly isPrinted: boolean;
  /** The figures say so. */
  readonly borne: boolean;
};

/**
 * For each row of a run the one it stands below.
 * @param wholeFirst a single row above all others is their total, and no member they are of
 * @param kinds rows that stand above what follows them, however that is printed
 */
function uppers(
  rows: readonly Joined[],
  from: number,
  to: number,
  wholeFirst: boolean,
  kinds: ReadonlySet<number>,
): readonly (number | undefined)[] {
  const styles = [...new Set(rows.slice(from, to).map(({ numbering }) => style(numbering)))];
  // What has no number stands below what has one.
  const rank = (row: Joined): number =>
    style(row.numbering) === '' ? styles.length : styles.indexOf(style(row.numbering));
  const isBelow = (index: number, above: number): boolean => {
    if (kinds.has(index) !== kinds.has(above)) return kinds.has(above);
    const row = rows[index]!;
    const head = rows[above]!;
    return row.indent === head.indent ? rank(row) > rank(head) : row.indent > head.indent;
  };
  const stack: number[] = [];
  const found: (number | undefined)[] = [];
  for (let index = from; index < to; index++) {
    while (stack.length > 0 && !isBelow(index, stack.at(-1)!)) stack.pop();
    found.push(stack.at(-1));
    stack.push(index);
  }
  const tops = found.filter((upper) => upper === undefined).length;
  return wholeFirst && tops === 1 ? found.map((upper) => (upper === from ? undefined : upper)) : found;
}

/** Nothing is printed to tell kinds and projects apart, but each kind is to the last digit what follows it, and the total all kinds. */
function partition(
  wholes: readonly number[],
  from: number,
  to: number,
  amounts: () => RowAmounts,
): readonly (number | undefined)[] | undefined {
  const [whole] = wholes;
  if (wholes.length !== 1 || to - from > MOST_ROWS || (whole !== from - 1 && whole !== to)) return undefined;
  const all = Array.from({ length: to - from }, (_, nth) => from + nth);
  // Where the total adds them up as they stand nothing is amiss.
  if (amounts().compare(whole!, all).broken === 0) return undefined;
  const found: (number | undefined)[] = [];
  let telling = 0;
  for (let head = from; head < to; ) {
    let end = head + 1;
    const isSum = (): boolean => amounts().compare(head, all.slice(head + 1 - from, end - from)).broken === 0;
    while (end < to && (end === head + 1 || !isSum())) end++;
    if (end === head + 1 || !isSum()) return undefined;
    telling += amounts().compare(head, all.slice(head + 1 - from, end - from)).telling;
    found.push(undefined, ...Array.from({ length: end - head - 1 }, () => head));
    head = end;
  }
  const tops = all.filter((_, nth) => found[nth] === undefined);
  return telling > 1 && tops.length > 1 && amounts().compare(whole!, tops).broken === 0 ? found : undefined;
}

/** Longer lists are not tried: each row may be the first of a kind. */
const MOST_ROWS = 300;

/** Rows are what stands below them added up, or miss it by so little that it is a slip. */
function bears(from: number, above: readonly (number | undefined)[], amounts: RowAmounts): boolean {
  const below = new Map<number, number[]>();
  for (const [nth, upper] of above.entries()) {
    const known = upper === undefined ? undefined : below.get(upper);
    if (known) known.push(from + nth);
    else if (upper !== undefined) below.set(upper, [from + nth]);
  }
  const borne = [...below].map(([head, parts]) => amounts.compare(head, parts));
  const single = borne.length > 1 && borne.every(isSum);
  const isNearly = (): boolean => [...below].some(([head, parts]) => amounts.nearly(head, parts) > 0);
  return single || borne.some(({ telling }) => telling > 0) || isNearly();
}

/** The row they all stand under, and every total, may say instead that they are added up as they stand. */
function isFlat(
  rows: readonly Joined[],
  from: number,
  above: readonly (number | undefined)[],
  amounts: RowAmounts,
): boolean {
  const flat = above.map((_, nth) => from + nth);
  const tops = flat.filter((_, nth) => above[nth] === undefined);
  const wholes = rows.flatMap((row, index) => (index === from - 1 || row.total ? [index] : []));
  return wholes.some((whole) => amounts.compare(whole, flat).held > amounts.compare(whole, tops).held);
}
