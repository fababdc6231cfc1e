import { coversAll } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { abs, UNITS, type Unit } from '../model/money.ts';
import { isInWords } from '../model/printed.ts';
import type { Relation } from '../model/relation.ts';
import { digitSlip, type Printed, shownDecimals } from './digits.ts';
import { show } from './findings.ts';
import type { Surroundings } from './surroundings.ts';

/** Mistakes people make, tried in order; the one that fits exactly is named with its arithmetic. */
export type Cause = Finding['cause'];

/** A wrong amount and the value it should have. */
export type Wrong = {
  /** The figure, and the places its slip was copied to. */
  readonly facts: readonly Fact[];
  readonly value: bigint;
  readonly settles: readonly Relation[];
  /** Everything else that is wrong in the report, with its right value. */
  readonly others: readonly { readonly facts: readonly Fact[]; readonly value: bigint }[];
};

/** Says with what arithmetic it fits, or nothing. */
type Hypothesis = (wrong: Wrong, fact: Fact, around: Surroundings) => Cause | undefined;

/** Why a stated amount is not the value it should be; `null` where no single slip explains it. */
export function causeOf(wrong: Wrong, around: Surroundings): Cause {
  const [fact] = wrong.facts as readonly [Fact, ...Fact[]];
  if (fact.state !== 'figure')
    return fact.state === 'empty' ? { id: 'left-blank', detail: show(fact, wrong.value) } : null;
  // Nobody typed or copied what a formula works out.
  for (const fits of around.workingOf(fact) ? OF_FORMULAS : OF_FIGURES) {
    const cause = fits(wrong, fact, around);
    if (cause) return cause;
  }
  return null;
}

export const signReversed: Hypothesis = ({ value }, fact) =>
  value !== 0n && fact.value === -value
    ? { id: 'sign-reversed', detail: `${show(fact)} ↔ ${show(fact, value)}` }
    : undefined;

/** 元, 万元 and 亿元 taken for one another, and 千元 for 元. */
const unitSlip: Hypothesis = ({ value }, fact) => {
  const powers = fact.unit === '千元' ? [3] : [4, 8];
  return value === 0n ? undefined : scaled(fact, value, powers, 'unit-slip');
};

const decimalMoved: Hypothesis = ({ value }, fact) =>
  value === 0n ? undefined : scaled(fact, value, [1, 2, 3], 'decimal-moved');

function scaled(fact: Fact, value: bigint, powers: readonly number[], id: string): Cause | undefined {
  for (const power of powers) {
    const factor = 10n ** BigInt(power);
    if (fact.value === value * factor) return { id, detail: `${show(fact)} = ${show(fact, value)} × ${factor}` };
    // What is smaller was rounded to the places the table prints.
    if (fact.value !== 0n && places(fact).some((half) => fact.value === rounded(value, factor, half)))
      return { id, detail: `${show(fact)} = ${show(fact, value)} ÷ ${factor}` };
  }
  return undefined;
}

/** Half of the last place the table prints, of the one the figure itself shows, and none: `1822.9543` in a table of whole numbers. */
function places({ half, raw, unit }: Fact): readonly bigint[] {
  const shown = shownDecimals(raw);
  const scale = unit === '%' ? 6 : 6 + UNITS[unit];
  return [half, shown < scale ? 10n ** BigInt(scale - shown) / 2n : 0n, 0n];
}

/** A part of the value, in the place whose half is given; exactly where it is 0. */
function rounded(value: bigint, factor: bigint, half: bigint): bigint {
  const unit = 2n * half * factor;
  if (half === 0n || value % unit === 0n) return value / factor;
  return ((value + (value < 0n ? -unit : unit) / 2n) / unit) * 2n * half;
}

/** Two figures of one row or column stand in each other's place. */
const exchanged: Hypothesis = ({ value, others }, fact) => {
  const other = others.find(
    (one) =>
      one.value === fact.value &&
      one.facts.some(
        (its) =>
          its.state === 'figure' &&
          its.value === value &&
          (its.column.id === fact.column.id || its.row.id === fact.row.id) &&
          its !== fact,
      ),
  );
  const its = other?.facts[0];
  return its && exchangedWith(fact, its);
};

