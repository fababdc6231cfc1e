import type { Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';
import { difference, evaluate, isLinear } from './evaluate.ts';

/**
 * Shares and rates of a whole column over one and the same figure, all of them broken: where something else says that this
 * figure is wrong, and with its right value they hold, they are its witnesses and the column is right.
 */
export function isWitnessing(ratios: readonly Relation[], broken: readonly Relation[]): boolean {
  const [first, ...others] = ratios;
  if (!first || isLinear(first)) return false;
  const common = first.parts.filter((part) => others.every(({ parts }) => parts.includes(part)));
  return common.some((fact) =>
    rightValues(fact, broken).some((value) => {
      const values = new Map([[fact.id, value]]);
      return ratios.every((ratio) => evaluate(ratio, values).state !== 'broken');
    }),
  );
}

/** What broken relations say that a figure should be. */
const rightValues = (fact: Fact, broken: readonly Relation[]): readonly bigint[] =>
  broken.flatMap((relation) => {
    if (!isLinear(relation)) return [];
    const gap = difference(relation);
    if (relation.total === fact) return [fact.value - gap];
    const at = relation.parts.indexOf(fact);
    return at < 0 ? [] : [relation.kind === 'change' && at >= 1 ? fact.value - gap : fact.value + gap];
  });

/** One figure stands in all of them: it alone may be wrong. */
export const haveOneFigure = ([first, ...others]: readonly Relation[]): boolean =>
  first !== undefined &&
  [first.total, ...first.parts].some((fact) =>
    others.every(({ total, parts }) => total === fact || parts.includes(fact)),
  );

/** What stands in one row is in all of them: it alone may be wrong, in several columns. Row by row, without the figures of others. */
export function rowsInAll(relations: readonly Relation[], others: readonly Fact[]): readonly (readonly Fact[])[] {
  const [first, ...rest] = relations.map(
    ({ total, parts }) => new Set([total, ...parts].filter((fact) => !others.includes(fact)).map(({ row }) => row)),
  );
  const rows = [...(first ?? [])].filter((row) => rest.every((one) => one.has(row)));
  const all = new Set(relations.flatMap(({ total, parts }) => [total, ...parts]));
  return rows.map((row) => [...all].filter((fact) => fact.row === row && !others.includes(fact)));
}
