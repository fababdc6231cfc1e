import { least } from '../model/many.ts';
import type { Relation } from '../model/relation.ts';
import type { Candidate } from './candidate.ts';

/**
 * What settles a choice between corrections, in this order: what they settle, that formulas only pass on, the inequalities and ratios they mend, how many
 * places one slip would have to be in, and that nobody writes a negative amount as nothing or as another above it. Equal merits are said as “either”.
 */
export const merits = (candidate: Candidate): readonly number[] => [
  candidate.score,
  -candidate.worked,
  candidate.support,
  -candidate.facts.length,
  isOdd(candidate) || goesBelow(candidate) ? 0 : 1,
];

/** What puts one in front of others of the same merits. */
export const favour = (candidate: Candidate): readonly number[] => [
  rounder(candidate),
  candidate.exact,
  // What is written is more suspect than what is not.
  isFilled(candidate) ? 1 : 0,
  -candidate.strain,
  // A figure that others confirm is less suspect; after that the first in the document speaks.
  -candidate.held,
  -candidate.facts[0]!.id,
];

/**
 * Of amounts that nobody rounded (a project's money in 元) most end in zeros as they were decided: how many more of them the right value
 * has than the stated one.
 */
function rounder({ facts, value }: Candidate): number {
  const [fact] = facts;
  if (fact?.state !== 'figure' || fact.half !== 0n) return 0;
  // A nought was written on purpose.
  return fact.value === 0n ? -1 : zeros(value) - zeros(fact.value);
}

/** Noughts an amount in micro-yuan ends in; nothing is as round as tens of 元, for nobody strikes out a round amount by mistake. */
function zeros(value: bigint): number {
  if (value === 0n) return 7;
  let count = 0;
  for (let rest = value; rest % 10n === 0n; rest /= 10n) count++;
  return count;
}

/** The likely bound of rounding is three standard deviations: corrections that strain residues so much more are out. */
export const MUCH = 9;

export const isFilled = ({ facts }: Candidate): boolean => facts[0]!.state === 'figure';

/** An amount below nothing where nothing, or a zero, is written. */
export const isOdd = ({ facts, value }: Candidate): boolean =>
  value < 0n && facts[0]!.value === 0n && facts[0]!.at.measure === '金额';

/** An amount below nothing where one above it is written, and not the same with its sign lost. */
const goesBelow = ({ facts, value }: Candidate): boolean => {
  const { at, value: stated } = facts[0]!;
  return value < 0n && stated > 0n && stated !== -value && at.measure === '金额';
};

export const isTotal = ({ facts, settled }: Candidate): boolean =>
  settled.every((relation) => relation.total === facts[0]);

export const sharesAll = (a: readonly Relation[], b: readonly Relation[]): boolean =>
  a.every((relation) => b.includes(relation));

/** Those of the greatest merits that strain residues no more than another does, the favoured first. */
export function bestOf<T>(
  all: readonly T[],
  of: { merits: (one: T) => readonly number[]; strain: (one: T) => number; favour: (one: T) => readonly number[] },
): T[] {
  let most: readonly number[] | undefined;
  let equals: T[] = [];
  for (const one of all) {
    const own = of.merits(one);
    const order = most ? compare(own, most) : 1;
    if (order > 0) {
      most = own;
      equals = [one];
    } else if (order === 0) equals.push(one);
  }
  const calmest = least(equals.map(of.strain));
  return equals
    .filter((one) => of.strain(one) < calmest + MUCH)
    .map((one) => ({ one, favour: of.favour(one) }))
    .sort((a, b) => compare(b.favour, a.favour))
    .map(({ one }) => one);
}

/** The first number that differs decides. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) if (one !== b[i]) return one - b[i]!;
  return 0;
}
