import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding, Suspect as Named } from '../model/finding.ts';
import type { Relation } from '../model/relation.ts';
import { changeBehind, changeFromAbove } from './behind-growth.ts';
import { behindRatio, rateSlipped } from './behind-ratio.ts';
import { carriedUp } from './carried-up.ts';
import { causeOf } from './causes.ts';
import { causeOfRatio } from './causes-of-ratios.ts';
import { codeOfFigure, codeOfKind, otherCodes } from './codes.ts';
import { computed, evaluate, isLinear, isOfRatio, type Values } from './evaluate.ts';
import { findingAt, gradeOf, labelOf, show } from './findings.ts';
import { missingRows } from './missing-row.ts';
import { movedBetween } from './moved.ts';
import type { Correction, Diagnosis, Suspect } from './search.ts';
import type { Surroundings } from './surroundings.ts';
import { unitBehind } from './unit-behind.ts';

/**
 * What was diagnosed, as findings: one for each wrong figure, then the shares and rates that do not follow from their amounts
 * once these are settled, and the disagreements that no correction explains.
 * @param broken relations that are broken as they stand
 */
export function wrongFigures(
  { corrections, unexplained, values }: Diagnosis,
  relations: readonly Relation[],
  broken: readonly Relation[],
  facts: readonly Fact[],
  around: Surroundings,
): Finding[] {
  const ratios = broken.filter((relation) => !isLinear(relation));
  const brokenStill = ratios.filter((ratio) => evaluate(ratio, values).state === 'broken');
  // A change of more than there is makes its rate wrong too.
  const floors = new Set(brokenStill.filter(({ kind }) => kind === 'floor').map(({ total }) => total.row));
  // But for an amount in the wrong unit, which its rate tells.
  const inUnits = new Set(
    brokenStill.filter((ratio) => unitBehind(ratio, values, around)).map(({ total }) => total.row),
  );
  const stillWrong = brokenStill.filter(({ kind, total }) =>
    inUnits.has(total.row) ? kind !== 'floor' : kind === 'floor' || !floors.has(total.row),
  );
  const settled = ratios.filter((ratio) => !stillWrong.includes(ratio));
  const explained = new Set(corrections.flatMap(({ settles }) => settles));
  const left = broken.filter(
    (relation) => isLinear(relation) && !explained.has(relation) && !unexplained.includes(relation),
  );
  // Of a report without corrections nothing follows.
  const held =
    corrections.length === 0
      ? []
      : relations.filter((relation) => !isLinear(relation) && evaluate(relation).state !== 'broken');
  const findings = corrections.map((correction, index) => {
    const touches = (relation: Relation): boolean => takesPart(relation, movedBy(correction));
    const isLast = (relation: Relation): boolean =>
      !corrections.slice(index + 1).some((other) => takesPart(relation, movedBy(other)));
    return wrongFigure(
      correction,
      // Shares and rates over the wrong figure hold again once it is corrected, and what only several corrections settle holds with the last.
      [...correction.settles, ...[...left, ...settled].filter((relation) => touches(relation) && isLast(relation))],
      // What was worked out from the wrong figure has to be worked out again.
      held
        .filter((relation) => touches(relation) && evaluate(relation, values).state === 'broken')
        .map(({ total }) => total)
        .filter((total) => !correction.follows.includes(total)),
      corrections.filter((other) => other !== correction),
      around,
    );
  });
  const lone = (relation: Relation): Finding => disagreement(relation, values, around);
  const gone = missingRows(unexplained, facts);
  const moved = movedBetween(gone.rest);
  const carried = carriedUp(moved.rest, around);
  return [
    ...findings,
    ...gone.findings,
    ...moved.findings,
    ...carried.findings,
    ...carried.rest.map(lone),
    ...stillWrong.map((ratio) => amountBehind(ratio, values, around) ?? lone(ratio)),
  ];
}

const movedBy = ({ facts, follows }: Correction): readonly Fact[] => [...facts, ...follows];

const takesPart = ({ total, parts }: Relation, facts: readonly Fact[]): boolean =>
  facts.includes(total) || parts.some((part) => facts.includes(part));

