import { ALL } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';
import { excessOf, isBeyondRounding } from '../model/rounding.ts';

/**
 * Lists of projects with targets that do not name every project the other tables do, or where no other names any: what their projects come to,
 * and what they state as a total, is not of all projects. A list that names them all is one like any other.
 */
export class ListedTargets {
  /** Tables whose list is not known to be whole. */
  private readonly open = new Set<number>();

  constructor(facts: readonly Fact[]) {
    const listed = new Map<number, Set<string>>();
    for (const { column, table } of facts) if (column.targets) listed.set(table, new Set());
    if (listed.size === 0) return;
    const elsewhere = new Set<string>();
    for (const fact of facts) {
      const { at, table, value } = fact;
      if (at.project === ALL || !isThisYear(fact)) continue;
      const own = listed.get(table);
      if (own) own.add(at.project);
      else if (value !== 0n) elsewhere.add(at.project);
    }
    for (const [table, own] of listed)
      if (elsewhere.size === 0 || [...elsewhere].some((project) => !own.has(project))) this.open.add(table);
  }

  /** Stated for all the projects listed. */
  readonly isTotal = ({ table, at }: Fact): boolean => this.open.has(table) && at.project === ALL;

  /** Projects one below the other. */
  readonly isList = ([first, ...others]: readonly Fact[]): boolean =>
    first !== undefined && this.open.has(first.table) && others.some(({ at }) => at.project !== first.at.project);

  /** Whether some list is open. */
  get any(): boolean {
    return this.open.size > 0;
  }
}

/** Some of the projects are no more than all: only where they are is it said, for that they are less says nothing. */
export const beyondAll = (sums: readonly Relation[]): readonly Relation[] =>
  sums.flatMap((sum): Relation[] =>
    excessOf(sum) > 0n && isBeyondRounding(sum) ? [{ kind: 'part', total: sum.total, parts: sum.parts }] : [],
  );
