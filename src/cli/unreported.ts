/** Folders that hold what a department handed in, and no report. */
import { basename, dirname, resolve } from 'node:path';
import { isOffice } from '../lexicon/office.ts';
import { push } from '../model/multimap.ts';
import { visible } from '../report/escape.ts';
import { isDocumentName, isReportName } from './file-kinds.ts';
import { foldersAbove, isMaterialFolder } from './material.ts';
import type { Met } from './walk.ts';

/** Why there is nothing to check at a place: a code of the catalogue and what its message says. */
export type Stopped = { readonly code: string; readonly data: { readonly [name: string]: string | number } };

/**
 * One thing named or found. `missing` was named and is not there; `vain` is a folder or a pattern that was named, before what
 * it gave: where that is no report, it is told in its place.
 */
export type Item = {
  readonly path: string;
  readonly is: 'report' | 'text' | 'document' | 'other' | 'missing' | 'vain' | Exclude<Met['is'], 'file' | 'hidden'>;
  /** How many of the items behind it it gave. */
  readonly holds?: number;
  readonly pattern?: true;
  /** A file that a person wrote out. */
  readonly named?: true;
  /** A link, whatever it leads to. */
  readonly link?: true;
};

/** A folder nobody may look into is told as a report that cannot be read. */
export const isReport = ({ is }: Item): boolean => is === 'report' || is === 'text' || is === 'unreadable';

/** What may have been handed in for a report; a link to nothing bears the name of one. */
const isHandedIn = ({ path, is }: Item): boolean =>
  is === 'document' || (is === 'broken' && (isReportName(path) || isDocumentName(path)));

/** Names of folders for another form of what lies beside them: no department is called so. */
const OF_COPIES =
  /^(?:附件|附表|pdf|ofd|word|excel|docx?|xlsx?|wps|图片|照片|扫描件?|盖章件?|正式|公开|原件|备份|旧稿|草稿|压缩包?|电子版?|纸质版?)(?:版|稿|件|表|文件|格式|文档|材料|资料)*[\d\s（）()\-—_一二三四五六七八九十]*(?:文件夹)?$/iu;

const isOfCopies = (name: string): boolean => OF_COPIES.test(name) || isMaterialFolder(name);

type Folder = { readonly path: string; readonly holds: readonly Item[] };

/**
 * The folders that hold documents and no report, neither themselves nor below, by the first document in each. Copies beside a
 * report are none: a folder within that of a report, unless there are reports in others beside it as well, as in a folder of
 * departments; or one that is named for what kind of copies or material it holds, where there is something beside it. And those
 * where a report might be, as well, that hold nothing at all.
 */
export function foldersWithoutReport(items: readonly Item[]): {
  readonly folders: ReadonlyMap<string, Folder>;
  readonly bare: readonly string[];
} {
  const holding = new Set<string>();
  /** Folders that hold a report somewhere below, by the folder they are in. */
  const within = new Map<string, Set<string>>();
  for (const item of items.filter((one) => one.is === 'missing' || isReport(one))) {
    let folder = dirname(resolve(item.path));
    holding.add(folder);
    for (let above = dirname(folder); above !== folder; [folder, above] = [above, dirname(above)]) {
      const known = within.get(above);
      if (known?.has(folder)) break;
      within.set(above, (known ?? new Set()).add(folder));
    }
  }
  const handedIn = new Map<string, Item[]>();
  for (const item of items.filter(isHandedIn)) push(handedIn, dirname(resolve(item.path)), item);
  const hasReport = (folder: string): boolean => holding.has(folder) || within.has(folder);
  const isBeside = (folder: string): boolean => {
    const above = dirname(folder);
    const copies = isOfCopies(basename(folder));
    if (copies && (hasReport(above) || handedIn.has(above))) return true;
    // Deep within copies there are copies.
    if (!hasReport(above)) return above !== folder && isBeside(above);
    return holding.has(above) && !within.has(above);
  };
  const folders = new Map(
    [...handedIn]
      .filter(([folder]) => !hasReport(folder) && !isBeside(folder))
      .map(([, holds]) => [holds[0]!.path, { path: dirname(holds[0]!.path), holds }]),
  );
  return {
    folders,
    bare: bareAmong(items).filter((folder) => isOffice(basename(folder)) || !isBeside(resolve(folder))),
  };
}

/** The topmost folders of which nothing would be said: empty, or with files that are neither read nor named. */
function bareAmong(items: readonly Item[]): string[] {
  const isSaid = foldersAbove(items.flatMap(({ path, is }) => (is === 'folder' || is === 'vain' ? [] : path)));
  const named = new Set(items.flatMap(({ path, is }) => (is === 'vain' || is === 'unreadable' ? resolve(path) : [])));
  const bare = new Set<string>();
  const tops: string[] = [];
  for (const { path } of items.filter(({ is }) => is === 'folder')) {
    const folder = resolve(path);
    if (isSaid(folder) || named.has(folder) || bare.has(folder)) continue;
    bare.add(folder);
    if (!bare.has(dirname(folder))) tops.push(path);
  }
  return tops;
}

/** Files that are named; the rest is counted. */
const NAMED = 3;

export function listed(items: readonly Item[]): { readonly count: number; readonly names: string } {
  const names = [...new Set(items.filter(isHandedIn).map(({ path }) => visible(basename(path))))];
  return { count: names.length, names: `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '……' : ''}` };
}

export const withoutReport = (items: readonly Item[]): Stopped => ({ code: 'IOE011', data: listed(items) });
