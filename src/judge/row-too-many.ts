import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { excessOf, isWithin, roomOf } from '../model/rounding.ts';
import type { Explained } from './explained.ts';
import { findingAt } from './findings.ts';

/**
 * A row stands there twice: in every column its total lacks just what two rows of one name both state. One finding at the second of them,
 * not one a column.
 */
export function rowsTooMany(broken: readonly Relation[]): Explained {
  const rows = new Map<number, Doubled[]>();
  for (const relation of broken) {
    const again = relation.kind === 'sum' ? againIn(relation) : undefined;
    if (again) push(rows, again.row.id, { relation, again });
  }
  const findings = [...rows.values()].map((found) => {
    const [{ again }, ...others] = found as [Doubled, ...Doubled[]];
    return findingAt(
      {
        code: 'SUM001',
        severity: 'error',
        fact: again,
        expected: null,
        isRoot: true,
        data: { forced: 0, copies: 0, kind: 'sum' },
      },
      found.map(({ relation }) => relation),
      others.map((other) => ({ role: 'alike' as const, fact: other.again })),
      { id: 'row-doubled', detail: again.label.row.trim() },
    );
  });
  return { findings, settled: new Set([...rows.values()].flat().map(({ relation }) => relation)) };
}

type Doubled = { readonly relation: Relation; readonly again: Fact };

/** The second of two parts that state the same of the same, where the sum is over by that. */
function againIn(relation: Relation): Fact | undefined {
  const { total, parts } = relation;
  const excess = excessOf(relation);
  if (excess <= 0n || total.state !== 'figure') return undefined;
  const room = roomOf([total, ...parts]);
  const first = new Map<string, Fact>();
  for (const part of parts) {
    if (part.state !== 'figure' || !isWithin(part.value - excess, room)) continue;
    const key = `${part.at.key} ${part.column.id} ${part.row.label} ${part.value}`;
    if (first.has(key)) return part;
    first.set(key, part);
  }
  return undefined;
}
