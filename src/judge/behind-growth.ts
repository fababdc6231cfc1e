import { ALL, covers, type Dimension } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { abs, lastPlace, type Unit } from '../model/money.ts';
import { roundPercent } from '../model/ratio.ts';
import type { Relation } from '../model/relation.ts';
import type { RelationsOf } from './behind-ratio.ts';
import { computed, evaluate, type Values } from './evaluate.ts';
import { findingAt, show } from './findings.ts';

/** The change of a sentence that is wrong instead of its rate, where one slip other than of a digit makes the rate exact. */
export function changeBehind(ratio: Relation, values: Values): Finding | undefined {
  const [change, now] = ratio.parts;
  if (ratio.kind !== 'growth' || !change || !now || values.has(change.id) || change.value === 0n) return undefined;
  return turnedRound(ratio, change, values) ?? inUnitOf(ratio, change, now, values) ?? copied(ratio, change, now);
}

/**
 * 增加268.55万元，增长7.73% where it fell by as much, and 减少413.20万元，增长20.16% where it grew: with the change turned round the rate is
 * exact, its own word turned round or not.
 */
function turnedRound(ratio: Relation, change: Fact, values: Values): Finding | undefined {
  const rounded = rateWith(ratio, change, -change.value, values);
  const { total } = ratio;
  if (rounded === undefined || abs(rounded) !== abs(total.value)) return undefined;
  const both = rounded !== total.value ? `; ${show(total)} ↔ ${show(total, rounded)}` : '';
  const detail = `${show(change)} ↔ ${show(change, -change.value)}${both}`;
  return wrongChange(ratio, change, -change.value, { id: 'sign-reversed', detail });
}

/** 2029.86万元，增加131.43元，增长6.92%: in the unit of the amount the rate is exact. */
function inUnitOf(ratio: Relation, change: Fact, now: Fact, values: Values): Finding | undefined {
  if (change.unit === now.unit || change.unit === '%' || now.unit === '%') return undefined;
  const value = (change.value * lastPlace(0, now.unit as Unit)) / lastPlace(0, change.unit as Unit);
  if (rateWith(ratio, change, value, values) !== ratio.total.value) return undefined;
  return wrongChange(ratio, change, value, { id: 'unit-slip', detail: `${change.unit} → ${now.unit}` });
}

/** 19.37万元，增加19.37万元，增长9.31%: the amount itself stands where its change belongs, unless all of it is new. */
function copied(ratio: Relation, change: Fact, now: Fact): Finding | undefined {
  if (abs(change.value) !== abs(now.value) || isOfNew(ratio.total)) return undefined;
  return wrongChange(ratio, change, null, { id: 'neighbour-copied', detail: show(now) });
}

/**
 * 水利工程运行与维护（项）…增加56.33万元，增长25.02% below another item that grew by just 56.33万元, as its rate bears out: copied from there. Of amounts that are
 * parts of one another both may have grown by as much.
 */
export function changeFromAbove(
  ratio: Relation,
  around: { readonly column: (fact: Fact) => readonly Fact[] } & RelationsOf,
  values: Values,
): Finding | undefined {
  const [change] = ratio.parts;
  if (ratio.kind !== 'growth' || !change || values.has(change.id) || change.value === 0n) return undefined;
  const isHeld = (other: Fact): boolean =>
    around.relationsOf(other).some(({ kind }) => kind === 'growth') &&
    around
      .relationsOf(other)
      .every((relation) => isWith(relation, change) || evaluate(relation, values).state === 'held');
  // 与上年持平 between them is no figure that anybody copies.
  const source = around
    .column(change)
    .findLast(
      ({ id, state, value, row }) => id < change.id && state === 'figure' && value !== 0n && row !== change.row,
    );
  const isCopied =
    source?.at.measure === '增减额' &&
    abs(source.value) === abs(change.value) &&
    areApart(source, change) &&
    isHeld(source);
  return isCopied ? wrongChange(ratio, change, null, { id: 'neighbour-copied', detail: show(source) }) : undefined;
}

/** What the two are in together breaks with the one that is wrong. */
const isWith = ({ total, parts }: Relation, fact: Fact): boolean => total === fact || parts.includes(fact);

const PARTING: readonly Dimension[] = ['fund', 'nature', 'function', 'economic', 'item', 'project'];

/** Neither is a part of the other. */
const areApart = ({ at: a }: Fact, { at: b }: Fact): boolean =>
  PARTING.some((dimension) => {
    const [one, other] = [a[dimension], b[dimension]];
    if (one === ALL || other === ALL || one.startsWith(other) || other.startsWith(one)) return false;
    return !covers(dimension, one, other) && !covers(dimension, other, one);
  });

const WHOLE = 100_000_000n;
/** What is new grew by a hundred, or by nothing that could be worked out. */
const isOfNew = ({ value }: Fact): boolean => value === 0n || abs(value) === WHOLE;

function rateWith(ratio: Relation, change: Fact, value: bigint, values: Values): bigint | undefined {
  const exact = computed(ratio, new Map([...values, [change.id, value]]));
  return exact === undefined ? undefined : roundPercent(exact, ratio.total.decimals);
}

const wrongChange = (ratio: Relation, fact: Fact, expected: bigint | null, cause: Finding['cause']): Finding =>
  findingAt(
    {
      ...{ code: 'YOY001', severity: ratio.likely ? 'query' : 'error', fact, expected, isRoot: true },
      data: { forced: 1, copies: 0, kind: ratio.kind },
    },
    [ratio],
    [],
    cause,
  );
