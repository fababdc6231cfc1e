import type { Finding } from '../model/finding.ts';
import { closeUp } from '../model/printed.ts';
import type { Relation } from '../model/relation.ts';
import { arithmetic, findingAt } from './findings.ts';

/** SAM002, told at the first of the relations: all of it is named, one operand after the other only for that one. */
export function wholeColumn(
  broken: readonly Relation[],
  severity: Finding['severity'],
  data: Readonly<Record<string, string | number>>,
  cause: Finding['cause'] = null,
): Finding {
  const [first] = broken as [Relation];
  const finding = findingAt(
    {
      code: 'SAM002',
      severity,
      fact: first.total,
      expected: null,
      isRoot: true,
      data: { ...data, row: closeUp(first.total.label.row), forced: 0, copies: 0, kind: first.kind },
    },
    [first],
    [],
    cause,
  );
  return { ...finding, breaks: broken.length, arithmetic: broken.map(arithmetic) };
}
