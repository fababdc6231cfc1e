import type { Finding } from '../model/finding.ts';
import { pushAll } from '../model/many.ts';
import type { Relation } from '../model/relation.ts';

/** Findings of one mistake each, that many broken relations come of, … */
export type Explained = {
  readonly findings: readonly Finding[];
  /** … and those relations. */
  readonly settled: ReadonlySet<Relation>;
};

/** One kind of mistake after the other, each looked for in what those before it leave. Of most reports none says anything. */
export function explained(
  broken: readonly Relation[],
  mistakes: readonly ((left: readonly Relation[]) => Explained)[],
): Explained {
  const settled = new Set<Relation>();
  const findings: Finding[] = [];
  for (const mistake of mistakes) {
    const found = mistake(settled.size === 0 ? broken : broken.filter((relation) => !settled.has(relation)));
    pushAll(findings, found.findings);
    for (const relation of found.settled) settled.add(relation);
  }
  return { findings, settled };
}
