import { lstatSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { CONFIG } from './file-kinds.ts';
import { UsageError } from './usage.ts';

/**
 * Finds the settings nearest above an input, up to the root of the file system; standard input stands in the working
 * directory. Each folder is looked at once, however many reports it holds.
 */
export function configFinder(): (input: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  const from = (folder: string): string | undefined => {
    if (found.has(folder)) return found.get(folder);
    const above = dirname(folder);
    const nearest = settingsIn(folder) ?? (above === folder ? undefined : from(above));
    found.set(folder, nearest);
    return nearest;
  };
  const names = new Map<string, string>();
  return (input) => {
    const path = from(input === '-' ? process.cwd() : dirname(resolve(input)));
    if (path === undefined) return undefined;
    // Named as the input is: relative to where the person stands, unless they named the input otherwise.
    const name = names.get(path) ?? (isAbsolute(input) ? path : relative(process.cwd(), path));
    names.set(path, name);
    return name;
  };
}

function settingsIn(folder: string): string | undefined {
  const path = join(folder, CONFIG);
  let stats: Stats;
  try {
    stats = lstatSync(path);
  } catch {
    // Not there, or in a folder nobody may look into.
    return undefined;
  }
  // Nobody named this file: a link could lead anywhere, and excerpts of what it leads to would be printed.
  if (!stats.isFile()) {
    throw new UsageError(
      `${CONFIG} 要是普通文件，不能是链接或文件夹：${path}`,
      `${CONFIG} must be a regular file, no link or folder: ${path}`,
    );
  }
  return path;
}
