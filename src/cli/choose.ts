/** What a person named, to the files that are checked. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isOffice } from '../lexicon/office.ts';
import { foundKind, isLock, isReportName, isSecrecyNote, isTextName, namedKind } from './file-kinds.ts';
import { load } from './load.ts';
import { foldersAbove, isMaterialFolder, isSystemFolder } from './material.ts';
import { materialAmong } from './pairing.ts';
import { reasonAt } from './reason.ts';
import { savedAgain } from './saved-again.ts';
import { inFirstSpelling, isLink, linkedBeside } from './spelling.ts';
import { foldersWithoutReport, type Item, isReport, listed, type Stopped, withoutReport } from './unreported.ts';
import { UsageError } from './usage.ts';
import { isStore, type Met, walk } from './walk.ts';

export type Chosen = {
  /** Workbooks and YAML, and places where a report was looked for in vain. */
  readonly paths: readonly string[];
  /** Documents of running text. */
  readonly texts: readonly string[];
  /** Files a person wrote out, rather than a folder or a pattern they are in. */
  readonly named: ReadonlySet<string>;
  /** The places among `paths` that hold no report, and why. */
  readonly stopped: ReadonlyMap<string, Stopped>;
  /** What is passed over, to be said. */
  readonly skipped: readonly string[];
  /** Texts among these that belong to no report, and folders in which there is nothing. */
  readonly material: ReadonlySet<string>;
  readonly bare: readonly string[];
  /** Links that were not followed or lead nowhere. */
  readonly links: readonly Met[];
  /** What was found hidden, or is a bin, and was not looked at. */
  readonly hidden: readonly string[];
  /** Patterns that match nothing. */
  readonly unmatched: readonly string[];
};

/** Every file chosen: no output may replace one. */
export const filesOf = ({ paths, texts }: Pick<Chosen, 'paths' | 'texts'>): readonly string[] => [...paths, ...texts];

/**
 * Files, folders and globs to the files they name, in a fixed order, for a command that wants what it was given.
 * @throws UsageError where something named is not there or holds no report
 */
export function choose(given: readonly string[]): Chosen {
  const found = itemsOf(given);
  const [trouble] = troubles(found.items);
  if (trouble) throw trouble;
  const { paths, stopped, ...rest } = settled(found);
  return { ...rest, paths: paths.filter((path) => !stopped.has(path)), stopped: new Map() };
}

/**
 * The same for a check of many: what is not there, or holds no report, costs only itself.
 * @param outputs where this run is going to write: what an earlier one left there is no document that was handed in
 * @throws UsageError where nothing is left to be checked
 */
export function chooseMany(given: readonly string[], outputs: readonly string[] = []): Chosen {
  const written = new Set(outputs.map((path) => resolve(path)));
  const found = itemsOf(given, written);
  const { items } = found;
  const lacks = items.some(({ path, is }) => is === 'missing' && isReportName(path));
  // A text speaks for itself, but not where the report it was named with is not there.
  if (!items.some((item) => isReport(item) && !(lacks && item.is === 'text')))
    throw (
      troubles(items)[0] ??
      new UsageError(`没有要核对的报告：${given.join(' ')}`, `no report to check: ${given.join(' ')}`)
    );
  return settled(found, written);
}

type Found = { readonly items: readonly Item[]; readonly hidden: readonly string[] };

