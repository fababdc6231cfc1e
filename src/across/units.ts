/** A department and the units it consists of: its totals are the sums of theirs. */

import { ALL, covers, type Dimension } from '../model/dimension.ts';
import type { Arithmetic, Finding, Related, Severity } from '../model/finding.ts';
import { formatMoney } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import { placeKey } from '../model/place.ts';
import { isWithin } from '../model/rounding.ts';
import { type Compared, type Family, type StatedTotal, TOTAL_DIMENSIONS, totalsIn } from '../model/summary.ts';
import { findingFrom } from './finding.ts';
import type { Member } from './member.ts';
import { isMended } from './mended.ts';
import { wordsOf, yearOf } from './words.ts';

type Totals = ReadonlyMap<string, StatedTotal>;
const byKey = ({ stated, path }: Member): Totals => new Map(totalsIn(stated, path).map((one) => [one.key, one]));

/** Money that passes from one unit of a department to another: counted in both, and taken out of the department’s totals. */
const PASSED_ON = ['上级补助收入', '附属单位上缴收入'];

export type Broken = {
  readonly total: StatedTotal;
  readonly parts: readonly { readonly member: Member; readonly one: StatedTotal }[];
  readonly sum: bigint;
  /** By how much the total is off, and what of that rounding explains. */
  readonly gap: bigint;
  readonly room: bigint;
};

/** How far the totals agree of units that nobody listed. */
export type Agreement = {
  /** Totals that are the sums of the units’, and those that more than one unit has a share in, in how many amounts. */
  readonly agree: number;
  readonly shared: number;
  readonly amounts: number;
  /** Totals that more than one unit has a share in and that are not their sums. */
  readonly differ: number;
};

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

/** What a department states beside what its units add up to. */
export type Comparison = {
  readonly head: Member;
  readonly members: readonly Member[];
  readonly broken: readonly Broken[];
  readonly agreement: Agreement;
  readonly totalsOf: readonly { readonly totals: Totals }[];
};

export function comparedWith(head: Member, members: readonly Member[]): Comparison {
  const units = members.map((member) => ({ member, totals: byKey(member) }));
  const own = byKey(head);
  const passedOn = [own, ...units.map(({ totals }) => totals)].some((totals) => [...totals.values()].some(isPassedOn));
  const broken: Broken[] = [];
  let agree = 0;
  let differ = 0;
  const shared: bigint[] = [];
  for (const total of own.values()) {
    const [, , fund = ''] = total.key.split('|');
    if (passedOn && PASSED_ON.some((passed) => covers('fund', fund || ALL, passed))) continue;
    const found = units.map(({ member, totals }) => ({ member, stated: statedIn(totals, total.key) }));
    if (found.some(({ stated }) => stated === undefined)) continue;
    const parts = found.flatMap(({ member, stated }) => stated!.map((one) => ({ member, one })));
    const sum = parts.reduce((all, { one }) => all + BigInt(one.value), 0n);
    // Each unit rounds its own figure; what that explains is no difference.
    const room = parts.reduce((all, { one }) => all + BigInt(one.half), BigInt(total.half));
    const isShared = new Set(parts.flatMap(({ member, one }) => (one.value === '0' ? [] : member))).size > 1;
    const gap = BigInt(total.value) - sum;
    if (!isWithin(gap, room)) {
      broken.push({ total, parts, sum, gap, room });
      if (isShared) differ++;
    } else if (sum !== 0n) {
      agree++;
      if (isShared) shared.push(sum);
    }
  }
  const agreement = { agree, shared: shared.length, amounts: new Set(shared).size, differ };
  return { head, members, broken, agreement, totalsOf: units };
}

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

/** Whether it comes to the sum once figures are what their reports' own findings say. */
export function isToldOf(head: Member, { total, parts, gap, room }: Broken): boolean {
  const change = ({ mended }: Member, { place, value }: StatedTotal, sign: bigint): bigint[] => {
    const should = mended.size > 0 ? (mended.get(placeKey(place)) ?? []) : [];
    return should.map((amount) => sign * (amount - BigInt(value)));
  };
  const changes = [...change(head, total, 1n), ...parts.flatMap(({ member, one }) => change(member, one, -1n))];
  return isMended(gap, changes, room);
}

const isPassedOn = ({ key, value }: StatedTotal): boolean =>
  PASSED_ON.includes(key.split('|')[2] ?? '') && value !== '0';

/** Where the units together have more, of money that may have come from one another, it may have been taken out: no error then. */
function isForced(gap: bigint, { total }: Broken, units: readonly { readonly totals: Totals }[]): boolean {
  const [, , fund = ''] = total.key.split('|');
  if (gap > 0n || !covers('fund', fund || ALL, '单位资金')) return true;
  const own = units.map(({ totals }) => {
    const [all, fiscal] = ['收入|||||', '收入||财政拨款|||'].map((key) => valueIn(totals, key));
    return all === undefined || fiscal === undefined ? undefined : all - fiscal;
  });
  if (own.some((one) => one === undefined)) return false;
  return own.reduce((sum, one) => sum! + one!, 0n)! < -gap;
}

/**
 * What a unit states of a total: itself, or all that is below it. What it does not state is nothing where what it states
 * beside it is all there is; else it is not known.
 */
function statedIn(totals: Totals, key: string): readonly StatedTotal[] | undefined {
  const stated = totals.get(key);
  if (stated) return [stated];
  for (const dimension of TOTAL_DIMENSIONS) {
    const below = partsIn(totals, key, dimension);
    if (below) return below;
  }
  return undefined;
}

const valueIn = (totals: Totals, key: string): bigint | undefined =>
  statedIn(totals, key)?.reduce((sum, { value }) => sum + BigInt(value), 0n);

/** The parts of a total among those that are all there is of what it is a part of itself: 一般公共预算 of 财政拨款, beside 事业收入. */
function partsIn(totals: Totals, key: string, dimension: Dimension): readonly StatedTotal[] | undefined {
  const at = TOTAL_DIMENSIONS.indexOf(dimension as (typeof TOTAL_DIMENSIONS)[number]) + 1;
  const members = key.split('|');
  const own = members[at]!;
  if (own === '') return undefined;
  const beside = [...totals.values()].flatMap((one) => {
    const others = one.key.split('|');
    return others.every((member, index) => index === at || member === members[index])
      ? [{ one, member: others[at] || ALL, value: BigInt(one.value) }]
      : [];
  });
  const above = beside.filter(({ member }) => covers(dimension, member, own));
  const parent = above.find(({ member }) => above.every((other) => covers(dimension, other.member, member)));
  if (!parent) return undefined;
  const below = beside.filter(({ member }) => member !== parent.member && covers(dimension, parent.member, member));
  const parts = below.filter(
    ({ member }) => !below.some((other) => other.member !== member && covers(dimension, other.member, member)),
  );
  if (parts.reduce((sum, { value }) => sum + value, 0n) !== parent.value) return undefined;
  return parts.flatMap(({ one, member }) => (covers(dimension, own, member) ? [one] : []));
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
