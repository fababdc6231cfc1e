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
