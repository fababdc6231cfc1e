import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Coverage } from '../model/outcome.ts';
import type { Relation, Uncheckable } from '../model/relation.ts';
import type { Workings } from '../model/workings.ts';
import { carriedPriors } from './carried-priors.ts';
import { displaced } from './displaced.ts';
import { editedAlone } from './edited-alone.ts';
import { evaluate, isLinear, type Verdict } from './evaluate.ts';
import { explained } from './explained.ts';
import { lastYearsTables } from './last-years-table.ts';
import { residues } from './residues.ts';
import { rowsTooMany } from './row-too-many.ts';
import { findCorrections } from './search.ts';
import { strayTables } from './stray-table.ts';
import { Surroundings } from './surroundings.ts';
import { systematic } from './systematic.ts';
import { wrongColumns } from './wrong-column.ts';
import { wrongFigures } from './wrong-figures.ts';

export type Judgement = {
  readonly findings: readonly Finding[];
  readonly relations: Coverage['relations'];
  /** Figures that no relation speaks of. */
  readonly unwitnessed: readonly Fact[];
};

/**
 * From relations to findings: one finding a wrong figure, then the disagreements no single figure explains, then what
 * rounding explains.
 * @param own facts of this report; others (last year's) are held against but never corrected
 * @param before facts of last year's report
 * @param workings what formulas work out of what: asked for only if something is broken
 */
export function judge(
  own: readonly Fact[],
  relations: readonly Relation[],
  uncheckable: readonly Uncheckable[],
  strict: boolean,
  before: readonly Fact[] = [],
  workings?: () => Workings,
): Judgement {
  // As the report states them; what is judged again below is judged with corrected values.
  const states = relations.map((relation) => evaluate(relation).state);
  const inState = (state: Verdict['state']): Relation[] => relations.filter((_, index) => states[index] === state);
  let worked: Workings | undefined;
  const around = new Surroundings(own, relations, before, () => worked);
  const stated = inState('broken');
  const isWorkedOut = ({ id }: Fact): boolean => {
    worked ??= workings?.();
    return worked?.formulas.has(id) ?? false;
  };
  const { findings: mistakes, settled } = explained(stated, [
    (left) => lastYearsTables(left, own, before),
    rowsTooMany,
    (left) => displaced(left, around),
    (left) => wrongColumns(left, around),
    (left) => editedAlone(left, around, isWorkedOut),
    (left) => strayTables(relations, left),
  ]);
  const left = (all: readonly Relation[]): readonly Relation[] =>
    settled.size === 0 ? all : all.filter((relation) => !settled.has(relation));
  const { single, rest: judged, findings: whole } = systematic(left(relations), left(stated), around, before);
  const fixed = fixedIn(relations, own);
  const carried = carriedPriors(single, around, fixed);
  const without = (all: readonly Relation[]): readonly Relation[] =>
    carried.settled.size === 0 ? all : all.filter((relation) => !carried.settled.has(relation));
  const [broken, rest] = [without(single), without(judged)];
  const linear = broken.filter(isLinear);
  if (linear.length > 0) worked ??= workings?.();
  const diagnosis = findCorrections(rest, linear, fixed, worked);
  const { values } = diagnosis;
  const found = broken.length === 0 ? [] : wrongFigures(diagnosis, rest, broken, own, around);

  const tally = { held: 0, residue: 0, broken: 0, uncheckable: 0 };
  for (const state of states) tally[state]++;
  return {
    findings: [
      ...mistakes,
      ...whole,
      ...carried.findings,
      ...found,
      ...residues(inState('residue'), relations, values, strict),
    ],
    relations: {
      checked: tally.held + tally.residue + tally.broken,
      held: tally.held + tally.residue,
      broken: tally.broken,
      notCheckable: tally.uncheckable + uncheckable.length,
    },
    unwitnessed: unwitnessed(relations, own),
  };
}

/** Facts of other reports: they cannot be the wrong ones. */
function fixedIn(relations: readonly Relation[], own: readonly Fact[]): Set<number> {
  const first = own[0]?.id ?? 0;
  const fixed = new Set<number>();
  // The facts of one report are counted through.
  for (const { parts } of relations) for (const part of parts) if (own[part.id - first] !== part) fixed.add(part.id);
  return fixed;
}

/** Figures that no relation speaks of. */
function unwitnessed(relations: readonly Relation[], own: readonly Fact[]): Fact[] {
  const first = own[0]?.id ?? 0;
  const witnessed = new Uint8Array(own.length);
  const witness = ({ id }: Fact): void => {
    if (id - first < own.length) witnessed[id - first] = 1;
  };
  for (const { total, parts } of relations) {
    witness(total);
    parts.forEach(witness);
  }
  return own.filter(({ state, id }) => state === 'figure' && witnessed[id - first] === 0);
}
