import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { pushAll } from '../model/many.ts';
import { push } from '../model/multimap.ts';
import { closeUp } from '../model/printed.ts';
import type { Relation } from '../model/relation.ts';
import { signReversed } from './causes.ts';
import { causeOfRatio } from './causes-of-ratios.ts';
import { isWitnessing } from './common-operand.ts';
import { computed, isOfRatio, type Values } from './evaluate.ts';
import type { Surroundings } from './surroundings.ts';
import { type Column, unlikePublished } from './unlike-published.ts';
import { wholeColumn } from './whole-column.ts';

/**
 * A slip breaks a relation in one row. Where one and the same relation between columns is broken in nearly every row, either
 * a whole column is wrong or what a heading means was taken wrongly: one query, not an error in every row. Where nearly all
 * of them are wrong in the same way, there is no doubt which: one error. The same holds where a list adds up to exactly twice or
 * three times its total in every column: subtotals stand among their own parts.
 */

/** Fewer rows than this prove nothing about a column. */
const ROWS = 5;
/** How much of it has to be broken. */
const MOST = 0.8;

export function systematic(
  relations: readonly Relation[],
  broken: readonly Relation[],
  around: Surroundings,
  before: readonly Fact[] = [],
): {
  readonly findings: readonly Finding[];
  /** The broken ones left to be judged one by one, */
  readonly single: readonly Relation[];
  /** and every relation they are judged by. */
  readonly rest: readonly Relation[];
} {
  // One pattern alone needs more than one broken relation.
  if (broken.length < 2) return { findings: [], single: broken, rest: relations };
  const isBroken = new Set(broken);
  const patterns = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (relation.total.value === 0n && relation.parts.every(({ value }) => value === 0n)) continue;
    push(patterns, patternOf(relation), relation);
  }
  const taken = new Set<Relation>();
  const findings: Finding[] = [];
  const ofLastYear: Column[] = [];
  for (const pattern of patterns.values()) {
    const own = pattern.filter((relation) => isBroken.has(relation));
    const whole = own.length >= ROWS && own.length >= MOST * pattern.length && isOneMistake(own, around);
    if (pattern[0]?.kind === 'prior') {
      ofLastYear.push({ pattern, broken: own, isWhole: whole && !own[0]!.total.row.told });
      continue;
    }
    const doubled = own.length >= 2 && own.length === pattern.length && own.every(isMultiple);
    if ((!whole && !doubled) || isWitnessing(own, broken)) continue;
    for (const relation of own) taken.add(relation);
    findings.push(findingOf(pattern, own, doubled, doubled ? undefined : sharedCause(own, around)));
  }
  const unlike = unlikePublished(ofLastYear, broken, before);
  for (const relation of unlike.taken) taken.add(relation);
  pushAll(findings, unlike.findings);
  const left = (all: readonly Relation[]): readonly Relation[] =>
    taken.size === 0 ? all : all.filter((relation) => !taken.has(relation));
  return { findings, single: left(broken), rest: left(relations) };
}

/** Sentences that speak of the same again and again, with other figures each time: nobody reads them one by one. */
const HEAPED = 50;

/** Sentences are no column: each is wrong by itself, unless all of them are in the same way. */
const isOneMistake = (broken: readonly Relation[], around: Surroundings): boolean => {
  const [first] = broken;
  return !first?.total.row.told || broken.length >= HEAPED || sharedCause(broken, around) !== undefined;
};

/** The cause that nearly all of them have; as it is told of the first. */
function sharedCause(broken: readonly Relation[], around: Surroundings): Finding['cause'] | undefined {
  const causes = broken.map((relation) => causeIn(relation, around));
  const counts = new Map<string, number>();
  for (const cause of causes) if (cause) counts.set(cause.id, (counts.get(cause.id) ?? 0) + 1);
  return causes.find((cause) => cause && counts.get(cause.id)! >= MOST * broken.length);
}

function causeIn(relation: Relation, around: Surroundings): Finding['cause'] {
  const { kind, total } = relation;
  if (isOfRatio(relation)) return causeOfRatio(relation, NO_VALUES, around).cause;
  const value = kind === 'change' ? computed(relation) : undefined;
  if (value === undefined) return null;
  return signReversed({ facts: [total], value, settles: [relation], others: [] }, total, around) ?? null;
}

const NO_VALUES: Values = new Map();

function findingOf(
  pattern: readonly Relation[],
  broken: readonly Relation[],
  doubled: boolean,
  cause: Finding['cause'] = null,
): Finding {
  const [first] = broken as [Relation];
  const facts = [first.total, ...first.parts].filter(({ state }) => state !== 'empty');
  const oneTable = new Set(facts.map(({ label }) => label.table)).size === 1;
  const names = new Set(
    facts.map(({ label }) => (oneTable ? label.column : `${label.table} › ${label.column}`)).map(closeUp),
  );
  const data = {
    of: pattern.length,
    broken: broken.length,
    doubled: doubled ? 1 : 0,
    alike: cause ? 1 : 0,
    columns: [...names].slice(0, 3).join('；'),
    // Where there is one total among several columns it is the one that is asked about.
    table: closeUp(first.total.label.table),
  };
  return wholeColumn(broken, cause ? 'error' : 'query', data, cause);
}

/** What a relation is, whichever row it is in; for a list in one column, whichever column. */
function patternOf({ kind, total, parts }: Relation): string {
  const column = (fact: Fact): number => fact.column.id;
  if (parts.length === 1) return `${kind} columns ${column(total)},${column(parts[0]!)}`;
  const listed = parts.length > 1 && parts.every((fact) => column(fact) === column(total));
  if (listed) return `${kind} rows ${[total, ...parts].map(({ row }) => row.id).join()}`;
  return `${kind} columns ${[column(total), ...new Set(parts.map(column))].join()}`;
}

/** The parts come to exactly two or three times the total. */
function isMultiple({ kind, total, parts }: Relation): boolean {
  if (kind !== 'sum' || total.value === 0n) return false;
  const sum = parts.reduce((value, part) => value + part.value, 0n);
  return sum === 2n * total.value || sum === 3n * total.value;
}
