import type { Relation } from '../model/relation.ts';
import { excessOf, isWithin, roomOf } from '../model/rounding.ts';

/** A list held against another by one way of naming what both are of. */
export type Comparison = {
  readonly relations: readonly Relation[];
  /** How much the other prints that the list has no row of. */
  readonly missing: number;
  /** Both name the same projects, and no others. */
  readonly isOneList: boolean;
  /** In all they come to the same. */
  readonly isWhole: boolean;
  /** The list is of some units only, and the other of all. */
  readonly lacksUnits: boolean;
};

type Graded = Comparison & { readonly broken: readonly Relation[]; readonly held: number };

/**
 * A list may hold only some of the money, and nothing say so: it is held against others only where it is shown to be all. Either it comes
 * to the same in all; or it has all names the others have, and one slip is all that it differs from any of them by.
 */
export function heldTogether(
  comparisons: readonly Comparison[],
  isPrinted: (value: bigint) => boolean,
): readonly Relation[] {
  const all = comparisons.map((one) => grade(one));
  const whole = all.filter(({ isWhole, broken, held }) => isWhole && broken.length <= held);
  const open = all.filter(({ isWhole, lacksUnits }) => !isWhole && !lacksUnits);
  const told = isOneSlip(open, isPrinted) ? open : open.filter(({ missing, broken }) => missing + broken.length === 0);
  return [...whole, ...told].flatMap(({ relations }) => relations);
}

function grade({ relations, ...list }: Comparison): Graded {
  const broken = relations.filter(isBroken);
  return { ...list, relations: relations.filter(isTold), broken, held: relations.length - broken.length };
}

/** One figure is off, in all ways that its row is named, and by what no other table prints: that may be a kind of money which the list does not hold. */
function isOneSlip(open: readonly Graded[], isPrinted: (value: bigint) => boolean): boolean {
  const broken = open.flatMap((one) => one.broken);
  const [first, ...others] = broken;
  if (!first || open.some((one) => one.missing > 0 || one.broken.length > 1)) return false;
  const gap = excessOf(first);
  if (isPrinted(gap)) return false;
  if (!others.every((other) => isWithin(excessOf(other) - gap, roomOf([other.total, ...other.parts])))) return false;
  const held = open.reduce((sum, one) => sum + one.held, 0);
  return held >= (open.some(({ isOneList }) => isOneList) ? 1 : others.length > 0 ? 2 : 3);
}

function isBroken(relation: Relation): boolean {
  const { total, parts } = relation;
  const gap = excessOf(relation);
  const [first, ...others] = parts;
  // One figure printed twice is the same to the last place.
  const isTwice = others.length === 0 && first?.half === total.half;
  return gap !== 0n && (isTwice || !isWithin(gap, roomOf([total, ...parts])));
}

/** What rounding may explain says nothing of any figure: of so many sums there is always one that is off by a little. */
const isTold = (relation: Relation): boolean => excessOf(relation) === 0n || isBroken(relation);
