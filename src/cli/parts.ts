/** Workbooks of one folder that are the parts of one report: 表1收支总表.xlsx beside 表2收入总表.xlsx, or the forms of targets apart. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { kindOf } from '../across/kind.ts';
import { openedInput, recognised } from '../check.ts';
import { fold } from '../lexicon/spelling.ts';
import { officeIn } from '../lexicon/title-name.ts';
import { departmentOf } from '../model/department.ts';
import { push } from '../model/multimap.ts';
import type { Report } from '../model/report.ts';
import { areDifferent, officeOf } from './belonging.ts';
import { readBounded } from './bytes.ts';
import { owner, stem } from './names.ts';
import { naturally } from './natural.ts';
import { unversioned } from './versions.ts';

/** A report has no more parts; of a folder with more files none is looked into for this, nor of large ones. */
const MOST = 40;
const MOST_BYTES = 1_000_000;
/** A workbook with as many tables is a whole report: where the first two of them hold the same, the rest is not read. */
const WHOLE = 6;

/** What of a workbook says whose it is and what it holds. */
type Part = {
  readonly path: string;
  readonly office: string;
  readonly department: string;
  readonly year: string;
  readonly kind: string;
  /** Names of its tables; forms of targets have none. */
  readonly tables: ReadonlySet<string>;
};

/**
 * The reports that are in parts, each by its first file in the order of names. Parts lie in one folder, say nothing of two departments,
 * years or kinds of report, and hold no table twice; what could as well be a part of another whole report is a part of none.
 * @param reports workbooks, and what is none, which is no part
 */
export function partsAmong(reports: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of reports) if (/\.xls[xm]$/iu.test(path)) push(folders, dirname(resolve(path)), path);
  const found = new Map<string, readonly string[]>();
  for (const files of folders.values())
    for (const some of candidates(files))
      for (const group of groupsOf(some)) {
        const [first, ...others] = group.map(({ path }) => path).sort(naturally) as [string, ...string[]];
        if (others.length > 0) found.set(first, others);
      }
  return found;
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
function groupsOf(paths: readonly string[]): Part[][] {
  const parts: Part[] = [];
  for (const path of paths) {
    const part = partIn(path);
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

const overlap = (one: Part, other: Part): boolean => [...one.tables].some((name) => other.tables.has(name));

function fits(one: Part, other: Part): boolean {
  const same = (a: string, b: string): boolean => a === '' || b === '' || a === b;
  return (
    !overlap(one, other) &&
    !areDifferent(one.office, other.office) &&
    same(one.department, other.department) &&
    same(one.year, other.year) &&
    one.kind === other.kind
  );
}

/** The office a file is named after; the table in it stands behind that: 示例局收支总表.xlsx. */
function officeFor(path: string): string {
  const name = owner(path).replace(/ .*$/u, '');
  const office = officeOf(path) || officeIn(name, { names: [] }) || '';
  return /绩效|目标|项目/u.test(office) ? '' : office;
}

/** Nothing where no table of a report is in it, or it cannot be read: the check says why. */
function partIn(path: string): Part | undefined {
  const report = readIn(path);
  if (!report) return undefined;
  const { department, year, tables, forms = [], unchecked } = report;
  const names = [
    ...tables.map(({ titles, name }) => titles.at(-1)?.value ?? name),
    ...unchecked.map(({ what }) => what),
  ];
  const known = names.map((name) => tableName(name, department?.value ?? '')).filter((name) => name !== '');
  if (known.length === 0 && forms.length === 0) return undefined;
  const { level, stage } = kindOf(path);
  return {
    path,
    office: officeFor(path),
    department: departmentOf(department?.value ?? null),
    year: /\d{4}/u.exec(year?.value ?? '')?.[0] ?? '',
    kind: `${level}|${stage}`,
    tables: new Set(known),
  };
}

function readIn(path: string): Report | undefined {
  try {
    if (statSync(path).size > MOST_BYTES) return undefined;
    return recognised(openedInput({ path, bytes: readBounded(path) }));
  } catch {
    return undefined;
  }
}

/** What a table is called, without its number, its year and whose it is. */
const tableName = (title: string, department: string): string =>
  fold(title)
    .replace(/\s/gu, '')
    .replace(department, '')
    .replace(/(?:20\d\d年?度?|^[（(]?(?:公开|预算|附)*表[\d一二三四五六七八九十\-－]+[）)]?[:：.、]?)/gu, '')
    .replace(/[（(](?:续|附|本)?表?[\d一二三四五六七八九十]*[）)]$/u, '');
