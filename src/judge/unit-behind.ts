import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { abs, lastPlace, type Unit } from '../model/money.ts';
import { roundPercent } from '../model/ratio.ts';
import type { Relation } from '../model/relation.ts';
import type { RelationsOf } from './behind-ratio.ts';
import { computed, evaluate, isLinear, type Values } from './evaluate.ts';
import { findingAt } from './findings.ts';

/** No amount of a budget sentence is so small: 206.40元 is a 万 that was left out. */
const LEAST = 100_000;

/**
 * 机关运行经费206.40元，比上年减少17.46万元，下降7.80%; 189.04元，占60.00%: in the unit of the amount beside it the rate or the share is exact. The unit is wrong,
 * and nothing else.
 */
export function unitBehind(ratio: Relation, values: Values, around: RelationsOf): Finding | undefined {
  const { kind, total, parts } = ratio;
  if (!total.row.told || (kind !== 'growth' && kind !== 'rate' && kind !== 'share')) return undefined;
  for (const [index, fact] of parts.entries()) {
    const beside = parts[1 - index];
    if (!beside || !isTooSmall(fact, beside) || values.has(fact.id)) continue;
    if (
      around
        .relationsOf(fact)
        .some((other) => isLinear(other) && !other.doubtful && evaluate(other, values).state === 'held')
    )
      continue;
    const value = (fact.value * lastPlace(0, beside.unit as Unit)) / lastPlace(0, fact.unit as Unit);
    const exact = computed(ratio, new Map([...values, [fact.id, value]]));
    if (exact === undefined || roundPercent(exact, total.decimals) !== total.value) continue;
    return findingAt(
      {
        ...{ code: 'UNT003', severity: ratio.likely ? 'query' : 'error', fact, expected: value, isRoot: true },
        data: { forced: 1, copies: 0, kind, besideUnit: beside.unit },
      },
      [ratio],
      [],
      { id: 'unit-slip', detail: `${fact.unit} → ${beside.unit}` },
    );
  }
  return undefined;
}

/** An amount in 元 beside one in another unit; how it changed is told by its change. */
const isTooSmall = (fact: Fact, beside: Fact): boolean =>
  fact.row.told === true &&
  fact.at.measure === '金额' &&
  fact.unit === '元' &&
  beside.unit !== '元' &&
  beside.unit !== '%' &&
  fact.value !== 0n &&
  abs(fact.value) < BigInt(LEAST) * lastPlace(0, '元');
