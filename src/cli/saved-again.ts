/** Old workbooks beside the newer ones they were saved as: 公开表.xls beside 公开表.xlsx. */
import { basename, dirname, resolve } from 'node:path';
import { push } from '../model/multimap.ts';
import { isOldWorkbook } from './file-kinds.ts';
import { owner } from './names.ts';

const bare = (path: string): string =>
  resolve(path)
    .replace(/\.[^./\\]*$/u, '')
    .normalize('NFKC')
    .toLowerCase();

/** Those of the same name in the same folder. */
export function savedAgain(paths: readonly string[]): ReadonlySet<string> {
  const newer = new Set(paths.flatMap((path) => (/\.xls[xm]$/iu.test(path) ? bare(path) : [])));
  return new Set(paths.filter((path) => newer.has(bare(path)) && isOldWorkbook(path)));
}

/** Without old workbooks that a text beside them is not meant for: another in the folder can be read, and its name says the same. */
export function withoutOld(reports: readonly string[]): readonly string[] {
  const old = new Set(reports.filter((path) => path !== '-' && isOldWorkbook(path)));
  if (old.size === 0) return reports;
  const readable = new Map<string, string[]>();
  for (const path of reports) if (path !== '-' && !old.has(path)) push(readable, dirname(resolve(path)), path);
  const isSaidAgain = (path: string): boolean =>
    readable.get(dirname(resolve(path)))?.some((other) => saidBy(other) === saidBy(path)) === true;
  return reports.filter((path) => !old.has(path) || !isSaidAgain(path));
}

/** Whose a name says a file is, and of which years. */
const saidBy = (path: string): string =>
  [
    owner(path),
    ...(basename(path)
      .normalize('NFKC')
      .match(/20\d\d/gu) ?? []),
  ].join(' ');
