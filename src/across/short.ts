/** What a department has beyond its units: a unit's report that is not there, or its own office's, which often has none. */

import type { Finding, Related } from '../model/finding.ts';
import { formatMoney } from '../model/money.ts';
import type { Compared, Family } from '../model/summary.ts';
import { type Broken, type Comparison, isToldOf } from './compared.ts';
import { findingFrom, namedFile } from './finding.ts';
import { calledIn } from './kind.ts';
import type { Member } from './member.ts';
import { isOwnOffice, isSameUnit } from './same-unit.ts';
import { comparedOf } from './units.ts';
import { wordsOf, yearOf } from './words.ts';

/** Units that are missing, or a sum of which it is left open whether the department's own office is all that it lacks. */
export type Short = { readonly absent: Absent } | { readonly leftOver: Compared };

/** @property names as far as they are known, of as many `listed` */
type Absent = {
  readonly count: number;
  readonly listed: number;
  readonly names: readonly string[];
  readonly broken: readonly Broken[];
};

const WHOLE = ['支出|||||', '收入|||||'];
const BASIC = '支出|||基本支出||';
const CLASS = /^支出\|\|\|(?:本年支出)?\|\d{3}\|$/u;

/**
 * Nothing where the units have more of anything, where the department's lists say that all of them are there, or where so little
 * is left that one figure may be wrong: what an office spends on its staff stands in several classes.
 * @param named the units that the department's report says it consists of
 */
export function shortBy(
  { head, members, broken: all, agreement }: Comparison,
  named: readonly string[],
): Short | undefined {
  const broken = all.filter((one) => !isToldOf(head, one));
  if (!broken.some(({ total }) => WHOLE.includes(total.key)) || broken.some(({ gap }) => gap < 0n)) return undefined;
  const isOwn = (name: string): boolean => isOwnOffice(name, head.department);
  const isSeat = ({ department, path }: Member): boolean => isOwn(department ?? '') || isOwn(calledIn(path));
  const hasSeat = members.some(isSeat);
  const others = members.filter((member) => !isSeat(member));
  const listed = named.filter((name) => !isOwn(name));
  const absent = listed.filter((name) => !others.some((member) => bears(member, name)));
  const strangers = others.filter((member) => !listed.some((name) => bears(member, name)));
  const count = listed.length - others.length;
  if (count > 0 && (hasSeat || strangers.length < others.length))
    return { absent: { count, listed: named.length, names: strangers.length === 0 ? absent : [], broken } };
  if (named.length > 0 && hasSeat) return undefined;
  const isAll = agreement.agree === 0;
  const isLarge = isAll || isAnOffices(broken);
  if (hasSeat) return isLarge ? { absent: { count: 0, listed: 0, names: [], broken } } : undefined;
  // Where nothing agrees they may be no units of it at all.
  return !isAll && (isLarge || members.length === 1) ? { leftOver: comparedOf(broken)! } : undefined;
}

const bears = ({ department, path }: Member, name: string): boolean =>
  isSameUnit(department ?? '', name) || isSameUnit(calledIn(path), name);

const isAnOffices = (broken: readonly Broken[]): boolean =>
  broken.some(({ total }) => total.key === BASIC) && broken.filter(({ total }) => CLASS.test(total.key)).length > 1;

/** Names, and files, that are said; the rest is counted. */
const NAMED = 5;

/** BAT005: nobody listed the units, and one of them is missing all the same. */
export function unitMissing(
  head: Member,
  members: readonly Member[],
  { at }: Family,
  { count, listed, names, broken }: Absent,
): Finding {
  const { total, sum, gap } = broken.find(({ total: { key } }) => WHOLE.includes(key))!;
  const money = (value: bigint): string => formatMoney(value, total.unit, total.decimals);
  const related: Related = { ...namedFile(head.path), role: 'total', place: total.place, raw: total.raw };
  return findingFrom({
    code: 'BAT005',
    severity: 'query',
    place: at,
    data: {
      count,
      units: listed,
      here: members.length,
      short: names.slice(0, NAMED).join('、'),
      'more-short': Math.max(0, names.length - NAMED),
      what: wordsOf(total.key),
      stated: money(BigInt(total.value)),
      sum: money(sum),
      rest: `${money(gap)} ${total.unit}`,
    },
    related: [related, ...members.slice(0, NAMED).map(({ path }) => namedFile(path))],
    identity: [head.department ?? '', yearOf(head.year)],
  });
}
