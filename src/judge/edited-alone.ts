import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { abs } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import { closeUp } from '../model/printed.ts';
import type { Relation } from '../model/relation.ts';
import { haveOneFigure, rowsInAll } from './common-operand.ts';
import { difference, evaluate, type Values, valueIn } from './evaluate.ts';
import type { Explained } from './explained.ts';
import { findingAt, show } from './findings.ts';
import { settledWith } from './settled-with.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * A row was changed with all its totals, and what other tables state of it was not: figures of one table (or of some) are all too high or too
 * low by one amount, and add up. One finding at the row, not one at every figure.
 */
export function editedAlone(
  broken: readonly Relation[],
  around: Surroundings,
  isWorkedOut: (fact: Fact) => boolean,
): Explained {
  const settled = new Set<Relation>();
  const findings: Finding[] = [];
  for (let left = broken; left.length >= FEW; left = left.filter((relation) => !settled.has(relation))) {
    const [best] = editsIn(left, around)
      .filter(({ facts }) => !facts.some(isWorkedOut))
      .sort((one, other) => other.settles.length - one.settles.length || one.facts.length - other.facts.length);
    if (!best) break;
    for (const relation of best.settles) settled.add(relation);
    findings.push(findingOf(best, around));
  }
  return { findings, settled };
}

/** Fewer broken relations are as well explained by single figures. */
const FEW = 4;
/** A row and two of its totals. */
const CHAIN = 3;
/** Of a chain longer than any it is not one row that was changed. */
const MANY = 100;

type Edit = {
  /** In the order of the document. */
  readonly facts: readonly Fact[];
  /** What all of them have to be changed by. */
  readonly by: bigint;
  readonly settles: readonly Relation[];
};

function editsIn(broken: readonly Relation[], around: Surroundings): readonly Edit[] {
  const seeds = new Map<string, Fact[]>();
  for (const relation of broken) {
    if (!isOfAmounts(relation)) continue;
    const gap = difference(relation);
    const parts = relation.parts.filter(({ state }) => state === 'figure');
    push(seeds, `${relation.total.table} ${-gap}`, relation.total);
    // Of several parts nothing tells which.
    if (parts.length === 1) push(seeds, `${parts[0]!.table} ${gap}`, parts[0]!);
  }
  const isBroken = new Set(broken);
  return [...seeds].flatMap(([key, facts]): readonly Edit[] => {
    const own = new Set(facts.filter(isTyped));
    if (own.size < 2 || own.size !== new Set(facts).size) return [];
    const edit = withAllThatFollows(own, BigInt(key.split(' ')[1]!), isBroken, around);
    return edit &&
      edit.facts.length >= CHAIN &&
      edit.settles.length >= FEW &&
      !isBesideBlanks(edit) &&
      !isOneValue(edit.facts) &&
      !haveOneFigure(edit.settles) &&
      !isOneRow(edit, isBroken, around)
      ? [edit]
      : [];
  });
}

const isOfAmounts = ({ kind }: Relation): boolean => kind === 'same' || kind === 'sum' || kind === 'balance';

/** A sentence is changed by hand. */
const isTyped = ({ state, row, unit }: Fact): boolean => state === 'figure' && !row.told && unit !== '%';

const mayBeFilled = (fact: Fact): boolean => isTyped(fact) || (fact.state === 'empty' && !fact.row.told);

/** What contradicts them are cells of one row that hold nothing: those were left blank. */
function isBesideBlanks({ facts, settles }: Edit): boolean {
  const columns = new Set(facts.map(({ column }) => column));
  const blankRows = settles.map(
    ({ total, parts }) =>
      new Set(
        [total, ...parts].flatMap(({ state, column, row }) => (state === 'empty' && columns.has(column) ? [row] : [])),
      ),
  );
  const [first, ...others] = blankRows;
  return [...(first ?? [])].some((row) => others.every((rows) => rows.has(row)));
}

/** The same figure again and again is one slip that was copied. */
const isOneValue = (facts: readonly Fact[]): boolean => new Set(facts.map(({ value }) => value)).size === 1;

/**
 * Another row in fewer figures, off by as much the other way, leaves nothing broken either: nobody need have changed the totals. One of
 * these may be left blank, not all.
 */
const isOneRow = ({ facts, by, settles }: Edit, broken: ReadonlySet<Relation>, around: Surroundings): boolean =>
  rowsInAll(settles, facts).some((row) => {
    if (row.length >= facts.length || !row.some(isTyped) || !row.every(mayBeFilled)) return false;
    const found = settledWith(new Map(row.map(({ id, value }) => [id, value - by])), row, around, broken);
    return found !== undefined && settles.every((relation) => found.includes(relation));
  });

/**
 * The same change carried on to whatever would not hold any more; nothing, where that leads nowhere or leaves something broken.
 * @param own figures that broken relations say have to be changed
 */
function withAllThatFollows(
  own: ReadonlySet<Fact>,
  by: bigint,
  broken: ReadonlySet<Relation>,
  around: Surroundings,
): Edit | undefined {
  const changed = new Set(own);
  const values = new Map([...own].map(({ id, value }) => [id, value + by]));
  // Which part of a sum it is may be known only once another column says so.
  for (let before = 0; before < changed.size; ) {
    before = changed.size;
    // What is added while it is gone through is gone through as well.
    for (const fact of changed)
      for (const relation of around.relationsOf(fact)) {
        if (evaluate(relation, values).state !== 'broken') continue;
        const next = nextIn(relation, by, values, changed);
        if (!next) continue;
        if (changed.size >= MANY) return undefined;
        changed.add(next);
        values.set(next.id, next.value + by);
      }
  }
  const settles = settledWith(values, changed, around, broken);
  return settles && { facts: [...changed].sort((one, other) => one.id - other.id), by, settles };
}

/** The one figure of a relation that has to be changed by as much for it to hold. */
function nextIn(relation: Relation, by: bigint, values: Values, changed: ReadonlySet<Fact>): Fact | undefined {
  const { total, parts } = relation;
  if (!isOfAmounts(relation)) return undefined;
  const gap = difference(relation, values);
  if (!changed.has(total)) return gap === -by && isTyped(total) ? total : undefined;
  const others = parts.filter((part) => !changed.has(part) && part.state === 'figure' && valueIn(part, values) !== 0n);
  const [only] = others;
  return gap === by && others.length === 1 && only && isTyped(only) ? only : undefined;
}

function findingOf({ facts, by, settles }: Edit, around: Surroundings): Finding {
  const isTotal = (fact: Fact): boolean =>
    around.sumsOf(fact).some(({ parts }) => parts.some((part) => facts.includes(part)));
  const leaf = facts.find((fact) => !isTotal(fact)) ?? facts[0]!;
  const tables = [...new Set(facts.map(({ label }) => closeUp(label.table)))];
  return findingAt(
    {
      code: 'SAM002',
      severity: 'error',
      fact: leaf,
      expected: null,
      isRoot: true,
      data: {
        edited: facts.length,
        more: by < 0n ? 1 : 0,
        by: show(leaf, abs(by)),
        tables: tables.join('、'),
        broken: settles.length,
        forced: 0,
        copies: 0,
        kind: settles[0]!.kind,
      },
    },
    settles,
    facts.filter((fact) => fact !== leaf).map((fact) => ({ role: 'alike' as const, fact })),
    null,
  );
}
