import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Half } from '../model/halves.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { sumOf } from '../model/rounding.ts';
import { difference } from './evaluate.ts';
import { findingAt, show } from './findings.ts';

/**
 * Rows are gone: in every column their total exceeds the rows below it by what another table states for one subject, or in one column for
 * a few, that this table does not name. One finding at the total, which says the subjects, not one a column.
 */
export function missingRows(
  broken: readonly Relation[],
  facts: readonly Fact[],
): { readonly findings: readonly Finding[]; readonly rest: readonly Relation[] } {
  const rows = new Map<string, { readonly gone: readonly Fact[]; readonly relation: Relation }[]>();
  const rest: Relation[] = [];
  let below: ReadonlyMap<Half, readonly Fact[]> | undefined;
  for (const relation of broken) {
    const falls = isColumn(relation) && difference(relation) > 0n;
    if (falls) below ??= factsBelow(facts);
    const gone = falls ? lackedBy(relation, below!) : [];
    if (gone.length > 0)
      push(rows, `${relation.total.row.id}.${gone.map(({ at }) => at.entry.id).join()}`, { gone, relation });
    else rest.push(relation);
  }
  const findings = [...rows.values()].map((found) => {
    const [{ gone, relation }, ...others] = found as [(typeof found)[number], ...typeof found];
    const named = gone.map((fact) => `${show(fact)} ${fact.label.row.trim()}`).join('、');
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
      { id: gone.length > 1 ? 'rows-missing' : 'row-missing', detail: `${named}（${gone[0]!.label.table}）` },
    );
  });
  return { findings, rest };
}

const isColumn = ({ kind, total, parts }: Relation): boolean =>
  kind === 'sum' && parts.every(({ column }) => column === total.column);

/** The subjects below a total that its table lacks and another table states, if they make up the difference: one, or else a few. */
function lackedBy(relation: Relation, below: ReadonlyMap<Half, readonly Fact[]>): readonly Fact[] {
  const { total, parts } = relation;
  const gap = difference(relation);
  const all = below.get(total.at.entry) ?? [];
  const listed = new Set(parts.map(({ at }) => at.entry));
  const own = new Set(all.flatMap(({ table, at }) => (table === total.table ? at.entry : [])));
  const lacked = all.filter(
    ({ value, table, at }) =>
      value !== 0n &&
      value <= gap &&
      table !== total.table &&
      at.basis === total.at.basis &&
      at.measure === total.at.measure &&
      !at.entry.above().some((upper) => listed.has(upper)),
  );
  const alone = outermost(lacked.filter(({ value }) => value === gap));
  if (alone.length > 0) return alone.length === 1 && !own.has(alone[0]!.at.entry) ? alone : [];
  const columns = new Map<number, Fact[]>();
  for (const fact of lacked) if (!own.has(fact.at.entry)) push(columns, fact.column.id, fact);
  return [...columns.values()].map(outermost).find((some) => some.length <= FEW && sumOf(some) === gap) ?? [];
}

/** The figures that lists hold, by each entry they stand below. */
function factsBelow(facts: readonly Fact[]): ReadonlyMap<Half, readonly Fact[]> {
  const uppers = new Map<Half, readonly Half[]>();
  const below = new Map<Half, Fact[]>();
  for (const fact of facts) {
    const { entry } = fact.at;
    if (fact.state === 'unreadable' || !entry.isListed) continue;
    let above = uppers.get(entry);
    if (!above) {
      above = entry.above();
      uppers.set(entry, above);
    }
    for (const upper of above) push(below, upper, fact);
  }
  return below;
}

/** More rows at once are not left out by an oversight. */
const FEW = 5;

/** Of each subject the first statement; a 款 of one 项 states the same twice: the upper one is the row. */
function outermost(facts: readonly Fact[]): readonly Fact[] {
  const first = new Map<Half, Fact>();
  for (const fact of facts) if (!first.has(fact.at.entry)) first.set(fact.at.entry, fact);
  return [...first.values()].filter(({ at }) => !at.entry.above().some((upper) => first.has(upper)));
}
