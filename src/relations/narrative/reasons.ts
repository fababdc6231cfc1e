import type { Fact } from '../../model/fact.ts';
import { push } from '../../model/multimap.ts';
import type { Relation } from '../../model/relation.ts';
import type { ToldRecord } from '../../model/told.ts';
import type { Usage } from '../canonical.ts';
import { areAllFunds } from './all-funds.ts';
import { areAllNatures } from './all-natures.ts';
import { addsAsTyped } from './roughly.ts';
import { isSlip } from './slip.ts';
import { entryOf, type Stated } from './stated.ts';

/**
 * A reason says what made the change: 基本支出增加1447.63万元、项目支出减少200万元. Each is a change of that other subject and is held
 * against its own statement; that they add up to the change they explain is evidence, that they do not is none: main reasons
 * need not be all.
 */
export function reasonsOf(records: readonly ToldRecord[], now: (fact: Fact) => Fact, usage: Usage): Relation[] {
  const found: Relation[] = [];
  const own = new Map<string, Fact[]>();
  const others = new Map<string, Fact[]>();
  for (const record of records)
    for (const { fact } of record.changes) push(record.reason ? others : own, subjectOf(record), now(fact));
  for (const record of records) {
    if (!record.reason) continue;
    for (const { fact } of record.changes) {
      const statements = own.get(subjectOf(record)) ?? [];
      const alike = statements.find(({ value }) => value === fact.value);
      const exact = statements.find(({ at }) => at.is(fact.at));
      const slipped = statements.find(({ value }) => value !== 0n && isSlip(value, fact.value));
      const witness = alike ?? exact ?? slipped ?? mostSaid(others.get(subjectOf(record)) ?? [], fact);
      if (witness && witness.id !== fact.id) found.push({ kind: 'same', total: witness, parts: [now(fact)] });
    }
  }
  found.push(...explained(records, now, usage));
  return found;
}

/** 主要是一般公共预算增加670万元，增长11.36%: over what the tables state of it. */
export function ratesInReasons(records: readonly ToldRecord[], stated: Stated): Relation[] {
  return records.flatMap(({ reason, reading, changes: [change], rates: [rate] }): Relation[] => {
    if (!reason || !change || !rate) return [];
    const { plain, likely } = stated.of(reading, entryOf(change.fact.at, reading));
    return plain?.state === 'figure' && !likely
      ? [{ kind: 'growth', total: rate.fact, parts: [change.fact, plain], likely: true }]
      : [];
  });
}

/** What it is a change of, whoever pays for it. */
const subjectOf = ({ reading }: ToldRecord): string =>
  JSON.stringify([reading.flow, reading.nature, reading.function, reading.economic, reading.item, reading.project]);

/** A value that at least two other reasons give, and this one gives but for one digit. */
function mostSaid(facts: readonly Fact[], fact: Fact): Fact | undefined {
  const counts = new Map<bigint, number>();
  for (const { id, value } of facts) if (id !== fact.id) counts.set(value, (counts.get(value) ?? 0) + 1);
  return facts.find(
    ({ id, value }) =>
      id !== fact.id && (counts.get(value) ?? 0) > 1 && (value === fact.value || isSlip(value, fact.value)),
  );
}

/** The changes a reason names: they come to the change it explains, where they are those of all funds, and may in any case. */
function explained(records: readonly ToldRecord[], now: (fact: Fact) => Fact, usage: Usage): Relation[] {
  const found: Relation[] = [];
  for (const [index, record] of records.entries()) {
    if (record.reason || record.changes.length === 0) continue;
    const reasons: ToldRecord[] = [];
    // 其中：教育支出…。支出较上年增加…，主要是…: how it changed is told behind its parts.
    const isPart = (one: ToldRecord | undefined): boolean =>
      one !== undefined && one.head === record.id && !one.reason && one.changes.length === 0;
    let first = index + 1;
    while (isPart(records[first])) first++;
    for (let next = first; ; next++) {
      const reason = records[next];
      if (!reason?.reason || reason.paragraph !== record.paragraph) break;
      reasons.push(reason);
    }
    const told = reasons.flatMap(({ changes }) => changes);
    const parts = told.map(({ fact }) => now(fact));
    const [change] = record.changes;
    if (parts.length < 2 || !change) continue;
    const total = now(change.fact);
    const areAll =
      areAllFunds(record, reasons, usage) || (areAllNatures(record, reasons) && !addsAsTyped(change, told));
    // Whose changes are all there are, main or not.
    found.push({
      kind: 'sum',
      total,
      parts,
      ...(areAll ? { likely: true } : { doubtful: true }),
    });
  }
  return found;
}
