import { PROJECTS } from '../model/beside-projects.ts';
import type { Coordinates } from '../model/coordinates.ts';
import { ALL, covers, type Dimension } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Carried } from './carried.ts';
import { THIS_YEAR } from './this-year.ts';

/** Figures of tables that are sure of what they hold, by their coordinates; revenue as what it may be spent on. */
export class StatedElsewhere {
  private readonly carried: Carried;
  private readonly byKey = new Map<number, Fact[]>();
  /** The same by what project they are of and nothing else: of whose it is, and of which subject, not every list speaks. */
  private readonly byProject = new Map<number, Map<number, Fact | undefined>>();

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
      const meant = isLess ? spent.with('origin', THIS_YEAR) : spent;
      push(this.byKey, meant.key, fact);
      if (at.project !== ALL) this.addProject(ofProjectAlone(meant).key, fact);
    }
  }

  /** What other tables state of the money of a cell, by whichever of the funds that are the same money. */
  of({ at, table }: Pick<Fact, 'at' | 'table'>, origin: string): readonly Fact[] {
    const meant = this.carried.alike(at.fund).map((fund) => at.with('origin', origin).with('fund', fund));
    const own = meant.flatMap(({ key }) => this.byKey.get(key) ?? []).filter((other) => other.table !== table);
    if (own.length > 0 || at.project === ALL) return own;
    return meant.flatMap((one) =>
      [...(this.byProject.get(ofProjectAlone(one).key) ?? [])].flatMap(([there, fact]) =>
        fact && there !== table ? [fact] : [],
      ),
    );
  }

  /** What has several rows in a table may be several projects. */
  private addProject(key: number, fact: Fact): void {
    const byTable = this.byProject.get(key) ?? new Map<number, Fact | undefined>();
    this.byProject.set(key, byTable);
    byTable.set(fact.table, byTable.has(fact.table) ? undefined : fact);
  }
}

const BESIDES: readonly Dimension[] = ['function', 'economic', 'govEconomic', 'budgetUnit', 'category'];

/** Nor of what kind a project is. */
function ofProjectAlone(at: Coordinates): Coordinates {
  const nature = covers('nature', PROJECTS, at.nature) ? PROJECTS : at.nature;
  return BESIDES.reduce((one, dimension) => one.with(dimension, ALL), at.with('nature', nature));
}
