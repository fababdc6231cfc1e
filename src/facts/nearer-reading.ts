import { ALL, childrenOf, covers, parentOf } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { abs } from '../model/money.ts';
import { sumOf } from '../model/rounding.ts';
import type { Carried } from './carried.ts';
import { CARRIED_OVER } from './carried-apart.ts';
import type { StatedElsewhere } from './stated-elsewhere.ts';
import { THIS_YEAR } from './this-year.ts';

/**
 * A table of spending that no word places states what other tables state with the carry-over, or that without. Where its total is
 * neither, or more than the one or less than the other can be, it contradicts the report whatever it holds: it is judged by one of
 * them, for silence would be taken for agreement. What it says of 基本支出 or 项目支出 tells where its total is met nowhere.
 * @returns the one its total is nearer to; `all` where it is the one with the carry-over to the last digit, `more` and `less` where it
 * is beyond both, as its parts bear out; nothing where it is the one without, or where not enough is known
 */
export function nearerReading(cells: readonly Fact[], stated: StatedElsewhere, carried: Carried): Nearer | undefined {
  const totals = withUnprinted(cells.filter(isTotal));
  const wholes = totals.filter(({ at }) => isWhole(at.nature));
  const parts = totals.filter(({ at }) => !isWhole(at.nature));
  return nearest(wholes, cells, stated, carried) ?? nearest(parts, cells, stated, carried);
}

type Total = Pick<Fact, 'at' | 'table' | 'value' | 'half'>;

/** 人员经费合计 | 公用经费合计 in two halves: what they come to is the 基本支出 no row of the table states. */
function withUnprinted(totals: readonly Fact[]): readonly Total[] {
  const unprinted = totals.flatMap((first): Total[] => {
    const { nature } = first.at;
    const parent = parentOf('nature', nature);
    const [eldest] = parent === undefined ? [] : childrenOf('nature', parent);
    if (parent === undefined || isWhole(parent) || nature !== eldest) return [];
    const at = first.at.with('nature', parent);
    if (totals.some((other) => other.at.is(at))) return [];
    const parts = childrenOf('nature', parent).map((child) =>
      totals.find((other) => other.at.is(at.with('nature', child))),
    );
    if (!parts.every((part) => part !== undefined)) return [];
    const half = parts.reduce((sum, part) => sum + part.half, 0n);
    return [{ at, table: first.table, value: sumOf(parts), half }];
  });
  return [...totals, ...unprinted];
}

type Nearer = 'with' | 'without' | 'all' | 'more' | 'less';

function nearest(
  totals: readonly Total[],
  cells: readonly Fact[],
  stated: StatedElsewhere,
  carried: Carried,
): Nearer | undefined {
  const carriedOf = ({ at }: Total): ReadonlySet<bigint> =>
    new Set(carried.alike(at.fund).flatMap((fund) => carried.of(fund)));
  let apart = 0n;
  let neither = false;
  let exact = false;
  for (const cell of totals) {
    const valuesOf = (origin: string): bigint[] => stated.of(cell, origin).map(({ value }) => value);
    const whole = valuesOf(ALL);
    const less = valuesOf(THIS_YEAR);
    const [known, all] = [[...less], [...whole]];
    for (const carry of isWhole(cell.at.nature) ? carriedOf(cell) : valuesOf(CARRIED_OVER)) {
      less.push(...all.map((value) => value - carry));
      whole.push(...known.map((value) => value + carry));
    }
    const beyond = beyondBoth(cell, whole, less);
    if (whole.length === 0 || less.length === 0) {
      if (beyond) neither = true;
      if (beyond) apart += beyond === 'more' ? 1n : -1n;
      continue;
    }
    // Its own parts say so too.
    if (beyond && partsOf(cell, cells).includes(cell.value)) return beyond;
    const [withCarry, without] = [off(whole, cell.value), off(less, cell.value)];
    if (without === 0n) return undefined;
    if (withCarry === 0n) exact = true;
    else neither = true;
    // A total that is neither may be wrong itself: what its parts come to tells more.
    const meant =
      withCarry === 0n
        ? undefined
        : partsOf(cell, cells).find(
            (sum) => off(whole, sum) !== off(less, sum) && (off(whole, sum) === 0n || off(less, sum) === 0n),
          );
    apart += meant === undefined ? without - withCarry : off(less, meant) - off(whole, meant);
  }
  if (exact) return neither ? undefined : 'all';
  if (!neither) return undefined;
  return apart >= 0n ? 'with' : 'without';
}

/** More than all there is, or less than what is of this year alone, and not for having been rounded. */
function beyondBoth(
  { value, half }: Total,
  whole: readonly bigint[],
  less: readonly bigint[],
): 'more' | 'less' | undefined {
  if (whole.length > 0 && whole.every((one) => value - one > 2n * half)) return 'more';
  return less.length > 0 && less.every((one) => one - value > 2n * half) ? 'less' : undefined;
}

/** All that is spent of a fund, or all of its 基本支出 or 项目支出. */
const isTotal = ({ at, state, value, ofWhich, crossed }: Fact): boolean =>
  state === 'figure' &&
  value !== 0n &&
  !ofWhich &&
  !crossed &&
  at.measure === '金额' &&
  WHOLE.every((dimension) => at[dimension] === ALL);

const isWhole = (nature: string): boolean => nature === '本年支出' || nature === ALL;

const isInside = (nature: string, other: string): boolean => nature !== other && covers('nature', nature, other);

/** What the natures beside a total come to, and the classes below it. */
function partsOf({ at }: Total, cells: readonly Fact[]): bigint[] {
  const isPart = (cell: Fact): boolean => cell.state === 'figure' && !cell.ofWhich && !cell.crossed;
  const split = cells.filter(
    (cell) => isPart(cell) && isInside(at.nature, cell.at.nature) && cell.at.with('nature', at.nature).is(at),
  );
  const natures = split.filter((cell) => !split.some((other) => isInside(other.at.nature, cell.at.nature)));
  const classes = cells.filter(
    (cell) => isPart(cell) && cell.at.function.length === 3 && cell.at.with('function', ALL).is(at),
  );
  return [natures, classes].flatMap((parts) => (parts.length > 1 ? [sumOf(parts)] : []));
}

const WHOLE = ['function', 'economic', 'govEconomic', 'project', 'budgetUnit', 'item'] as const;

/** How far the nearest of them is. */
const off = (known: readonly bigint[], value: bigint): bigint =>
  known.reduce(
    (least, one) => {
      const gap = abs(one - value);
      return gap < least ? gap : least;
    },
    abs(known[0]! - value),
  );