function itemsOf(given: readonly string[], outputs: ReadonlySet<string> = new Set()): Found {
  const hidden = new Set<string>();
  const kinds = (met: readonly Met[]): Item[] =>
    met.flatMap(({ path, is, link }): Item[] => {
      if (is === 'hidden') {
        hidden.add(path);
        return [];
      }
      if (is !== 'file') return [{ path, is }];
      const kind = isLock(path) ? undefined : foundKind(path);
      return kind === undefined || ((kind === 'document' || kind === 'other') && outputs.has(resolve(path)))
        ? []
        : [{ path, is: kind, ...(link && { link }) }];
    });
  const found = (path: string, met: readonly Met[], pattern?: true): Item[] => {
    const items = kinds(met);
    const bare = path.replace(/(?<=.)\/+$/u, '');
    return [{ path: bare, is: 'vain', holds: items.length, ...(pattern && { pattern }) }, ...items];
  };
  const items = given.flatMap((path): Item[] => {
    if (path === '-') return [{ path, is: namedKind(path), named: true }];
    const there = existsSync(path);
    // Nobody names these: a pattern of the shell took them along.
    if (there && given.length > 1 && (isLock(path) || isStore(path))) return [{ path, is: 'other' }];
    if (there && given.length > 1 && isSystemFolder(basename(path))) return [];
    if (there && statSync(path).isDirectory()) return found(path, walk(path));
    if (there) return [{ path, is: namedKind(path), named: true, ...(isLink(path) && { link: true }) }];
    if (!/[*?[{]/u.test(path)) return [{ path, is: 'missing', named: true }];
    const { folders, met } = load<typeof import('./glob.ts')>('glob').expand(path);
    if (folders.length === 0) return found(path, met, true);
    const named = folders.flatMap((folder) => (isStore(folder) ? [] : found(folder, walk(folder))));
    return [...named, ...kinds(met)];
  });
  const once = linkedBeside(given.length > 1 ? inFirstSpelling(items) : items);
  return { items: withoutSavedAgain(once), hidden: [...hidden] };
}

function withoutSavedAgain(items: readonly Item[]): readonly Item[] {
  const again = savedAgain(items.flatMap(({ path, is }) => (is === 'report' ? path : [])));
  return again.size === 0
    ? items
    : items.map((item) => (again.has(item.path) && !item.named ? { ...item, is: 'other' } : item));
}

function notThere(path: string): UsageError {
  const isMangled = reasonAt(path, 'ENOENT') !== 'ENOENT';
  return isMangled
    ? new UsageError(`名字的编码不是 UTF-8，打不开：${path}`, `a name in this path is not in UTF-8: ${path}`)
    : new UsageError(`找不到：${path}`, `no such file or folder: ${path}`);
}

/** The items that a folder or a pattern gave. */
const inside = (items: readonly Item[], at: number): readonly Item[] =>
  items.slice(at + 1, at + 1 + (items[at]?.holds ?? 0));

/** What was named and gives no report, as wrong usage. */
function troubles(items: readonly Item[]): UsageError[] {
  return items.flatMap(({ path, is, holds, pattern }, at) => {
    if (is === 'missing' || (pattern && holds === 0)) return [notThere(path)];
    if (is !== 'vain' || inside(items, at).some(isReport)) return [];
    const { count, names } = listed(inside(items, at));
    return [
      new UsageError(
        `${pattern ? '匹配到的文件里' : '文件夹里'}没有报告（*.xlsx、*.yaml）：${path}${count > 0 ? `；其中 ${count} 个文件不能核对：${names}` : ''}`,
        `no reports (*.xlsx, *.yaml) ${pattern ? 'among what matches' : 'in folder'} ${path}${count > 0 ? `; ${count} files there cannot be checked: ${names}` : ''}`,
      ),
    ];
  });
}

/**
 * Texts that were found and are material of no report, as what else is handed in beside reports: a department that hands in only
 * this has handed in no report.
 */
function setAside(items: readonly Item[]): { readonly items: readonly Item[]; readonly material: ReadonlySet<string> } {
  const of = (kind: Item['is']): string[] => items.flatMap(({ path, is }) => (is === kind ? path : []));
  const named = new Set(items.flatMap((item) => (item.named ? item.path : [])));
  const material = new Set([...materialAmong(of('report'), of('text'))].filter((path) => !named.has(path)));
  const isAside = ({ path, is }: Item): boolean => is === 'text' && material.has(path);
  return { items: items.map((item) => (isAside(item) ? { ...item, is: asideAs(item.path) } : item)), material };
}

/** In a folder of a department, or of documents, it stands for what was handed in. */
function asideAs(path: string): 'document' | 'other' {
  const folder = basename(dirname(resolve(path)));
  return isOffice(folder) || isMaterialFolder(folder) ? 'document' : 'other';
}

function settled({ items: all, hidden }: Found, outputs: ReadonlySet<string> = new Set()): Chosen {
  const { items, material } = setAside(all);
  const [paths, texts] = [new Set<string>(), new Set<string>()];
  const stopped = new Map<string, Stopped>();
  const [skipped, links, unmatched] = [new Set<string>(), new Map<string, Met>(), new Set<string>()];
  const { folders, bare } = foldersWithoutReport(items);
  const isOutput = foldersAbove([...outputs]);
  const stop = (path: string, why: Stopped): void => {
    if (!paths.has(path)) stopped.set(path, why);
    paths.add(path);
  };
  for (const [at, { path, is, holds, pattern }] of items.entries()) {
    if (is === 'report' || is === 'unreadable') paths.add(path);
    else if (is === 'text') texts.add(path);
    else if (is === 'document' || is === 'other') skipped.add(path);
    else if (is === 'missing') {
      // The check says that it cannot be read; what it was to be decides what it belongs to.
      if (isTextName(path)) texts.add(path);
      else if (isReportName(path)) paths.add(path);
      else stop(path, { code: 'IOE001', data: { reason: reasonAt(path, 'ENOENT') } });
    } else if (is !== 'vain' && is !== 'folder') links.set(path, { path, is });
    else if (pattern && holds === 0) {
      unmatched.add(path);
      stop(path, { code: 'IOE001', data: { reason: 'no match' } });
    } else if (is === 'vain' && !pattern) {
      const holds = inside(items, at);
      const isAside = isMaterialFolder(basename(resolve(path))) && holds.some((one) => one.is !== 'folder');
      const isSecret = holds.some((one) => one.is === 'other' && isSecrecyNote(one.path));
      if (!isAside && !isSecret && !holds.some(isReport) && !holds.some((one) => folders.has(one.path)))
        stop(path, withoutReport(holds));
    }
    const folder = folders.get(path);
    if (folder) stop(folder.path, withoutReport(folder.holds));
  }
  return {
    named: new Set(items.flatMap((item) => (item.named ? item.path : []))),
    material,
    bare: bare.filter((folder) => !isOutput(resolve(folder))),
    paths: [...paths],
    texts: [...texts],
    stopped,
    skipped: [...skipped],
    links: [...links.values()],
    hidden,
    unmatched: [...unmatched],
  };
}
