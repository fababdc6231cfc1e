import { ALL, childrenOf, covers } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import { ENTRY, FRAME, type Half } from '../model/halves.ts';
import { isWithin, roomOf, sumOf } from '../model/rounding.ts';

const FUND = FRAME.indexOf('fund');
const UNIT = ENTRY.indexOf('budgetUnit');

/**
 * What tables state for all that is spent of each fund. Where the whole of several funds is no more than some of them come to, there is
 * no other money in it, though no table lists the funds side by side.
 */
export class Wholes {
  /** By whose it is and the frame without its fund. */
  private readonly stated = new Map<string, Map<Half, Totals>>();

  constructor(facts: readonly Fact[]) {
    const own = ofOneUnit(facts);
    for (const fact of facts) {
      const { at, state, row } = fact;
      if (state !== 'figure' || at.flow !== '支出') continue;
      // The department's, or a unit's whose table it is: units may have money that others have not.
      if (!at.entry.isRoot && !(own.has(row.table) && at.entry.with(UNIT, ALL).isRoot)) continue;
      if (!isThisYear(fact) || fact.ofWhich || fact.crossed) continue;
      const frame = at.frame.with(FUND, ALL);
      const ofUnit = this.stated.get(at.budgetUnit) ?? new Map<Half, Totals>();
      this.stated.set(at.budgetUnit, ofUnit);
      const totals = ofUnit.get(frame) ?? new Map<string, Fact | undefined>();
      ofUnit.set(frame, totals);
      const known = totals.get(at.fund);
      const differs = totals.has(at.fund) && known?.value !== fact.value;
      totals.set(at.fund, differs ? undefined : fact);
    }
  }

  /** Whether these funds are all the money of `whole`, or of what is above it: wherever both are stated they come to the same. */
  areAll(whole: string, funds: readonly string[]): boolean {
    const said = [...this.stated.keys()].flatMap((unit) => this.compared(unit, whole, funds));
    return said.every((one) => one !== 'differs') && said.includes('agrees');
  }

  /** Whether a unit that has tables of its own has other money. */
  differInUnit(whole: string, funds: readonly string[]): boolean {
    return [...this.stated.keys()].some(
      (unit) => unit !== ALL && this.compared(unit, whole, funds).includes('differs'),
    );
  }

  private compared(
    unit: string,
    whole: string,
    funds: readonly string[],
  ): readonly ('agrees' | 'differs' | 'nothing')[] {
    return [...this.stated.get(unit)!.values()].flatMap((totals) => {
      const parts = funds.flatMap((fund) => madeUp(totals, fund));
      if (parts.length === 0) return [];
      return [...totals].flatMap(([fund, total]) => {
        if (funds.includes(fund) || !covers('fund', fund, whole)) return [];
        if (!total || !isWithin(total.value - sumOf(parts), roomOf([total, ...parts]))) return ['differs' as const];
        return total.value === 0n ? ['nothing' as const] : ['agrees' as const];
      });
    });
  }
}

/** What is stated of each fund; `undefined` where it has two totals. */
type Totals = Map<string, Fact | undefined>;

/** Tables that are one unit's alone, by their numbers: of a list of units none has a total. */
function ofOneUnit(facts: readonly Fact[]): ReadonlySet<number> {
  const units = new Map<number, string>();
  for (const { at, row } of facts) {
    const known = units.get(row.table);
    units.set(row.table, known === undefined || known === at.budgetUnit ? at.budgetUnit : ALL);
  }
  return new Set([...units].flatMap(([table, unit]) => (unit === ALL ? [] : [table])));
}

/** What is stated of a fund, or of those below it. */
const madeUp = (totals: ReadonlyMap<string, Fact | undefined>, fund: string): Fact[] => {
  const own = totals.get(fund);
  return own ? [own] : childrenOf('fund', fund).flatMap((below) => madeUp(totals, below));
};
