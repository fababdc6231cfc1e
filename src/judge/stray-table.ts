import type { Finding } from '../model/finding.ts';
import type { Relation } from '../model/relation.ts';
import type { Explained } from './explained.ts';
import { findingAt } from './findings.ts';

/** Fewer disagreements may be as many slips. */
const FEW = 8;
/** So much of what a table shares with others has to disagree, … */
const MOST = 0.7;
/** … with at least so many of them, which agree among themselves. */
const WITNESSES = 2;

/**
 * A table that disagrees nearly everywhere with several others that agree with one another: it is another department's, another
 * year's or an old draft. One finding, at its first figure, instead of one at every table it disagrees with.
 */
export function strayTables(relations: readonly Relation[], broken: readonly Relation[]): Explained {
  const settled = new Set<Relation>();
  const findings: Finding[] = [];
  if (broken.length < FEW) return { findings, settled };
  const shared = new Map<Relation, ReadonlySet<number>>();
  for (const relation of relations) {
    const tables = tablesOf(relation);
    if (tables.size > 1) shared.set(relation, tables);
  }
  const open = new Set(broken.filter((relation) => shared.has(relation)));
  for (const table of new Set([...open].flatMap((relation) => [...shared.get(relation)!]))) {
    if (table === TOLD) continue;
    const own = [...shared].filter(([, tables]) => tables.has(table));
    const contradicting = own.filter(([relation]) => open.has(relation) && !settled.has(relation));
    if (contradicting.length < FEW || contradicting.length < MOST * own.length) continue;
    const witnesses = new Set(contradicting.flatMap(([, tables]) => [...tables].filter((other) => other !== table)));
    const agreeing = [...witnesses].filter((witness) => isAgreed(witness, table, shared, open));
    if (agreeing.length < WITNESSES) continue;
    const found = contradicting.map(([relation]) => relation);
    for (const relation of found) settled.add(relation);
    findings.push(findingOf(table, found, agreeing.length, own.length));
  }
  return { findings, settled };
}

/** Sentences are one witness. */
const TOLD = -1;

const tablesOf = ({ total, parts }: Relation): ReadonlySet<number> => {
  // Nothing on both sides agrees whatever it is.
  const all = [total, ...parts];
  return new Set(all.every(({ value }) => value === 0n) ? [] : all.map(({ row }) => (row.told ? TOLD : row.table)));
};

/** What a table shares with others than this one mostly holds, and there is something. */
function isAgreed(
  witness: number,
  table: number,
  shared: ReadonlyMap<Relation, ReadonlySet<number>>,
  open: ReadonlySet<Relation>,
): boolean {
  let [held, lost] = [0, 0];
  for (const [relation, tables] of shared)
    if (tables.has(witness) && !tables.has(table)) open.has(relation) ? lost++ : held++;
  return held > 0 && held >= MOST * (held + lost);
}

function findingOf(table: number, broken: readonly Relation[], witnesses: number, of: number): Finding {
  const [first] = broken as [Relation];
  const facts = broken.flatMap(({ total, parts }) => [total, ...parts]).filter(({ row }) => row.table === table);
  const fact = facts.reduce((one, other) => (other.id < one.id ? other : one));
  const data = { stray: witnesses, broken: broken.length, of, forced: 0, copies: 0, kind: first.kind };
  const found = { code: 'SAM002', severity: 'error' as const, fact, expected: null, isRoot: true, data };
  return findingAt(found, broken, [], null);
}
