import type { Fact } from '../model/fact.ts';
import type { Cause, Finding } from '../model/finding.ts';
import { closeUp } from '../model/printed.ts';
import type { Relation } from '../model/relation.ts';
import { exchangedWith } from './causes.ts';
import { codeOfFigure } from './codes.ts';
import { haveOneFigure } from './common-operand.ts';
import { difference, evaluate, isLinear, type Values } from './evaluate.ts';
import type { Explained } from './explained.ts';
import { findingAt } from './findings.ts';
import { settledWith } from './settled-with.ts';
import type { Moves } from './shifts.ts';
import type { Surroundings } from './surroundings.ts';
import { type Swap, swapsIn } from './swaps.ts';

/**
 * All figures of a table are right, only they stand in the wrong places: two columns or two rows exchanged, or columns filled in one row
 * too high or too low. Moved back, all that they break holds, and nothing breaks: one finding, not one a figure.
 */

/** Fewer broken relations are as well explained by single figures. */
const FEW = 3;

type Displacement = {
  readonly swap: Swap;
  readonly settles: readonly Relation[];
};

export function displaced(broken: readonly Relation[], around: Surroundings): Explained {
  const settled = new Set<Relation>();
  const findings: Finding[] = [];
  for (let left = broken; left.length >= FEW; left = left.filter((relation) => !settled.has(relation))) {
    const [best, ...others] = explaining(left, around);
    if (!best) break;
    for (const relation of best.settles) settled.add(relation);
    const equal = others.find(
      ({ swap, settles }) => swap.table !== best.swap.table && settles.length === best.settles.length,
    );
    findings.push(...(isMany(best.swap) ? [findingOf(best, equal?.swap)] : findingsOf(best)));
  }
  return { findings, settled };
}

/** What explains most first; of what explains the same, what moves fewest. */
function explaining(broken: readonly Relation[], around: Surroundings): readonly Displacement[] {
  const tables = new Map<number, Set<Fact>>();
  for (const { total, parts } of broken)
    for (const fact of [total, ...parts])
      if (!fact.row.told) tables.set(fact.table, (tables.get(fact.table) ?? new Set()).add(fact));
  const isBroken = new Set(broken);
  const isPlausible = (moves: Moves): boolean => settledBy(moves, around, isBroken, isBroken).length >= FEW;
  return [...tables.values()]
    .flatMap((facts) => swapsIn(facts, around, isPlausible))
    .flatMap((swap) => {
      const settles = settledBy(swap.moves, around, isBroken);
      return settles.length >= FEW && !haveOneFigure(settles) && isProven(swap, settles) ? [{ swap, settles }] : [];
    })
    .sort((one, other) => other.settles.length - one.settles.length || one.swap.moves.size - other.swap.moves.size);
}

/**
 * What is broken and holds then; nothing, if anything is broken still or anew.
 * @param among only these are asked
 */
function settledBy(
  moves: Moves,
  around: Surroundings,
  broken: ReadonlySet<Relation>,
  among?: ReadonlySet<Relation>,
): readonly Relation[] {
  const values = valuesOf(moves);
  // A share or a rate may be wrong by itself.
  const isWrongAnyhow = (relation: Relation): boolean =>
    !isLinear(relation) && evaluate(relation, values).state === 'broken' && evaluate(relation).state === 'broken';
  const isAside = (relation: Relation): boolean =>
    (among !== undefined && !among.has(relation)) || isWrongAnyhow(relation);
  return settledWith(values, moves.keys(), around, broken, isAside) ?? [];
}

/**
 * Two figures by themselves are two corrections; which two, what is no sum may tell: a part that is more than its whole. A unit is no matter
 * within one table: there nearly nothing is left to disagree once all of it is made small. Nor do parts tell it that are less than their
 * whole then: one that is made large enough holds any.
 */
function isProven(swap: Swap, settles: readonly Relation[]): boolean {
  if (swap.id === 'unit-slip')
    return (
      settles.some((relation) => relation.kind !== 'part' || difference(relation, valuesOf(swap.moves)) === 0n) &&
      settles.every(({ total, parts }) => [total, ...parts].some(({ table }) => table !== swap.table))
    );
  return isMany(swap) || !settles.every(isLinear);
}

const valuesOf = (moves: Moves): Values => new Map([...moves].map(([{ id }, value]) => [id, value]));

const EXCHANGES: ReadonlySet<Swap['id']> = new Set(['columns-exchanged', 'rows-exchanged']);

/** Of a line that moved the figures between may be alike. */
const isMany = ({ id, moves }: Swap): boolean => moves.size > 2 || !EXCHANGES.has(id);

function findingOf({ swap, settles }: Displacement, other: Swap | undefined): Finding {
  const [first, ...rest] = [...swap.moves.keys()] as [Fact, ...Fact[]];
  const cause: Cause = { id: swap.id, detail: swap.lines.map(closeUp).join(' ↔ ') };
  const data = {
    displaced: swap.moves.size,
    settles: settles.length,
    other: other ? closeUp(other.tableName) : '',
    forced: 0,
    copies: 0,
    kind: settles[0]!.kind,
  };
  const found = { code: 'SAM002', severity: 'error' as const, fact: first, expected: null, isRoot: true, data };
  return findingAt(
    found,
    settles,
    rest.map((fact) => ({ role: 'alike' as const, fact })),
    cause,
  );
}

function findingsOf({ swap, settles }: Displacement): readonly Finding[] {
  return [...swap.moves].map(([fact, value]) => {
    const own = settles.filter(({ total, parts }) => total === fact || parts.includes(fact));
    const [other] = [...swap.moves.keys()].filter((one) => one !== fact) as [Fact];
    const data = { forced: 1, copies: 0, kind: own[0]!.kind };
    const code = codeOfFigure(fact, value, own);
    const found = { code, severity: 'error' as const, fact, expected: value, isRoot: true, data };
    return findingAt(found, own, [], exchangedWith(fact, other));
  });
}
