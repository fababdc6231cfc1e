import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { abs } from '../model/money.ts';

/** Which projects and units the tables of a report name, and which amounts they print. */
export class StatedAmounts {
  readonly projects = new Set<string>();
  /** Those that have any money. */
  readonly units = new Set<string>();
  /** The table an amount stands in; nothing where it stands in several. */
  private readonly tables = new Map<bigint, number | undefined>();

  constructor(facts: readonly Fact[]) {
    for (const { at, value, state, table } of facts) {
      if (at.project !== ALL) this.projects.add(at.project);
      if (state !== 'figure' || value === 0n) continue;
      if (at.budgetUnit !== ALL) this.units.add(at.budgetUnit);
      const amount = abs(value);
      this.tables.set(amount, this.tables.has(amount) && this.tables.get(amount) !== table ? undefined : table);
    }
  }

  isElsewhere(value: bigint, table: number): boolean {
    const amount = abs(value);
    return this.tables.has(amount) && this.tables.get(amount) !== table;
  }
}
