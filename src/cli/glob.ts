import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { globSync } from 'tinyglobby';
import { isSystemFolder } from './material.ts';
import { naturally } from './natural.ts';
import { behind, type Met } from './walk.ts';

/** What a pattern names: folders, to be taken as if they had been named, and what else there is outside of these. */
export type Expanded = { readonly folders: readonly string[]; readonly met: readonly Met[] };

/** Nothing is there to be read, rather than that it may not be. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR']);

/** All there is here: as `x/**` is x, though nothing calls the folder one stands in by a name. */
const HERE = /^(?:\.\/)?\*\*\/?$/u;

/** In a fixed order. A bundle of its own: shells mostly expand patterns themselves; cmd.exe does not. */
export function expand(given: string): Expanded {
  const pattern = given.replaceAll('\\', '/');
  const links = new Map<string, ReturnType<typeof behind>>();
  const met = new Map<string, Met['is']>();

  /** What is in a folder that the pattern leads into, links told by what they lead to. */
  const items = (folder: string): { readonly name: string }[] => {
    const name = named(folder);
    if (links.get(name) === 'linked') {
      met.set(name, 'linked');
      return [];
    }
    try {
      return readdirSync(folder, { withFileTypes: true }).map((item) => {
        if (!item.isSymbolicLink()) return item;
        const path = join(folder, item.name);
        const is = behind(path);
        links.set(named(path), is);
        return entry(item.name, is === 'linked');
      });
    } catch (error) {
      if (!ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) met.set(name, 'unreadable');
      return [];
    }
  };
  // Windows calls a second copy x(1).xlsx: a bracket is a bracket, whatever stands before it.
  const literal = pattern.replace(/[()]/gu, '\\$&');
  const matched = globSync(literal, {
    dot: false,
    expandDirectories: false,
    onlyFiles: false,
    fs: { readdirSync: items as unknown as typeof readdirSync },
  });
  const folders: string[] = HERE.test(pattern) ? ['.'] : [];
  for (const path of matched) {
    const bare = path.replace(/(?<=.)\/$/u, '');
    const link = links.get(named(bare));
    if (bare === path && bare !== '.') met.set(bare, link ?? 'file');
    else if (link === undefined && !met.has(bare)) folders.push(bare);
    else if (link !== undefined) met.set(bare, link);
  }
  const tops = topmost(folders.filter((path) => !isOfSystem(path)).sort(naturally));
  return {
    folders: [...tops],
    met: [...met]
      .filter(([path]) => !isBelow(path, tops) && !isOfSystem(path))
      .sort(([a], [b]) => naturally(a, b))
      .map(([path, is]) => ({ path, is, ...(links.has(named(path)) && { link: true }) })),
  };
}

const isOfSystem = (path: string): boolean => path.split('/').some(isSystemFolder);

/** As a person who stands here would call it. */
const named = (path: string): string => relative(process.cwd(), path).replaceAll('\\', '/') || '.';

const entry = (name: string, isFolder: boolean) => ({
  name,
  isDirectory: () => isFolder,
  isFile: () => !isFolder,
  isSymbolicLink: () => false,
});

/** @param folders sorted: what holds others comes before them */
function topmost(folders: readonly string[]): ReadonlySet<string> {
  const tops = new Set<string>();
  for (const folder of folders) if (!isBelow(folder, tops)) tops.add(folder);
  return tops;
}

function isBelow(path: string, tops: ReadonlySet<string>): boolean {
  if (tops.has('.') && path !== '.' && !path.startsWith('..')) return true;
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
    if (tops.has(path.slice(0, at))) return true;
  return false;
}
