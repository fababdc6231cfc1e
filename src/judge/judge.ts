import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Coverage } from '../model/outcome.ts';
import type { Relation, Uncheckable } from '../model/relation.ts';
import { causeOf, causeOfRatio } from './causes.ts';
import { codeOfFigure, codeOfKind } from './codes.ts';
import { computed, evaluate, isLinear, type Verdict } from './evaluate.ts';
import { findingAt, gradeOf } from './findings.ts';
import { missingRows } from './missing-row.ts';
import { residues } from './residues.ts';
import { findCorrections } from './search.ts';
import { systematic } from './systematic.ts';

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
 */
export function judge(
  own: readonly Fact[],
  relations: readonly Relation[],
  uncheckable: readonly Uncheckable[],
  strict: boolean,
): Judgement {
  // As the report states them; what is judged again below is judged with corrected values.
  const states = relations.map((relation) => evaluate(relation).state);
  const inState = (state: Verdict['state']): Relation[] => relations.filter((_, index) => states[index] === state);
  const { single: broken, rest, findings: whole } = systematic(relations, inState('broken'));
  const { corrections, unexplained, values } = findCorrections(rest, broken.filter(isLinear), fixedIn(relations, own));
  const ratios = broken.filter((relation) => !isLinear(relation));
  const findings: Finding[] = [...whole];

  for (const { facts, value, settles, alternatives } of corrections) {
    // Shares and rates over the wrong figure hold again once it is corrected: they are settled with it.
    const also = ratios.filter(
      (ratio) =>
        [ratio.total, ...ratio.parts].some((fact) => facts.some(({ id }) => id === fact.id)) &&
        evaluate(ratio, values).state !== 'broken',
    );
    const all = [...settles, ...also];
    const [fact, ...copies] = facts as [Fact, ...Fact[]];
    const forced = alternatives.length === 0;
    findings.push(
      findingAt(
        {
          code: codeOfFigure(fact, value, settles),
          severity: leftBlank(fact, settles) ? 'query' : gradeOf(all),
          fact,
          expected: forced ? value : null,
          data: { forced: forced ? 1 : 0, copies: copies.length, kind: settles[0]!.kind },
        },
        all,
        [
          ...copies.map((other) => ({ role: 'copy' as const, fact: other })),
          ...alternatives.flatMap((other) =>
            other.facts.map((choice) => ({ role: 'alternative' as const, fact: choice })),
          ),
        ],
        forced ? causeOf(fact, value, settles, own) : null,
      ),
    );
  }
  const gone = missingRows(unexplained, own);
  findings.push(...gone.findings);
  for (const relation of gone.rest) findings.push(lone(relation));
  for (const relation of ratios) if (evaluate(relation, values).state === 'broken') findings.push(lone(relation));
  findings.push(...residues(inState('residue'), relations, values, strict));

  const count = (...wanted: readonly string[]): number => states.filter((state) => wanted.includes(state)).length;
  return {
    findings,
    relations: {
      checked: count('held', 'residue', 'broken'),
      held: count('held', 'residue'),
      broken: count('broken'),
      notCheckable: count('uncheckable') + uncheckable.length,
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

/** A total that was left blank contradicts nothing; a person should say whether it belongs there. */
const leftBlank = (fact: Fact, settles: readonly Relation[]): boolean =>
  fact.state === 'empty' && settles.every((relation) => relation.total === fact);

/** A broken relation that no correction explains stays a finding of its own, at the figure it states. */
function lone(relation: Relation): Finding {
  const { total } = relation;
  const value = computed(relation);
  const verdict = evaluate(relation);
  const blank = total.state === 'empty';
  const severity = blank || (verdict.state === 'broken' && verdict.grade === 'query') ? 'query' : 'error';
  const zeroBase = relation.kind === 'rate' && value === undefined;
  // A share or a rate has one right value, given its amounts; of two amounts that disagree neither is forced.
  const ratio = relation.kind === 'share' || relation.kind === 'rate';
  const { expected, cause } = ratio ? causeOfRatio(relation) : { expected: null, cause: null };
  return findingAt(
    {
      code: zeroBase ? 'YOY004' : codeOfKind(relation.kind),
      severity,
      fact: total,
      expected,
      data: { forced: ratio ? 1 : 0, copies: 0, kind: relation.kind },
    },
    [relation],
    [],
    cause,
  );
}
