/** BAT006: units that folders give a department and that were not added up; nobody listed them, so nothing is wrong with that. */
import type { Finding } from '../model/finding.ts';
import type { Obstacle } from '../model/summary.ts';
import { findingFrom, namedFile, wholeOf } from './finding.ts';
import type { Member } from './member.ts';
import { yearOf } from './words.ts';

/** Files of an obstacle that are named; the rest is counted. */
const NAMED = 3;

/** @param obstacles none where nothing tells which reports beside and below it are its units */
export function notAddedUp(
  { path, department, year }: Pick<Member, 'path' | 'department' | 'year'>,
  obstacles: readonly Obstacle[],
): Finding {
  const data: Record<string, string | number> = {};
  for (const { why, paths, compared } of obstacles) {
    data[why] = paths.slice(0, NAMED).join('、');
    data[`count-${why}`] = paths.length;
    if (compared) Object.assign(data, compared);
  }
  return findingFrom({
    code: 'BAT006',
    severity: 'note',
    place: wholeOf(path),
    data,
    related: obstacles.flatMap(({ paths }) => paths.slice(0, NAMED)).map(namedFile),
    identity: [department ?? '', yearOf(year)],
  });
}
