import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { difference } from './evaluate.ts';
import { findingAt, show } from './findings.ts';

/**
 * A row is gone: in every column its total exceeds the rows below it by what another table states for one subject that this table
 * does not name. One finding at the total, which says the subject, not one a column.
 */
export function missingRows(
  broken: readonly Relation[],
  facts: readonly Fact[],
): { readonly findings: readonly Finding[]; readonly rest: readonly Relation[] } {
  const rows = new Map<string, { readonly gone: Fact; readonly relation: Relation }[]>();
  const rest: Relation[] = [];
  for (const relation of broken) {
    const gone = isColumn(relation) ? lackedBy(relation, facts) : undefined;
    if (gone) push(rows, `${relation.total.row.id}.${gone.at.entry.id}`, { gone, relation });
    else rest.push(relation);
  }
  const findings = [...rows.values()].map((found) => {
    const [{ gone, relation }, ...others] = found as [(typeof found)[number], ...typeof found];
    return findingAt(
      {
        code: 'SUM001',
        severity: 'error',
        fact: relation.total,
        expected: null,
        isRoot: true,
        data: { forced: 0, copies: 0, kind: 'sum' },
      },
      found.map((one) => one.relation),
      others.map((one) => ({ role: 'alike' as const, fact: one.relation.total })),
      { id: 'row-missing', detail: `${show(gone)} ${gone.label.row.trim()}（${gone.label.table}）` },
    );
  });
  return { findings, rest };
}

const isColumn = ({ kind, total, parts }: Relation): boolean =>
  kind === 'sum' && parts.every(({ column }) => column === total.column);

/** The one subject below a total that its table lacks and another table states, if it makes up the difference. */
function lackedBy(relation: Relation, facts: readonly Fact[]): Fact | undefined {
  const { total, parts } = relation;
  const gap = difference(relation);
  if (gap <= 0n) return undefined;
  const found = new Map<Fact['at']['entry'], Fact>();
  for (const fact of facts) {
    if (fact.value !== gap || fact.table === total.table || fact.state !== 'figure' || found.has(fact.at.entry))
      continue;
    if (!fact.at.entry.isListed || fact.at.basis !== total.at.basis || fact.at.measure !== total.at.measure) continue;
    const above = fact.at.entry.above();
    if (above.includes(total.at.entry) && !parts.some((part) => above.includes(part.at.entry)))
      found.set(fact.at.entry, fact);
  }
  // A 款 of one 项 states the same twice: the upper one is the row.
  const entries = [...found.keys()].filter((entry) => !entry.above().some((upper) => found.has(upper)));
  const [entry] = entries;
  const named = facts.some((fact) => fact.table === total.table && fact.at.entry === entry);
  return entry && entries.length === 1 && !named ? found.get(entry) : undefined;
}
