import type { Fact } from '../../model/fact.ts';
import { abs, lastPlace } from '../../model/money.ts';
import type { Relation } from '../../model/relation.ts';
import type { ToldRecord } from '../../model/told.ts';

/** No amount of a budget sentence is so small, nor typed to the 分: 66.56元 is a 万 that was left out. */
const LEAST = 100_000n;
const TO_THE_LAST = /(?<!00)\.00$|\.\d?[1-9]0?$/u;
/** A text with so many amounts in 万元, and so many times as many as in 元, is in 万元. */
const OTHERS = 5;
const TIMES = 3;

/** 支出2897.08万元，比上年增加602.55元, in a text that is in 万元 throughout: small amounts in 元 which nothing bears out. */
export function loneUnits(records: readonly ToldRecord[], relations: readonly Relation[]): readonly Fact[] {
  const amounts = records.flatMap(({ currents, priors, changes, named, reason, purpose }) =>
    named !== undefined || reason || purpose ? [] : [...currents, ...priors, ...changes].map(({ fact }) => fact),
  );
  const small = amounts.filter(
    ({ unit, value, raw }) =>
      unit === '元' && value !== 0n && abs(value) < LEAST * lastPlace(0, '元') && TO_THE_LAST.test(raw.trim()),
  );
  if (small.length === 0) return [];
  const usual = amounts.filter(({ unit }) => unit === '万元').length;
  if (usual < OTHERS || usual < TIMES * amounts.filter(({ unit }) => unit === '元').length) return [];
  const proven = new Set(
    relations.flatMap(({ kind, doubtful, total, parts }) =>
      doubtful || kind === 'floor' ? [] : [total, ...parts].map(({ id }) => id),
    ),
  );
  return small.filter(({ id }) => !proven.has(id));
}
