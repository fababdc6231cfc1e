import { globSync } from 'tinyglobby';

/** Paths a pattern names, sorted. A bundle of its own: shells mostly expand patterns themselves; cmd.exe does not. */
export const expand = (pattern: string): string[] =>
  globSync(pattern.replaceAll('\\', '/'), { dot: false, expandDirectories: false }).sort();
