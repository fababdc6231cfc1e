/** Last year's reports, of which each report takes its own: each is looked into once, and known by whose and of which year it is. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { areApart, areOfOneKind, areOfOneStage, isPlaceless } from '../../across/kind.ts';
import { lastYearKey, unitKey, type Who } from '../../across/last-year.ts';
import { departmentOf } from '../../model/department.ts';
import { push } from '../../model/multimap.ts';
import type { ReportFiles } from '../report-files.ts';
import type { Content } from './key.ts';

export type LastYear = ReportFiles & {
  readonly layer: number;
  readonly contents: readonly Content[];
};
export type LastYears = {
  readonly reports: readonly LastYear[];
  /** By department and year; the same content twice is one. */
  readonly byUnit: ReadonlyMap<string, readonly number[]>;
};

type Known = LastYear & { readonly who: Who | undefined };

export function lastYearsFrom(all: readonly Known[]): LastYears {
  const byUnit = new Map<string, number[]>();
  const contents = new Map<string, number>();
  for (const [index, { who, contents: files }] of all.entries()) {
    const key = who && unitKey(who);
    if (key === undefined) continue;
    const content = `${key} ${files.map(({ sha256 }) => sha256).join(' ')}`;
    if (contents.has(content)) continue;
    contents.set(content, index);
    push(byUnit, key, index);
  }
  return { reports: all.map(({ who: _, ...report }) => report), byUnit };
}

/**
 * Those that may be last year's of a report: none, its own, or several. A budget is not held against a final account, nor
 * the department's own office against all of it; 财政局 in the folder of one county is not that of another.
 */
export function lastYearsOf({ reports, byUnit }: LastYears, who: Who, path: string): readonly LastYear[] {
  const key = lastYearKey(who);
  const all = (key === undefined ? [] : (byUnit.get(key) ?? [])).map((index) => reports[index]!);
  const own = isPlaceless(departmentOf(who.department)) ? all.filter((one) => !areApart(one.path, path)) : all;
  const alike = own.filter((one) => areOfOneKind(one.path, path));
  if (alike.length > 1) return inItsPlace(alike, path);
  // Trees are filed anew from year to year: the only one of its name is its own, where no office of that name can be meant.
  const [only, ...others] = own.filter((one) => areOfOneStage(one.path, path));
  const isOwn = only !== undefined && others.length === 0 && !mayBeOffices(who, only.path, path);
  return alike.length === 0 && isOwn ? [only] : alike;
}

/** A 局 and its own office bear one name; of a library or a school there is one report. */
const mayBeOffices = ({ department }: Who, ...paths: readonly string[]): boolean =>
  /(?:[局委厅办部署]|委员会|办公室|政府|街道|[乡镇])$/u.test(departmentOf(department)) ||
  paths.some((path) => /本级|本部|机关/u.test(path));

/** Of several the one that lies where this one does, but for years in names. */
function inItsPlace(all: readonly LastYear[], path: string): readonly LastYear[] {
  const own = namesOf(path);
  const shared = all.map((one) => {
    const theirs = namesOf(one.path);
    const apart = theirs.findIndex((name, at) => name !== own[at]);
    return apart < 0 ? theirs.length : apart;
  });
  const most = Math.max(...shared);
  const nearest = all.filter((_, at) => shared[at] === most);
  // A file that is called alike in another folder may be anybody's.
  return most > 1 && nearest.length === 1 ? nearest : all;
}

const namesOf = (path: string): string[] =>
  resolve(path)
    .replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, '#')
    .split(/[/\\]/u)
    .reverse();

/** What all of them are, for runs to be told apart by. */
export const hashOf = ({ reports }: LastYears): string =>
  createHash('sha256')
    .update(
      reports
        .map(({ contents }) => contents.map(({ sha256 }) => sha256).join(' '))
        .sort()
        .join('\n'),
    )
    .digest('hex');
