import { coversAll } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';
import { excessOf, isWithin, roomOf } from '../model/rounding.ts';

/**
 * Blanks that say something though their rows hold no figure: 四、社会保障和就业支出 with no amount beside it, in a 收支总表. Where the list
 * comes to its total without it, it is nothing for certain, and contradicts whoever states an amount; where the list falls short by just
 * the amount that another table states, that is what should stand there. A blank over rows of its own is a heading.
 */
export class ProvenBlanks {
  /** By what the list of a blank falls short. */
  private readonly gaps = new Map<Fact, { readonly gap: bigint; readonly room: bigint; readonly alone: boolean }>();

  /** @param unfilled lists without any figure: those may be a form left unused */
  constructor(sums: readonly Relation[], unfilled: readonly Relation[]) {
    for (const sum of [...sums, ...unfilled]) {
      const { total, parts } = sum;
      if (total.state !== 'figure' || total.value === 0n) continue;
      const blanks = parts.filter(({ state }) => state === 'empty');
      const filled = parts.filter(({ state, value }) => state === 'figure' && value !== 0n);
      // A list of thousands is no form with a line for everything.
      if (blanks.length === 0 || blanks.length > MOST || filled.length > MOST) continue;
      if (parts.some(({ column }) => column !== total.column)) continue;
      const room = roomOf([total, ...filled]);
      for (const blank of blanks)
        if (!filled.some((part) => coversAll(blank.at, part.at)))
          this.gaps.set(blank, { gap: -excessOf(sum), room, alone: filled.length === 0 });
    }
  }

  /** How the blank contradicts, for all that stands around it, what is stated elsewhere; `undefined` where it does not. */
  contradicts(blank: Fact, stated: Fact): Contradiction | undefined {
    const found = this.gaps.get(blank);
    if (!found) return undefined;
    const { gap, room, alone } = found;
    return isWithin(gap, room) || isWithin(gap - stated.value, room) ? (alone ? LIKELY : CERTAIN) : undefined;
  }
}

/** More rows than the longest list of classes has, blank or not. */
const MOST = 100;

export type Contradiction = Pick<Relation, 'likely'>;
export const CERTAIN: Contradiction = {};
const LIKELY: Contradiction = { likely: true };
