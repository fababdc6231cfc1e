import type { Reading } from '../../model/coordinates.ts';
import { ALL, type Dimension } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';
import { ENTRY, type Half } from '../../model/halves.ts';
import { push } from '../../model/multimap.ts';
import { isThisYear, type Usage } from '../canonical.ts';

/** Dimensions a sentence often leaves unsaid; then all that is stated of it is meant first, and any part of it after. */
const OPEN: readonly Dimension[] = ['fund', 'nature', 'origin'];

/** What the tables state where a sentence may point. */
export type Statement = {
  /** What is meant if nothing is meant but what is said; of several statements alike the commonest. */
  readonly plain: Fact | undefined;
  /** All that may be meant. */
  readonly any: readonly Fact[];
};

/** The statements of tables, found by what a sentence says of them. */
export class Stated {
  private readonly byEntry = new Map<Half, Fact[]>();
  private readonly usage: Usage;

  constructor(tables: readonly Fact[], usage: Usage) {
    this.usage = usage;
    for (const fact of tables)
      if (isThisYear(fact) && !fact.crossed && fact.state !== 'unreadable') push(this.byEntry, fact.at.entry, fact);
  }

  /** @param entry the entry that the sentence's coordinates have */
  of(reading: Reading, entry: Half): Statement {
    const any = (this.byEntry.get(entry) ?? []).filter((fact) => this.fits(fact, reading));
    const plain = any.filter((fact) => this.isPlain(fact, reading));
    return { plain: commonest(plain), any };
  }

  private fits({ at }: Fact, reading: Reading): boolean {
    if (reading.flow !== undefined && at.flow !== reading.flow) return false;
    return OPEN.every((dimension) => {
      const said = reading[dimension];
      if (said === undefined) return true;
      // Money carried over is never all the money there is.
      if (said === '上年结转') return at[dimension] === said;
      return this.usage.collapse(dimension, at[dimension]) === this.usage.collapse(dimension, said);
    });
  }

  /** Nothing narrows it that the words do not name. */
  private isPlain({ at, ofWhich }: Fact, reading: Reading): boolean {
    if (ofWhich) return false;
    return OPEN.every((dimension) => {
      if (reading[dimension] !== undefined) return true;
      const member = this.usage.collapse(dimension, at[dimension]);
      return (
        member === ALL ||
        (dimension === 'nature' && member === '本年支出') ||
        (dimension === 'origin' && member === '不含结转')
      );
    });
  }
}

function commonest(facts: readonly Fact[]): Fact | undefined {
  const figures = facts.filter(({ state }) => state === 'figure');
  const all = figures.length > 0 ? figures : facts;
  const counts = new Map<bigint, number>();
  for (const { value } of all) counts.set(value, (counts.get(value) ?? 0) + 1);
  return all.reduce<Fact | undefined>(
    (best, fact) => (best && counts.get(best.value)! >= counts.get(fact.value)! ? best : fact),
    undefined,
  );
}

/** Whether words narrow an entry at all. */
export const isListed = (reading: Reading): boolean => ENTRY.some((dimension) => reading[dimension] !== undefined);
