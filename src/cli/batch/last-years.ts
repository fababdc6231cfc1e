/** Last year's reports, of which each report takes its own: each is looked into once, and known by whose and of which year it is. */
import { createHash } from 'node:crypto';
import { areApart, areOfOneKind, isPlaceless } from '../../across/kind.ts';
import { lastYearKey, unitKey, type Who } from '../../across/last-year.ts';
import { departmentOf } from '../../model/department.ts';
import { push } from '../../model/multimap.ts';
import type { ReportFiles } from '../pairing.ts';
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
  return own.filter((one) => areOfOneKind(one.path, path));
}

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
