import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isReportName, isTextName } from './file-kinds.ts';
import { isBin, isSystemFolder } from './material.ts';
import { naturally } from './natural.ts';

/**
 * What was met at a place: a `file`, itself or behind a link; a folder that may not be read; a link that leads to no file. One
 * that leads to a folder is not followed, so that no ring of links is walked for ever and no report is met twice. A `folder`
 * that was walked is told before what is in it. `again`: a link to a file beside it that is taken anyhow. `special`: a pipe, a socket or a
 * device, which might never end. `hidden`: what is kept out of sight, and a bin, in which a report may lie all the same.
 */
export type Met = {
  readonly path: string;
  readonly is: 'file' | 'folder' | 'unreadable' | 'linked' | 'broken' | 'again' | 'special' | 'hidden';
  /** A link, whatever it leads to. */
  readonly link?: true;
};

/** All there is in a folder and below, in the order of the names; but for what a run keeps there of its own. */
export function walk(folder: string): Met[] {
  let items: Dirent[];
  try {
    items = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [{ path: folder, is: 'unreadable' }];
  }
  if (items.some(({ name }) => name === TAG) && isStore(folder)) return [];
  return items
    .sort((a, b) => naturally(a.name, b.name))
    .flatMap((item): Met[] => {
      const path = join(folder, item.name);
      if (item.name === 'node_modules') return [];
      if (isOutOfSight(item)) return isSeen(item) ? [{ path, is: 'hidden' }] : [];
      if (item.isDirectory()) return isStore(path) ? [] : [{ path, is: 'folder' }, ...walk(path)];
      if (item.isSymbolicLink()) return [{ path, is: behind(path), link: true }];
      return [{ path, is: item.isFile() ? 'file' : 'special' }];
    });
}

const isOutOfSight = (item: Dirent): boolean =>
  item.name.startsWith('.') || (item.isDirectory() && isSystemFolder(item.name));

/** Every Mac leaves a ._x.xlsx beside x.xlsx on a disk of another kind, and every server its own in every folder. */
const isSeen = (item: Dirent): boolean =>
  item.isDirectory()
    ? item.name.startsWith('.') || isBin(item.name)
    : (isReportName(item.name) || isTextName(item.name)) && !item.name.startsWith('._');

/** The file that says of a folder that it can be deleted at any time (bford.info/cachedir), and what makes it one of `--store`. */
export const TAG = 'CACHEDIR.TAG';
export const STORED = 'budget check --store';

/** Whether it is the folder of `--store`: thousands of files, none of which was handed in. */
export function isStore(folder: string): boolean {
  try {
    return readFileSync(join(folder, TAG), 'utf8').includes(STORED);
  } catch {
    return false;
  }
}

/** What a link leads to. */
export function behind(path: string): 'file' | 'linked' | 'broken' {
  try {
    return statSync(path).isFile() ? 'file' : 'linked';
  } catch {
    return 'broken';
  }
}
