import { codedProject } from '../lexicon/project-name.ts';
import { WITHIN } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';

/**
 * 13030125T000001-智慧检务建设 in one table is 智慧检务建设 in another. The number is no part of the name where only one number goes with
 * it, and no table lists it twice.
 */
export function withoutProjectCodes(facts: readonly Fact[]): readonly Fact[] {
  const tables = new Map<string, Set<number>>();
  for (const { at, table } of facts)
    for (const name of at.project.split(WITHIN)) tables.set(name, (tables.get(name) ?? new Set()).add(table));
  const plain = plainNames(tables);
  if (plain.size === 0) return facts;
  return facts.map((fact) => {
    const names = fact.at.project.split(WITHIN);
    return names.some((name) => plain.has(name))
      ? fact.withProject(names.map((name) => plain.get(name) ?? name).join(WITHIN))
      : fact;
  });
}

/** What each name with a number is called elsewhere. */
function plainNames(tables: ReadonlyMap<string, ReadonlySet<number>>): ReadonlyMap<string, string> {
  const coded = new Map<string, { readonly codes: Set<string>; readonly spelt: Set<string> }>();
  for (const spelt of tables.keys()) {
    const read = codedProject(spelt);
    if (!read) continue;
    const known = coded.get(read.name) ?? { codes: new Set(), spelt: new Set() };
    coded.set(read.name, known);
    known.codes.add(read.code);
    known.spelt.add(spelt);
  }
  return new Map(
    [...coded].flatMap(([name, { codes, spelt }]): [string, string][] => {
      const all = tables.has(name) ? [...spelt, name] : [...spelt];
      const where = all.flatMap((one) => [...tables.get(one)!]);
      const isOne = codes.size === 1 && all.length > 1 && new Set(where).size === where.length;
      return isOne ? [...spelt].map((one) => [one, name]) : [];
    }),
  );
}
