/** What a department states beside what its units add up to, total by total. */

import { ALL, covers, type Dimension } from '../model/dimension.ts';
import { placeKey } from '../model/place.ts';
import { isWithin } from '../model/rounding.ts';
import { type StatedTotal, TOTAL_DIMENSIONS, totalsIn } from '../model/summary.ts';
import { unpacked } from './finer.ts';
import type { Member } from './member.ts';
import { isMended } from './mended.ts';

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

/** What a department states beside what its units add up to. */
export type Comparison = {
  readonly head: Member;
  readonly members: readonly Member[];
  readonly broken: readonly Broken[];
  /** Money that passes from one unit to another is stated somewhere. */
  readonly passedOn: boolean;
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
    const one = againstUnits(total, units, passedOn);
    if (!one) continue;
    const { parts, sum, gap, room } = one;
    const isShared = new Set(parts.flatMap(({ member, one }) => (one.value === '0' ? [] : member))).size > 1;
    if (!isWithin(gap, room)) {
      broken.push(one);
      if (isShared) differ++;
    } else if (sum !== 0n) {
      agree++;
      if (isShared) shared.push(sum);
    }
  }
  const agreement = { agree, shared: shared.length, amounts: new Set(shared).size, differ };
  return { head, members, broken, passedOn, agreement, totalsOf: units };
}

/**
 * What differs below the totals: only where each unit states as much itself, or states all of what it would be a part of. Looked
 * at where the totals have shown that these are the units.
 */
export function brokenBelow({ head, members, passedOn }: Comparison): readonly Broken[] {
  const finer = (member: Member): readonly StatedTotal[] => totalsIn(unpacked(member.finer), member.path);
  const own = head.finer === '' ? [] : finer(head);
  if (own.length === 0) return [];
  const units = members.map((member) => ({
    member,
    totals: new Map([...byKey(member), ...finer(member).map((one) => [one.key, one] as const)]),
  }));
  return own.flatMap((total) => {
    const one = againstUnits(total, units, passedOn);
    return one && !isWithin(one.gap, one.room) ? [one] : [];
  });
}

type Unit = { readonly member: Member; readonly totals: Totals };

/** Nothing where a unit does not state it. */
function againstUnits(total: StatedTotal, units: readonly Unit[], passedOn: boolean): Broken | undefined {
  const [, , fund = ''] = total.key.split('|');
  if (passedOn && PASSED_ON.some((passed) => covers('fund', fund || ALL, passed))) return undefined;
  const found = units.map(({ member, totals }) => ({ member, stated: statedIn(totals, total.key) }));
  if (found.some(({ stated }) => stated === undefined)) return undefined;
  const parts = found.flatMap(({ member, stated }) => stated!.map((one) => ({ member, one })));
  const sum = parts.reduce((all, { one }) => all + BigInt(one.value), 0n);
  // Each unit rounds its own figure; what that explains is no difference.
  const room = parts.reduce((all, { one }) => all + BigInt(one.half), BigInt(total.half));
  return { total, parts, sum, gap: BigInt(total.value) - sum, room };
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
export function isForced(gap: bigint, { total }: Broken, units: readonly { readonly totals: Totals }[]): boolean {
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
  for (const dimension of ASKED) {
    const below = partsIn(totals, key, dimension);
    if (below) return below;
  }
  return undefined;
}

/** The last of them stands in few keys. */
const ASKED: readonly Dimension[] = [...TOTAL_DIMENSIONS, 'economic'];
const membersOf = (key: string): readonly string[] => {
  const members = key.split('|');
  return members.length > ASKED.length ? members : [...members, ''];
};

type Split = { readonly one: StatedTotal; readonly members: readonly string[] };
const SPLIT = new WeakMap<Totals, readonly Split[]>();

/** Each is looked through for every total that it does not state. */
function splitOf(totals: Totals): readonly Split[] {
  let split = SPLIT.get(totals);
  if (!split) {
    split = [...totals.values()].map((one) => ({ one, members: membersOf(one.key) }));
    SPLIT.set(totals, split);
  }
  return split;
}

const valueIn = (totals: Totals, key: string): bigint | undefined =>
  statedIn(totals, key)?.reduce((sum, { value }) => sum + BigInt(value), 0n);

/** The parts of a total among those that are all there is of what it is a part of itself: 一般公共预算 of 财政拨款, beside 事业收入. */
function partsIn(totals: Totals, key: string, dimension: Dimension): readonly StatedTotal[] | undefined {
  const at = ASKED.indexOf(dimension) + 1;
  const members = membersOf(key);
  const own = members[at]!;
  if (own === '') return undefined;
  const beside = splitOf(totals).flatMap(({ one, members: others }) =>
    others.every((member, index) => index === at || member === members[index])
      ? [{ one, member: others[at] || ALL, value: BigInt(one.value) }]
      : [],
  );
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
