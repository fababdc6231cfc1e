import type { Finding } from './finding.ts';
import type { Place } from './place.ts';

/** Who accepted a finding, why, and until which day (`2026-12-31`, that day included). */
export type Acceptance = { readonly reason: string; readonly author: string; readonly until: string };

/** @property at the finding's place among all of its report, accepted or not, so that it can be put back there */
export type Accepted = Acceptance & { readonly finding: Finding; readonly at: number };

/**
 * Whose report it is: department and year, which stay when a file is renamed or moved, and with its file where others bear
 * the same; of a report that does not state both, its file alone. As many folders stand before a file as are needed to tell it
 * from others.
 */
export type ReportName =
  | { readonly department: string; readonly year: number; readonly file?: string }
  | { readonly file: string; readonly year?: undefined };

/** A finding that people know: what names it, whose report it is in, and where the baseline says so. */
export type KnownFinding = Acceptance & {
  readonly fingerprint: string;
  readonly code: string;
  readonly report: ReportName;
  readonly at: Place;
  /** What it leaves to the head of its baseline. */
  readonly byHead: BaselineHead;
};

/** Author and last day for all entries without their own. */
export type BaselineHead = Partial<Pick<Acceptance, 'author' | 'until'>>;

/** Blanks inside a name are layout. */
const bare = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

const partsOf = (path: string): string[] =>
  path
    .normalize('NFC')
    .split(/[\\/]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..');

/** The same for all names that may be of the same report. */
export const nameKey = (name: ReportName): string =>
  name.year === undefined ? `file ${partsOf(name.file).at(-1) ?? ''}` : `${bare(name.department)} ${name.year}`;

/** @param path of a report, whole: the folders that are named have to be the last ones of it */
export function isAt(file: string, path: string): boolean {
  const [named, whole] = [partsOf(file), partsOf(path)];
  return named.length > 0 && named.every((part, index) => part === whole[whole.length - named.length + index]);
}

/**
 * The name of a file by itself and the folder it is in: more would hold on one machine only.
 * @param others files it is to be told from, with as many folders more as that needs
 * @param place a folder that has to be among those that are named
 */
export function shortFile(path: string, others: readonly string[] = [], place?: string): string {
  const parts = partsOf(path);
  const last = (count: number): string => parts.slice(-count).join('/');
  const at = place === undefined ? -1 : parts.lastIndexOf(place);
  let count = at < 0 ? 2 : Math.max(2, parts.length - at);
  while (count < parts.length && others.some((other) => other !== path && isAt(last(count), other))) count++;
  return last(count);
}
