/** Workbooks of one folder that are the parts of one report: 表1收支总表.xlsx beside 表2收入总表.xlsx, or the forms of targets apart. */
import { basename, dirname, resolve } from 'node:path';
import { push } from '../model/multimap.ts';
import { formsApart } from './forms-apart.ts';
import { isMaterialName } from './material.ts';
import { stem } from './names.ts';
import { naturally } from './natural.ts';
import { fits, type Look, looking, officeFor, overlap, type Part } from './part.ts';
import { unversioned } from './versions.ts';

/** A report has no more parts; of a folder with more files none is looked into for this. */
const MOST = 40;
/** A workbook with as many tables is a whole report: where the first two of them hold the same, the rest is not read. */
const WHOLE = 6;

/** What is drawn up beside a budget and is none: its tables may be called alike, and its figures differ. */
const ELSE = /自评|评价|台账|测算|底稿|草稿/u;

/**
 * The reports that are in parts, each by its first file in the order of names. Parts lie in one folder, but for forms of targets, say nothing of
 * two departments, years or kinds of report, and hold no table twice; what could as well be a part of another whole report is a part of none.
 * @param reports workbooks, or Word documents of tables; what is neither is no part
 */
export function partsAmong(reports: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  const look = looking();
  for (const path of reports)
    if (/\.(?:xls[xm]|docx)$/iu.test(path) && !isMaterialName(path) && !ELSE.test(basename(path)))
      push(folders, dirname(resolve(path)), path);
  const found = new Map<string, string[]>();
  for (const files of folders.values())
    for (const some of candidates(files))
      for (const group of groupsOf(some, look)) {
        const [first, ...others] = group.map(({ path }) => path).sort(naturally) as [string, ...string[]];
        if (others.length > 0) found.set(first, others);
      }
  return formsApart(folders, found, look);
}

/** Files of one folder that names do not tell apart: no two of them are named after different offices. */
function candidates(files: readonly string[]): string[][] {
  if (files.length < 2) return [];
  const byOffice = new Map<string, string[]>();
  for (const path of files) push(byOffice, officeFor(path), path);
  const bare = byOffice.get('') ?? [];
  byOffice.delete('');
  const named = [...byOffice.values()];
  const all = named.length === 1 ? [[...named[0]!, ...bare]] : [...named, bare];
  return all.filter(({ length }) => length > 1 && length <= MOST);
}

/** Parts that go together, two or more. */
function groupsOf(paths: readonly string[], look: Look): Part[][] {
  const parts: Part[] = [];
  for (const path of paths) {
    const part = look(path);
    if (!part) continue;
    parts.push(part);
    if (parts.length === 2 && parts.every(({ tables }) => tables.size >= WHOLE) && overlap(parts[0]!, parts[1]!))
      return [];
  }
  const isCopy = ({ path }: Part): number => Number(unversioned(stem(path)) !== stem(path));
  // Of a whole report and its parts, all of which lie there, the parts are one report and the whole another.
  const inOrder = [...parts].sort(
    (a, b) => isCopy(a) - isCopy(b) || a.tables.size - b.tables.size || naturally(a.path, b.path),
  );
  const groups: Part[][] = [];
  for (const part of inOrder) {
    const group = groups.find((some) => some.every((one) => fits(one, part)));
    if (group) group.push(part);
    else groups.push([part]);
  }
  return groups
    .map((group) => {
      const weight = group.reduce((sum, { tables }) => sum + tables.size, 0);
      const others = parts.filter((one) => !group.includes(one) && isCopy(one) === 0);
      return group.filter(
        (part) => !others.some((one) => one.tables.size >= weight - part.tables.size && fits(one, part)),
      );
    })
    .filter(({ length }) => length > 1);
}
