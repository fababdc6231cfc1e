/** The folders that reports lie in, and those above them. */
import { basename, dirname, resolve } from 'node:path';
import { levelIn } from '../across/kind.ts';
import { push } from '../model/multimap.ts';
import { isNameless, isOfUnits } from './folder-names.ts';
import type { ReportFiles } from './report-files.ts';

export type Folder = { readonly reports: readonly number[]; readonly below: readonly string[] };
export type Folders = ReadonlyMap<string, Folder>;

export function foldersOf(reports: readonly ReportFiles[]): Folders {
  const inside = new Map<string, number[]>();
  const below = new Map<string, string[]>();
  for (const [index, { path, alone, stopped }] of reports.entries())
    if (path !== '-' && !alone && !stopped) push(inside, dirname(resolve(path)), index);
  for (const from of inside.keys())
    for (let folder = from, up = dirname(folder); up !== folder; folder = up, up = dirname(up)) {
      const known = below.has(up);
      push(below, up, folder);
      // What is above it knows of it already.
      if (known || inside.has(up)) break;
    }
  return new Map(
    [...new Set([...inside.keys(), ...below.keys()])].map((folder) => [
      folder,
      { reports: inside.get(folder) ?? [], below: [...new Set(below.get(folder) ?? [])] },
    ]),
  );
}

/** The units of folders below; nothing where they cannot be told. */
export function unitsBelow(below: readonly string[], folders: Folders, beside: number): readonly number[] | undefined {
  const called = below.filter(isOfUnits);
  if (called.length === 0) return beside > 1 ? [] : apiece(below, folders);
  // Another year’s may lie beside them, and the department’s own office; of anything else nobody knows what it is.
  const others = below.filter((folder) => !called.includes(folder) && !isNameless(folder));
  if (others.some((folder) => levelIn(basename(folder)) !== '本级')) return undefined;
  const found = called.map((folder) => unitsIn(folder, folders));
  const all = [apiece(others, folders), ...found];
  return all.some((some) => some === undefined) ? undefined : all.flatMap((some) => some ?? []);
}

/** The units of a folder that holds nothing else. */
export function unitsIn(folder: string, folders: Folders): readonly number[] | undefined {
  const { reports, below: further } = folders.get(folder)!;
  const dated = further.filter(isNameless);
  const each = apiece(
    further.filter((one) => !dated.includes(one)),
    folders,
  );
  // 下属单位/2024年/某中心/: a folder each within that of a year.
  const within = apiece(
    dated.flatMap((one) => folders.get(one)!.below),
    folders,
  );
  return each && within && [...reports, ...dated.flatMap((one) => folders.get(one)!.reports), ...each, ...within];
}

/** The reports of folders that hold one each, or one a year; nothing where one holds several, or other folders of its own. */
function apiece(below: readonly string[], folders: Folders): readonly number[] | undefined {
  const all = below.map((folder) => folders.get(folder)!);
  const found = all.map(({ reports, below: further }) => {
    if (further.length === 0) return reports.length === 1 ? reports : undefined;
    const years = further.map((one) => folders.get(one)!);
    return further.every(isNameless) &&
      reports.length === 0 &&
      years.every((one) => oneOf(one).length === 1 && one.below.length === 0)
      ? years.flatMap(oneOf)
      : undefined;
  });
  return found.some((one) => one === undefined) ? undefined : found.flatMap((one) => one ?? []);
}

export const oneOf = ({ reports }: Folder): readonly number[] => (reports.length === 1 ? reports : []);