function wrongFigure(
  correction: Correction,
  settles: readonly Relation[],
  follows: readonly Fact[],
  others: readonly Correction[],
  around: Surroundings,
): Finding {
  const suspects = [correction, ...correction.alternatives].map((suspect) => ({
    suspect,
    cause: causeOf({ ...suspect, settles, others }, around),
  }));
  // Of several the one that an exact slip explains goes first, then what a person typed into a sentence before what a system put
  // into a table; the others are named all the same.
  const telling = suspects.filter(({ cause }) => cause !== null && TELLING.has(cause.id));
  const typed = suspects.filter(({ suspect }) => suspect.facts[0]!.row.told);
  const slipped = typed.length > 0 ? suspects.filter(({ cause }) => cause?.id.startsWith('digit')) : [];
  const blank = suspects.filter(({ suspect }) => isBareRow(suspect, around));
  const first = only(blank) ?? only(telling) ?? only(slipped) ?? only(typed) ?? suspects[0]!;
  // 减少 for 增加 makes all of it true, and nothing else is a slip at all.
  const reversed = first.suspect.facts[0]!.row.told && first.cause?.id === 'sign-reversed';
  const forced = suspects.length === 1 || reversed === true;
  const ordered = forced ? [first] : eachFigureOnce([first, ...suspects.filter((other) => other !== first)]);
  const { facts, value, follows: worked } = first.suspect;
  const [fact, ...copies] = facts as readonly [Fact, ...Fact[]];
  const code = codeOfFigure(fact, value, settles);
  const choices = ordered.map(({ suspect }) => suspect.facts[0]!);
  return findingAt(
    {
      code,
      otherwise: otherCodes(code, choices, value, settles),
      severity: leftBlank(facts, settles, around) || mayBeOther(settles, first.cause) ? 'query' : gradeOf(settles),
      fact,
      expected: forced ? value : null,
      isRoot: true,
      suspects: forced ? [] : ordered.map(({ suspect, cause }) => named(suspect, cause)),
      data: { forced: forced ? 1 : 0, copies: copies.length, kind: settles[0]!.kind },
    },
    settles,
    [
      ...copies.map((other) => ({ role: 'copy' as const, fact: other })),
      ...ordered
        .slice(1)
        .flatMap(({ suspect }) => suspect.facts.map((choice) => ({ role: 'alternative' as const, fact: choice }))),
      ...[...worked, ...follows].map((other) => ({ role: 'follows' as const, fact: other })),
    ],
    forced ? first.cause : null,
  );
}

/** With another slip beside it one figure may be wrong in several ways: it is named once, by the likeliest. */
const eachFigureOnce = <T extends { readonly suspect: Suspect }>(suspects: readonly T[]): readonly T[] =>
  suspects.filter(
    ({ suspect }, index) => suspects.findIndex((other) => other.suspect.facts[0] === suspect.facts[0]) === index,
  );

const only = <T>(of: readonly T[]): T | undefined => (of.length === 1 ? of[0] : undefined);

/** Slips that two unlike figures hardly ever suit by chance. */
const TELLING: ReadonlySet<string> = new Set([
  'sign-reversed',
  'unit-slip',
  'decimal-moved',
  'digits-transposed',
  'exchanged',
  'prior-year-left-in',
  'foreign-added',
]);

function named({ facts, value, settles, confirmed }: Suspect, cause: Finding['cause']): Named {
  const fact = facts[0]!;
  return {
    place: fact.place,
    raw: fact.raw,
    label: labelOf(fact),
    stated: fact.state === 'figure' ? show(fact) : null,
    expected: show(fact, value),
    unit: fact.unit,
    settles: settles.length,
    confirmed,
    isTotal: settles.every(({ total }) => total === fact),
    cause,
  };
}

/** Nobody prints a subject with its code, or a project, and no amount at all in its row, unless it was forgotten, or the form prints all of them. */
function isBareRow({ facts, value }: Suspect, around: Surroundings): boolean {
  const [fact] = facts;
  if (fact?.state !== 'empty' || value <= 0n || fact.row.told) return false;
  const column = around.column(fact);
  // Of one project, in a form, what is blank is a source it has not.
  const isListed = fact.at.project !== ALL && column.every((one) => one === fact || one.at.project !== fact.at.project);
  const isOfList = (one: Fact): boolean => isCoded(one) || (isListed && one.at.project !== ALL);
  const isBare = (one: Fact): boolean =>
    one.state === 'empty' && isOfList(one) && around.row(one).every(({ state }) => state === 'empty');
  return isBare(fact) && column.every((other) => other === fact || !isBare(other));
}

const isCoded = ({ at: { economic, govEconomic, function: subject } }: Fact): boolean =>
  [economic, govEconomic, subject].some((code) => code !== undefined && /^\d/u.test(code));