export const exchangedWith = (fact: Fact, other: Fact): NonNullable<Finding['cause']> => ({
  id: 'exchanged',
  detail: `${show(fact)} ↔ ${show(other)} ${nameOf(other, fact)}`,
});

/** In a form of targets: what the project costs over all its years, in the place of the year's money. */
const wholeProject: Hypothesis = (_, fact, around) => {
  if (fact.at.basis !== '本年预算' || fact.value === 0n) return undefined;
  const whole = around.row(fact).find(({ at, value }) => at.basis === '实施期' && value === fact.value);
  return whole && { id: 'whole-project', detail: whole.raw.trim() };
};

/** Last year's figure of the same thing, beside it or in last year's report. */
const lastYear: Hypothesis = (_, fact, around) => {
  if (fact.at.basis !== '本年预算') return undefined;
  const beside = around
    .row(fact)
    .find(
      ({ at, state, value }) =>
        state === 'figure' && at.basis.startsWith('上年') && at.measure === fact.at.measure && value === fact.value,
    );
  const before = around.yearBefore(fact);
  const prior = beside ?? (before?.value === fact.value ? before : undefined);
  return prior && { id: 'prior-year-left-in', detail: prior.raw.trim() };
};

/** That a zero stands beside a zero says little: other slips go first. */
const neighbour: Hypothesis = (wrong, fact, around) =>
  fact.value === 0n ? undefined : neighbouring(wrong, fact, around);

const neighbouring: Hypothesis = ({ facts }, fact, around) => {
  if (isInWords(fact.raw)) return undefined;
  const other = around
    .sources(fact)
    .find(
      (near) =>
        near.value === fact.value &&
        near.unit === fact.unit &&
        !facts.includes(near) &&
        !isOnlyPart(fact, near, around),
    );
  return other && { id: 'neighbour-copied', detail: `${other.raw.trim()} ${nameOf(other, fact)}` };
};

/** A total and the only one that is listed below it are alike without anybody copying. */
const isOnlyPart = (fact: Fact, near: Fact, around: Surroundings): boolean =>
  around
    .relationsOf(fact)
    .some(
      ({ total, parts }) =>
        (total === fact ? parts.includes(near) : total === near) &&
        parts.every((part) => part.value === 0n || part === fact || part === near),
    );

/** What tells it from the other: its row, or in the same row its column. */
const nameOf = (other: Fact, fact: Fact): string => (other.row === fact.row ? other.label.column : other.label.row);

const digits: Hypothesis = ({ value }, fact) => {
  const slip = slipOf(fact, value);
  return slip === undefined || slip === 'digit-mistyped'
    ? undefined
    : { id: slip, detail: `${show(fact)} ← ${show(fact, value)}` };
};

const mistyped: Hypothesis = ({ value }, fact) =>
  slipOf(fact, value) === 'digit-mistyped'
    ? { id: 'digit-mistyped', detail: `${show(fact)} ↔ ${show(fact, value)}` }
    : undefined;

function slipOf(fact: Fact, value: bigint): ReturnType<typeof digitSlip> {
  if (isInWords(fact.raw) && fact.state === 'figure') return undefined;
  // Where nothing belongs no digit slipped.
  if (value === 0n) return undefined;
  // A sign is no digit.
  if (fact.value < 0n !== value < 0n && fact.value !== 0n) return undefined;
  const scale = 6 + UNITS[fact.unit as Unit];
  let decimals = fact.decimals;
  const place = (): bigint => 10n ** BigInt(scale - decimals);
  while (decimals < scale && (fact.value % place() !== 0n || value % place() !== 0n)) decimals++;
  const printed = (amount: bigint): Printed => ({ digits: amount / place(), decimals });
  return digitSlip(printed(fact.value), printed(value), fact.decimals);
}

