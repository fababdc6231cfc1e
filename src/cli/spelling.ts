/** One file that several arguments name, each in its own way: `x.xlsx`, `./x.xlsx`, the folder it is in, a whole path. */
import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Item } from './unreported.ts';

/** Each called as it is called first, so that it is taken once. What a link elsewhere is called is not what it leads to. */
export function inFirstSpelling(items: readonly Item[]): Item[] {
  const [real, first] = [new Map<string, string>(), new Map<string, string>()];
  const realFolder = (folder: string): string => {
    const known = real.get(folder);
    if (known !== undefined) return known;
    const found = realPath(folder);
    real.set(folder, found);
    return found;
  };
  return items.map((item) => {
    const { path, named, is, pattern } = item;
    if (path === '-' || pattern) return item;
    const isOne = named === true || is === 'vain';
    const key =
      isOne && !isLink(path) ? realPath(path) : join(realFolder(dirname(resolve(path))), basename(resolve(path)));
    const spelled = first.get(key);
    if (spelled === undefined) first.set(key, path);
    return spelled === undefined || spelled === path ? item : { ...item, path: spelled };
  });
}

/**
 * A link to a file in its own folder that is taken as well is that file a second time, not a report handed in twice. In another
 * folder it stands for what was handed in there.
 */
export function linkedBeside(items: readonly Item[]): Item[] {
  const isTaken = ({ is }: Item): boolean => is === 'report' || is === 'text';
  return items.map((item): Item => {
    const { path, is, link } = item;
    if (!link || !isTaken(item)) return item;
    const target = realPath(path);
    const [folder, name] = [dirname(target), basename(target)];
    if (realPath(dirname(resolve(path))) !== folder) return item;
    const isTarget = (other: Item): boolean =>
      !other.link &&
      other.is === is &&
      basename(other.path) === name &&
      realPath(dirname(resolve(other.path))) === folder;
    return items.some(isTarget) ? { path, is: 'again' } : item;
  });
}

/** As the file system calls it, where letters may be large or small. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
