import { createHash } from 'node:crypto';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Shard } from '../../report/writer.ts';
import { UsageError } from '../usage.ts';

/** `2/8`: the second of eight parts. */
export function shardFrom(text: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/u.exec(text);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || of < 1 || index < 1 || index > of)
    throw new UsageError(
      `--shard 的写法是 第几份/共几份，从 1 数起，如 2/8；不能是“${text}”`,
      `--shard is i/n, counted from 1, such as 2/8; not ${text}`,
    );
  return { index, of };
}

/**
 * The part each report belongs to, 1 to `of`: by its path below the folder they have in common, so that every machine
 * deals them out alike, wherever that folder is mounted and however names are composed there.
 */
export function shardsOf(paths: readonly string[], of: number): readonly number[] {
  const full = paths.map((path) => resolve(path));
  const root = commonFolder(full);
  return full.map((path) => {
    const below = relative(root, path).split(sep).join('/').normalize('NFC');
    return (createHash('sha256').update(below).digest().readUIntBE(0, 6) % of) + 1;
  });
}

/** The folder they have in common as they are written, with / between names; empty where they have none. */
export const baseOf = (paths: readonly string[]): string =>
  common(paths).join('/').normalize('NFC') || (paths.length > 0 && paths.every((path) => isAbsolute(path)) ? '/' : '');

const commonFolder = (paths: readonly string[]): string => common(paths).join(sep) || sep;

function common(paths: readonly string[]): readonly string[] {
  const [first, ...others] = paths.map((path) => dirname(path).split(sep));
  let found = first ?? [];
  for (const parts of others) {
    const differs = found.findIndex((part, index) => part !== parts[index]);
    if (differs >= 0) found = found.slice(0, differs);
  }
  return found;
}
