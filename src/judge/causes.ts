import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { abs } from '../model/money.ts';
import { ratio, roundPercent } from '../model/ratio.ts';
import type { Relation } from '../model/relation.ts';
import { computed } from './evaluate.ts';
import { show } from './findings.ts';

/** Mistakes people make, tried in order; the one that fits exactly is named with its arithmetic. */

type Cause = Finding['cause'];

const digits = (text: string): string => text.replace(/[^\d]/gu, '').replace(/^0+/u, '');
const sorted = (text: string): string => [...text].sort().join('');

/** Why a stated amount is not the value it should be; `null` where no single slip explains it. */
export function causeOf(fact: Fact, value: bigint, settles: readonly Relation[], facts: readonly Fact[]): Cause {
  if (fact.state !== 'figure') return fact.state === 'empty' ? { id: 'left-blank', detail: show(fact, value) } : null;
  if (value === 0n) return { id: 'should-be-empty', detail: show(fact) };
  if (fact.value === -value) return { id: 'sign-reversed', detail: `${show(fact)} ↔ ${show(fact, value)}` };
  const stated = digits(show(fact));
  const right = digits(show(fact, value));
  for (const [power, factor] of [
    [10_000n, '10000'],
    [10n, '10'],
    [100n, '100'],
    [1000n, '1000'],
  ] as const) {
    const id = power === 10_000n ? 'unit-slip' : 'decimal-moved';
    if (fact.value === value * power) return { id, detail: `${show(fact)} = ${show(fact, value)} × ${factor}` };
    if (fact.value * power === value) return { id, detail: `${show(fact)} = ${show(fact, value)} ÷ ${factor}` };
  }
  if (swapped(stated, right)) return { id: 'digits-transposed', detail: `${show(fact)} ↔ ${show(fact, value)}` };
  if (oneLess(stated, right)) return { id: 'digit-dropped', detail: `${show(fact)} ← ${show(fact, value)}` };
  if (oneLess(right, stated)) return { id: 'digit-added', detail: `${show(fact)} ← ${show(fact, value)}` };
  const prior = facts.find(
    (other) =>
      other.at.basis !== '本年预算' &&
      other.value === fact.value &&
      other.line.table === fact.line.table &&
      other.line.row === fact.line.row &&
      other.id !== fact.id,
  );
  if (prior && fact.at.basis === '本年预算') return { id: 'prior-year-left-in', detail: prior.raw };
  const gap = abs(fact.value - value);
  const sum = settles.find(
    (relation) =>
      relation.kind === 'sum' &&
      relation.total.id === fact.id &&
      relation.parts.filter((part) => part.state === 'figure').length > 1,
  );
  const part = sum?.parts.find((candidate) => candidate.state === 'figure' && candidate.value === gap);
  if (part)
    return { id: fact.value < value ? 'row-left-out' : 'row-counted-twice', detail: `${part.raw} ${part.label.row}` };
  const neighbour = facts.find(
    (other) =>
      other.id !== fact.id &&
      other.state === 'figure' &&
      other.value === fact.value &&
      other.line.table === fact.line.table &&
      other.line.block === fact.line.block &&
      other.line.column === fact.line.column &&
      Math.abs(other.line.row - fact.line.row) === 1 &&
      !settles.some((relation) => [relation.total, ...relation.parts].includes(other)),
  );
  if (neighbour) return { id: 'neighbour-copied', detail: `${neighbour.raw} ${neighbour.label.row}` };
  if (mistyped(stated, right)) return { id: 'digit-mistyped', detail: `${show(fact)} ↔ ${show(fact, value)}` };
  return null;
}

/** Two neighbouring digits exchanged, the decimals kept as printed. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length || sorted(a) !== sorted(b)) return false;
  const unlike = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  return unlike.length === 2 && unlike[1]! - unlike[0]! === 1;
}

/** Numbers of three digits or more that differ in one. */
const mistyped = (a: string, b: string): boolean =>
  a.length === b.length && a.length > 2 && [...a].filter((digit, index) => digit !== b[index]).length === 1;

/** `short` is `long` with one digit left out. */
function oneLess(short: string, long: string): boolean {
  if (short.length + 1 !== long.length) return false;
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return true;
  return false;
}

/** What a share or a rate should be, and the usual ways it goes wrong. */
export function causeOfRatio(relation: Relation): { readonly expected: bigint | null; readonly cause: Cause } {
  const { total, parts } = relation;
  const exact = computed(relation);
  if (exact === undefined) return { expected: null, cause: null };
  const expected = roundPercent(exact, total.decimals);
  const percent = (value: bigint): string => show(total, roundPercent(value, total.decimals));
  const matches = (value: bigint | undefined): boolean =>
    value !== undefined && roundPercent(value, total.decimals) === total.value;
  if (total.value === -expected)
    return { expected, cause: { id: 'sign-reversed', detail: `${show(total)} ↔ ${percent(exact)}` } };
  if (relation.kind === 'rate') {
    const [now, prior] = parts as [Fact, Fact];
    const overThis = ratio(now.value - prior.value, now.value);
    const change = show(now, now.value - prior.value);
    if (matches(overThis)) {
      return {
        expected,
        cause: {
          id: 'wrong-base-year',
          detail: `${change} ÷ ${show(now)} = ${percent(overThis!)}%; ${change} ÷ ${show(prior)} = ${percent(exact)}%`,
        },
      };
    }
    if (matches(ratio(now.value, prior.value))) {
      return { expected, cause: { id: 'ratio-not-rate', detail: `${show(now)} ÷ ${show(prior)} = ${show(total)}%` } };
    }
  }
  const stated = digits(show(total));
  const right = digits(percent(exact));
  if (swapped(stated, right))
    return { expected, cause: { id: 'digits-transposed', detail: `${show(total)} ↔ ${percent(exact)}` } };
  if (oneLess(stated, right))
    return { expected, cause: { id: 'digit-dropped', detail: `${show(total)} ← ${percent(exact)}` } };
  if (oneLess(right, stated))
    return { expected, cause: { id: 'digit-added', detail: `${show(total)} ← ${percent(exact)}` } };
  return { expected, cause: null };
}
