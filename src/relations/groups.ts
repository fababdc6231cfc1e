import { commonest } from '../model/commonest.ts';
import type { Coordinates } from '../model/coordinates.ts';
import { covers, WITHIN } from '../model/dimension.ts';
import { Fact } from '../model/fact.ts';
import type { Half } from '../model/halves.ts';
import { isAmount, type Usage } from './canonical.ts';

/** All statements of one fact; of most there is only one, which then stands for itself. */
export type Group = Fact | readonly Fact[];

export const statements = (group: Group): readonly Fact[] => (group instanceof Fact ? [group] : group);

/** Where they all stand: what a budget brings in, and all it has, apart from those of another budget. */
export function placeOf(group: Group): Coordinates {
  const {
    at,
    column: { budget },
  } = group instanceof Fact ? group : group[0]!;
  return budget === undefined || covers('fund', budget, at.fund)
    ? at
    : at.with('budgetUnit', `${at.budgetUnit}${WITHIN}${budget}`);
}

/**
 * The statements of facts, in the order in which the facts are first stated. An entry has few frames: its groups form a chain,
 * which takes less room and time than a map of all.
 */
export class Groups {
  /** All frames at which anything is stated. */
  readonly frames = new Set<Half>();
  private readonly usage: Usage;
  private readonly groups: (Fact | Fact[])[] = [];
  /** For each group its canonical frame, and the group of the same entry met before it, or -1. */
  private readonly frameOf: Half[] = [];
  private readonly before: number[] = [];
  /** By the entry's number the group met last. */
  private readonly last: (number | undefined)[] = [];

  constructor(facts: readonly Fact[], usage: Usage) {
    this.usage = usage;
    for (const fact of facts) if (isAmount(fact) && !fact.ofWhich && !fact.crossed) this.add(fact);
    for (const frame of this.frameOf) this.frames.add(frame);
  }

  all(): readonly Group[] {
    return this.groups;
  }

  /** What is stated at canonical coordinates. */
  at(frame: Half, entry: Half): Group | undefined {
    const index = this.indexOf(frame, entry);
    return index < 0 ? undefined : this.groups[index];
  }

  /** What is stated at coordinates as worded. */
  find(at: Coordinates): Group | undefined {
    return this.at(this.usage.canonicalFrame(at.frame), at.entry);
  }

  private add(fact: Fact): void {
    const { entry } = placeOf(fact);
    const frame = this.usage.canonicalFrame(fact.at.frame);
    const index = this.indexOf(frame, entry);
    if (index >= 0) {
      const known = this.groups[index]!;
      if (known instanceof Fact) this.groups[index] = [known, fact];
      else known.push(fact);
      return;
    }
    this.before.push(this.last[entry.id] ?? -1);
    this.last[entry.id] = this.groups.length;
    this.frameOf.push(frame);
    this.groups.push(fact);
  }

  private indexOf(frame: Half, entry: Half): number {
    let index = this.last[entry.id] ?? -1;
    while (index >= 0 && this.frameOf[index] !== frame) index = this.before[index]!;
    return index;
  }
}

/** The statement that speaks for a group: a figure before an unreadable cell before an empty one, then the commonest value. */
export function representative(group: Group): Fact {
  if (group instanceof Fact) return group;
  const figures = group.filter((fact) => fact.state === 'figure');
  const [first] = figures;
  if (first && figures.every(({ value }) => value === first.value)) return first;
  if (figures.length === 0) return group.find((fact) => fact.state === 'unreadable') ?? group[0]!;
  return commonest(figures)!;
}
