/** A department and the units it consists of: its totals are the sums of theirs. */

import type { Arithmetic, Finding, Related, Severity } from '../model/finding.ts';
import { formatMoney } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import type { Compared, Family, StatedTotal } from '../model/summary.ts';
import { type Agreement, type Broken, type Comparison, isForced, isToldOf } from './compared.ts';
import { findingFrom } from './finding.ts';
import type { Member } from './member.ts';
import { notCounted } from './not-counted.ts';
import { wordsOf, yearOf } from './words.ts';

/** Nobody listed these units, and the totals do not show that they are units: what was compared, if anything was. */
export type Unproven = { readonly compared: Compared | undefined };

export function comparedOf(broken: readonly Broken[]): Compared | undefined {
  const [first] = broken;
  if (!first) return undefined;
  const { key, value, unit, decimals } = first.total;
  const [stated, sum] = [BigInt(value), first.sum].map((one) => formatMoney(one, unit, decimals)) as [string, string];
  return { totals: broken.length, what: wordsOf(key), stated, sum, unit };
}

/** In a folder may lie what is no unit of the department: then no total at all agrees. */
const anyAgrees = ({ agree }: Agreement): boolean => agree > 0;

/**
 * BAT003: one finding for each amount by which totals differ; what differs by the same amount differs for one reason.
 * @param bearsOut whether so much agreement shows that these are its units, where nobody listed them
 * @param isTold whether a finding on one of its figures says as much
 */
export function sumOfUnits(
  { head, members, broken, agreement, totalsOf }: Comparison,
  { listed }: Pick<Family, 'listed'>,
  {
    bearsOut = anyAgrees,
    isTold = (one) => isToldOf(head, one),
    byReason = false,
  }: {
    readonly bearsOut?: (agreement: Agreement) => boolean;
    readonly isTold?: (one: Broken) => boolean;
    /** What differs by as much as a total of which something is said differs for the same reason. */
    readonly byReason?: boolean;
  } = {},
): readonly Finding[] | Unproven {
  if (members.length === 0) return [];
  const left = byReason ? undefined : notCounted(broken, members);
  if (left) return [findingOf(head, members, broken, listed ? 'error' : 'query', [], left)];
  if (!listed && !bearsOut(agreement)) return { compared: comparedOf(broken) };
  const byGap = new Map<bigint, Broken[]>();
  const told = broken.filter(isTold);
  const isKnown = (one: Broken): boolean => (byReason ? told.some(({ gap }) => gap === one.gap) : told.includes(one));
  for (const one of broken) if (!isKnown(one)) push(byGap, one.gap, one);
  // Where a whole unit is amiss nearly all totals differ, each by its own amount: the widest say it, and the last of them the rest.
  const widest = [...byGap].slice(0, MOST_GAPS);
  const rest = [...byGap].slice(MOST_GAPS).flatMap(([, alike]) => alike);
  return widest.map(([gap, alike], index) => {
    const severity = listed && alike.some((one) => isForced(gap, one, totalsOf)) ? 'error' : 'query';
    return findingOf(head, members, alike, severity, index === widest.length - 1 ? rest : []);
  });
}

/** Amounts by which totals differ that get a finding each. */
const MOST_GAPS = 3;

/** Totals beyond the first that are named. */
const SHOWN = 3;

function findingOf(
  head: Member,
  members: readonly Member[],
  alike: readonly Broken[],
  severity: Severity,
  rest: readonly Broken[],
  without?: Member,
): Finding {
  const [first] = alike as [Broken, ...Broken[]];
  const { total, parts, sum, gap } = first;
  const { unit, decimals } = total;
  const money = (value: bigint): string => formatMoney(value, unit, decimals);
  return findingFrom({
    code: 'BAT003',
    severity,
    place: total.place,
    raw: total.raw,
    label: wordsOf(total.key),
    stated: money(BigInt(total.value)),
    expected: money(sum),
    difference: money(gap),
    unit,
    data: {
      what: wordsOf(total.key),
      units: members.length,
      others: alike
        .slice(1, SHOWN + 1)
        .map((one) => wordsOf(one.total.key))
        .join('、'),
      count: alike.length,
      rest: rest.length,
      ...(without && { without: without.path }),
      ...(rest.length > 0 && { 'rest-named': rest.slice(0, SHOWN).map(apart).join('、') }),
    },
    related: parts.map(({ member, one }) => relatedOf('part', member, one)),
    arithmetic: [...alike, ...rest].map((one) => arithmeticOf(head, one)),
    identity: [head.department ?? '', yearOf(head.year), total.key],
  });
}

/** A total, and by how much it is off. */
const apart = ({ total: { key, unit, decimals }, gap }: Broken): string =>
  `${wordsOf(key)}（${gap < 0n ? '' : '+'}${formatMoney(gap, unit, decimals)}）`;

function relatedOf(role: 'total' | 'part', { department }: Member, one: StatedTotal): Related {
  const { place, raw, unit, decimals, value, key } = one;
  const name = department ?? '';
  const label = name === '' ? wordsOf(key) : `${name} › ${wordsOf(key)}`;
  return { role, place, raw, value: formatMoney(BigInt(value), unit, decimals), unit, label };
}

function arithmeticOf(head: Member, { total, parts, sum, gap }: Broken): Arithmetic {
  const { unit, decimals } = total;
  return {
    kind: 'sum',
    operands: [relatedOf('total', head, total), ...parts.map(({ member, one }) => relatedOf('part', member, one))],
    computed: formatMoney(sum, unit, decimals),
    difference: formatMoney(gap, unit, decimals),
  };
}
