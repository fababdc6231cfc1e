/** A department and the units it consists of: its totals are the sums of theirs. */

import type { Arithmetic, Finding, Related, Severity } from '../model/finding.ts';
import { abs, formatMoney } from '../model/money.ts';
import { isWithin } from '../model/rounding.ts';
import type { Compared, Family, StatedTotal } from '../model/summary.ts';
import { type Agreement, type Broken, brokenBelow, type Comparison, isForced, isToldOf } from './compared.ts';
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
  comparison: Comparison,
  { listed }: Pick<Family, 'listed'>,
  {
    bearsOut = anyAgrees,
    isTold = (one) => isToldOf(comparison.head, one),
    byReason = false,
  }: {
    readonly bearsOut?: (agreement: Agreement) => boolean;
    readonly isTold?: (one: Broken) => boolean;
    /** What differs by as much as a total of which something is said differs for the same reason. */
    readonly byReason?: boolean;
  } = {},
): readonly Finding[] | Unproven {
  const { head, members, broken, agreement, totalsOf } = comparison;
  if (members.length === 0) return [];
  const left = byReason ? undefined : notCounted(broken, members);
  if (left) return [findingOf(head, members, broken, listed ? 'error' : 'query', [], left)];
  if (!listed && !bearsOut(agreement)) return { compared: comparedOf(broken) };
  const told = broken.filter(isTold);
  const isKnown = (one: Broken): boolean => (byReason ? told.some(({ gap }) => gap === one.gap) : told.includes(one));
  const groups = grouped(broken.filter((one) => !isKnown(one)));
  // What differs by as much below a total differs for its reason; what is moved below it is too much here and too little there.
  const below = brokenBelow(comparison).filter((one) => !isTold(one) && !broken.some((wide) => areAlike(wide, one)));
  groups.push(...grouped(below));
  // Where a whole unit is amiss nearly all totals differ, each by its own amount: the widest say it, and the last of them the rest.
  const widest = groups.slice(0, MOST_GAPS);
  const rest = groups.slice(MOST_GAPS).flat();
  return widest.map((alike, index) => {
    const severity = listed && alike.some((one) => isForced(one.gap, one, totalsOf)) ? 'error' : 'query';
    return findingOf(head, members, alike, severity, index === widest.length - 1 ? rest : []);
  });
}

/** Those that differ by one amount, whichever way; each unit rounds for itself. */
function grouped(all: readonly Broken[]): (readonly Broken[])[] {
  const groups: Broken[][] = [];
  for (const one of all) {
    const known = groups.find(([first]) => areAlike(first!, one));
    if (known) known.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** A difference of a few units of the last place is small beside the amount that both are off by. */
const SMALL = 4n;

function areAlike(a: Broken, b: Broken): boolean {
  const off = abs(abs(a.gap) - abs(b.gap));
  return off === 0n || (isWithin(off, a.room + b.room) && off * SMALL < abs(a.gap));
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
  const { total, parts } = first;
  const { unit, decimals } = total;
  const { sum, gap } = asPrinted(first);
  const mixed = alike.some((one) => one.gap > 0n !== first.gap > 0n);
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
        .map((one) => (mixed ? apart(one) : wordsOf(one.total.key)))
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

/** Units in 元 add up to more decimals than a department in 万元 has. */
function asPrinted({ total: { half, value }, sum }: Broken): { readonly sum: bigint; readonly gap: bigint } {
  const step = BigInt(half) * 2n;
  const rest = step === 0n ? 0n : ((sum % step) + step) % step;
  const near = rest === 0n ? sum : sum - rest + (rest * 2n >= step ? step : 0n);
  return near === BigInt(value) ? { sum, gap: BigInt(value) - sum } : { sum: near, gap: BigInt(value) - near };
}

/** A total, and by how much it is off. */
function apart(one: Broken): string {
  const { key, unit, decimals } = one.total;
  const { gap } = asPrinted(one);
  return `${wordsOf(key)}（${gap < 0n ? '' : '+'}${formatMoney(gap, unit, decimals)}）`;
}

function relatedOf(role: 'total' | 'part', { department }: Member, one: StatedTotal): Related {
  const { place, raw, unit, decimals, value, key } = one;
  const name = department ?? '';
  const label = name === '' ? wordsOf(key) : `${name} › ${wordsOf(key)}`;
  return { role, place, raw, value: formatMoney(BigInt(value), unit, decimals), unit, label };
}

function arithmeticOf(head: Member, one: Broken): Arithmetic {
  const { total, parts } = one;
  const { sum, gap } = asPrinted(one);
  const { unit, decimals } = total;
  return {
    kind: 'sum',
    operands: [relatedOf('total', head, total), ...parts.map((part) => relatedOf('part', part.member, part.one))],
    computed: formatMoney(sum, unit, decimals),
    difference: formatMoney(gap, unit, decimals),
  };
}