/**
 * A total that was left blank contradicts nothing; a person should say whether it belongs there. So with 一、本年收入 over what it is
 * made of, in a row without any amount: many take it for a heading, though 收入总计 counts it.
 */
const leftBlank = (facts: readonly Fact[], settles: readonly Relation[], around: Surroundings): boolean => {
  const [fact] = facts as readonly [Fact, ...Fact[]];
  if (fact.state !== 'empty') return false;
  const isTotal = ({ total }: Relation): boolean => facts.includes(total);
  return settles.every(isTotal) || (settles.some(isTotal) && around.row(fact).every(({ state }) => state === 'empty'));
};

/**
 * A sentence names what it speaks of in words of its own, and these may be read wrongly. Where nothing but that one reading speaks
 * against a figure, and no slip of the pen leads from the one to the other, a person should say whether the same is meant.
 */
const mayBeOther = (relations: readonly Relation[], cause: Finding['cause']): boolean =>
  cause === null &&
  relations.every(({ kind, total, parts }) => kind === 'same' && (total.row.told || parts.some(({ row }) => row.told)));

/** The amount of the sentence that is wrong instead of its rate, where a slip of one digit explains it and nothing explains the rate. */
function amountBehind(ratio: Relation, values: Values, around: Surroundings): Finding | undefined {
  const unit = unitBehind(ratio, values, around);
  if (unit) return unit;
  const isRate = ratio.kind === 'rate' || ratio.kind === 'growth';
  if (!isRate || !ratio.total.row.told) return undefined;
  const change = changeBehind(ratio, values);
  if (change) return change;
  // Over nothing there is no rate, whatever the amount.
  if (computed(ratio, values) === undefined) return undefined;
  const { cause: own } = causeOfRatio(ratio, values, around);
  if (own !== null && !isWeak(own.id)) return undefined;
  const copied = own === null ? changeFromAbove(ratio, around, values) : undefined;
  if (copied) return copied;
  const behind = behindRatio(ratio, around, values);
  if (!behind || ((own !== null || rateSlipped(ratio, around.row(ratio.total), values)) && !behind.bearing))
    return undefined;
  const { fact, value } = behind;
  const cause = causeOf({ facts: [fact], value, settles: [ratio], others: [] }, around);
  return findingAt(
    {
      code: fact.at.measure === '增减额' ? 'YOY001' : 'YOY007',
      severity: 'error',
      fact,
      expected: value,
      isRoot: true,
      data: { forced: 1, copies: 0, kind: ratio.kind },
    },
    behind.bearing ? [ratio, behind.bearing] : [ratio],
    [],
    cause,
  );
}

/** What suits a rate by chance where many rates are alike. */
const isWeak = (cause: string): boolean =>
  cause.startsWith('digit') || cause === 'neighbour-copied' || cause === 'prior-year-left-in';

/** A broken relation that no correction explains stays a finding of its own, at the figure it states. */
function disagreement(relation: Relation, values: Values, around: Surroundings): Finding {
  const { total } = relation;
  const verdict = evaluate(relation);
  const blank = total.state === 'empty';
  const zeroBase = (relation.kind === 'rate' || relation.kind === 'growth') && computed(relation, values) === undefined;
  // In a sentence 增长100% over nothing is a habit of many, not a slip of the pen.
  const habit = zeroBase && total.row.told === true;
  const other = mayBeOther([relation], null);
  const severity =
    blank || habit || other || (verdict.state === 'broken' && verdict.grade === 'query') ? 'query' : 'error';
  // Of two amounts that disagree neither is forced.
  const ratio = isOfRatio(relation);
  const { expected, cause } = ratio ? causeOfRatio(relation, values, around) : { expected: null, cause: null };
  return findingAt(
    {
      code: zeroBase ? 'YOY004' : codeOfKind(relation.kind),
      severity,
      fact: total,
      expected,
      isRoot: expected !== null || zeroBase,
      data: { forced: ratio ? 1 : 0, copies: 0, kind: relation.kind },
    },
    // With what is to be mended put right already.
    [{ ...relation, parts: relation.parts.map((part) => mended(part, values)) }],
    [],
    cause,
  );
}

/** The figure with its right value, as it will be printed. */
function mended(fact: Fact, values: Values): Fact {
  const value = values.get(fact.id);
  return value === undefined || !fact.row.told ? fact : fact.withValue(value, show(fact, value));
}