/** A total that misses a part, has one twice, or has a subtotal beside what the subtotal holds. */
const ofParts: Hypothesis = ({ value }, fact, around) => {
  const gap = abs(fact.value - value);
  const isShort = abs(fact.value) < abs(value);
  const parts = below(fact, value, around);
  if (parts.length < 2) return undefined;
  const direct = parts.filter((part) => around.sumsOf(fact).some((sum) => sum.parts.includes(part)));
  if (fact.value === 2n * value && direct.every((part) => around.sumsOf(part).length > 0))
    return { id: 'subtotal-added', detail: `${show(fact)} = ${show(fact, value)} × 2` };
  const part = parts.find((candidate) => abs(candidate.value) === gap);
  if (!part) return undefined;
  const twice = around.sumsOf(part).some((sum) => filled(sum) > 1) ? 'subtotal-added' : 'row-counted-twice';
  return {
    id: isShort ? 'row-left-out' : twice,
    detail:
      `${show(fact)} = ${show(fact, value)} ${isShort ? '−' : '+'} ${part.raw.trim()} ${nameOf(part, fact)}`.trim(),
  };
};

const filled = ({ parts }: Relation): number => parts.filter(({ state }) => state === 'figure').length;

/** More parts than a person adds up by hand. */
const MANY = 500;

/** What a total is made of, and what that is made of, in its own row or column; not what is all of it. */
function below(fact: Fact, value: bigint, around: Surroundings): readonly Fact[] {
  const found = new Set<Fact>();
  const queue = [fact];
  for (let at = queue.shift(); at && found.size < MANY; at = queue.shift())
    for (const { parts } of around.sumsOf(at))
      for (const part of parts) {
        const inLine = part.column === fact.column || part.row === fact.row;
        if (part.state !== 'figure' || !inLine || found.has(part)) continue;
        found.add(part);
        queue.push(part);
      }
  return [...found].filter((part) => part.value !== value);
}

/** The same figure stands somewhere in a finer unit, and was cut off here. */
const truncated: Hypothesis = ({ value, settles }, fact) => {
  const finer = settles
    .filter(({ kind }) => kind === 'same')
    .flatMap(({ total, parts }) => [total, ...parts])
    .find(({ state, half, id }) => state === 'figure' && half < fact.half && id !== fact.id);
  const place = 2n * fact.half;
  if (!finer || place === 0n || value === fact.value) return undefined;
  return (finer.value / place) * place === fact.value
    ? { id: 'truncated', detail: `${show(finer)} ${finer.unit} → ${show(fact, value)} ${fact.unit}` }
    : undefined;
};

const shouldBeEmpty: Hypothesis = ({ value }, fact) =>
  value === 0n ? { id: 'should-be-empty', detail: show(fact) } : undefined;

/** A formula adds what is no part of it, as a range does that runs on into the next block. */
const foreignAdded: Hypothesis = ({ value }, fact, around) => {
  const strangers = (around.workingOf(fact)?.parts ?? []).filter(({ fact: part }) => !coversAll(fact.at, part.at));
  const added = strangers.reduce((sum, { fact: part, times }) => sum + part.value * times, 0n);
  const [first] = strangers;
  return first && added !== 0n && fact.value - value === added
    ? {
        id: 'foreign-added',
        detail: `${show(fact)} = ${show(fact, value)} + ${strangers.map(({ fact: part }) => `${part.raw.trim()} ${nameOf(part, fact)}`.trim()).join(' + ')}`,
      }
    : undefined;
};

const OF_FIGURES: readonly Hypothesis[] = [
  signReversed,
  unitSlip,
  truncated,
  exchanged,
  wholeProject,
  lastYear,
  neighbour,
  decimalMoved,
  digits,
  ofParts,
  neighbouring,
  shouldBeEmpty,
  mistyped,
];

const OF_FORMULAS: readonly Hypothesis[] = [signReversed, truncated, foreignAdded, ofParts];
