import { type Coordinates, coordinateKey } from '../model/coordinates.ts';
import { ALL, childrenOf, DIMENSIONS, type Dimension, isOpen, lowestCommon, parentOf } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Relation, Uncheckable } from '../model/relation.ts';
import { type Group, representative, type Usage } from './canonical.ts';
import type { LineReading } from './lines.ts';

/**
 * Where several members of a closed tree are live, a fact stated for the whole equals the facts the tables for the
 * members state: 支出总表 = 一般公共预算支出表 + 政府性基金预算支出表, row by row.
 */
export function sumsAcross(
  groups: ReadonlyMap<string, Group>,
  usage: Usage,
  known: ReadonlySet<string>,
): { relations: Relation[]; uncheckable: Uncheckable[] } {
  const relations: Relation[] = [];
  const uncheckable: Uncheckable[] = [];
  const levels = listedLevels(groups.values());
  for (const group of groups.values()) {
    if (group.at.basis !== '本年预算') continue;
    const total = representative(group);
    if (total.state === 'empty') continue;
    for (const dimension of ['fund', 'origin', 'nature'] as const) {
      const members = usage.children(dimension, group.at[dimension]);
      if (members.length === 0) continue;
      // Unless some table lists what there is, money that no table speaks of may be in the total.
      if (
        !members.every((member) =>
          usage.isListed(dimension, parentOf(dimension, member) ?? group.at[dimension], member),
        )
      )
        continue;
      const states = members.map((member) => childState(groups, levels, usage, group.at, dimension, member));
      const stated = states.filter((state) => typeof state === 'object');
      if (stated.length === 0) continue;
      if (states.includes('unknown')) {
        uncheckable.push({ kind: 'sum', because: total });
        continue;
      }
      if (known.has(sumKey(total, stated, usage))) continue;
      relations.push({ kind: 'sum', total, parts: stated });
    }
  }
  return { relations, uncheckable };
}

/** Identifies a sum by the facts it relates, whichever tables state them. */
export function sumKey(total: Fact, parts: readonly Fact[], usage: Usage): string {
  const key = (fact: Fact): string => coordinateKey(usage.canonical(fact.at));
  return `${key(total)}=${parts
    .filter((part) => part.state !== 'empty')
    .map(key)
    .sort()
    .join('+')}`;
}

type ChildState = Fact | 'zero' | 'unknown';

/**
 * A child not stated counts as zero only if some table lists that child in full at this level, or its total is empty;
 * otherwise nothing can be said.
 */
function childState(
  groups: ReadonlyMap<string, Group>,
  levels: ReadonlySet<string>,
  usage: Usage,
  at: Coordinates,
  dimension: Dimension,
  member: string,
): ChildState {
  const where = usage.canonical({ ...at, [dimension]: member });
  const found = groups.get(coordinateKey(where));
  if (found) {
    const speaker = representative(found);
    return speaker.state === 'empty' ? 'zero' : speaker;
  }
  const open = DIMENSIONS.filter((d) => isOpen(d) && where[d] !== ALL);
  const below = usage.children(dimension, member);
  if (open.length === 0) {
    const states = below.map((child) => childState(groups, levels, usage, at, dimension, child));
    // A member that one of its own stands for holds more than the others.
    const stoodFor = childrenOf(dimension, member).some((child) => usage.collapse(dimension, child) === member);
    if (below.length > 0 && !stoodFor && states.every((state) => state === 'zero')) return 'zero';
    return usage.inUse(dimension, member) ? 'unknown' : 'zero';
  }
  const whole = groups.get(coordinateKey({ ...where, ...Object.fromEntries(open.map((d) => [d, ALL])) }));
  if (whole && representative(whole).value === 0n && representative(whole).state !== 'unreadable') return 'zero';
  if (!usage.inUse(dimension, member)) return 'zero';
  return levels.has(levelKey(where)) ? 'zero' : 'unknown';
}

/** Which coordinates are listed code by code, and how deep: `…|function:7` where some 项 row is stated. */
function listedLevels(groups: Iterable<Group>): Set<string> {
  const levels = new Set<string>();
  for (const { at } of groups)
    if (at.function !== ALL || at.economic !== ALL || at.project !== ALL) levels.add(levelKey(at));
  return levels;
}

const levelKey = (at: Coordinates): string =>
  `${coordinateKey(at, ['function', 'economic', 'govEconomic', 'receipt', 'project', 'budgetUnit'])}${at.function.length}.${at.economic.length}.${at.project === ALL ? 0 : 1}`;

/** A list without a total of its own sums to the statement elsewhere at its common ancestor, if it varies in one dimension. */
export function sumsOfLists(
  lines: readonly LineReading[],
  groups: ReadonlyMap<string, Group>,
  usage: Usage,
): Relation[] {
  const relations: Relation[] = [];
  for (const { tops } of lines) {
    const [first] = tops;
    if (!first || tops.length < 2) continue;
    // Two statements of one thing in a line are no list.
    if (
      new Set(tops.map((top) => coordinateKey(top.at))).size < tops.length &&
      !tops.every((top) => top.at.project !== ALL)
    )
      continue;
    const varying = (Object.keys(first.at) as Dimension[]).filter((dimension) =>
      tops.some((top) => top.at[dimension] !== first.at[dimension]),
    );
    const [dimension] = varying;
    if (varying.length !== 1 || !dimension || dimension === 'item') continue;
    const open = isOpen(dimension);
    const member = open
      ? ALL
      : lowestCommon(
          dimension,
          tops.map((top) => top.at[dimension]),
        );
    const group = groups.get(coordinateKey(usage.canonical({ ...first.at, [dimension]: member })));
    if (!group) continue;
    const total = representative(group);
    if (total.state === 'empty' || tops.includes(total)) continue;
    relations.push({ kind: 'sum', total, parts: tops });
  }
  return relations;
}
