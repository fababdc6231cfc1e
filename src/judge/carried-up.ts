import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { causeOf } from './causes.ts';
import { difference, evaluate } from './evaluate.ts';
import { findingAt, gradeOf } from './findings.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * A figure that last year's report contradicts, and the totals above it that it was added up to, contradicted by as much: no single
 * correction gains anything there, and all of it is one slip, in the figure nothing was added up to.
 * @param unexplained broken relations that no correction explains
 */
export function carriedUp(
  unexplained: readonly Relation[],
  around: Surroundings,
): { readonly findings: readonly Finding[]; readonly rest: readonly Relation[] } {
  const chains = chainsIn(
    unexplained.filter(({ kind, parts }) => kind === 'prior' && parts.length === 1),
    around,
    2,
  );
  const taken = new Set(chains.flat());
  return {
    findings: chains.map((chain) => chainFinding(chain, around)),
    rest: unexplained.filter((relation) => !taken.has(relation)),
  };
}

/**
 * What was added up to what, the lowest first, in a table where last year's figures are off by as much.
 * @param least how many figures make a chain
 */
export function chainsIn(
  priors: readonly Relation[],
  around: Surroundings,
  least: number,
): readonly (readonly Relation[])[] {
  const groups = new Map<string, Relation[]>();
  for (const relation of priors) push(groups, `${relation.total.table} ${difference(relation)}`, relation);
  return [...groups.values()].flatMap((group) => chainsOf(group, around).filter(({ length }) => length >= least));
}

function chainsOf(group: readonly Relation[], around: Surroundings): readonly (readonly Relation[])[] {
  const byFact = new Map(group.map((relation) => [relation.total, relation]));
  const below = (fact: Fact): readonly Fact[] => [
    ...new Set(around.sumsOf(fact).flatMap(({ parts }) => parts.filter((part) => byFact.has(part)))),
  ];
  const chains = new Map<Fact, Relation[]>();
  for (const relation of group) {
    const seen = new Set([relation.total]);
    for (const at of seen) for (const part of below(at)) seen.add(part);
    const [root, ...others] = [...seen].filter((at) => below(at).length === 0);
    if (root && others.length === 0) push(chains, root, relation);
  }
  return [...chains].map(([root, chain]) => [byFact.get(root)!, ...chain.filter(({ total }) => total !== root)]);
}

/**
 * @param repeats sentences that were worked out of it
 * @param counted and what was worked out of these in turn
 */
export function chainFinding(
  chain: readonly Relation[],
  around: Surroundings,
  repeats: readonly Relation[] = [],
  counted: readonly Fact[] = [],
): Finding {
  const [{ total: root, parts }, ...others] = chain as readonly [Relation, ...Relation[]];
  const published = parts[0]!.value;
  // A change that follows from all of these as they stand speaks for them.
  const isBorneOut = chain.some(({ total }) =>
    around.relationsOf(total).some((other) => other.kind === 'change' && evaluate(other).state === 'held'),
  );
  return findingAt(
    {
      code: 'YOY003',
      severity: gradeOf(chain),
      fact: root,
      expected: isBorneOut ? null : published,
      isRoot: true,
      data: { forced: isBorneOut ? 0 : 1, copies: 0, kind: 'prior' },
    },
    [...chain, ...repeats],
    [...[...others, ...repeats].map(({ total }) => total), ...counted].map((fact) => ({
      role: 'follows' as const,
      fact,
    })),
    isBorneOut ? null : causeOf({ facts: [root], value: published, settles: chain, others: [] }, around),
  );
}
