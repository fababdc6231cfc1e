import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Carried } from './carried.ts';
import { THIS_YEAR } from './this-year.ts';

/** Figures of tables that are sure of what they hold, by their coordinates; revenue as what it may be spent on. */
export class StatedElsewhere {
  private readonly carried: Carried;
  private readonly byKey = new Map<number, Fact[]>();

  /**
   * @param isSure whether a table of spending is, where no word of its own says so
   * @param leavesOut whether such a table holds this year's money alone
   */
  constructor(
    facts: readonly Fact[],
    carried: Carried,
    isSure: (table: number) => boolean,
    leavesOut: (table: number) => boolean,
  ) {
    this.carried = carried;
    for (const fact of facts) {
      const { at, table, originWorded } = fact;
      const isRevenue = at.flow === '收入';
      if (fact.state !== 'figure' || (!isRevenue && !originWorded && !isSure(table))) continue;
      // Revenue by function is what that function may spend.
      const spent = isRevenue ? at.with('flow', '支出').with('nature', '本年支出') : at;
      const isLess = !isRevenue && !originWorded && leavesOut(table);
      push(this.byKey, (isLess ? spent.with('origin', THIS_YEAR) : spent).key, fact);
    }
  }

  /** What other tables state of the money of a cell, by whichever of the funds that are the same money. */
  of({ at, table }: Pick<Fact, 'at' | 'table'>, origin: string): readonly Fact[] {
    return this.carried
      .alike(at.fund)
      .flatMap((fund) => this.byKey.get(at.with('origin', origin).with('fund', fund).key) ?? [])
      .filter((other) => other.table !== table);
  }
}
