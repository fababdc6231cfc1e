import type { Coordinates } from '../model/coordinates.ts';
import { ALL, childrenOf, DIMENSIONS, type Dimension, isOpen, lowestCommon, parentOf } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { ENTRY, FRAME, type Half } from '../model/halves.ts';
import type { Relation, Uncheckable } from '../model/relation.ts';
import { isWithin, roomOf, sumOf } from '../model/rounding.ts';
import type { Usage } from './canonical.ts';
import { type Group, type Groups, placeOf, representative, statements } from './groups.ts';
import type { KnownSums } from './known-sums.ts';
import type { FactLine } from './lines.ts';
import { LISTS } from './list-names.ts';
import { repeatsName } from './same.ts';
import { areTwo } from './shape.ts';

/** A closed tree whose members several tables may state apart: those in use below a frame's own, and where they are stated. */
type Split = {
  readonly dimension: Dimension;
  readonly members: readonly string[];
  readonly frames: readonly Half[];
};

/**
 * Where several members of a closed tree are live, a fact stated for the whole equals the facts the tables for the
 * members state: 支出总表 = 一般公共预算支出表 + 政府性基金预算支出表, row by row.
 */
export function sumsAcross(
  groups: Groups,
  usage: Usage,
  known: KnownSums,
  isUsed: (fact: Fact) => boolean,
): { relations: Relation[]; uncheckable: Uncheckable[] } {
  const relations: Relation[] = [];
  const uncheckable: Uncheckable[] = [];
  const levels = new Levels(groups, usage);
  const splits: (readonly Split[] | undefined)[] = [];
  for (const group of groups.all()) {
    const { frame, entry } = placeOf(group);
    if (entry !== representative(group).at.entry) continue;
    // Two rows of one name add up each by itself: neither is what other rows say of that name.
    if (namesTwo(group)) continue;
    const canonical = usage.canonicalFrame(frame);
    splits[canonical.id] ??= splitsOf(canonical, usage, groups);
    for (const { dimension, members, frames } of splits[canonical.id]!) {
      if (!frames.some((below) => isFilled(groups.at(below, entry)))) continue;
      const total = representative(group);
      if (total.state === 'empty') continue;
      const states = members.map((member) => levels.childState(canonical, entry, dimension, member));
      const stated = states.filter((state) => typeof state === 'object');
      if (states.includes('unknown')) {
        uncheckable.push({ kind: 'sum', because: total });
        continue;
      }
      if (known.has(total, stated)) continue;
      const holds = isWithin(total.value - sumOf(stated), roomOf([total, ...stated]));
      // A year has money of its own, though its total was left blank.
      if (!holds && stated.every(({ at }) => at.origin === '上年结转' && total.at.origin === ALL)) {
        uncheckable.push({ kind: 'sum', because: total });
        continue;
      }
      // What is missing may be missing where a blank is.
      const blanks = holds
        ? []
        : members.flatMap((member) => levels.blankOf(canonical, entry, dimension, member) ?? []);
      relations.push({ kind: 'sum', total, parts: [...stated, ...blanks.filter(isUsed)] });
    }
  }
  return { relations, uncheckable };
}

const isFilled = (group: Group | undefined): boolean => group !== undefined && representative(group).state !== 'empty';

/** Worked out once for all figures of a frame: of nearly all frames no other table states a member. */
function splitsOf(frame: Half, usage: Usage, groups: Groups): Split[] {
  const member = (dimension: Dimension): string => frame.members[FRAME.indexOf(dimension)]!;
  if (member('basis') !== '本年预算') return [];
  return (['fund', 'origin', 'nature'] as const).flatMap((dimension) => {
    const own = member(dimension);
    const members = usage.children(dimension, own);
    // 财政拨款 | 债券资金: the tree's own members are not all there is.
    if (own === ALL && members.some((below) => usage.isBesideOthers(dimension, below))) return [];
    if (usage.listsOthers(dimension, own)) return [];
    // Unless some table lists what there is, or all there can be is stated, money that no table speaks of may be in the total.
    const isAll = dimension === 'nature' && members.length > 1 && members.length === childrenOf(dimension, own).length;
    const listed =
      isAll ||
      members.every((below) => usage.isListed(dimension, parentOf(dimension, below) ?? own, below)) ||
      usage.areAll(dimension, own, members);
    const frames = members
      .map((below) => usage.canonicalFrame(frame.with(FRAME.indexOf(dimension), below)))
      .filter((below) => groups.frames.has(below));
    return frames.length > 0 && listed ? [{ dimension, members, frames }] : [];
  });
}

const NATURE = FRAME.indexOf('nature');

const namesTwo = (group: Group): boolean => {
  const facts = statements(group);
  return facts.length > 1 && facts[0]!.at.entry.isListed && repeatsName(facts);
};

/** 上年结转 and 上年结余 in one list: no one statement is all of it. */
function holdsTwo(group: Group): boolean {
  const firsts = new Map<number, Fact>();
  return statements(group).some((fact) => {
    const first = firsts.get(fact.column.id);
    if (!first && fact.state === 'figure' && fact.value !== 0n) firsts.set(fact.column.id, fact);
    return first !== undefined && !fact.at.entry.isListed && areTwo(first, fact);
  });
}

type ChildState = Fact | 'zero' | 'unknown';

/** What is said of the members of a whole, and how deep the tables list them. */
class Levels {
  private readonly groups: Groups;
  private readonly usage: Usage;
  /** Which coordinates are listed code by code, and how deep: `…|7.2.0` where some 项 row is stated. Seldom asked for. */
  private listed: ReadonlySet<string> | undefined;

