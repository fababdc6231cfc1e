import type { Finding } from '../model/finding.ts';
import { abs } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { difference } from './evaluate.ts';
import { findingAt, gradeOf, labelOf, show } from './findings.ts';

/**
 * Two tables that are each whole in themselves may disagree: the same amount stands with one member in the one and with its sibling
 * in the other. No single correction gains anything there; that is one disagreement, not one for each figure.
 * @param unexplained broken relations that no correction explains
 */
export function movedBetween(unexplained: readonly Relation[]): {
  readonly findings: readonly Finding[];
  readonly rest: readonly Relation[];
} {
  const groups = new Map<string, Relation[]>();
  for (const relation of unexplained) {
    const [part, ...others] = relation.parts;
    if (relation.kind !== 'same' || !part || others.length > 0 || part.table === relation.total.table) continue;
    push(groups, `${relation.total.table} ${part.table} ${abs(difference(relation))}`, relation);
  }
  const moved = [...groups.values()].filter(
    (group) => group.length > 1 && group.reduce((sum, relation) => sum + difference(relation), 0n) === 0n,
  );
  const taken = new Set(moved.flat());
  return { findings: moved.map(findingOf), rest: unexplained.filter((relation) => !taken.has(relation)) };
}

function findingOf(relations: readonly Relation[]): Finding {
  const [first] = relations as readonly [Relation, ...Relation[]];
  const other = relations.find((relation) => difference(relation) === -difference(first))!;
  const { total } = first;
  return findingAt(
    {
      code: 'SAM001',
      severity: gradeOf(relations),
      fact: total,
      expected: null,
      isRoot: false,
      data: {
        forced: 0,
        copies: 0,
        kind: 'same',
        moved: show(total, abs(difference(first))),
        here: labelOf(total),
        there: labelOf(other.total),
      },
    },
    relations,
    [],
    null,
  );
}
