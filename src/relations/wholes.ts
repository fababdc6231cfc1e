import { ALL, childrenOf, covers } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import { FRAME, type Half } from '../model/halves.ts';
import { isWithin, roomOf, sumOf } from '../model/rounding.ts';

const FUND = FRAME.indexOf('fund');

/**
 * What tables state for all that is spent of each fund. Where the whole of several funds is no more than some of them come to, there is
 * no other money in it, though no table lists the funds side by side.
 */
export class Wholes {
  /** By the frame without its fund; `undefined` where a fund has two totals. */
  private readonly stated = new Map<Half, Map<string, Fact | undefined>>();

  constructor(facts: readonly Fact[]) {
    for (const fact of facts) {
      const { at, state } = fact;
      if (state !== 'figure' || !at.entry.isRoot || at.flow !== '支出') continue;
      if (!isThisYear(fact) || fact.ofWhich || fact.crossed) continue;
      const frame = at.frame.with(FUND, ALL);
      const totals = this.stated.get(frame) ?? new Map<string, Fact | undefined>();
      this.stated.set(frame, totals);
      const known = totals.get(at.fund);
      const differs = totals.has(at.fund) && known?.value !== fact.value;
      totals.set(at.fund, differs ? undefined : fact);
    }
  }

  /** Whether these funds are all the money of `whole`, or of what is above it: wherever both are stated they come to the same. */
  areAll(whole: string, funds: readonly string[]): boolean {
    let agreeing = 0;
    for (const totals of this.stated.values()) {
      const parts = funds.flatMap((fund) => madeUp(totals, fund));
      if (parts.length === 0) continue;
      for (const [fund, total] of totals) {
        if (funds.includes(fund) || !covers('fund', fund, whole)) continue;
        if (!total || !isWithin(total.value - sumOf(parts), roomOf([total, ...parts]))) return false;
        if (total.value !== 0n) agreeing++;
      }
    }
    return agreeing > 0;
  }
}

/** What is stated of a fund, or of those below it. */
const madeUp = (totals: ReadonlyMap<string, Fact | undefined>, fund: string): Fact[] => {
  const own = totals.get(fund);
  return own ? [own] : childrenOf('fund', fund).flatMap((below) => madeUp(totals, below));
};
