import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { formatScaled } from '../model/money.ts';
import { roundPercent } from '../model/ratio.ts';
import type { Relation } from '../model/relation.ts';
import { computed, evaluate, type Values } from './evaluate.ts';
import { findingAt, show } from './findings.ts';

/**
 * What rounding explains: one note a residue, however many columns print the same rows. Facts tied by an exact relation
 * of two figures are one fact printed twice, so sums over equal facts are one residue.
 * @param stated relations that are a residue as they stand: what only a correction elsewhere makes one holds
 */
export function residues(
  stated: readonly Relation[],
  relations: readonly Relation[],
  values: Values,
  strict: boolean,
): Finding[] {
  const found = stated.flatMap((relation) => {
    const verdict = evaluate(relation, values);
    return verdict.state === 'residue' ? [{ relation, verdict }] : [];
  });
  if (found.length === 0) return [];
  const same = classes(relations, values);
  const byKey = new Map<string, typeof found>();
  for (const item of found) {
    const parts = item.relation.parts.filter((part) => part.state !== 'empty').map((part) => same(part));
    const key = `${item.relation.kind}:${same(item.relation.total)}=${parts.sort((a, b) => a - b).join('+')}`;
    const list = byKey.get(key);
    if (list) list.push(item);
    else byKey.set(key, [item]);
  }
  return [...byKey.values()].map((items) => {
    const [{ relation, verdict }, ...copies] = items as [(typeof items)[number], ...typeof items];
    const percent = relation.total.unit === '%';
    return findingAt(
      {
        code: percent ? 'PCT002' : 'SUM002',
        severity: strict ? 'error' : verdict.grade,
        fact: relation.total,
        isRoot: true,
        expected: percent ? null : (computed(relation) ?? null),
        data: {
          forced: 0,
          copies: copies.length,
          kind: relation.kind,
          parts: relation.parts.filter((part) => part.state !== 'empty').length,
        },
      },
      [relation],
      copies.map((copy) => ({ role: 'copy' as const, fact: copy.relation.total })),
      percent ? { id: 'truncated', detail: cutOff(relation, values) } : null,
    );
  });
}

/** The quotient with two more places than are printed. */
function cutOff(relation: Relation, values: Values): string {
  const { total } = relation;
  const exact = computed(relation, values) ?? 0n;
  return `${formatScaled(roundPercent(exact, Math.min(6, total.decimals + 2)), 6, total.decimals)}% → ${show(total)}%`;
}

/** The one part that is no blank. */
function onlyFigure(parts: readonly Fact[]): Fact | undefined {
  let only: Fact | undefined;
  for (const part of parts) {
    if (part.state !== 'figure') continue;
    if (only) return undefined;
    only = part;
  }
  return only;
}

/** Union-find over exact ties of two figures. */
function classes(relations: readonly Relation[], values: Values): (fact: Fact) => number {
  const parent = new Map<number, number>();
  const root = (id: number): number => {
    let at = id;
    while (parent.has(at)) at = parent.get(at)!;
    return at;
  };
  for (const relation of relations) {
    if (relation.kind !== 'sum' && relation.kind !== 'same' && relation.kind !== 'balance') continue;
    const only = onlyFigure(relation.parts);
    if (!only || evaluate(relation, values).state !== 'held') continue;
    const a = root(relation.total.id);
    const b = root(only.id);
    if (a !== b) parent.set(Math.max(a, b), Math.min(a, b));
  }
  return (fact) => root(fact.id);
}
