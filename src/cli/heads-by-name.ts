/** Settings may name a department, rather than the file of its report: whose reports are whose is known by reading them. */
import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { kindOf } from '../across/kind.ts';
import { yearOf } from '../across/words.ts';
import type { Input } from '../check.ts';
import { departmentOf } from '../model/department.ts';
import { push } from '../model/multimap.ts';
import type { Report } from '../model/report.ts';
import { visible } from '../report/escape.ts';
import { readBounded } from './bytes.ts';
import { isReportName } from './file-kinds.ts';
import { note } from './note.ts';
import type { ReportFiles } from './report-files.ts';
import type { Language } from './usage.ts';

export type Read = (input: Input) => Report | undefined;

/** A department that settings list units of, by the folder of the settings. */
export type Wanted = { readonly key: string; readonly folder: string };

/** Reports that are read only for whose they are, before all are checked: no more than these, none of them large. */
const MOST = 300;
const MOST_BYTES = 2_000_000;

/** What a file is called by, rather than a department. */
const isPath = (key: string): boolean => /[/\\]/u.test(key) || isReportName(key);

/**
 * The reports of each department, by its key: one a year, and never its own office's. Nothing where the run has none, where
 * several of one year bear the name, or where there are too many to be looked through.
 */
export function headsByName(
  wanted: readonly Wanted[],
  reports: readonly ReportFiles[],
  read: Read,
): ReadonlyMap<Wanted, readonly number[]> {
  const names = wanted.filter(({ key }) => !isPath(key));
  const within = (path: string, folder: string): boolean => {
    const whole = resolve(folder);
    return resolve(path).startsWith(whole.endsWith(sep) ? whole : `${whole}${sep}`);
  };
  const some = reports.flatMap(({ path, stopped, alone }, index) =>
    !stopped && !alone && path !== '-' && names.some(({ folder }) => within(path, folder)) ? [{ path, index }] : [],
  );
  if (some.length > MOST) return new Map();
  const borne = new Map<string, { readonly path: string; readonly index: number; readonly year: string }[]>();
  for (const { path, index } of some) {
    const who = whoseIs(path, read);
    const name = departmentOf(who?.department?.value ?? null);
    if (name !== '') push(borne, name, { path, index, year: yearOf(who?.year?.value ?? null) });
  }
  return new Map(
    names.flatMap((one) => {
      const all = (borne.get(departmentOf(one.key)) ?? []).filter(({ path }) => within(path, one.folder));
      const heads = all.filter(({ path }) => kindOf(path).level !== '本级');
      const years = new Set(heads.map(({ year }) => year));
      return heads.length > 0 && years.size === heads.length ? [[one, heads.map(({ index }) => index)] as const] : [];
    }),
  );
}

function whoseIs(path: string, read: Read): Report | undefined {
  try {
    if (statSync(path).size > MOST_BYTES) return undefined;
    return read({ path, bytes: readBounded(path) });
  } catch {
    // The check says what is wrong with it.
    return undefined;
  }
}

/** Whether a key names a report that is there and was not to be checked this time. */
export const isElsewhere = ({ key, folder }: Wanted): boolean =>
  isPath(key) && statSync(resolve(folder, key), { throwIfNoEntry: false }) !== undefined;

/** Keys that are named; the rest is counted. */
const NAMED = 5;

/** Says on standard error which keys of settings name no report of a run. */
export function sayUnmatched(wanted: readonly Wanted[], language: Language): void {
  if (wanted.length === 0) return;
  const names = wanted.slice(0, NAMED).map(({ key }) => visible(key));
  const more = wanted.length > NAMED;
  note(
    language,
    `budget.config.yaml 的“所属单位”里，有 ${wanted.length} 个部门没有对上这次的哪一份报告，没有用：${names.join('、')}${more ? ' 等' : ''}。请写报告里的部门名称，或报告的文件（从 budget.config.yaml 所在的文件夹算起）`,
    `${wanted.length} departments under 所属单位 in budget.config.yaml match no report of this run and were not used: ${names.join(', ')}${more ? ' …' : ''}. Write the department as its report does, or the file of its report (from the folder of budget.config.yaml)`,
  );
}
