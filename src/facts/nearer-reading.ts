import { ALL, covers } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { abs } from '../model/money.ts';
import { sumOf } from '../model/rounding.ts';
import type { Carried } from './carried.ts';

/**
 * A table of spending that no word places states what other tables state with the carry-over, or that without. Where both
 * are known and its total is neither, it contradicts the report whatever it holds: it is judged by one of them, for silence
 * would be taken for agreement.
 * @param others figures of other tables that are sure of what they hold, by their coordinates; revenue as what it may be spent on
 * @returns the one its total is nearer to, or `all` where it is the one with the carry-over to the last digit; nothing where it is
 * the one without, or where not both are known
 */
export function nearerReading(
  cells: readonly Fact[],
  others: ReadonlyMap<number, readonly Fact[]>,
  carried: Carried,
): 'with' | 'without' | 'all' | undefined {
  let apart = 0n;
  let neither = false;
  let exact = false;
  for (const cell of cells) {
    if (!isTotal(cell)) continue;
    const whole = values(others, cell, ALL);
    const less = values(others, cell, '当年预算安排');
    const [known, all] = [[...less], [...whole]];
    for (const carry of carried.of(cell.at.fund)) {
      less.push(...all.map((value) => value - carry));
      whole.push(...known.map((value) => value + carry));
    }
    if (whole.length === 0 || less.length === 0) continue;
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

/** All that is spent of a fund. */
const isTotal = ({ at, state, value, ofWhich, crossed }: Fact): boolean =>
  state === 'figure' &&
  value !== 0n &&
  !ofWhich &&
  !crossed &&
  at.measure === '金额' &&
  at.nature === '本年支出' &&
  WHOLE.every((dimension) => at[dimension] === ALL);

const isInside = (nature: string, other: string): boolean => nature !== other && covers('nature', nature, other);

/** What the natures beside a total come to, and the classes below it. */
function partsOf({ at }: Fact, cells: readonly Fact[]): bigint[] {
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

const values = (others: ReadonlyMap<number, readonly Fact[]>, cell: Fact, origin: string): bigint[] =>
  (others.get(cell.at.with('origin', origin).key) ?? []).map(({ value }) => value);

/** How far the nearest of them is. */
const off = (known: readonly bigint[], value: bigint): bigint =>
  known.reduce(
    (least, one) => {
      const gap = abs(one - value);
      return gap < least ? gap : least;
    },
    abs(known[0]! - value),
  );
