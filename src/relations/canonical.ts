import { type Coordinates, coordinateKey } from '../model/coordinates.ts';
import { ALL, childrenOf, covers, type Dimension, lineage, lowestCommon, parentOf } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';

/** Dimensions in which a member and its parent are one fact while no sibling of the member is in use. */
const COLLAPSING: readonly Dimension[] = ['origin', 'fund', 'nature'];

/** Two non-zero statements make a member live, or one that a sum bears out: a single one could be the slip itself. */
const IN_USE = 2;

/** One total's member in a dimension, and the members it is broken down into. */
export type Listing = {
  readonly dimension: Dimension;
  readonly total: string;
  readonly parts: readonly string[];
  /** Whose money is broken down. */
  readonly fund: string;
};

/** The breakdowns that the sums of rows and columns show. */
export function listings(sums: readonly Relation[]): Listing[] {
  const found = new Map<string, Listing>();
  for (const { total, parts } of sums) {
    for (const dimension of COLLAPSING) {
      const members = [...new Set(parts.map((part) => part.at[dimension]))];
      if (members.every((member) => member === total.at[dimension])) continue;
      const listing = { dimension, total: total.at[dimension], parts: members, fund: total.at.fund };
      found.set(JSON.stringify(listing), listing);
    }
  }
  return [...found.values()];
}

/** Which members of the closed trees this report uses, and so which coordinates state the same fact. */
export class Usage {
  private readonly statements = new Map<Dimension, Map<string, number>>();
  private readonly up = new Map<Dimension, Map<string, string>>();
  private readonly down = new Map<Dimension, Map<string, readonly string[]>>();

  private readonly lists: readonly Listing[];
  /** The narrowest fund that covers all spending stated. */
  private readonly allFunds: string;

  /**
   * @param confirmed facts that a sum of several figures in their own table bears out
   * @param lists what totals are broken down into, table by table
   */
  constructor(facts: readonly Fact[], confirmed: ReadonlySet<number>, lists: readonly Listing[]) {
    this.lists = lists;
    const funds = facts.filter(
      (fact) => fact.state === 'figure' && isThisYear(fact) && fact.at.flow === '支出' && fact.at.item === ALL,
    );
    this.allFunds = lowestCommon('fund', [...new Set(funds.map((fact) => fact.at.fund))]);
    for (const dimension of COLLAPSING) {
      const counts = new Map<string, number>();
      for (const fact of facts) {
        if (fact.state !== 'figure' || fact.value === 0n || !isThisYear(fact)) continue;
        const weight = confirmed.has(fact.id) ? IN_USE : 1;
        for (const member of lineage(dimension, fact.at[dimension]))
          counts.set(member, (counts.get(member) ?? 0) + weight);
      }
      this.statements.set(dimension, counts);
      this.up.set(dimension, new Map());
      this.down.set(dimension, new Map());
    }
  }

  /** Two statements or more, of the member or of one below it. */
  inUse(dimension: Dimension, member: string): boolean {
    return (this.statements.get(dimension)?.get(member) ?? 0) >= IN_USE;
  }

  /** At least one. */
  private isStated(dimension: Dimension, member: string): boolean {
    return this.statements.get(dimension)?.has(member) ?? false;
  }

  /**
   * Some table breaks `parent` (or what is above it) down so far that `member` has its place there: then a sibling that is
   * not filled in is really not in use. Without such a table nothing says that there is no other money.
   */
  isListed(dimension: Dimension, parent: string, member: string): boolean {
    if (dimension === 'origin' || (parent === ALL && dimension === 'nature')) return true;
    return this.lists.some(
      (list) =>
        list.dimension === dimension &&
        (dimension === 'fund' || covers('fund', list.fund, this.allFunds)) &&
        covers(dimension, list.total, parent) &&
        list.parts.some(
          (part) =>
            part !== parent &&
            covers(dimension, parent, part) &&
            (covers(dimension, part, member) || covers(dimension, member, part)),
        ),
    );
  }

  /** The member, or the one above it that states the same fact in this report. */
  collapse(dimension: Dimension, member: string): string {
    const known = this.up.get(dimension)!;
    const cached = known.get(member);
    if (cached !== undefined) return cached;
    const parent = parentOf(dimension, member);
    // A printed zero at a member that holds no money is not the statement of what is above it.
    const alone =
      parent !== undefined &&
      this.isStated(dimension, member) &&
      childrenOf(dimension, parent).every((sibling) => sibling === member || !this.inUse(dimension, sibling)) &&
      this.isListed(dimension, parent, member);
    const result = parent !== undefined && alone ? this.collapse(dimension, parent) : member;
    known.set(member, result);
    return result;
  }

  /** The coordinates under which equal facts meet. Figures of other years stay as worded: other members were in use then. */
  canonical(at: Coordinates): Coordinates {
    if (at.basis !== '本年预算') return at;
    return {
      ...at,
      origin: this.collapse('origin', at.origin),
      fund: this.collapse('fund', at.fund),
      nature: this.collapse('nature', at.nature),
    };
  }

  /**
   * The members next below `member` that state facts of their own here; collapsed ones give way to theirs, and those no
   * figure stands for are left out.
   */
  children(dimension: Dimension, member: string): readonly string[] {
    const known = this.down.get(dimension)!;
    let below = known.get(member);
    if (!below) {
      below = childrenOf(dimension, member).flatMap((child) =>
        this.collapse(dimension, child) !== child
          ? this.children(dimension, child)
          : this.isStated(dimension, child)
            ? [child]
            : [],
      );
      known.set(member, below);
    }
    return below;
  }

  /** Money carried over from or into another year: revenue and spending of this year alone then need not balance. */
  carriesOver(): boolean {
    return (
      this.inUse('origin', '上年结转') || this.inUse('origin', '使用非财政拨款结余') || this.inUse('nature', '结转下年')
    );
  }
}

export const isThisYear = (fact: Fact): boolean => fact.at.basis === '本年预算' && fact.at.measure === '金额';
export const isAmount = (fact: Fact): boolean => fact.at.measure === '金额';

/** Statements of one fact: equal canonical coordinates. */
export type Group = { readonly at: Coordinates; readonly facts: Fact[] };

export function groupFacts(facts: readonly Fact[], usage: Usage): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const fact of facts) {
    if (!isAmount(fact) || fact.ofWhich || fact.crossed) continue;
    const at = usage.canonical(fact.at);
    const key = coordinateKey(at);
    const group = groups.get(key);
    if (group) group.facts.push(fact);
    else groups.set(key, { at, facts: [fact] });
  }
  return groups;
}

/** The statement that speaks for a group: a figure before an unreadable cell before an empty one, then the commonest value. */
export function representative(group: Group): Fact {
  const figures = group.facts.filter((fact) => fact.state === 'figure');
  if (figures.length === 0) return group.facts.find((fact) => fact.state === 'unreadable') ?? group.facts[0]!;
  const count = (value: bigint): number => figures.filter((fact) => fact.value === value).length;
  return figures.reduce((best, fact) => (count(fact.value) > count(best.value) ? fact : best));
}
