import { coversAll } from '../model/coordinates.ts';
import { ALL, covers, type Dimension } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import { ENTRY, FRAME, type Half } from '../model/halves.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { isBeyondRounding } from '../model/rounding.ts';
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
  const left = [...leftBlank(one, ones, others, usage), ...leftBlank(other, others, ones, usage)];
  const both = [...ones].flatMap(([key, own]): readonly Relation[] => {
    const theirs = others.get(key) ?? [];
    const [total, parts] = own.length === 1 ? [own[0]!, theirs] : [theirs[0]!, own];
    // What has several rows in both may be several projects.
    if (theirs.length === 0 || (own.length > 1 && theirs.length > 1)) return [];
    // Of the same coordinates it is told anyhow.
    if (parts.length === 1 && parts[0]!.at.is(total.at)) return [];
    if (parts.some((part) => parts.some((two) => two !== part && coversAll(part.at, two.at)))) return [];
    return parts.length > 1 ? [{ kind: 'sum', total, parts, likely: true }] : [{ kind: 'same', total, parts }];
  });
  return [...both, ...left];
}

/** A list that tells how much its projects get, and of one leaves it blank that the other list tells. Many blanks are headings, or a form not filled in. */
function leftBlank({ facts }: List, own: ByProject, theirs: ByProject, usage: Usage): readonly Relation[] {
  const filled = new Map<number, number>();
  for (const [figure] of own.values()) filled.set(figure!.column.id, (filled.get(figure!.column.id) ?? 0) + 1);
  const blanks = new Map<number, Relation[]>();
  for (const blank of facts) {
    if (blank.state !== 'empty') continue;
    const key = keyOf(blank, usage);
    const [total, ...more] = own.has(key) ? [] : (theirs.get(key) ?? []);
    if (total && more.length === 0 && total.value !== 0n && !blank.at.is(total.at))
      push(blanks, blank.column.id, { kind: 'same', total, parts: [blank], likely: true });
  }
  return [...blanks].flatMap(([column, some]) => ((filled.get(column) ?? 0) >= MOSTLY * some.length ? some : []));
}

/** A list that falls short of what another table states may do so for what is left blank in it. */
export function withBlanks(lists: readonly Relation[], ofProjects: readonly Relation[]): readonly Relation[] {
  const blanks = ofProjects.flatMap(({ parts }) => parts.filter(({ state }) => state === 'empty'));
  if (blanks.length === 0) return lists;
  return lists.map((list) => {
    const own = blanks.filter(({ column }) => list.parts.every((part) => part.column === column));
    return own.length > 0 && isBeyondRounding(list) ? { ...list, parts: [...list.parts, ...own] } : list;
  });
}

/** So many figures for each blank. */
const MOSTLY = 2;

type ByProject = ReadonlyMap<string, readonly Fact[]>;

/** Figures by what project and what money they are of. */
function byProject({ facts }: List, usage: Usage): ByProject {
  const found = new Map<string, Fact[]>();
  for (const fact of facts) if (fact.state === 'figure') push(found, keyOf(fact, usage), fact);
  return found;
}

const keyOf = ({ at }: Fact, usage: Usage): string => `${usage.canonicalFrame(ofProjects(at.frame)).id} ${at.project}`;

const NATURE = FRAME.indexOf('nature');
const PROJECTS = '项目支出';

/** Of what kind a project is not every list says. */
const ofProjects = (frame: Half): Half =>
  covers('nature', PROJECTS, frame.members[NATURE]!) ? frame.with(NATURE, PROJECTS) : frame;
