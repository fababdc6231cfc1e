import { coversAll } from '../model/coordinates.ts';
import { ALL, covers, type Dimension } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import { ENTRY, FRAME, type Half } from '../model/halves.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { isAmount, type Usage } from './canonical.ts';

/**
 * Two tables list the same projects, and one says more of each: of which subject it is, or whose. What the one states of a project is what
 * the other states of it under all of them. A name alone may be that of several projects: all that the one list names the other has to name
 * too, and neither may be of some units only.
 */
export function sameProjects(facts: readonly Fact[], usage: Usage): Relation[] {
  const lists = new Map<number, List>();
  const units = new Set<string>();
  for (const fact of facts) {
    const { at, table, row } = fact;
    if (row.told) continue;
    if (at.budgetUnit !== ALL) units.add(at.budgetUnit);
    if (at.project === ALL || fact.ofWhich || !isAmount(fact) || !isThisYear(fact)) continue;
    if (!ENTRY.every((dimension) => SAID_BESIDES.has(dimension) || at[dimension] === ALL)) continue;
    const list = lists.get(table) ?? { facts: [], names: new Set(), units: new Set() };
    lists.set(table, list);
    list.facts.push(fact);
    list.names.add(at.project);
    list.units.add(at.budgetUnit);
  }
  const whole = [...lists.values()].filter((list) => list.units.has(ALL) || list.units.size > 1 || units.size === 1);
  return whole.flatMap((one, index) =>
    whole.slice(index + 1).flatMap((other) => (isOneList(one, other) ? relationsOf(one, other, usage) : [])),
  );
}

type List = { readonly facts: Fact[]; readonly names: Set<string>; readonly units: Set<string> };

/** What a list may say of a project besides its money. */
const SAID_BESIDES: ReadonlySet<Dimension> = new Set([
  'project',
  'function',
  'economic',
  'govEconomic',
  'budgetUnit',
  'category',
]);

const isOneList = (one: List, other: List): boolean =>
  isWithin(one.names, other.names) || isWithin(other.names, one.names);
const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  some.size <= all.size && [...some].every((name) => all.has(name));

function relationsOf(one: List, other: List, usage: Usage): readonly Relation[] {
  const [ones, others] = [one, other].map((list) => byProject(list, usage)) as [ByProject, ByProject];
  return [...ones].flatMap(([key, own]): readonly Relation[] => {
    const theirs = others.get(key) ?? [];
    const [total, parts] = own.length === 1 ? [own[0]!, theirs] : [theirs[0]!, own];
    // What has several rows in both may be several projects.
    if (theirs.length === 0 || (own.length > 1 && theirs.length > 1)) return [];
    // Of the same coordinates it is told anyhow.
    if (parts.length === 1 && parts[0]!.at.is(total.at)) return [];
    if (parts.some((part) => parts.some((two) => two !== part && coversAll(part.at, two.at)))) return [];
    return parts.length > 1 ? [{ kind: 'sum', total, parts, likely: true }] : [{ kind: 'same', total, parts }];
  });
}

type ByProject = ReadonlyMap<string, readonly Fact[]>;

/** Figures by what project and what money they are of. */
function byProject({ facts }: List, usage: Usage): ByProject {
  const found = new Map<string, Fact[]>();
  for (const fact of facts)
    if (fact.state === 'figure')
      push(found, `${usage.canonicalFrame(ofProjects(fact.at.frame)).id} ${fact.at.project}`, fact);
  return found;
}

const NATURE = FRAME.indexOf('nature');
const PROJECTS = '项目支出';

/** Of what kind a project is not every list says. */
const ofProjects = (frame: Half): Half =>
  covers('nature', PROJECTS, frame.members[NATURE]!) ? frame.with(NATURE, PROJECTS) : frame;