  constructor(groups: Groups, usage: Usage) {
    this.groups = groups;
    this.usage = usage;
  }

  /**
   * A child not stated counts as zero only if some table lists that child in full at this level, or its total is empty;
   * otherwise nothing can be said.
   */
  childState(whole: Half, entry: Half, dimension: Dimension, member: string): ChildState {
    const { groups, usage } = this;
    const frame = usage.canonicalWith(whole, FRAME.indexOf(dimension), member);
    const found = groups.at(frame, entry);
    if (found) {
      if (holdsTwo(found) || namesTwo(found)) return 'unknown';
      const speaker = representative(found);
      return speaker.state !== 'empty' ? speaker : this.isLeftOpen(frame, entry) ? 'unknown' : 'zero';
    }
    if (!entry.isListed) {
      const below = usage.children(dimension, member);
      const states = below.map((child) => this.childState(whole, entry, dimension, child));
      // A member that one of its own stands for holds more than the others.
      const stoodFor = childrenOf(dimension, member).some((child) => usage.collapse(dimension, child) === member);
      if (below.length > 0 && !stoodFor && states.every((state) => state === 'zero')) return 'zero';
      return usage.inUse(dimension, member) ? 'unknown' : 'zero';
    }
    const total = groups.at(frame, unlisted(entry)) ?? groups.at(frame, unlisted(entry).with(UNIT, ALL));
    if (total && representative(total).value === 0n && representative(total).state !== 'unreadable') return 'zero';
    if (!usage.inUse(dimension, member)) return 'zero';
    // 基本支出 of a unit's subject, stated as 人员经费 and 公用经费, is not nothing because another table lists it by subject.
    const below = childrenOf(dimension, member).map((child) =>
      usage.canonicalWith(whole, FRAME.indexOf(dimension), child),
    );
    if (below.some((child) => isFilled(groups.at(child, entry)))) return 'unknown';
    this.listed ??= this.listedLevels();
    return this.listed.has(levelKey(frame, entry)) ? 'zero' : 'unknown';
  }

  /** The cell a child is stated in, where that was left blank. */
  blankOf(whole: Half, entry: Half, dimension: Dimension, member: string): Fact | undefined {
    const found = this.groups.at(this.usage.canonicalWith(whole, FRAME.indexOf(dimension), member), entry);
    const speaker = found && representative(found);
    return speaker?.state === 'empty' ? speaker : undefined;
  }

  /** 合计 133.81 of which 基本支出 and 项目支出 are blank, or come to less: a blank there is no zero. */
  private isLeftOpen(frame: Half, entry: Half): boolean {
    const parent = parentOf('nature', frame.members[NATURE]!);
    if (parent === undefined) return false;
    const at = (nature: string): Fact | undefined => {
      const group = this.groups.at(this.usage.canonicalWith(frame, NATURE, nature), entry);
      return group && representative(group);
    };
    const whole = at(parent);
    if (!whole || whole.state === 'empty') return this.isLeftOpen(frame.with(NATURE, parent), entry);
    const parts = childrenOf('nature', parent).flatMap((nature) => at(nature) ?? []);
    return !isWithin(whole.value - sumOf(parts), roomOf([whole, ...parts]));
  }

  private listedLevels(): ReadonlySet<string> {
    const levels = new Set<string>();
    for (const group of this.groups.all()) {
      const at = placeOf(group);
      if (at.function !== ALL || at.economic !== ALL || at.project !== ALL)
        levels.add(levelKey(this.usage.canonicalFrame(at.frame), at.entry));
    }
    return levels;
  }
}

/** All of what the lists it stands in hold, of the same unit. */
const unlisted = (entry: Half): Half =>
  ENTRY.reduce(
    (whole, dimension, index) => (isOpen(dimension) && index !== UNIT ? whole.with(index, ALL) : whole),
    entry,
  );

const UNIT = ENTRY.indexOf('budgetUnit');

/** Lists that levels tell apart by how deep they go, not by what they name. */
const DEEP: ReadonlySet<Dimension> = new Set(LISTS);

function levelKey(frame: Half, entry: Half): string {
  const own = ENTRY.map((dimension, i) => (DEEP.has(dimension) ? '' : entry.members[i]!));
  const length = (dimension: Dimension): number => entry.members[ENTRY.indexOf(dimension)]!.length;
  const projects = entry.members[ENTRY.indexOf('project')] === ALL ? 0 : 1;
  return `${frame.id}|${own.join('|')}|${length('function')}.${length('economic')}.${projects}`;
}

/** A list without a total of its own sums to the statement elsewhere at its common ancestor, if it varies in one dimension. */
export function sumOfList(tops: FactLine, groups: Groups): Relation[] {
  const [first] = tops;
  if (!first || tops.length < 2) return [];
  // Two statements of one thing in a line are no list.
  if (new Set(tops.map((top) => top.at.key)).size < tops.length && !tops.every((top) => top.at.project !== ALL))
    return [];
  const varying = DIMENSIONS.filter((dimension) => tops.some((top) => top.at[dimension] !== first.at[dimension]));
  const [dimension] = varying;
  if (varying.length !== 1 || !dimension || dimension === 'item') return [];
  const member = isOpen(dimension)
    ? ALL
    : lowestCommon(
        dimension,
        tops.map((top) => top.at[dimension]),
      );
  const at: Coordinates = first.at.with(dimension, member);
  const group = groups.find(at);
  if (!group) return [];
  const total = representative(group);
  if (total.state === 'empty' || tops.includes(total)) return [];
  return [{ kind: 'sum', total, parts: tops }];
}
