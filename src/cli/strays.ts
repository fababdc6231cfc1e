/**
 * Reports that are called as another one of the run, which fits its name better: copies, and what was put into the folder of
 * another department. They come behind it, so that what is found between the two is told where somebody has to look.
 */
import { basename, dirname, resolve } from 'node:path';
import { areApart, placeOf, stageIn } from '../across/kind.ts';
import { isOffice } from '../lexicon/office.ts';
import { push } from '../model/multimap.ts';
import { isCalledAsFolder } from './families-by-folder.ts';
import { owner, stem } from './names.ts';
import type { ReportFiles } from './report-files.ts';
import { unversioned } from './versions.ts';

type Named = { readonly path: string; readonly fit: number };

/** By the path of each the one it is called as. */
export function straysAmong(reports: readonly ReportFiles[]): ReadonlyMap<string, string> {
  const groups = new Map<string, Named[]>();
  for (const { path, alone, stopped } of reports) {
    if (path === '-' || alone || stopped) continue;
    const name = stem(path);
    const bare = unversioned(name);
    const whose = owner(`${bare}.x`);
    const live = liveFolder(path);
    // A name that is nobody's says which report it is only within its folder.
    const called = isOffice(whose.replace(/ .*$/u, '')) ? whose : `${bare}\n${live}`;
    const fit = (live === dirname(resolve(path)) ? 4 : 0) + (bare === name ? 2 : 0) + (isCalledAsFolder(path) ? 1 : 0);
    push(groups, [called, stageIn(name) ?? '', placeOf(path) ?? ''].join('\n'), { path, fit });
  }
  const strays = new Map<string, string>();
  for (const group of groups.values()) {
    const [first, ...others] = group as [Named, ...Named[]];
    const best = others.reduce((most, one) => (one.fit > most.fit ? one : most), first);
    for (const { path, fit } of group) if (fit < best.fit && !areApart(path, best.path)) strays.set(path, best.path);
  }
  return strays;
}

/** 备份, 旧版2, 历史版本, old: what was put aside. */
const ASIDE =
  /^[\d\s年月日.、_()（）-]*(?:备份|旧版本?|旧稿|旧文件|老版本?|历史版本|归档|存档|作废|废弃|草稿|初稿|过程稿?|修改前|back-?ups?|old|archives?|bak)[\d\s年月日.、_()（）-]*$/iu;

/** The folder a report lies in, or the one it was put aside from. */
function liveFolder(path: string): string {
  let folder = dirname(resolve(path));
  while (ASIDE.test(basename(folder).normalize('NFKC'))) folder = dirname(folder);
  return folder;
}

export function behindTheirs(
  reports: readonly ReportFiles[],
  strays: ReadonlyMap<string, string>,
): readonly ReportFiles[] {
  if (strays.size === 0) return reports;
  const places = new Map(reports.map(({ path }, index) => [path, index]));
  const turn = ({ path }: ReportFiles, index: number): number =>
    Math.max(index, places.get(strays.get(path) ?? '') ?? 0);
  return reports
    .map((files, index) => ({ files, index, at: turn(files, index) }))
    .sort(
      (a, b) => a.at - b.at || Number(strays.has(a.files.path)) - Number(strays.has(b.files.path)) || a.index - b.index,
    )
    .map(({ files }) => files);
}

/** Whether the one it is called as lies in another folder than that of a department. */
export const isOfAnother = (path: string, strays: ReadonlyMap<string, string>, head: string): boolean => {
  const other = strays.get(path);
  return other !== undefined && !`${dirname(resolve(other))}/`.startsWith(`${dirname(resolve(head))}/`);
};
