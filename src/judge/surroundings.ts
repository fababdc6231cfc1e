import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import type { Working, Workings } from '../model/workings.ts';

/**
 * What stands around a figure. Made when the first cause is sought: a sound report asks nothing of it. Rows are those of
 * tables, or what a sentence says of one subject; the sentence above it is its neighbour.
 */
export class Surroundings {
  private readonly facts: readonly Fact[];
  private readonly before: readonly Fact[];
  private readonly relations: readonly Relation[];
  private rows: Map<number, Fact[]> | undefined;
  private columns: Map<number, Fact[]> | undefined;
  private around: Map<number, Relation[]> | undefined;
  private sums: Map<number, Relation[]> | undefined;
  private lastYear: Map<number, Fact> | undefined;

  private readonly workings: () => Workings | undefined;

  /**
   * @param before facts of last year's report
   * @param workings what formulas work out of what, where that is known
   */
  constructor(
    facts: readonly Fact[],
    relations: readonly Relation[],
    before: readonly Fact[] = [],
    workings: () => Workings | undefined = () => undefined,
  ) {
    this.facts = facts;
    this.relations = relations;
    this.before = before;
    this.workings = workings;
  }

  /** What a formula adds up to it; nothing where it was typed. */
  workingOf({ id }: Fact): Working | undefined {
    return this.workings()?.inputs.get(id);
  }

  /** All figures of its row, in order. */
  row(fact: Fact): readonly Fact[] {
    this.rows ??= by(this.facts, ({ row }) => row.id);
    return this.rows.get(fact.row.id) ?? [];
  }

  /** All figures of its table, in order. */
  table(fact: Fact): readonly Fact[] {
    return this.facts.filter(({ table }) => table === fact.table);
  }

  /** Of a text only the sentences around it. */
  column(fact: Fact): readonly Fact[] {
    this.columns ??= by(this.facts, ({ column }) => column.id);
    const column = this.columns.get(fact.column.id) ?? [];
    if (!fact.row.told || column.length <= 2 * NEAR) return column;
    const at = placeIn(column, fact);
    return column.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  }

  /** The figures nearest to it above, below, to the left and to the right; blanks are passed over. */
  beside(fact: Fact): Fact[] {
    return [this.column(fact), this.row(fact)].flatMap((line) => {
      const at = placeIn(line, fact);
      return [nearest(line, at, -1), nearest(line, at, 1)].flatMap((near) => near ?? []);
    });
  }

  /** The figures it may have been copied from: in a text only what stands above it. */
  sources(fact: Fact): readonly Fact[] {
    const near = this.beside(fact);
    return fact.row.told ? near.filter(({ id, row }) => id < fact.id && row !== fact.row) : near;
  }

  /** Every relation it takes part in. */
  relationsOf(fact: Fact): readonly Relation[] {
    if (!this.around) {
      this.around = new Map();
      for (const relation of this.relations)
        for (const one of new Set([relation.total, ...relation.parts])) push(this.around, one.id, relation);
    }
    return this.around.get(fact.id) ?? [];
  }

  /** What adds up to it. */
  sumsOf(fact: Fact): readonly Relation[] {
    this.sums ??= by(
      this.relations.filter(({ kind }) => kind === 'sum'),
      ({ total }) => total.id,
    );
    return this.sums.get(fact.id) ?? [];
  }

  /** The same figure in last year's report. */
  yearBefore(fact: Fact): Fact | undefined {
    if (!this.lastYear) {
      this.lastYear = new Map();
      for (const other of this.before)
        if (other.state === 'figure' && !this.lastYear.has(other.at.key)) this.lastYear.set(other.at.key, other);
    }
    return this.lastYear.get(fact.at.key);
  }
}

/** Sentences further off are not what somebody looked at. */
const NEAR = 20;

/** The next figure on one side of a place. */
function nearest(line: readonly Fact[], at: number, step: 1 | -1): Fact | undefined {
  for (let next = at + step; next >= 0 && next < line.length; next += step)
    if (line[next]!.state === 'figure') return line[next];
  return undefined;
}

/** Facts are counted in the order of the document. */
function placeIn(column: readonly Fact[], { id }: Fact): number {
  let [low, high] = [0, column.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]!.id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function by<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const lists = new Map<number, T[]>();
  for (const item of items) push(lists, key(item), item);
  return lists;
}
