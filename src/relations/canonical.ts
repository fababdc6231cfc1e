import { Coordinates } from '../model/coordinates.ts';
import {
  ALL,
  childrenOf,
  covers,
  type Dimension,
  lowestCommon,
  parentOf,
  standsApart,
  taken,
  WITHIN,
} from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import { ENTRY, FRAME, type Half } from '../model/halves.ts';
import type { Relation } from '../model/relation.ts';
import { Wholes } from './wholes.ts';

/** Dimensions in which a member and its parent are one fact while no sibling of the member is in use. */
export const COLLAPSING: readonly Dimension[] = ['origin', 'fund', 'nature'];

/** Two non-zero statements make a member live, or one that a sum bears out: a single one could be the slip itself. */
const IN_USE = 2;

const ITEM = ENTRY.indexOf('item');

const memberOf = (frame: Half, dimension: Dimension): string => frame.members[FRAME.indexOf(dimension)]!;

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
  let before: Relation | undefined;
  for (const sum of sums) {
    // Nearly all rows of a table are broken down alike.
    if (before && sameFrames(before, sum)) continue;
    before = sum;
    const { total, parts } = sum;
    const frames = distinctFrames(parts);
    for (const dimension of COLLAPSING) {
      const members = [...new Set(frames.map((frame) => memberOf(frame, dimension)))];
      if (members.every((member) => member === total.at[dimension])) continue;
      const listing = { dimension, total: total.at[dimension], parts: members, fund: total.at.fund };
      found.set(JSON.stringify(listing), listing);
    }
  }
  return [...found.values()];
}

/** Facts of one column all have the same. */
export function distinctFrames(facts: readonly Fact[]): Half[] {
  const found: Half[] = [];
  let last: Half | undefined;
  for (const { at } of facts) {
    if (at.frame === last) continue;
    last = at.frame;
    if (!found.includes(last)) found.push(last);
  }
  return found;
}

const sameFrames = (a: Relation, b: Relation): boolean =>
  a.total.at.frame === b.total.at.frame &&
  a.parts.length === b.parts.length &&
  a.parts.every((part, i) => part.at.frame === b.parts[i]!.at.frame);

/** Which members of the closed trees this report uses, and so which coordinates state the same fact. */
export class Usage {
  private readonly statements = new Map<Dimension, Map<string, number>>();
  private readonly up = new Map<Dimension, Map<string, string>>();
  private readonly down = new Map<Dimension, Map<string, readonly string[]>>();

  private readonly lists: readonly Listing[];
  private readonly canonicals: (Half | undefined)[] = [];
  private readonly moved: (Map<string, Half> | undefined)[] = [];
  /** The narrowest fund that covers all spending stated. */
  private readonly allFunds: string;
  private readonly wholes: Wholes;

  /**
   * @param confirmed frames of facts that a sum of several figures in their own table bears out
   * @param lists what totals are broken down into, table by table
   */
  constructor(facts: readonly Fact[], confirmed: ReadonlySet<Half>, lists: readonly Listing[]) {
    this.lists = lists;
    this.wholes = new Wholes(facts);
    const funds = new Set<string>();
    const spending = new Set<Half>();
    // Once a member is live more statements of it change nothing.
    const stated = new Map<Half, number>();
    for (const fact of facts) {
      if (fact.state !== 'figure') continue;
      const { frame, entry } = fact.at;
      const times = stated.get(frame) ?? 0;
      if (fact.value !== 0n && times < IN_USE && isThisYear(fact))
        stated.set(frame, confirmed.has(frame) ? IN_USE : times + 1);
      if (entry.members[ITEM] === ALL && !spending.has(frame) && isThisYear(fact) && fact.at.flow === '支出') {
        spending.add(frame);
        funds.add(fact.at.fund);
      }
    }
    this.allFunds = lowestCommon('fund', [...funds]);
    for (const dimension of COLLAPSING) {
      const counts = new Map<string, number>();
      for (const [frame, times] of stated) {
        for (const member of taken(dimension, memberOf(frame, dimension)))
          counts.set(member, (counts.get(member) ?? 0) + times);
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

  /** No table lists them, but they come to all that `parent` is stated to be. */
  areAll(dimension: Dimension, parent: string, members: readonly string[]): boolean {
    return dimension === 'fund' && this.wholes.areAll(parent, members);
  }

  /** A unit's own tables state more than this money. */
  isSomeOfUnit(dimension: Dimension, parent: string, member: string): boolean {
    return dimension === 'fund' && this.wholes.differInUnit(parent, [member]);
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
      this.listedBelow(dimension, parent).every((sibling) => sibling === member || !this.inUse(dimension, sibling)) &&
      (this.isListed(dimension, parent, member) || this.areAll(dimension, parent, [member])) &&
      !this.isBesideOthers(dimension, member);
    const result = parent !== undefined && alone ? this.collapse(dimension, parent) : member;
    known.set(member, result);
    return result;
  }

  /** The members next below by definition, and those a report lists there. */
  private listedBelow(dimension: Dimension, parent: string): readonly string[] {
    const known = childrenOf(dimension, parent);
    const stated = [...(this.statements.get(dimension)?.keys() ?? [])];
    const more = stated.filter(
      (member) => member.includes(WITHIN) && parentOf(dimension, member) === parent && !known.includes(member),
    );
    return more.length > 0 ? [...known, ...more] : known;
  }

  /** A report lists money below it that no definition places there: what the definition does is not all there is. */
  listsOthers(dimension: Dimension, member: string): boolean {
    const known = childrenOf(dimension, member);
    return (
      this.listedBelow(dimension, member).some((one) => !known.includes(one) && this.inUse(dimension, one)) ||
      known.some((child) => this.collapse(dimension, child) !== child && this.listsOthers(dimension, child))
    );
  }

  /** A table lists it beside money that is in no closed tree (本级财力 | 上级补助): then it is not all there is. */
  isBesideOthers(dimension: Dimension, member: string): boolean {
    return this.lists.some(
      ({ dimension: listed, parts }) =>
        listed === dimension &&
        parts.some((part) => covers(dimension, member, part)) &&
        parts.some((part) => part !== member && standsApart(dimension, part) && this.inUse(dimension, part)),
    );
  }

  /** The coordinates under which equal facts meet. Figures of other years stay as worded: other members were in use then. */
  canonical(at: Coordinates): Coordinates {
    const frame = this.canonicalFrame(at.frame);
    return frame === at.frame ? at : new Coordinates(frame, at.entry);
  }

  /** Only frames collapse. */
  canonicalFrame(frame: Half): Half {
    let known = this.canonicals[frame.id];
    if (!known) {
      known = frame;
      if (memberOf(frame, 'basis') === '本年预算')
        for (const dimension of COLLAPSING)
          known = known.with(FRAME.indexOf(dimension), this.collapse(dimension, memberOf(frame, dimension)));
      this.canonicals[frame.id] = known;
    }
    return known;
  }

  /** The same for the frame with another member in one dimension: asked for each entry, and there are few frames. */
  canonicalWith(frame: Half, index: number, member: string): Half {
    const at = frame.id * FRAME.length + index;
    this.moved[at] ??= new Map();
    const known = this.moved[at].get(member);
    if (known) return known;
    const made = this.canonicalFrame(frame.with(index, member));
    this.moved[at].set(member, made);
    return made;
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

export const isAmount = (fact: Fact): boolean => fact.at.measure === '金额';
