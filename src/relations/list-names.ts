import { ALL, type Dimension, lineage } from '../model/dimension.ts';
import { ENTRY, type Half } from '../model/halves.ts';

/** By what a list may name its rows so that another table can print what they come to. */
export const LISTS = [
  'function',
  'economic',
  'govEconomic',
  'receipt',
  'project',
  'budgetUnit',
] as const satisfies Dimension[];

export const PROJECT = LISTS.indexOf('project');
export const UNIT = LISTS.indexOf('budgetUnit');

const OTHERS = ENTRY.flatMap((dimension, i) =>
  (LISTS as readonly Dimension[]).includes(dimension) || dimension === 'category' ? [] : [i],
);
const CATEGORY = ENTRY.indexOf('category');
const INDEX = LISTS.map((dimension) => ENTRY.indexOf(dimension));

/** What names a row in each of the lists, from the top of the list down; nothing where it names no row there. */
export type Names = readonly (readonly string[])[];

const NONE: readonly string[] = [];

/** How rows are named, worked out once for each name. */
export class ListNames {
  private readonly paths = LISTS.map(() => new Map<string, readonly string[]>());
  private readonly known = new Map<Half, Names | undefined>();
  /** The projects that other tables list: what a list tells its rows apart by may be one of them. */
  private readonly projects: ReadonlySet<string>;

  constructor(projects: ReadonlySet<string>) {
    this.projects = projects;
  }

  /** Nothing for what is of a space of its own (三公, 采购), or told apart by words that name nothing. */
  of(entry: Half): Names | undefined {
    if (this.known.has(entry)) return this.known.get(entry);
    const names = this.read(entry);
    this.known.set(entry, names);
    return names;
  }

  private read(entry: Half): Names | undefined {
    if (OTHERS.some((i) => entry.members[i] !== ALL)) return undefined;
    const category = entry.members[CATEGORY]!;
    const names = LISTS.map((dimension, list) => this.path(dimension, list, entry.members[INDEX[list]!]!));
    if (category === ALL) return names;
    return this.projects.has(category) && names[PROJECT]!.length === 0 ? names.with(PROJECT, [category]) : names;
  }

  private path(dimension: Dimension, list: number, member: string): readonly string[] {
    if (member === ALL) return NONE;
    const known = this.paths[list]!.get(member);
    if (known) return known;
    const path = lineage(dimension, member)
      .filter((one) => one !== ALL)
      .reverse();
    this.paths[list]!.set(member, path);
    return path;
  }
}

/** How deep each list goes: 0.0.0.0.0.0 of a total, 3.0.0.0.0.1 of 项 by 单位. */
export const depthsOf = (names: Names): readonly number[] => names.map(({ length }) => length);

/** What a row is called in lists that go no deeper than this; nothing where it does not go so deep itself. */
export function keyAt(names: Names, depths: readonly number[]): string | undefined {
  let key = '';
  for (const [list, depth] of depths.entries()) {
    if (depth === 0) continue;
    const name = names[list]![depth - 1];
    if (name === undefined) return undefined;
    key += `${list}=${name}|`;
  }
  return key;
}
