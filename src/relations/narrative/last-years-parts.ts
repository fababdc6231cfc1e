import type { Fact } from '../../model/fact.ts';
import type { Relation } from '../../model/relation.ts';
import { isBeyondRounding } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';
import { isClosed, isNearlyClosed } from './closed.ts';
import { relationOf } from './list-changes.ts';
import { sameBase } from './restated.ts';

/**
 * 2023年基本支出1496.39万元，其中人员经费1377.92万元，公用经费118.47万元: last year's parts add up to its head as this year's do. Any others are evidence
 * where they add up, and nothing where they do not.
 */
export function lastYearsParts(head: ToldRecord, parts: readonly ToldRecord[], now: (fact: Fact) => Fact): Relation[] {
  const own = parts.flatMap(({ priors }) => priors.slice(0, 1));
  // Beside this year's parts (公务接待费1.14万元（上年1.53万元）) last year's are all there were only where no other kind is left.
  const isBeside = parts.some(({ currents }) => currents.length > 0);
  const [first] = own;
  const total = first && head.priors.find((prior) => sameBase(prior, first));
  if (!total || own.length < parts.length || own.length < 2) return [];
  if (own.some((one) => one.worded || !sameBase(one, first))) return [];
  const sum = relationOf(total, own, now);
  if (isClosed(head, parts)) return [sum];
  if (!isBeyondRounding(sum)) return [sum];
  return !isBeside && isNearlyClosed(head, parts) ? [{ ...sum, likely: true }] : [];
}
