/**
 * A column of last year's figures that differs row by row from what was published last year: they were taken from elsewhere, or
 * worked out anew when duties moved. One query for the whole report, which names last year's, instead of one a column.
 */

import type { Finding } from '../model/finding.ts';
import { closeUp } from '../model/printed.ts';
import type { Relation } from '../model/relation.ts';
import { arithmetic, findingAt } from './findings.ts';

/** All relations between two columns, and those of them that are broken. */
export type Column = {
  readonly pattern: readonly Relation[];
  readonly broken: readonly Relation[];
  readonly isWhole: boolean;
};

/** How much of a short table has to be broken where another column of the report is. */
const MOST = 0.8;
/** Tables that are named; the rest is counted. */
const NAMED = 4;

export function unlikeLastYear(columns: readonly Column[]): {
  readonly findings: readonly Finding[];
  readonly taken: readonly Relation[];
} {
  if (!columns.some(({ isWhole }) => isWhole)) return { findings: [], taken: [] };
  const tables = columns.filter(
    ({ pattern, broken }) => !broken[0]?.total.row.told && broken.length > 0 && broken.length >= MOST * pattern.length,
  );
  const own = tables.flatMap(({ broken }) => broken);
  const stated = new Map(own.map(({ total }) => [total.at.key, total.value]));
  // A sentence that says what these columns do is no other mistake.
  const said = columns.flatMap(({ broken }) =>
    broken.filter(({ total }) => total.row.told && stated.get(total.at.key) === total.value),
  );
  const taken = [...own, ...said];
  const counts = new Map<string, number>();
  for (const { total } of own) counts.set(total.label.table, (counts.get(total.label.table) ?? 0) + 1);
  const [first] = own as [Relation, ...Relation[]];
  const finding = findingAt(
    {
      code: 'SAM002',
      severity: 'query',
      fact: first.total,
      expected: null,
      isRoot: true,
      data: {
        'last-year': own.length,
        tables: [...counts]
          .slice(0, NAMED)
          .map(([table, count]) => `“${closeUp(table)}”${count}`)
          .join('、'),
        'more-tables': Math.max(0, counts.size - NAMED),
        row: closeUp(first.total.label.row),
        forced: 0,
        copies: 0,
        kind: first.kind,
      },
    },
    [first],
    [],
    null,
  );
  return { findings: [{ ...finding, breaks: taken.length, arithmetic: taken.map(arithmetic) }], taken };
}
