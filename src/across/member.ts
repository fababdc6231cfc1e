/** What is known of a report once its facts are gone, as far as departments are added up from it. */

import { departmentOf } from '../model/department.ts';
import type { Result } from '../model/outcome.ts';
import { type Obstacle, type Summary, totalsIn } from '../model/summary.ts';
import { folderOf, isPlaceless, kindOf } from './kind.ts';
import { unitKey } from './last-year.ts';
import { type Mended, mendedIn } from './mended.ts';
import { yearOf } from './words.ts';

export type Member = {
  readonly path: string;
  readonly department: string | null;
  readonly year: string | null;
  /** Its totals, as they are written in a summary. */
  readonly stated: string;
  /** What it states below them, packed. */
  readonly finer: string;
  /** It was read whole: what was not is not added up. */
  readonly isWhole: boolean;
  /** Its content, and its figures where they are enough to tell. */
  readonly sha256: string;
  readonly figures: string;
  /** A budget, a final account, a draft. */
  readonly stage: string;
  /** What its own findings say that its figures should be. */
  readonly mended: Mended;
};

export const memberOf = (result: Result, summary: Summary | undefined): Member => {
  const {
    source: { path, sha256 },
    department,
    year,
    status,
  } = result;
  return {
    path,
    department,
    year,
    stated: status === 'incomplete' ? '' : (summary?.totals ?? ''),
    finer: summary?.finer ?? '',
    isWhole: status !== 'incomplete',
    sha256,
    figures: summary?.figures ?? '',
    stage: kindOf(path, summary?.kind).stage,
    mended: mendedIn(result),
  };
};

/**
 * Nobody said that the reports beside a department’s are its units: each has to be another’s, of the same year and stage.
 * @param unread reports that nothing can be added up of
 * @param fewest of fewer nobody can tell whether they are its units
 * @returns what stands in the way; empty where they are no units at all
 */
export function areUnits(
  head: Member,
  members: readonly Member[],
  unread: readonly string[],
  fewest: number,
): readonly Obstacle[] | true {
  const year = (one: Member): string => yearOf(one.year);
  const not = (why: Obstacle['why'], is: (member: Member) => boolean): Obstacle[] => {
    const paths = members.filter((member) => !is(member)).map(({ path }) => path);
    return paths.length > 0 ? [{ why, paths }] : [];
  };
  const keys = members.map((member) => unitKey(member));
  const obstacles: Obstacle[] = [
    ...(unread.length > 0 ? [{ why: 'unread', paths: unread } as const] : []),
    ...not('nameless', (member) => unitKey(member) !== undefined),
    ...not('year', (member) => year(member) === '' || year(member) === year(head)),
    ...not('stage', ({ stage }) => stage === head.stage),
    ...not('twice', (member) => keys.filter((key) => key === unitKey(member)).length === 1),
  ];
  if (obstacles.length === 0) return members.length >= fewest || [];
  // Reports of the department itself, or of a single other one, are no units.
  const others = new Set(members.map(({ department }) => departmentOf(department)).filter((name) => name !== ''));
  others.delete(departmentOf(head.department));
  return others.size + unread.length >= fewest && (others.size > 0 || fewest === 1) ? obstacles : [];
}

/** Of several that bear the name of a unit: those of the department’s own stage, of its own folder where every county has one of that name. */
export function meant(named: readonly Member[], head: Member): readonly Member[] {
  const folder = folderOf(head.path);
  const isBelow = ({ path }: Member): boolean => folder === '' || /^[/\\]/u.test(within(path, folder));
  const staged = preferred(named, ({ stage }) => stage === head.stage);
  return withoutCopies(isPlaceless(departmentOf(named[0]?.department ?? null)) ? preferred(staged, isBelow) : staged);
}

const within = (path: string, folder: string): string => (path.startsWith(folder) ? path.slice(folder.length) : '');

function preferred(all: readonly Member[], is: (member: Member) => boolean): readonly Member[] {
  const some = all.filter(is);
  return some.length > 0 ? some : all;
}

/** The same report twice is one: by content, by all its figures, or by all that is added up from it. */
export function withoutCopies(members: readonly Member[]): readonly Member[] {
  return members.filter((member, index) => !members.slice(0, index).some((other) => isCopy(member, other)));
}

/** A copy of the department's own report, or a form that nobody filled in, is no unit and stands in no way. */
export const isNoUnit = (member: Member, head: Member): boolean =>
  isCopy(member, head) ||
  (departmentOf(member.department) === '' &&
    member.isWhole &&
    totalsIn(member.stated, '').every(({ value }) => value === '0'));

const isCopy = (a: Member, b: Member): boolean =>
  unitKey(a) === unitKey(b) &&
  a.isWhole === b.isWhole &&
  ((a.sha256 !== '' && a.sha256 === b.sha256) || (a.figures !== '' && a.figures === b.figures) || isAlike(a, b));

const amounts = ({ stated }: Member): string =>
  totalsIn(stated, '')
    .map(({ key, value }) => `${key}\t${value}`)
    .sort()
    .join('\n');

const isAlike = (a: Member, b: Member): boolean => a.stated !== '' && amounts(a) === amounts(b);
