/** BAT005: units that are listed and cannot be added up, so that nothing was. */
import type { Finding } from '../model/finding.ts';
import type { Family } from '../model/summary.ts';
import { findingFrom, namedFile } from './finding.ts';
import type { Member } from './member.ts';
import { yearOf } from './words.ts';

/** Why a unit cannot be added up. */
export const REASONS = ['absent', 'several', 'itself', 'circular', 'year', 'unread', 'no-totals'] as const;

/** A unit as it is listed, and its report, or several that it might be. */
export type Missing = {
  readonly why: (typeof REASONS)[number];
  readonly name: string;
  readonly path?: string | readonly string[];
};

/** Units, and files of one, that are named; the rest is counted. */
const NAMED = 5;
const FILES = 3;

export function unitsMissing(head: Member, family: Family, missing: readonly Missing[]): Finding {
  const { at, members, names, circular = [] } = family;
  const units = members.length + names.length + circular.filter(({ name }) => !names.includes(name)).length;
  const data: Record<string, string | number> = {};
  for (const reason of REASONS) {
    const some = missing.filter(({ why }) => why === reason);
    if (some.length === 0) continue;
    data[reason] = some.slice(0, NAMED).map(shown).join('、');
    data[`more-${reason}`] = Math.max(0, some.length - NAMED);
  }
  return findingFrom({
    code: 'BAT005',
    severity: 'query',
    place: at,
    data: { count: missing.length, units, ...data },
    related: missing
      .flatMap(({ path = [] }) => path)
      .slice(0, NAMED)
      .map(namedFile),
    identity: [head.department ?? '', yearOf(head.year)],
  });
}

/** The name, and the files it does not name itself. */
function shown({ name, path = [] }: Missing): string {
  const files = [path].flat();
  const named = files.filter((file) => file !== name).slice(0, FILES);
  const more = files.length > FILES ? ' …' : '';
  return named.length > 0 ? `${name}（${named.join('、')}${more}）` : name;
}
