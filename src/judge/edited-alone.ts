import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { abs } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import { closeUp } from '../model/printed.ts';
import type { Relation } from '../model/relation.ts';
import { haveOneFigure, rowsInAll } from './common-operand.ts';
import { difference, evaluate, isOfRatio, type Values } from './evaluate.ts';
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
const FEW = 3;
/** A row and two of its totals. */
const CHAIN = 3;
/** Of a row that nothing tells, its totals alone. */
const TOTALS = 2;
/** Of a chain longer than any it is not one row that was changed. */
const MANY = 100;

type Edit = {
  /** In the order of the document. */
  readonly facts: readonly Fact[];
  /** What all of them have to be changed by. */
  readonly by: bigint;
  readonly settles: readonly Relation[];
  /** Sums whose total is among them, and nothing tells which of the parts. */
  readonly open: readonly Relation[];
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
      isLongEnough(edit) &&
      edit.settles.length >= FEW &&
      !isBesideBlanks(edit) &&
      !isOneValue(edit.facts) &&
      !haveOneFigure(edit.settles) &&
      !isOneRow(edit, isBroken, around)
      ? [edit]
      : [];
  });
}

/** Of what follows from a row that nothing tells, only its own table may be taken for changed. */
const isLongEnough = ({ facts, open }: Edit): boolean =>
  open.length === 0
    ? facts.length >= CHAIN
    : facts.length >= TOTALS && facts.every(({ table }) => table === facts[0]!.table);

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
  const change = (fact: Fact): void => {
    changed.add(fact);
    values.set(fact.id, fact.value + by);
  };
  const isTooMuch = (fact: Fact): boolean => isWithinThen(fact, by, broken, around);
  // Which part of a sum it is may be known only once another column says so.
  let open: readonly Open[] = [];
  for (let before = 0; before < changed.size; ) {
    before = changed.size;
    const undecided = new Map<Relation, readonly Fact[]>();
    // What is added while it is gone through is gone through as well.
    for (const fact of changed)
      for (const relation of around.relationsOf(fact)) {
        if (undecided.has(relation) || evaluate(relation, values).state !== 'broken') continue;
        const candidates = nextIn(relation, by, values, changed);
        const [next] = candidates;
        if (next && candidates.length === 1) change(next);
        else undecided.set(relation, candidates);
        if (changed.size >= MANY) return undefined;
      }
    if (changed.size > before) continue;
    open = [...undecided];
    const next = onlyOne(open, isTooMuch) ?? crossingOf(open) ?? onlyOne(open, ({ value }) => value !== 0n);
    if (next) change(next);
  }
  const unknown = new Set(
    open.flatMap(([relation, parts]) => (isOfUnknown(relation, parts, broken) ? [relation] : [])),
  );
  // A share or a rate was worked out anew.
  const isAside = (relation: Relation): boolean => unknown.has(relation) || isOfRatio(relation);
  const settles = settledWith(values, changed, around, broken, isAside);
  const facts = [...changed].sort((one, other) => one.id - other.id);
  return settles && { facts, by, settles, open: [...unknown] };
}

/** A relation that a change has broken, and the figures one of which may have to follow. */
type Open = readonly [Relation, readonly Fact[]];

/** A row of the table was changed with the total, only nothing tells which. */
const isOfUnknown = (relation: Relation, parts: readonly Fact[], broken: ReadonlySet<Relation>): boolean =>
  parts.length > 1 &&
  relation.kind === 'sum' &&
  !broken.has(relation) &&
  parts.every(({ table }) => table === relation.total.table);

/** The figures of a relation one of which has to be changed by as much for it to hold. */
function nextIn(relation: Relation, by: bigint, values: Values, changed: ReadonlySet<Fact>): readonly Fact[] {
  const { total, parts } = relation;
  const isChange = relation.kind === 'change';
  if (!isOfAmounts(relation) && !isChange) return [];
  const gap = difference(relation, values);
  if (!changed.has(total)) return gap === -by && isTyped(total) ? [total] : [];
  if (gap !== by || isChange) return [];
  return parts.filter((part) => !changed.has(part) && isTyped(part));
}

/** The one figure that more relations than one may be settled by, as its row and its column are. */
function crossingOf(open: readonly Open[]): Fact | undefined {
  const times = new Map<Fact, number>();
  for (const [, candidates] of open) for (const fact of candidates) times.set(fact, (times.get(fact) ?? 0) + 1);
  const crossing = [...times].filter(([, count]) => count > 1);
  return crossing.length === 1 ? crossing[0]![0] : undefined;
}

/** The only figure of its kind in a sum: where nothing else is an amount, it is not one of those that are 0. */
function onlyOne(open: readonly Open[], isOfKind: (fact: Fact) => boolean): Fact | undefined {
  const kinds = open.map(([, candidates]) => candidates.filter(isOfKind));
  return kinds.find(({ length }) => length === 1)?.[0];
}

/** A part that is more than its whole, and no more once it is changed. */
const isWithinThen = (fact: Fact, by: bigint, broken: ReadonlySet<Relation>, around: Surroundings): boolean =>
  around
    .relationsOf(fact)
    .some(
      (relation) =>
        relation.kind === 'part' &&
        broken.has(relation) &&
        evaluate(relation, new Map([[fact.id, fact.value + by]])).state !== 'broken',
    );

function findingOf({ facts, by, settles, open }: Edit, around: Surroundings): Finding {
  const isTotal = (fact: Fact): boolean =>
    around
      .relationsOf(fact)
      .some(
        ({ kind, total, parts }) =>
          total === fact && (kind === 'sum' || kind === 'change') && parts.some((part) => facts.includes(part)),
      );
  const leaf = facts.find((fact) => !isTotal(fact)) ?? facts[0]!;
  const tables = [...new Set(facts.map(({ label }) => closeUp(label.table)))];
  return findingAt(
    {
      code: 'SAM002',
      severity: settles.every(({ likely }) => likely) ? 'query' : 'error',
      fact: leaf,
      expected: null,
      isRoot: true,
      data: {
        edited: facts.length,
        rowUnknown: open.some(({ total, parts }) => parts.some(({ row }) => row !== total.row)) ? 1 : 0,
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
