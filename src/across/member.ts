/** What is known of a report once its facts are gone, as far as departments are added up from it. */
import type { Result } from '../model/outcome.ts';
import { type Summary, totalsIn } from '../model/summary.ts';
import { folderOf, isPlaceless, kindOf } from './kind.ts';
import { unitKey } from './last-year.ts';
import { departmentOf } from './words.ts';

export type Member = {
  readonly path: string;
  readonly department: string | null;
  readonly year: string | null;
  /** Its totals, as they are written in a summary. */
  readonly stated: string;
  /** It was read whole: what was not is not added up. */
  readonly isWhole: boolean;
  /** Its content, and its figures where they are enough to tell. */
  readonly sha256: string;
  readonly figures: string;
  /** A budget, a final account, a draft. */
  readonly stage: string;
};

export const memberOf = (
  { source: { path, sha256 }, department, year, status }: Result,
  summary: Summary | undefined,
): Member => ({
  path,
  department,
  year,
  stated: status === 'incomplete' ? '' : (summary?.totals ?? ''),
  isWhole: status !== 'incomplete',
  sha256,
  figures: summary?.figures ?? '',
  stage: kindOf(path, summary?.kind).stage,
});

export const isSame = (one: string | null, other: string | null): boolean => departmentOf(one) === departmentOf(other);

/** Nobody said that the reports beside a department’s are its units: each has to be another’s, of the same year and stage. */
export function areUnits(head: Member, members: readonly Member[]): boolean {
  const keys = members.map((member) => unitKey(member));
  const year = (key: string | undefined): string | undefined => key?.slice(-4);
  return (
    keys.length > 1 &&
    keys.every((key) => key !== undefined && year(key) === year(unitKey(head))) &&
    new Set(keys).size === keys.length &&
    members.every(({ stage }) => stage === head.stage)
  );
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
