import { type Fact, isThisYear } from '../model/fact.ts';
import { abs, UNITS, type Unit } from '../model/money.ts';
import { roundPercent } from '../model/ratio.ts';
import type { Relation } from '../model/relation.ts';
import { computed, evaluate, isLinear, type Values } from './evaluate.ts';

/** An amount of a sentence that one slip of a digit away makes the rate beside it true. */
export type Behind = {
  readonly fact: Fact;
  readonly value: bigint;
  /** What else would bear that value out. */
  readonly bearing: Relation | undefined;
};

export type RelationsOf = { readonly relationsOf: (fact: Fact) => readonly Relation[] };

/**
 * A rate that does not follow from the amounts beside it may be right all the same: where last year's amount, or the change, with
 * one digit changed, dropped, added or exchanged makes it true, and nothing else bears that amount out, it is the amount that is
 * wrong. Only of sentences: in a table every rate has its row to vote with.
 */
export function behindRatio(relation: Relation, around: RelationsOf, values: Values): Behind | undefined {
  const { kind, total } = relation;
  if (kind !== 'rate' && kind !== 'growth') return undefined;
  for (const fact of relation.parts) {
    const ofSentence = fact.row.told && fact.row === total.row && fact.value !== 0n;
    // This year's amount the sentence is about: of one that is a digit off its rate tells nothing.
    const isSubject = fact.at.measure === '金额' && isThisYear(fact);
    if (!ofSentence || isSubject || values.has(fact.id)) continue;
    const others = around.relationsOf(fact).filter((other) => other !== relation);
    if (others.some((other) => isBorneOut(other, values))) continue;
    const corrected = new Map(values);
    const holds = (value: bigint, all: readonly Relation[]): boolean => {
      corrected.set(fact.id, value);
      return all.every((one) => evaluate(one, corrected).state !== 'broken');
    };
    const fitting = slipsOf(fact).filter((value) => holds(value, [relation]) && holds(value, others));
    for (const value of fitting) {
      corrected.set(fact.id, value);
      const bearing = others.find((other) => other.doubtful && evaluate(other, corrected).state === 'held');
      if (bearing) return { fact, value, bearing };
    }
    const value = nearestTo(relation, fact, fitting, values);
    if (value !== undefined) return { fact, value, bearing: undefined };
  }
  return undefined;
}

/** Something else says the same of the figure in it. */
const isBorneOut = (relation: Relation, values: Values): boolean =>
  isLinear(relation) && !relation.doubtful && evaluate(relation, values).state === 'held';

/**
 * The rate itself is one slip of a digit away from what its amounts come to, as they are or as the sentence prints them.
 * @param row the figures of the sentence
 */
export function rateSlipped(relation: Relation, row: readonly Fact[], values: Values): boolean {
  const { total, parts } = relation;
  const now = row.find(isThisYear);
  const printed = {
    ...relation,
    parts: parts.map((part) => (part.row === total.row || part.at.basis !== '本年预算' ? part : (now ?? part))),
  };
  const slips = new Set(slipsOf(total));
  return [relation, printed].some((one) => {
    const exact = computed(one, values);
    return exact !== undefined && slips.has(roundPercent(exact, total.decimals));
  });
}

/** What the figure is after one slip of a digit, in the scale of its value. */
function slipsOf(fact: Fact): bigint[] {
  const scale = fact.unit === '%' ? 6 : 6 + UNITS[fact.unit as Unit];
  const place = 10n ** BigInt(Math.max(0, scale - fact.decimals));
  const sign = fact.value < 0n ? -1n : 1n;
  const digits = (abs(fact.value) / place).toString();
  const found = new Set<string>();
  for (let i = 0; i < digits.length; i++) {
    for (let digit = 0; digit < 10; digit++) {
      found.add(digits.slice(0, i) + digit + digits.slice(i + 1));
      found.add(digits.slice(0, i) + digit + digits.slice(i));
    }
    found.add(digits.slice(0, i) + digits.slice(i + 1));
    if (i + 1 < digits.length) found.add(digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2));
  }
  for (let digit = 0; digit < 10; digit++) found.add(digits + digit);
  found.delete(digits);
  found.delete('');
  return [...new Set([...found].map((text) => sign * BigInt(text) * place))];
}

/** Of several that fit the one that comes nearest to the rate as printed. */
function nearestTo(relation: Relation, fact: Fact, fitting: readonly bigint[], values: Values): bigint | undefined {
  const corrected = new Map(values);
  let best: bigint | undefined;
  let least: bigint | undefined;
  for (const value of fitting) {
    corrected.set(fact.id, value);
    const exact = computed(relation, corrected);
    if (exact === undefined) continue;
    const gap = abs(exact - relation.total.value);
    if (least === undefined || gap < least) [best, least] = [value, gap];
  }
  return best;
}
