import { isChange } from '../model/change.ts';
import type { Fact } from '../model/fact.ts';
import type { Relation, RelationKind } from '../model/relation.ts';

/** The code of a lone broken relation, by what it is. */
const OF_KIND: { readonly [K in RelationKind]: string } = {
  sum: 'SUM001',
  same: 'SAM001',
  balance: 'BAL001',
  part: 'PRT001',
  share: 'PCT001',
  change: 'YOY001',
  floor: 'YOY006',
  rate: 'YOY002',
  growth: 'YOY002',
  prior: 'YOY003',
};

export const codeOfKind = (kind: RelationKind): string => OF_KIND[kind];

/**
 * What a wrong figure of last year is told by in a run that has, or lacks, last year’s report. Whoever accepts the one in a baseline
 * means the other: it is the same figure.
 * @param facts those that may be the wrong one, the first of them told
 */
export function otherCodes(
  code: string,
  facts: readonly Fact[],
  value: bigint,
  settles: readonly Relation[],
): readonly { readonly code: string; readonly fact: Fact }[] {
  if (code !== OF_KIND.prior)
    return facts.flatMap((fact) => (fact.at.basis === '上年预算' ? { code: OF_KIND.prior, fact } : []));
  const others = settles.filter(({ kind }) => kind !== 'prior');
  const [fact] = facts;
  return fact && others.length > 0 ? [{ code: codeOfFigure(fact, value, others), fact }] : [];
}

/**
 * The code of a wrong figure. Another place that states the right value is the plainest evidence; then last year's
 * report, sums, the other side, and a change.
 */
export function codeOfFigure(fact: Fact, value: bigint, settles: readonly Relation[]): string {
  const has = (kind: RelationKind): boolean => settles.some((relation) => relation.kind === kind);
  if (isChange(fact.at)) return OF_KIND.change;
  const elsewhere = settles.some(
    (relation) =>
      relation.kind === 'same' &&
      [relation.total, ...relation.parts].some((other) => other.id !== fact.id && other.value === value),
  );
  if (elsewhere) return OF_KIND.same;
  if (has('prior')) return OF_KIND.prior;
  for (const kind of ['sum', 'balance', 'change', 'same'] as const) if (has(kind)) return OF_KIND[kind];
  return OF_KIND.sum;
}
